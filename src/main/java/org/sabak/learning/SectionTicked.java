package org.sabak.learning;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A new fact: this person answered this section's check question right on this day.
 *
 * @param on the local day of the answer
 */
public record SectionTicked(UUID fact, UUID person, String module, String section, LocalDate on) {}
