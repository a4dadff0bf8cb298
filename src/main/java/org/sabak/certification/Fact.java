package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * Something that happened to one person, appended once and never changed. It happened on a local day and was recorded
 * at an instant, often later; which facts an answer may use is decided by the instant alone.
 */
sealed interface Fact
        permits Period, Evidence, Revocation, Suspension, Lifting, Correction, Exemption, TemporaryDecision {

    /** The order in which facts became known; the id settles ties. */
    Comparator<Fact> BY_ARRIVAL = Comparator.comparing(Fact::recordedAt).thenComparing(Fact::id);

    /** The order in which facts happened; independent of their arrival. */
    Comparator<Fact> BY_DAY = Comparator.comparing(Fact::effectiveOn).thenComparing(Fact::id);

    UUID id();

    /** The local day of the person's posting on which it happened. */
    LocalDate effectiveOn();

    Instant recordedAt();
}
