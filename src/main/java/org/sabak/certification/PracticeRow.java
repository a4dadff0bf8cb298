package org.sabak.certification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.LocalizedText;

/**
 * A record of practice and what became of it.
 *
 * @param checklist the title of the checklist, as it was then; null for hours in a room
 * @param serials of the standing certificates that rest on it
 * @param withdrawn null as long as it counts
 * @param obstacle key of the sentence why the reader cannot withdraw it; null if the reader can
 */
public record PracticeRow(
        Practice practice,
        @Nullable LocalizedText checklist,
        List<String> serials,
        @Nullable Withdrawn withdrawn,
        @Nullable String obstacle) {

    /** That it does not count any more. @param text why, in words */
    public record Withdrawn(Instant at, String text) {}

    public PracticeRow {
        serials = List.copyOf(serials);
    }
}
