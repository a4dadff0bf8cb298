package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A decision that ends a suspension early: its day is the first that is free again. */
record Lifting(UUID id, UUID suspension, LocalDate effectiveOn, Instant recordedAt) implements Fact {}
