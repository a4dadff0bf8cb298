package org.sabak.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether work for the next period of a scheme may begin on a day. */
public sealed interface Gate {

    /**
     * It may.
     *
     * @param since only what happens after this day counts, attempts included; null for a first period
     */
    record Open(Pathway pathway, @Nullable LocalDate since) implements Gate {}

    /** The person is certified, and what is done now would renew nothing. */
    record RenewalNotOpen(LocalDate validUntil, LocalDate renewalOpens) implements Gate {
        public Sentence sentence() {
            return Sentence.about("certification.gate.renewal-not-open", validUntil, renewalOpens);
        }
    }

    /** A revocation was decided whose day has not passed; what is done until then counts for nothing. */
    record UntilRevoked(LocalDate revokedOn) implements Gate {
        public Sentence sentence() {
            return Sentence.about("certification.gate.until-revoked", revokedOn);
        }
    }
}
