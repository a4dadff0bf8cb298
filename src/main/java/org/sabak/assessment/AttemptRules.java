package org.sabak.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt's events amount to. A pure function of the set of events, the devices and the times: the order in which
 * events arrived and how often they were sent make no difference. A reload, a crash, a second tab and a second PC are one
 * rule: a new device takes over at the time of its opening, and answers of an older device count up to that time whenever
 * they arrive.
 */
final class AttemptRules {
    private static final Comparator<Device> BY_TAKE_OVER =
            Comparator.comparing(Device::tookOverAt).thenComparing(Device::id);

    /** Two copies of one event differ at most in when they were received: the first one stands. */
    private static final Comparator<AttemptEvent> FIRST =
            Comparator.comparing(AttemptEvent::received).thenComparing(AttemptEvent.ORDER);

    private AttemptRules() {}

    /** A page load that opened the attempt, and when. */
    record Device(UUID id, Instant tookOverAt) {}

    /**
     * The frame of an attempt.
     *
     * @param endsAt null where there is no time limit
     * @param late what becomes of answers that were given before the end and received after it
     * @param closedAt null while it is open
     */
    record Frame(
            Instant start,
            @Nullable Instant endsAt,
            ExamDefinition.LateRule late,
            @Nullable Instant closedAt) {}

    enum Verdict {
        /** It is part of the attempt as it stands, or was until a later answer replaced it. */
        COUNTED,
        /** The same, but it was received after the end and the exam flags that. */
        FLAGGED,
        /** Received after the end, and the exam refuses that. */
        LATE,
        /** It happened after the end. */
        AFTER_END,
        /** Another device had taken over. */
        OLDER_DEVICE,
        /** Received after the attempt was closed: kept and listed, not counted. */
        AFTER_CLOSING;

        boolean counts() {
            return this == COUNTED || this == FLAGGED;
        }
    }

    record Judged(AttemptEvent event, Verdict verdict) {}

    /**
     * @param events all of them, once each, in the order in which they happened
     * @param answers question → the answer that counts; a cleared answer leaves none
     * @param marked questions that the person marked to come back to
     * @param at the question that was last on the screen
     * @param lastAnswered when the last counted answer happened; empty if none
     */
    record Outcome(
            List<Judged> events,
            Map<String, AttemptEvent> answers,
            List<String> marked,
            Optional<String> at,
            Optional<Instant> lastAnswered) {

        /** An answer that counts in the end was received after the end of an exam that flags this. */
        boolean flagged() {
            return events.stream()
                    .anyMatch(judged -> judged.verdict() == Verdict.FLAGGED && answers.containsValue(judged.event()));
        }

        /** How many answers were given in time and came too late to count. */
        long late() {
            return events.stream()
                    .filter(judged -> judged.event().kind() == AttemptEvent.Kind.ANSWER
                            && (judged.verdict() == Verdict.LATE || judged.verdict() == Verdict.AFTER_CLOSING))
                    .count();
        }
    }

    static Outcome decide(Frame frame, Collection<Device> devices, Collection<AttemptEvent> events) {
        var once = new HashMap<UUID, AttemptEvent>();
        for (var event : events) {
            once.merge(event.id(), event, (a, b) -> FIRST.compare(a, b) <= 0 ? a : b);
        }
        var inOrder = new ArrayList<>(once.values());
        inOrder.sort(AttemptEvent.ORDER);
        var reigns = reigns(devices, inOrder);

        var judged = new ArrayList<Judged>(inOrder.size());
        var answers = new LinkedHashMap<String, AttemptEvent>();
        var marked = new LinkedHashMap<String, Boolean>();
        String at = null;
        Instant lastAnswered = null;
        for (var event : inOrder) {
            var verdict = verdict(frame, reigns.get(event.device()), event);
            judged.add(new Judged(event, verdict));
            if (!verdict.counts()) {
                continue;
            }
            switch (event.kind()) {
                case ANSWER -> {
                    lastAnswered = event.time();
                    if (event.response() == null) {
                        answers.remove(event.question());
                    } else {
                        answers.put(event.question(), event);
                    }
                }
                case MARK -> marked.put(event.question(), AttemptEvent.MARKED.equals(event.response()));
                case AT -> at = event.question();
            }
        }
        return new Outcome(
                Collections.unmodifiableList(judged),
                Collections.unmodifiableMap(answers),
                marked.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList(),
                Optional.ofNullable(at),
                Optional.ofNullable(lastAnswered));
    }

    /** Whether another device has taken over from this one. */
    static boolean superseded(Collection<Device> devices, UUID device) {
        var mine = devices.stream().filter(known -> known.id().equals(device)).findFirst();
        return mine.isPresent() && devices.stream().anyMatch(other -> BY_TAKE_OVER.compare(other, mine.get()) > 0);
    }

    /**
     * Device → the time from which it no longer counts; {@link Instant#MAX} for the newest. A device that the server has
     * forgotten (a commit lost in a fail-over) begins with its first event.
     */
    private static Map<UUID, Instant> reigns(Collection<Device> devices, List<AttemptEvent> inOrder) {
        var all = new ArrayList<>(devices);
        var known = new HashSet<UUID>();
        devices.forEach(device -> known.add(device.id()));
        for (var event : inOrder) {
            if (known.add(event.device())) {
                all.add(new Device(event.device(), event.time()));
            }
        }
        all.sort(BY_TAKE_OVER);
        var reigns = new HashMap<UUID, Instant>();
        for (int i = 0; i < all.size(); i++) {
            reigns.put(all.get(i).id(), i + 1 < all.size() ? all.get(i + 1).tookOverAt() : Instant.MAX);
        }
        return reigns;
    }

    private static Verdict verdict(Frame frame, Instant until, AttemptEvent event) {
        if (frame.closedAt() != null && event.received().isAfter(frame.closedAt())) {
            return Verdict.AFTER_CLOSING;
        }
        if (!event.time().isBefore(until)) {
            return Verdict.OLDER_DEVICE;
        }
        if (frame.endsAt() == null) {
            return Verdict.COUNTED;
        }
        if (event.time().isAfter(frame.endsAt())) {
            return Verdict.AFTER_END;
        }
        if (!event.received().isAfter(frame.endsAt())) {
            return Verdict.COUNTED;
        }
        return switch (frame.late()) {
            case COUNT -> Verdict.COUNTED;
            case FLAG -> Verdict.FLAGGED;
            case REFUSE -> Verdict.LATE;
        };
    }
}
