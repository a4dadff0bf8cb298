package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision that another fact, recorded before, should never have been: a wrong period, evidence that proved false, a
 * revocation set aside on appeal, another correction. It holds for all days, from the moment it is known.
 */
record Correction(UUID id, UUID voids, Reason reason, LocalDate effectiveOn, Instant recordedAt) implements Fact {}
