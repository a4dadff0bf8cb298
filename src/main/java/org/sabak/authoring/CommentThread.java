package org.sabak.authoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark on a piece of a text, and what became of it.
 *
 * @param path of the file, within the course's folder
 * @param block key of the piece as the text is now, see {@link org.sabak.authoring.compare.Showing}; null if it is gone
 * @param group section, question or scene in which the piece stood
 * @param quote how the piece began when the remark was made
 * @param replacement the text that is proposed for the piece, if one is
 * @param mine whoever asks made it
 */
public record CommentThread(
        UUID id,
        String path,
        @Nullable String block,
        String group,
        String quote,
        String words,
        @Nullable String replacement,
        String by,
        boolean mine,
        Instant at,
        List<Event> events) {
    /** What happened with a remark. */
    public enum Kind {
        ANSWERED,
        RESOLVED,
        REOPENED,
        ACCEPTED,
        DECLINED
    }

    /** @param words of an answer or a reason; "" if none were needed */
    public record Event(Kind kind, String words, String by, Instant at) {}

    /** Whether it still waits for somebody. */
    public boolean open() {
        return events.stream()
                .map(Event::kind)
                .filter(kind -> kind != Kind.ANSWERED)
                .reduce((one, later) -> later)
                .map(Kind.REOPENED::equals)
                .orElse(true);
    }

    public boolean suggests() {
        return replacement != null;
    }
}
