package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One period of certification, as issued; a certificate is printed for each. It is never altered: what happens to it
 * later is recorded beside it.
 *
 * @param opens the day from which it could be earned, null for a first period
 * @param due the day by which it had to be earned, null if it was not required
 * @param certifiedOn the latest day of its evidence
 * @param validUntil the last day of validity: {@code anchor} plus {@code n} times the validity, or the end of the period
 *     before where that is later
 * @param evidence ids of the evidence that it rests on, in the order of its days
 */
public record Period(
        UUID id,
        SchemeVersion scheme,
        Pathway pathway,
        @Nullable LocalDate opens,
        @Nullable LocalDate due,
        LocalDate certifiedOn,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate anchor,
        int n,
        List<Content> contents,
        List<UUID> evidence,
        Instant recordedAt)
        implements Fact {

    public Period {
        contents = List.copyOf(contents);
        evidence = List.copyOf(evidence);
        if (validFrom.isAfter(validUntil) || certifiedOn.isAfter(validFrom)) {
            throw new IllegalArgumentException("a period is certified, begins and ends in this order");
        }
    }

    @Override
    public LocalDate effectiveOn() {
        return certifiedOn;
    }

    /** The first day on which evidence can complete a renewal. */
    public LocalDate renewalOpens() {
        return validUntil.minusDays(scheme.window());
    }

    /** The last day on which the renewal pathway suffices; {@code validUntil} where the scheme has no grace. */
    public LocalDate graceEnds() {
        return validUntil.plusDays(scheme.grace());
    }

    /** The last day on which its holder counts for duty and coverage. */
    public LocalDate countsUntil() {
        return scheme.graceCounts() ? graceEnds() : validUntil;
    }
}
