package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.UnitId;

/**
 * Whoever has this job role, or this post, in this unit or below it must hold a scheme within some days of the posting.
 *
 * @param jobRole the job role, null if it is about a post
 * @param post the post, null if it is about a job role
 * @param from its first day; a posting that began before counts from here, so that nobody is overdue on the first day
 * @param until its last day, null if it has none
 */
public record Requirement(
        UUID id,
        String scheme,
        @Nullable String jobRole,
        @Nullable String post,
        UnitId unit,
        int days,
        LocalDate from,
        @Nullable LocalDate until,
        Instant recordedAt) {

    public Requirement {
        Days.requireOrder(from, until);
        if ((jobRole == null) == (post == null)) {
            throw new IllegalArgumentException("a requirement is about a job role or about a post");
        }
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative: " + days);
        }
    }

    /**
     * The days on which it binds the person of a posting that it covers, or nothing if they never meet.
     *
     * @param knownSince when the posting was recorded
     */
    Optional<Applicability> over(LocalDate postedFrom, @Nullable LocalDate postedUntil, Instant knownSince) {
        LocalDate first = Days.later(from, postedFrom);
        LocalDate last = until == null || (postedUntil != null && postedUntil.isBefore(until)) ? postedUntil : until;
        return last != null && last.isBefore(first)
                ? Optional.empty()
                : Optional.of(new Applicability(
                        id, first, last, days, knownSince.isAfter(recordedAt) ? knownSince : recordedAt));
    }
}
