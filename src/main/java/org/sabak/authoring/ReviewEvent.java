package org.sabak.authoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a draft on its way to an edition.
 *
 * @param note what was said with it: what has changed, why it comes back, what was wrong
 * @param tree hash of the course's files as they were then
 * @param edition that was published, or that the draft takes the course back to
 * @param account null if the program did it by itself
 * @param by the name of that account
 */
public record ReviewEvent(
        UUID id,
        UUID draft,
        Kind kind,
        @Nullable String note,
        @Nullable String tree,
        @Nullable Integer edition,
        @Nullable UUID account,
        String by,
        Instant at) {
    /** What happened. */
    public enum Kind {
        SUBMITTED,
        WITHDRAWN,
        RETURNED,
        APPROVED,
        SCHEDULED,
        UNSCHEDULED,
        FAILED,
        PUBLISHED,
        ROLLED_BACK
    }
}
