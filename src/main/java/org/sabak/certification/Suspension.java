package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that what the person holds in a scheme does not count for a time. Renewing does not lift it.
 *
 * @param until its last day, null if it stays until it is lifted
 */
record Suspension(
        UUID id,
        Reason reason,
        LocalDate effectiveOn,
        @Nullable LocalDate until,
        Instant recordedAt) implements Fact {

    Suspension {
        Days.requireOrder(effectiveOn, until);
    }
}
