package org.sabak.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one period, and the certificate printed for it, is worth on a day. Anyone may see it, so its sentences name no
 * reason and no person.
 */
public sealed interface State extends Told {

    /** It was recorded by mistake and never counted; stands before all others. */
    record Voided() implements State {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.state.voided");
        }
    }

    record Revoked(LocalDate revokedOn) implements State {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.state.revoked", revokedOn);
        }
    }

    /** @param until the last day, null while no end is known */
    record Suspended(LocalDate from, @Nullable LocalDate until) implements State {
        @Override
        public Sentence sentence(LocalDate on) {
            return until == null
                    ? Sentence.about("certification.state.suspended", from)
                    : Sentence.about("certification.state.suspended-until", from, until);
        }
    }

    record Future(LocalDate validFrom, LocalDate validUntil) implements State {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.state.future", validFrom, validUntil);
        }
    }

    record Valid(LocalDate validFrom, LocalDate validUntil) implements State {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.state.valid", validFrom, validUntil);
        }
    }

    /** It ended, and a later period of the same scheme has begun. */
    record Superseded(LocalDate validUntil, LocalDate laterFrom) implements State {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.state.superseded", validUntil, laterFrom);
        }
    }

    record Grace(LocalDate validUntil, LocalDate graceEnds) implements State {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.state.grace", validUntil, graceEnds);
        }
    }

    record Expired(LocalDate validUntil) implements State {
        @Override
        public Sentence sentence(LocalDate on) {
            return Sentence.about("certification.state.expired", validUntil);
        }
    }
}
