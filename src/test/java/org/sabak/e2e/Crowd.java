package org.sabak.e2e;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Many people at once, each on a virtual thread. The first mistake of anybody ends the work and is thrown. */
final class Crowd {
    private Crowd() {}

    /** Everybody does something once, at most {@code together} at a time. */
    static <T> void each(List<T> people, int together, Consumer<T> work) {
        var next = new AtomicInteger();
        run(together, worker -> {
            for (int i = next.getAndIncrement(); i < people.size(); i = next.getAndIncrement()) {
                work.accept(people.get(i));
            }
        });
    }

    /** Everybody does something again and again. @return how long it really took */
    static <T> Duration repeatedly(List<T> people, Duration wanted, Consumer<T> work) {
        var begun = System.nanoTime();
        run(people.size(), worker -> {
            while (System.nanoTime() - begun < wanted.toNanos()) {
                work.accept(people.get(worker));
            }
        });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** @param work is given the number of its worker, from 0 */
    static void run(int workers, Consumer<Integer> work) {
        var failed = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running = IntStream.range(0, workers)
                    .mapToObj(worker -> threads.submit(() -> {
                        if (!failed.get()) {
                            try {
                                work.accept(worker);
                            } catch (RuntimeException | Error mistake) {
                                failed.set(true);
                                throw mistake;
                            }
                        }
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
