package org.sabak.certification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a person holds in a scheme on a day, over all periods and decisions. */
public sealed interface Holding extends Told {

    /** @param until the last day, null while no end is known */
    record Suspended(LocalDate from, @Nullable LocalDate until, Reason reason) implements Holding {
        @Override
        public Sentence sentence(LocalDate on) {
            return until == null
                    ? Sentence.about("certification.holding.suspended", from, reason.title())
                    : Sentence.about("certification.holding.suspended-until", from, until, reason.title());
        }
    }

    record Revoked(LocalDate revokedOn, Reason reason) implements Holding {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.holding.revoked", revokedOn, reason.title());
        }
    }

    /** @param until the end of unbroken validity, over all periods earned by that day */
    record Valid(LocalDate until, LocalDate renewalOpens) implements Holding {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.holding.valid", until, renewalOpens);
        }
    }

    /** Valid, and the next period can be earned now. */
    record RenewalOpen(LocalDate until, LocalDate renewalOpened) implements Holding {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about(
                    "certification.holding.renewal-open", until, renewalOpened, ChronoUnit.DAYS.between(on, until));
        }
    }

    /** Ended, but the renewal pathway still suffices. */
    record Grace(LocalDate validUntil, LocalDate graceEnds, boolean counts) implements Holding {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about(
                    counts ? "certification.holding.grace-counts" : "certification.holding.grace",
                    validUntil,
                    graceEnds);
        }
    }

    /** A decision stands in for a certificate. */
    record Temporary(LocalDate from, LocalDate until) implements Holding {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.holding.temporary", from, until);
        }
    }

    record Expired(LocalDate validUntil, LocalDate renewalOpened) implements Holding {

        /** Days since the last day of validity. */
        public long days(LocalDate on) {
            return ChronoUnit.DAYS.between(validUntil, on);
        }

        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.holding.expired", validUntil, renewalOpened, days(on));
        }
    }

    record None() implements Holding {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.holding.none");
        }
    }
}
