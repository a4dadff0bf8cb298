package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that binds one person over an interval, resolved from postings and the unit tree.
 *
 * @param from the first day
 * @param until the last day, null while the posting and the requirement last
 * @param days how long after the first day it is due
 */
record Applicability(
        UUID requirement, LocalDate from, @Nullable LocalDate until, int days, Instant recordedAt) {

    Applicability {
        Days.requireOrder(from, until);
    }

    /** Whether it has not ended before a day. */
    boolean lasts(LocalDate on) {
        return until == null || !until.isBefore(on);
    }

    LocalDate due() {
        return from.plusDays(days);
    }

    /**
     * The same with postings that follow each other without a free day joined: moving to another facility under the same
     * requirement does not start the days anew.
     */
    static List<Applicability> joined(List<Applicability> intervals) {
        List<Applicability> joined = new ArrayList<>();
        intervals.stream()
                .sorted(Comparator.comparing(Applicability::requirement)
                        .thenComparing(Applicability::from)
                        .thenComparing(Applicability::recordedAt))
                .forEach(next -> {
                    if (!joined.isEmpty() && joined.getLast().reaches(next)) {
                        joined.add(joined.removeLast().upTo(next.until()));
                    } else {
                        joined.add(next);
                    }
                });
        return joined;
    }

    private boolean reaches(Applicability next) {
        return requirement.equals(next.requirement) && (until == null || !next.from.isAfter(until.plusDays(1)));
    }

    private Applicability upTo(@Nullable LocalDate end) {
        LocalDate last = until == null || end == null ? null : Days.later(until, end);
        return new Applicability(requirement, from, last, days, recordedAt);
    }
}
