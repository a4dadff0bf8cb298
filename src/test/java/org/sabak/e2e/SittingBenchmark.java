package org.sabak.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * 3,000 people sign in over 15 minutes, begin the same exam within one, think 30 to 90 seconds over each page of two questions,
 * and finish. Takes about 27 minutes. {@code -Dsitting.people=} and {@code -Dsitting.hurry=10} (ten times as fast) try it out.
 */
class SittingBenchmark {
    private static final int PEOPLE = Integer.getInteger("sitting.people", 3000);
    private static final int HURRY = Integer.getInteger("sitting.hurry", 1);
    private static final Duration SIGN_INS = Duration.ofMinutes(15);
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(2);
    private static final int PER_PAGE = 2;
    private static final double P95_MS = 500;

    private final Map<String, Timings> steps = new LinkedHashMap<>();
    private final Queue<UUID> held = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    SittingBenchmark() {
        for (var step : List.of("sign-in page", "sign in", "first view", "exam view", "begin", "answer", "finish")) {
            steps.put(step, new Timings());
        }
    }

    @Test
    void sitting() {
        var demo = new Server("sitting", Map.of());
        demo.start();
        demo.close();
        try (var sabak = new Installation(Path.of("target", "e2e", "sitting").toAbsolutePath(), "1g")) {
            sabak.start();
            var logins = sabak.addLearners(PEOPLE);
            var begun = System.nanoTime();
            var generator = Machine.cpu(ProcessHandle.current().pid());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                logins.forEach(login -> threads.submit(() -> sit(sabak.url(), login, begun)));
            }
            var took = Duration.ofNanos(System.nanoTime() - begun);
            generator = Machine.cpu(ProcessHandle.current().pid()).minus(generator);
            report(sabak, took, generator);
            assertThat(errors).isEmpty();
        }
    }

    private void sit(String url, String login, long begun) {
        try {
            until(begun, within(SIGN_INS));
            var person = new Person(url);
            var token = step("sign-in page").of(person::signInPage);
            step("sign in").of(() -> person.signIn(token, login, Installation.PASSWORD));
            var view = step("first view").of(() -> FlowClient.open(person, "/training"));
            person.touches();
            var start = hurried(SIGN_INS).plus(within(Duration.ofMinutes(1)));
            while (Duration.ofNanos(System.nanoTime() - begun)
                            .plus(SIGN_OF_LIFE)
                            .compareTo(start)
                    < 0) {
                pause(SIGN_OF_LIFE);
                person.touches();
            }
            until(begun, start);
            step("exam view").of(() -> view.follow("/exam/foundation"));
            var candidate = step("begin").of(() -> Candidate.begins(person, "foundation"));
            for (int question = 0; question < candidate.questions(); question++) {
                var number = question;
                pause(within(Duration.ofSeconds(60))
                        .plus(hurried(Duration.ofSeconds(30)))
                        .dividedBy(PER_PAGE));
                held.add(step("answer").of(() -> candidate.answers(number)));
            }
            step("finish").of(candidate::finishes);
        } catch (RuntimeException | AssertionError mistake) {
            errors.add(login + ": " + mistake);
        }
    }

    private Timings step(String name) {
        return Objects.requireNonNull(steps.get(name));
    }

    private void report(Installation sabak, Duration took, Duration generator) {
        var lost = new HashSet<>(held);
        lost.removeAll(sabak.events());
        var figures = new Figures();
        var cores = Runtime.getRuntime().availableProcessors();
        figures.condition("%d cores, JDK %s, %s", cores, Runtime.version(), String.join(" ", sabak.options()));
        figures.condition(
                "load generator on the same machine: %.0f %% of its cores",
                100.0 * generator.toNanos() / took.toNanos() / cores);
        figures.condition(
                "%d people, %d times as fast as people are; whoever waits gives a sign of life every two minutes",
                PEOPLE, HURRY);
        figures.row(
                "errors",
                "none",
                errors.isEmpty(),
                "%d%s",
                errors.size(),
                errors.isEmpty() ? "" : ", the first: " + errors.peek());
        figures.row(
                "answers that were called received and are not held",
                "none",
                lost.isEmpty(),
                "%d of %,d",
                lost.size(),
                held.size());
        steps.forEach((name, timings) ->
                figures.row(name, "p95 ≤ 500 ms", timings.millis(95) <= P95_MS, "%s of %,d", timings, timings.count()));
        figures.note(
                "memory at the end (PSS)",
                "application %.0f MiB, database %.0f MiB",
                Machine.pss(sabak.application()),
                Machine.pss(sabak.databaseServer()));
        figures.publish(Path.of("target", "sitting.md"), "A sitting of %,d people".formatted(PEOPLE));
    }

    private static Duration within(Duration longest) {
        return Duration.ofNanos(
                ThreadLocalRandom.current().nextLong(hurried(longest).toNanos()));
    }

    private static Duration hurried(Duration real) {
        return real.dividedBy(HURRY);
    }

    private static void until(long begun, Duration point) {
        pause(point.minusNanos(System.nanoTime() - begun));
    }

    private static void pause(Duration wanted) {
        var end = System.nanoTime() + wanted.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
