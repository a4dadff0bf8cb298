package org.sabak.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When a PC counts as left alone. One that is used by a single person is not locked: its session ends after a while.
 *
 * @param lockAfter without a sign of life, then the session on a shared PC is locked
 * @param lockAfterInExam the same while an exam is open: reading a question takes longer
 * @param endAfter then the session ends
 */
@ConfigurationProperties("sabak.idle")
public record IdleTimes(Duration lockAfter, Duration lockAfterInExam, Duration endAfter) {
    Duration lockAfter(boolean shared, boolean exam) {
        if (!shared) {
            return endAfter;
        }
        return exam ? lockAfterInExam : lockAfter;
    }
}
