package org.sabak.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.UnitId;

/** An access role over the subtree of one unit, to be given: from a day on and perhaps until a day (inclusive). */
public record NewGrant(
        Role role, UnitId unit, LocalDate from, @Nullable LocalDate until) {}
