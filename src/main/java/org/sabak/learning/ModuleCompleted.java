package org.sabak.learning;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A new fact made a module complete, or renewed a complete one: published for each further fact too, because only the listener
 * knows from which day on facts count for it. Ask {@link Learning#completed}; be idempotent.
 *
 * @param on the local day of the fact
 */
public record ModuleCompleted(UUID person, String module, LocalDate on) {}
