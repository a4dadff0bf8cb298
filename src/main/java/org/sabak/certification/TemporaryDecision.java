package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision that something earned elsewhere, or before, stands in for a certificate until a day. One without an end is
 * {@link Evidence} instead and issues a period.
 */
record TemporaryDecision(UUID id, Evidence.Kind kind, LocalDate effectiveOn, LocalDate until, Instant recordedAt)
        implements Fact {

    TemporaryDecision {
        Days.requireOrder(effectiveOn, until);
        if (kind != Evidence.Kind.EQUIVALENCE && kind != Evidence.Kind.PRIOR_LEARNING) {
            throw new IllegalArgumentException("only equivalence or prior learning can stand in: " + kind);
        }
    }
}
