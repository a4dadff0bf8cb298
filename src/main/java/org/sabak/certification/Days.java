package org.sabak.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Local days and ranges of them, both ends included; null as an end means that there is none. */
final class Days {

    private Days() {}

    static boolean within(LocalDate day, LocalDate from, @Nullable LocalDate until) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static void requireOrder(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + ", " + until);
        }
    }
}
