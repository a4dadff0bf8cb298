package org.sabak.certification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a person owes in a scheme on a day, by the posts held. */
public sealed interface Duty extends Told {

    record NotRequired() implements Duty {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.duty.not-required");
        }
    }

    /** @param until the last day, null if there is none */
    record Exempt(Reason reason, @Nullable LocalDate until) implements Duty {
        @Override
        public Sentence sentence(LocalDate on) {
            return until == null
                    ? Sentence.about("certification.duty.exempt", reason.title())
                    : Sentence.about("certification.duty.exempt-until", reason.title(), until);
        }
    }

    /** @param next the last day on which it stays met if nothing more is done */
    record Met(LocalDate next) implements Duty {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.duty.met", next);
        }
    }

    /**
     * Not met yet, and still in time.
     *
     * @param requiredSince the first day of the posting that requires it
     */
    record Due(LocalDate date, LocalDate requiredSince) implements Duty {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.duty.due", date, requiredSince, ChronoUnit.DAYS.between(on, date));
        }
    }

    /**
     * Not met in time.
     *
     * @param date the day by which it was due, or the last day on which it was met, whichever is later
     * @param lapsed whether it was met before
     */
    record Overdue(LocalDate date, LocalDate requiredSince, boolean lapsed) implements Duty {

        /** Days since the day by which it was due. */
        public long days(LocalDate on) {
            return ChronoUnit.DAYS.between(date, on);
        }

        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about(
                    lapsed ? "certification.duty.lapsed" : "certification.duty.overdue", date, requiredSince, days(on));
        }
    }
}
