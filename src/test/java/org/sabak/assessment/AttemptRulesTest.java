package org.sabak.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sabak.assessment.AttemptEvent.Kind;
import org.sabak.assessment.AttemptRules.Device;
import org.sabak.assessment.AttemptRules.Frame;
import org.sabak.assessment.AttemptRules.Verdict;
import org.sabak.assessment.ExamDefinition.LateRule;

class AttemptRulesTest {
    private static final Instant START = Instant.parse("2027-03-01T04:00:00Z");
    private static final Instant END = START.plusSeconds(2400);
    private static final UUID FIRST = new UUID(7, 1);
    private static final UUID SECOND = new UUID(7, 2);
    private static final UUID THIRD = new UUID(7, 3);
    private static final List<Device> ONE = List.of(new Device(FIRST, START));

    @Test
    void theLastAnswerToAQuestionCounts() {
        var outcome = AttemptRules.decide(
                open(LateRule.FLAG),
                ONE,
                List.of(answer(FIRST, 2, "q1", "b", 20, 21), answer(FIRST, 1, "q1", "a", 10, 60)));
        assertThat(outcome.answers().get("q1").response()).isEqualTo("b");
    }

    @Test
    void aClearedAnswerLeavesNone() {
        var cleared = new AttemptEvent(UUID.randomUUID(), FIRST, 2, Kind.ANSWER, "q1", null, at(20), false, at(21));
        var outcome =
                AttemptRules.decide(open(LateRule.FLAG), ONE, List.of(answer(FIRST, 1, "q1", "a", 10, 11), cleared));
        assertThat(outcome.answers()).isEmpty();
        assertThat(outcome.lastAnswered()).contains(at(20));
    }

    @Test
    void anAnswerGivenInTimeAndReceivedLateFollowsTheRuleOfTheExam() {
        var late = answer(FIRST, 1, "q1", "a", 2399, 9000);
        assertThat(verdict(open(LateRule.COUNT), ONE, late)).isEqualTo(Verdict.COUNTED);
        assertThat(verdict(open(LateRule.FLAG), ONE, late)).isEqualTo(Verdict.FLAGGED);
        assertThat(verdict(open(LateRule.REFUSE), ONE, late)).isEqualTo(Verdict.LATE);
    }

    @Test
    void anAnswerGivenAfterTheEndNeverCounts() {
        for (var rule : LateRule.values()) {
            assertThat(verdict(open(rule), ONE, answer(FIRST, 1, "q1", "a", 2401, 2402)))
                    .isEqualTo(Verdict.AFTER_END);
        }
    }

    @Test
    void whatArrivesAfterClosingIsListedAndNotCounted() {
        var closed = new Frame(START, END, LateRule.FLAG, at(100));
        var outcome = AttemptRules.decide(
                closed, ONE, List.of(answer(FIRST, 1, "q1", "a", 50, 99), answer(FIRST, 2, "q1", "b", 60, 101)));
        assertThat(outcome.answers().get("q1").response()).isEqualTo("a");
        assertThat(outcome.late()).isEqualTo(1);
    }

    @Test
    void anotherDeviceTakesOverFromItsOpeningOn() {
        var devices = List.of(new Device(FIRST, START), new Device(SECOND, at(100)));
        assertThat(verdict(open(LateRule.FLAG), devices, answer(FIRST, 1, "q1", "a", 99, 2000)))
                .isEqualTo(Verdict.COUNTED);
        assertThat(verdict(open(LateRule.FLAG), devices, answer(FIRST, 1, "q1", "a", 100, 101)))
                .isEqualTo(Verdict.OLDER_DEVICE);
        assertThat(verdict(open(LateRule.FLAG), devices, answer(SECOND, 1, "q1", "a", 100, 101)))
                .isEqualTo(Verdict.COUNTED);
        assertThat(AttemptRules.superseded(devices, FIRST)).isTrue();
        assertThat(AttemptRules.superseded(devices, SECOND)).isFalse();
    }

    @Test
    void aPassIsFlaggedOnlyIfALateAnswerCountsInTheEnd() {
        var late = answer(FIRST, 1, "q1", "a", 2000, 2500);
        var inTime = answer(FIRST, 2, "q1", "b", 2100, 2101);
        assertThat(AttemptRules.decide(open(LateRule.FLAG), ONE, List.of(late)).flagged())
                .isTrue();
        assertThat(AttemptRules.decide(open(LateRule.FLAG), ONE, List.of(late, inTime))
                        .flagged())
                .isFalse();
    }

