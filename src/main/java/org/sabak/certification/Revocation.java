package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision that takes away what the person holds in a scheme: it covers every period certified on or before its day,
 * those that have not begun included, and evidence of that day or before issues nothing any more.
 */
record Revocation(UUID id, Reason reason, LocalDate effectiveOn, Instant recordedAt) implements Fact {

    boolean covers(Period period) {
        return !period.certifiedOn().isAfter(effectiveOn);
    }
}
