package org.sabak.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a browser during an attempt; appended, never changed.
 *
 * @param id made by the browser; the same event sent again has the same id
 * @param device one page load
 * @param seq counts within the device
 * @param question key of the question it is about
 * @param response what was answered, as canonical JSON; null for an answer that was cleared
 * @param time when it happened by the server's clock, within [start of the attempt, received]
 * @param wall the time rests on the browser's wall clock, because the page was reloaded or the PC slept
 */
record AttemptEvent(
        UUID id,
        UUID device,
        long seq,
        Kind kind,
        String question,
        @Nullable String response,
        Instant time,
        boolean wall,
        Instant received) {

    /** Time, device, sequence; the id makes the order total, so that no arrival order can matter. */
    static final Comparator<AttemptEvent> ORDER = Comparator.comparing(AttemptEvent::time)
            .thenComparing(AttemptEvent::device)
            .thenComparingLong(AttemptEvent::seq)
            .thenComparing(AttemptEvent::id);

    /** The response of a mark that is set. */
    static final String MARKED = "{\"marked\":true}";

    enum Kind {
        ANSWER,
        MARK,
        AT
    }

    /**
     * When an event happened: the server's time that the page last knew, plus what has passed since; never before the attempt
     * began and never after the event was received.
     */
    static Instant timeOf(Instant sync, long sinceSyncMillis, Instant start, Instant received) {
        Instant time;
        try {
            time = sync.plusMillis(sinceSyncMillis);
        } catch (ArithmeticException | java.time.DateTimeException beyondAllTimes) {
            time = sinceSyncMillis < 0 ? start : received;
        }
        if (time.isBefore(start)) {
            return start;
        }
        return time.isAfter(received) ? received : time;
    }
}
