package org.sabak.organisation;

import java.time.LocalDate;
import org.sabak.platform.UnitId;

/** An official to be added with the first posting. The service number may be typed with or without the country in front. */
public record AddOfficial(String serviceNumber, PersonName name, UnitId unit, String jobRole, LocalDate from) {}
