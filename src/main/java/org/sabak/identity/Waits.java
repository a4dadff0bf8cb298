package org.sabak.identity;

import java.time.Duration;

/**
 * How long a person waits after failures. An account slows down soon, because nobody needs many tries for the own password; an
 * address slowly, because a whole facility may stand behind one.
 */
enum Waits {
    ACCOUNT(5, 1, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(1)),
    ADDRESS(100, 20, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(15));

    private final int free;
    private final int step;
    private final Duration first;
    private final Duration longest;
    private final Duration memory;

    /**
     * @param free the failure that is the first to cost a wait
     * @param step after so many more the wait doubles
     * @param memory after so long without a failure all are forgotten
     */
    Waits(int free, int step, Duration first, Duration longest, Duration memory) {
        this.free = free;
        this.step = step;
        this.first = first;
        this.longest = longest;
        this.memory = memory;
    }

    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(16, (failures - free) / step);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** Whether this failure is worth an entry in the audit chain: the first that costs a wait, and then one in so many. */
    boolean burst(int failures) {
        return failures >= free && (failures - free) % (4 * step) == 0;
    }

    Duration memory() {
        return memory;
    }
}
