package org.sabak.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.UnitId;

/**
 * Where an official serves and as what, from a day until a day, both inclusive.
 *
 * @param endsOn null = no end is known
 */
public record PostingRow(
        UnitId unit,
        LocalizedText unitTitle,
        String jobRole,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
