package org.sabak.assessment;

import static org.sabak.assessment.AssessmentFixtures.JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.assessment.AssessmentFixtures.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/**
 * Figures of the attempts path without the network: each request goes through security, JSON, service and a durable commit. Not
 * part of the tests; {@code ./sabak test -Dtest=AttemptBenchmark} prints them.
 */
@IntegrationTest
class AttemptBenchmark {
    private static final int PEOPLE = 200;
    private static final int AT_ONCE = 8;
    private final MockMvc web;
    private final AssessmentFixtures fixtures;
    private final AttemptStore store;
    private final Forms forms;

    private record Sitting(UUID id, String token, UUID device, JsonNode opened) {}

    @Autowired
    AttemptBenchmark(MockMvc web, ApplicationContext context, AttemptStore store, Forms forms) {
        this.web = web;
        this.fixtures = new AssessmentFixtures(context);
        this.store = store;
        this.forms = forms;
    }

    @Test
    void answersAndWholeAttempts() throws Exception {
        var people = new ArrayList<Person>();
        for (int i = 0; i < 2 * PEOPLE; i++) {
            people.add(fixtures.official());
        }
        wholeAttempts("cold", people.subList(0, PEOPLE));
        wholeAttempts("warm", people.subList(PEOPLE, 2 * PEOPLE));
        var sitting = new ArrayList<Sitting>();
        for (int i = 0; i < PEOPLE; i++) {
            sitting.add(open(fixtures.official()));
        }
        paced(sitting, 200, Duration.ofSeconds(20));
    }

    /** People who answer one question after the other as fast as the server replies. */
    private void wholeAttempts(String name, List<Person> people) throws Exception {
        var times = java.util.Collections.synchronizedList(new ArrayList<Long>());
        var begin = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = new ArrayList<Future<?>>();
            for (var person : people) {
                work.add(workers.submit(() -> {
                    var sitting = open(person);
                    var known = new ArrayList<UUID>();
                    for (int i = 0; i < sitting.opened().path("questions").size(); i++) {
                        var uuid = UUID.randomUUID();
                        known.add(uuid);
                        times.add(answer(sitting, uuid, i));
                    }
                    call("/finish", sitting, Map.of("uuids", known));
                    return null;
                }));
            }
            for (var each : work) {
                each.get();
            }
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        print(
                name
                        + ": %.0f whole attempts of 16 questions a minute, %d at once"
                                .formatted(people.size() * 60 / seconds, AT_ONCE),
                times);
    }

    /** Answers that arrive at a steady rate, whatever the server does. */
    private void paced(List<Sitting> sittings, int perSecond, Duration length) throws Exception {
        var times = java.util.Collections.synchronizedList(new ArrayList<Long>());
        var number = new AtomicInteger();
        try (var clock = Executors.newScheduledThreadPool(1);
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            clock.scheduleAtFixedRate(
                    () -> {
                        int n = number.getAndIncrement();
                        var due = System.nanoTime();
                        workers.submit(() -> {
                            answer(sittings.get(n % sittings.size()), UUID.randomUUID(), n / sittings.size() % 16);
                            times.add(System.nanoTime() - due);
                            return null;
                        });
                    },
                    0,
                    1_000_000 / perSecond,
                    TimeUnit.MICROSECONDS);
            clock.schedule(clock::shutdownNow, length.toSeconds(), TimeUnit.SECONDS);
            clock.awaitTermination(length.toSeconds() + 10, TimeUnit.SECONDS);
        }
        print("%d answers a second for %d s".formatted(perSecond, length.toSeconds()), times);
    }

    private Sitting open(Person person) throws Exception {
        var device = UUID.randomUUID();
        var answer = web.perform(put("/api/v1/attempts/" + UUID.randomUUID())
                        .with(user(person.user()))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(AssessmentFixtures.bytes(
                                Map.of("exam", "foundation", "language", "en", "device", device.toString()))))
                .andReturn()
                .getResponse();
        var opened = JSON.readTree(answer.getContentAsString());
        return new Sitting(
                UUID.fromString(opened.path("id").stringValue()),
                opened.path("token").stringValue(),
                device,
                opened);
    }

    private long answer(Sitting sitting, UUID uuid, int question) throws Exception {
        var asked = sitting.opened().path("questions").get(question);
        var event = AssessmentFixtures.answer(
                uuid,
                sitting.opened(),
                sitting.device(),
                question,
                asked.path("key").stringValue(),
                fixtures.right(asked, forms.of(store.head(sitting.id()).orElseThrow()), "en"),
                0.001);
        return call("/events", sitting, List.of(event));
    }

    private long call(String end, Sitting sitting, Object body) throws Exception {
        var begin = System.nanoTime();
        var status = web.perform(post("/api/v1/attempts/" + sitting.id() + end)
                        .header(AttemptToken.HEADER, sitting.token())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(AssessmentFixtures.bytes(body)))
                .andReturn()
                .getResponse()
                .getStatus();
        if (status != 200) {
            throw new IllegalStateException(end + " answered " + status);
        }
        return System.nanoTime() - begin;
    }

    private static void print(String name, List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%s; answer saved: n %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms; load %s%n",
                name,
                sorted.length,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                Arrays.stream(sorted).max().orElse(0) / 1e6,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
    }
}
