package org.sabak.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is the same on every day of an interval.
 *
 * @param to the last day, null if it stays so as long as nothing else is recorded
 */
record Span<T>(T value, LocalDate from, @Nullable LocalDate to) {}
