package org.sabak.e2e;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long something took, each time; may be filled by many threads. */
final class Timings {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    interface Step<T> {
        T take();
    }

    <T> T of(Step<T> step) {
        var begun = System.nanoTime();
        var result = step.take();
        nanos.add(System.nanoTime() - begun);
        return result;
    }

    void of(Runnable step) {
        of(() -> {
            step.run();
            return true;
        });
    }

    void since(long begun) {
        nanos.add(System.nanoTime() - begun);
    }

    int count() {
        return nanos.size();
    }

    /** @param percent 50 for the median */
    double millis(int percent) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    double perSecond(Duration in) {
        return count() / (in.toNanos() / 1e9);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.0f ms, p95 %.0f ms", millis(50), millis(95));
    }

    /** The middle one of a few measured values. */
    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
