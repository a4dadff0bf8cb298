package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which period the facts give a right to. The answer depends on what happened and when, never on the order in which it
 * became known, nor on the day of asking; so issuing can be repeated at will.
 */
final class Issuing {

    private record End(LocalDate anchor, int n) {
        LocalDate day(int validity) {
            return anchor.plusMonths((long) n * validity);
        }
    }

    /** An issued period that the facts known by now would not give: a case for a decision, not for an automatic change. */
    record Doubt(Period issued, Optional<Period> instead) {}

    private Issuing() {}

    /**
     * The next period, or nothing if the evidence is not complete.
     *
     * <p>It is certified on the first day by which the evidence of its pathway is complete. That evidence is unspent by
     * construction: all evidence of standing periods lies on or before {@link #since}. Evidence of a voided period is free
     * again, but the very same set never issues a second time; otherwise a repeated call would undo the correction.
     *
     * @param due the day by which a first period had to be earned, null if it was not required
     * @param id the id of the new period
     * @param at the moment of issuing
     */
    static Optional<Period> next(SchemeVersion scheme, History history, @Nullable LocalDate due, UUID id, Instant at) {
        Optional<Period> previous = history.newestUncovered();
        Optional<LocalDate> since = since(history);
        List<Evidence> usable = history.evidence().stream()
                .filter(each -> since.isEmpty() || each.effectiveOn().isAfter(since.get()))
                .toList();
        return usable.stream()
                .map(Evidence::effectiveOn)
                .distinct()
                .filter(day -> previous.isEmpty() || !day.isBefore(opens(scheme, previous.get())))
                .flatMap(day -> complete(scheme, history, previous, usable, day).stream()
                        .map(evidence -> period(scheme, previous, due, evidence, id, at)))
                .findFirst();
    }

    /** Whether work for the next period, an exam above all, may begin on a day. */
    static Gate mayStart(SchemeVersion scheme, History history, LocalDate on) {
        Optional<Period> previous = history.newestUncovered();
        if (previous.isPresent() && on.isBefore(opens(scheme, previous.get()))) {
            return new Gate.RenewalNotOpen(previous.get().validUntil(), opens(scheme, previous.get()));
        }
        Optional<LocalDate> since = since(history);
        Optional<LocalDate> revoked = newestRevocation(history);
        if (revoked.isPresent() && !on.isAfter(revoked.get())) {
            return new Gate.UntilRevoked(revoked.get());
        }
        return new Gate.Open(pathway(previous, on), since.orElse(null));
    }

    /** Nothing that happened on or before this day counts for the next period; none for a first one. */
    static Optional<LocalDate> since(History history) {
        return Stream.concat(
                        history.newestUncovered().map(Period::certifiedOn).stream(), newestRevocation(history).stream())
                .max(Comparator.naturalOrder());
    }

    /** Whether something that counts for the next period has been done by a day, and that period is still open. */
    static boolean inProgress(SchemeVersion scheme, History history, LocalDate on) {
        return !begun(scheme, history, on).isEmpty();
    }

    /** What has been done by a day that counts for the next period; nothing while that is not open. */
    static List<Evidence> begun(SchemeVersion scheme, History history, LocalDate on) {
        return mayStart(scheme, history, on) instanceof Gate.Open(Pathway pathway, LocalDate since)
                ? history.evidence().stream()
                        .filter(each -> since == null || each.effectiveOn().isAfter(since))
                        .filter(each -> !each.effectiveOn().isAfter(on))
                        .filter(each -> history.newestUncovered().isEmpty() || fresh(scheme, each, on))
                        .filter(scheme.components(pathway)::asksFor)
                        .toList()
                : List.of();
    }

    /** What is left to be done for the next period; nothing while that is not open. */
    static Remaining remaining(SchemeVersion scheme, History history, LocalDate on) {
        return mayStart(scheme, history, on) instanceof Gate.Open(Pathway pathway, LocalDate since)
                ? scheme.components(pathway).remaining(begun(scheme, history, on))
                : Remaining.NOTHING;
    }

    /**
     * The standing periods that facts which became known later have made doubtful: they would have been issued otherwise,
     * or not at all.
     */
    static List<Doubt> doubts(History history) {
        return history.periods().stream()
                .filter(period -> history.revocations().stream().noneMatch(revocation -> revocation.covers(period)))
                .map(period -> new Doubt(
                        period,
                        next(period.scheme(), before(history, period), period.due(), period.id(), period.recordedAt())))
                .filter(doubt -> !doubt.instead().equals(Optional.of(doubt.issued())))
                .toList();
    }

    private static History before(History history, Period period) {
        return History.of(history.facts().stream()
                .filter(fact -> !(fact instanceof Period other) || Fact.BY_DAY.compare(other, period) < 0)
                .toList());
    }

