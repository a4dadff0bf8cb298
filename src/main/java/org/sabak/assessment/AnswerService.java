package org.sabak.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.AttemptJson.EventRequest;
import org.sabak.assessment.AttemptJson.Feedback;
import org.sabak.assessment.AttemptJson.Received;
import org.sabak.platform.Neighbours;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what browsers send during an attempt. The caller is whoever holds the attempt's token, with or without a session;
 * nothing here looks at who is signed in.
 */
@Service
class AnswerService {
    static final int MOST_EVENTS = 500;
    private static final int MOST_UUIDS = 20_000;
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final AttemptStore store;
    private final AttemptToken tokens;
    private final Forms forms;
    private final Closings closings;
    private final ExamSessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnswerService(
            AttemptStore store,
            AttemptToken tokens,
            Forms forms,
            Closings closings,
            ExamSessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.forms = forms;
        this.closings = closings;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps events; all of them or, if one cannot be understood, none. Sending them again changes nothing.
     *
     * @throws TokenRefused if this is not the token of this attempt
     * @throws Unacceptable if an event cannot be understood or does not fit the attempt
     */
    Received append(UUID attempt, @Nullable String token, List<@Nullable EventRequest> sent) {
        var head = head(attempt, token);
        if (sent.size() > MOST_EVENTS) {
            throw new Unacceptable("assessment.problem.too-many", MOST_EVENTS);
        }
        var received = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var form = sent.isEmpty() ? null : forms.of(head);
        var fresh = new LinkedHashMap<UUID, AttemptEvent>();
        var wallClocks = new ArrayList<@Nullable Instant>();
        for (var event : sent) {
            var read = read(head, Objects.requireNonNull(form), event, received);
            if (fresh.putIfAbsent(read.id(), read) == null) {
                wallClocks.add(wallClock(Objects.requireNonNull(event)));
            }
        }
        var batch = List.copyOf(fresh.values());
        var feedback = keep(head, batch, wallClocks);
        var pulse = store.pulse(head.id());
        sessions.answered(head.person());
        return new Received(
                List.copyOf(fresh.keySet()),
                received.truncatedTo(ChronoUnit.MILLIS),
                head.endsAt() == null ? null : head.endsAt().plus(pulse.extraMinutes(), ChronoUnit.MINUTES),
                pulse.closed(),
                hour(head, received),
                superseded(head, pulse, batch),
                pulse.newestDevice(),
                feedback);
    }

    private Map<String, Feedback> keep(AttemptHead head, List<AttemptEvent> batch, List<@Nullable Instant> wallClocks) {
        if (batch.isEmpty()) {
            return Map.of();
        }
        return Neighbours.again(() -> {
            if (head.kind().judgedAtOnce()) {
                return Objects.requireNonNull(transaction.execute(status -> judged(head, batch, wallClocks)));
            }
            store.append(head.id(), batch, wallClocks);
            return Map.of();
        });
    }

    /**
     * Closes the attempt if everything the browser knows of is held.
     *
     * @return the ids that the server lacks; empty if the attempt is closed now
     */
    List<UUID> finish(UUID attempt, @Nullable String token, List<@Nullable UUID> known) {
        var head = head(attempt, token);
        if (known.size() > MOST_UUIDS) {
            throw new Unacceptable("assessment.problem.too-many", MOST_UUIDS);
        }
        var missing = new ArrayList<UUID>();
        if (!known.isEmpty()) {
            var held = new HashSet<UUID>();
            store.events(head.id()).forEach(event -> held.add(event.id()));
            known.stream()
                    .filter(id -> id != null && !held.contains(id))
                    .distinct()
                    .forEach(missing::add);
        }
        if (missing.isEmpty()) {
            closings.close(head, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        return missing;
    }

    /** The attempt that this token belongs to. */
    AttemptHead head(UUID attempt, @Nullable String token) {
        return store.head(attempt).filter(head -> tokens.fits(head, token)).orElseThrow(TokenRefused::new);
    }

    static String hour(AttemptHead head, Instant instant) {
        return HOUR.format(instant.atZone(head.zone()));
    }

    private AttemptEvent read(AttemptHead head, Form form, @Nullable EventRequest sent, Instant received) {
        if (sent == null
                || sent.uuid() == null
                || sent.device() == null
                || sent.seq() == null
                || sent.kind() == null
                || sent.question() == null) {
            throw new Unacceptable("assessment.problem.incomplete");
        }
        var kind =
                switch (sent.kind()) {
                    case "answer" -> AttemptEvent.Kind.ANSWER;
                    case "mark" -> AttemptEvent.Kind.MARK;
                    case "at" -> AttemptEvent.Kind.AT;
                    default -> throw new Unacceptable("assessment.problem.incomplete");
                };
        if (!form.has(sent.question())) {
            throw new Unacceptable("assessment.problem.question");
        }
        @Nullable
        String response =
                switch (kind) {
                    case ANSWER -> form.kept(sent.question(), sent.response());
                    case MARK -> marked(sent) ? AttemptEvent.MARKED : null;
                    case AT -> null;
                };
        return new AttemptEvent(
                sent.uuid(),
                sent.device(),
                sent.seq(),
                kind,
                sent.question(),
                response,
                time(head, sent, received),
                !"mono".equals(sent.clock()) || sent.sinceSync() == null,
                received);
    }

    private static boolean marked(EventRequest sent) {
        if (sent.response() == null || !sent.response().path("marked").isBoolean()) {
            throw new Unacceptable("assessment.problem.response");
        }
        return sent.response().path("marked").booleanValue();
    }

    /** An event that does not say when it happened happened, as far as anybody can tell, when it arrived. */
    private static Instant time(AttemptHead head, EventRequest sent, Instant received) {
        if (sent.sync() == null || sent.sinceSync() == null || sent.sinceSync().isNaN()) {
            return received;
        }
        try {
            return AttemptEvent.timeOf(
                    Instant.parse(sent.sync()), sent.sinceSync().longValue(), head.startedAt(), received);
        } catch (DateTimeParseException notAnInstant) {
            return received;
        }
    }

    /** The browser's own clock is kept as a remark; nothing rests on it. */
    private static @Nullable Instant wallClock(EventRequest sent) {
        try {
            var read = sent.wallClock() == null ? null : Instant.parse(sent.wallClock());
            return read == null || read.isBefore(Instant.EPOCH) || read.isAfter(FAR)
                    ? null
                    : read.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException notAnInstant) {
            return null;
        }
    }

    private Map<String, Feedback> judged(
            AttemptHead head, List<AttemptEvent> batch, List<@Nullable Instant> wallClocks) {
        var before = new HashSet<UUID>();
        store.events(head.id()).forEach(event -> before.add(event.id()));
        store.append(head.id(), batch, wallClocks);
        var form = forms.of(head);
        var tries = closings.tries(head, form);
        if (head.kind() == AttemptHead.Kind.CHECK) {
            batch.stream()
                    .filter(event -> event.kind() == AttemptEvent.Kind.ANSWER && !before.contains(event.id()))
                    .filter(event ->
                            form.mark(event.question(), event.response()).full())
                    .forEach(event -> events.publishEvent(answered(head, form, event)));
        }
        var feedback = new LinkedHashMap<String, Feedback>();
        batch.forEach(event -> {
            @Nullable Tries of = tries.get(event.question());
            if (of != null) {
                feedback.put(event.question(), form.feedback(event.question(), of));
            }
        });
        return feedback;
    }

    private static CheckAnswered answered(AttemptHead head, Form form, AttemptEvent event) {
        var question = form.question(event.question());
        return new CheckAnswered(
                event.id(),
                head.person().value(),
                question.key().course(),
                question.key().module(),
                question.check().orElseThrow(),
                head.subjectVersion(),
                head.language(),
                LocalDate.ofInstant(event.time(), head.zone()),
                event.time());
    }

    /** Check questions have no rival devices: whoever answers, answers. */
    private static boolean superseded(AttemptHead head, AttemptStore.Pulse pulse, List<AttemptEvent> batch) {
        return head.kind() != AttemptHead.Kind.CHECK
                && pulse.newestDevice() != null
                && !batch.isEmpty()
                && batch.stream().noneMatch(event -> event.device().equals(pulse.newestDevice()));
    }
}
