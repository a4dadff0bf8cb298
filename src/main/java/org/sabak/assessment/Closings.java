package org.sabak.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Neighbours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges attempts from what the server holds and closes them, once: at finish, or when the time is long over. */
@Component
class Closings {
    private static final Logger LOG = LoggerFactory.getLogger(Closings.class);
    private static final int AT_ONCE = 200;
    private final AttemptStore store;
    private final Forms forms;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Closings(
            AttemptStore store,
            Forms forms,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The end with all extensions; null where there is no time limit. */
    static @Nullable Instant extended(@Nullable Instant end, AttemptStore.Pulse pulse) {
        return end == null ? null : end.plus(pulse.extraMinutes(), ChronoUnit.MINUTES);
    }

    /** What the events of an attempt amount to, as it stands. */
    AttemptRules.Outcome decide(AttemptHead head, @Nullable Instant closedAt) {
        var pulse = store.pulse(head.id());
        var frame = new AttemptRules.Frame(
                head.startedAt(), extended(head.endsAt(), pulse), head.pins().late(), closedAt);
        return AttemptRules.decide(frame, store.devices(head.id()), store.events(head.id()));
    }

    /** The tries at each question of a quiz. A check question may be answered on any page, at any time. */
    Map<String, Tries> tries(AttemptHead head, Form form) {
        var outcome = decide(head, null);
        return Tries.of(
                outcome.events().stream().map(AttemptRules.Judged::event).toList(),
                head.kind() == AttemptHead.Kind.CHECK
                        ? event -> true
                        : outcome.events().stream()
                                .filter(judged -> judged.verdict().counts())
                                .map(AttemptRules.Judged::event)
                                .collect(java.util.stream.Collectors.toSet())::contains,
                form::mark);
    }

    /** Closes the attempt if its time is long over. */
    void closeIfDue(AttemptHead head) {
        if (head.closesAt() == null) {
            return;
        }
        var closes = extended(head.closesAt(), store.pulse(head.id()));
        if (closes != null && closes.isBefore(clock.instant())) {
            close(head, closes);
        }
    }

    /**
     * Closes the attempt at that moment, or at the moment when it was to close by itself if that was earlier. Closing a closed
     * attempt changes nothing.
     */
    AttemptStore.Closing close(AttemptHead head, Instant at) {
        var before = store.closing(head.id());
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return Neighbours.again(() -> Objects.requireNonNull(transaction.execute(status -> closeNow(head, at))));
        } catch (OptimisticLockingFailureException closedMeanwhile) {
            return store.closing(head.id()).orElseThrow(() -> closedMeanwhile);
        }
    }

    private AttemptStore.Closing closeNow(AttemptHead head, Instant wanted) {
        var pulse = store.pulse(head.id());
        var ends = extended(head.endsAt(), pulse);
        var closes = extended(head.closesAt(), pulse);
        var at = closes != null && closes.isBefore(wanted) ? closes : wanted;
        var decided = decide(head, at);
        var form = forms.of(head);
        var outcome = head.kind().judgedAtOnce() ? ofQuiz(head, form) : ofExam(head, form, decided);
        var closing = new AttemptStore.Closing(
                at,
                ends != null && ends.isBefore(at) ? ends : at,
                LocalDate.ofInstant(decided.lastAnswered().orElse(head.startedAt()), head.zone()),
                outcome.passed(),
                outcome);
        store.close(head.id(), closing);
        if (head.kind() == AttemptHead.Kind.EXAM) {
            events.publishEvent(new AttemptClosed(head.id()));
        }
        return closing;
    }

    /** Passed is: at least the pass mark, and every red-line item right. */
    private static AttemptOutcome ofExam(AttemptHead head, Form form, AttemptRules.Outcome decided) {
        var answers = new ArrayList<AttemptOutcome.Answer>();
        boolean redLinesRight = true;
        for (var drawn : head.pins().questions()) {
            @Nullable AttemptEvent event = decided.answers().get(drawn.key());
            var mark = form.mark(drawn.key(), event == null ? null : event.response());
            var question = form.question(drawn.key());
            redLinesRight &= mark.full() || question.redLine().isEmpty();
            answers.add(new AttemptOutcome.Answer(
                    drawn.key(),
                    drawn.version(),
                    event == null ? null : event.id(),
                    mark.points(),
                    question.points(),
                    mark.full()));
        }
        var passMark = Objects.requireNonNull(head.pins().passMark());
        return outcome(answers, decided.late(), decided.flagged(), passMark, redLinesRight);
    }

    private AttemptOutcome ofQuiz(AttemptHead head, Form form) {
        var tries = tries(head, form);
        var answers = new ArrayList<AttemptOutcome.Answer>();
        for (var drawn : head.pins().questions()) {
            @Nullable Tries of = tries.get(drawn.key());
            answers.add(new AttemptOutcome.Answer(
                    drawn.key(),
                    drawn.version(),
                    of == null ? null : of.latest().id(),
                    of == null ? Points.ZERO : of.points(),
                    form.question(drawn.key()).points(),
                    of != null && of.right()));
        }
        return outcome(answers, 0, false, 100, true);
    }

    private static AttemptOutcome outcome(
            List<AttemptOutcome.Answer> answers, long late, boolean flagged, int passMark, boolean redLinesRight) {
        var points = answers.stream().map(AttemptOutcome.Answer::points).reduce(Points.ZERO, Points::plus);
        var max = answers.stream().mapToInt(AttemptOutcome.Answer::max).sum();
        return new AttemptOutcome(
                points,
                max,
                points.percentOf(max),
                points.reaches(passMark, max) && redLinesRight,
                late,
                flagged,
                answers);
    }

    /** Closes everything whose time is long over; one failing attempt does not keep the others open. */
    void closeDue() {
        for (var id : store.due(clock.instant(), AT_ONCE)) {
            try {
                store.head(id).ifPresent(this::closeIfDue);
            } catch (RuntimeException failure) {
                LOG.error("Attempt {} could not be closed", id, failure);
            }
        }
    }
}
