package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that the person need not hold the scheme for a time.
 *
 * @param until its last day, null if it has none
 */
record Exemption(
        UUID id,
        Reason reason,
        LocalDate effectiveOn,
        @Nullable LocalDate until,
        Instant recordedAt) implements Fact {

    Exemption {
        Days.requireOrder(effectiveOn, until);
    }
}
