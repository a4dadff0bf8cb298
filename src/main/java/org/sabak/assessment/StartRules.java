package org.sabak.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a person may begin an exam, as a function of what is recorded. Attempts count from the day after the present pathway
 * began; the waiting time runs from the end of the last one, and each tutor session allows one more.
 */
final class StartRules {
    /** A pass is evidence for this long (the usual age limit of evidence); before, sitting again serves nobody. */
    private static final int PASS_LASTS_MONTHS = 12;

    private StartRules() {}

    /**
     * @param attempts how many the exam allows
     * @param earlier the person's attempts at this exam
     * @param since attempts on or before that day belong to an earlier pathway
     * @param tutorSessions held since then
     */
    record Facts(
            int attempts,
            Duration pause,
            List<AttemptStore.Earlier> earlier,
            Optional<LocalDate> since,
            int tutorSessions,
            LocalDate today,
            Instant now) {

        private List<AttemptStore.Earlier> counted() {
            return earlier.stream()
                    .filter(attempt -> attempt.effectiveOn() != null
                            && since.map(day -> attempt.effectiveOn().isAfter(day))
                                    .orElse(true))
                    .toList();
        }
    }

    /**
     * @param used closed attempts of this pathway
     * @param allowed with the tutor sessions
     * @param pause between the end of one attempt and the next
     * @param notBefore the end of the waiting time; empty if it is over
     * @param passedOn the day of a pass that still serves
     */
    record Standing(int used, int allowed, Duration pause, Optional<Instant> notBefore, Optional<LocalDate> passedOn) {
        int left() {
            return Math.max(0, allowed - used);
        }

        boolean usedUp() {
            return used >= allowed;
        }
    }

    static Standing standing(Facts facts) {
        var counted = facts.counted();
        var notBefore = facts.earlier().stream()
                .flatMap(attempt -> Optional.ofNullable(attempt.endedAt()).stream())
                .max(Instant::compareTo)
                .map(end -> end.plus(facts.pause()))
                .filter(end -> end.isAfter(facts.now()));
        var passedOn = counted.stream()
                .filter(AttemptStore.Earlier::passed)
                .flatMap(attempt -> Optional.ofNullable(attempt.effectiveOn()).stream())
                .filter(day -> day.plusMonths(PASS_LASTS_MONTHS).isAfter(facts.today()))
                .max(LocalDate::compareTo);
        return new Standing(
                counted.size(), facts.attempts() + facts.tutorSessions(), facts.pause(), notBefore, passedOn);
    }
}