    private static Optional<List<Evidence>> complete(
            SchemeVersion scheme, History history, Optional<Period> previous, List<Evidence> usable, LocalDate day) {
        List<Evidence> fresh = usable.stream()
                .filter(each -> !each.effectiveOn().isAfter(day))
                .filter(each -> previous.isEmpty() || fresh(scheme, each, day))
                .toList();
        return scheme.components(pathway(previous, day))
                .choose(fresh)
                .filter(chosen -> chosen.getLast().effectiveOn().equals(day))
                .filter(chosen -> history.voidedPeriods().stream()
                        .noneMatch(period -> new HashSet<>(period.evidence()).equals(ids(chosen))));
    }

    /** Whether it is young enough to serve a later period that is completed on a day. */
    private static boolean fresh(SchemeVersion scheme, Evidence evidence, LocalDate day) {
        return !evidence.effectiveOn().plusMonths(scheme.evidenceMaxAge()).isBefore(day);
    }

    private static Set<UUID> ids(List<Evidence> evidence) {
        return new HashSet<>(evidence.stream().map(Evidence::id).toList());
    }

    /**
     * When the period that follows can be earned. Where the new scheme version has the shorter window, that one counts:
     * it is what guarantees that a renewal adds days.
     */
    private static LocalDate opens(SchemeVersion scheme, Period previous) {
        return Days.later(previous.renewalOpens(), previous.validUntil().minusDays(scheme.window()));
    }

    private static Pathway pathway(Optional<Period> previous, LocalDate day) {
        return previous.isPresent() && !day.isAfter(previous.get().graceEnds()) ? Pathway.RENEWAL : Pathway.PRIMARY;
    }

    private static Period period(
            SchemeVersion scheme,
            Optional<Period> previous,
            @Nullable LocalDate due,
            List<Evidence> evidence,
            UUID id,
            Instant at) {
        LocalDate certifiedOn = evidence.getLast().effectiveOn();
        End end = end(scheme, previous, due, certifiedOn);
        LocalDate formula = end.day(scheme.validity());
        return new Period(
                id,
                scheme,
                pathway(previous, certifiedOn),
                previous.map(each -> opens(scheme, each)).orElse(null),
                previous.map(Period::countsUntil).orElse(due),
                certifiedOn,
                previous.map(each -> Days.later(certifiedOn, each.validUntil().plusDays(1)))
                        .orElse(certifiedOn),
                previous.map(each -> Days.later(formula, each.validUntil())).orElse(formula),
                end.anchor(),
                end.n(),
                evidence.stream()
                        .flatMap(each -> each.contents().stream())
                        .distinct()
                        .toList(),
                evidence.stream().map(Evidence::id).toList(),
                at);
    }

    private static End end(
            SchemeVersion scheme, Optional<Period> previous, @Nullable LocalDate due, LocalDate certifiedOn) {
        return switch (scheme.base()) {
            case COMPLETION -> new End(certifiedOn, 1);
            case EXPIRY ->
                previous.map(each -> continued(scheme, each, certifiedOn))
                        .orElseGet(() -> new End(
                                due == null || scheme.cap() || certifiedOn.isAfter(due) ? certifiedOn : due, 1));
            case FIXED -> anniversary(scheme, certifiedOn);
        };
    }

    /** Months are added to the anchor in one step: added to the last end, a 31st would become a 28th for good. */
    private static End continued(SchemeVersion scheme, Period previous, LocalDate certifiedOn) {
        if (certifiedOn.isAfter(previous.validUntil())) {
            return new End(certifiedOn, 1);
        }
        boolean sameRhythm =
                new End(previous.anchor(), previous.n()).day(scheme.validity()).equals(previous.validUntil())
                        && previous.scheme().validity() == scheme.validity();
        return sameRhythm ? new End(previous.anchor(), previous.n() + 1) : new End(previous.validUntil(), 1);
    }

    private static End anniversary(SchemeVersion scheme, LocalDate certifiedOn) {
        LocalDate anchor = scheme.anchor();
        if (anchor == null) {
            throw new IllegalStateException("a fixed base has an anchor");
        }
        LocalDate least = certifiedOn.plusMonths(scheme.minimum());
        int n = Math.toIntExact(Math.floorDiv(ChronoUnit.MONTHS.between(anchor, least), scheme.validity()) - 1);
        while (!new End(anchor, n).day(scheme.validity()).isAfter(least)) {
            n++;
        }
        return new End(anchor, n);
    }

    private static Optional<LocalDate> newestRevocation(History history) {
        return history.revocations().stream().map(Revocation::effectiveOn).max(Comparator.naturalOrder());
    }
}