    @Test
    void theTimeOfAnEventLiesBetweenTheStartAndItsReceipt() {
        assertThat(AttemptEvent.timeOf(at(10), 5000, START, at(20))).isEqualTo(at(15));
        assertThat(AttemptEvent.timeOf(at(10), 50_000, START, at(20))).isEqualTo(at(20));
        assertThat(AttemptEvent.timeOf(at(-900), 5000, START, at(20))).isEqualTo(START);
        assertThat(AttemptEvent.timeOf(at(10), Long.MAX_VALUE, START, at(20))).isEqualTo(at(20));
        assertThat(AttemptEvent.timeOf(Instant.MIN, Long.MIN_VALUE, START, at(20)))
                .isEqualTo(START);
    }

    @Property(tries = 300)
    void theOrderOfArrivalNeverChangesTheOutcome(
            @ForAll("events") List<AttemptEvent> events, @ForAll("frames") Frame frame, @ForAll long order) {
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(order));
        var reversedDevices = new ArrayList<>(devices());
        Collections.shuffle(reversedDevices, new Random(order));
        assertThat(AttemptRules.decide(frame, reversedDevices, shuffled))
                .isEqualTo(AttemptRules.decide(frame, devices(), events));
    }

    @Property(tries = 300)
    void sendingAgainChangesNothing(
            @ForAll("events") List<AttemptEvent> events, @ForAll("frames") Frame frame, @ForAll long order) {
        var twice = new ArrayList<>(events);
        events.forEach(event -> twice.add(new AttemptEvent(
                event.id(),
                event.device(),
                event.seq(),
                event.kind(),
                event.question(),
                event.response(),
                event.time(),
                event.wall(),
                event.received().plusSeconds(5000))));
        Collections.shuffle(twice, new Random(order));
        assertThat(AttemptRules.decide(frame, devices(), twice))
                .isEqualTo(AttemptRules.decide(frame, devices(), events));
    }

    /** A reload, a crash and a second PC: whatever a device does after another took over, nothing of it counts. */
    @Property(tries = 300)
    void whatAnOlderDeviceDoesAfterATakeOverChangesNothing(
            @ForAll("events") List<AttemptEvent> events, @ForAll("frames") Frame frame) {
        var obedient = events.stream()
                .filter(event -> !event.device().equals(FIRST) || event.time().isBefore(at(800)))
                .filter(event -> !event.device().equals(SECOND) || event.time().isBefore(at(1600)))
                .toList();
        var all = AttemptRules.decide(frame, devices(), events);
        var only = AttemptRules.decide(frame, devices(), obedient);
        assertThat(all.answers()).isEqualTo(only.answers());
        assertThat(all.marked()).isEqualTo(only.marked());
        assertThat(all.at()).isEqualTo(only.at());
    }

    @Property(tries = 300)
    void everythingIsListedAndOnlyWhatHappenedInTimeCounts(
            @ForAll("events") List<AttemptEvent> events, @ForAll("frames") Frame frame) {
        var outcome = AttemptRules.decide(frame, devices(), events);
        assertThat(outcome.events())
                .hasSize((int) events.stream().map(AttemptEvent::id).distinct().count());
        assertThat(outcome.answers().values()).allSatisfy(answer -> {
            assertThat(answer.time()).isBeforeOrEqualTo(END);
            if (frame.closedAt() != null) {
                assertThat(answer.received()).isBeforeOrEqualTo(frame.closedAt());
            }
        });
    }

    private static List<Device> devices() {
        return List.of(new Device(FIRST, START), new Device(SECOND, at(800)), new Device(THIRD, at(1600)));
    }

    @Provide
    Arbitrary<List<AttemptEvent>> events() {
        var times = Arbitraries.integers().between(0, 2600);
        return Combinators.combine(
                        Arbitraries.of(FIRST, SECOND, THIRD),
                        Arbitraries.longs().between(1, 6),
                        Arbitraries.of(Kind.values()),
                        Arbitraries.of("q1", "q2", "q3"),
                        Arbitraries.of("a", "b", "c").injectNull(0.2),
                        times,
                        Arbitraries.integers().between(0, 1200),
                        Arbitraries.create(UUID::randomUUID))
                .as((device, seq, kind, question, response, time, delay, id) ->
                        new AttemptEvent(id, device, seq, kind, question, response, at(time), false, at(time + delay)))
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<Frame> frames() {
        return Combinators.combine(
                        Arbitraries.of(LateRule.values()),
                        Arbitraries.integers().between(100, 4000).injectNull(0.3))
                .as((late, closed) -> new Frame(START, END, late, closed == null ? null : at(closed)));
    }

    private static Verdict verdict(Frame frame, List<Device> devices, AttemptEvent event) {
        return AttemptRules.decide(frame, devices, List.of(event))
                .events()
                .getFirst()
                .verdict();
    }

    private static Frame open(LateRule late) {
        return new Frame(START, END, late, null);
    }

    private static AttemptEvent answer(
            UUID device, long seq, String question, String response, int time, int received) {
        return new AttemptEvent(
                UUID.randomUUID(), device, seq, Kind.ANSWER, question, response, at(time), false, at(received));
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }
}
