package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The three questions, never one list: what is this certificate worth, what does this person hold, what does this person
 * owe. Each is answered for a day, from the facts known at a moment; nothing recorded later changes that answer.
 */
final class Status {

    private Status() {}

    /** What a period is worth on a day. The period must have been recorded by then. */
    static State state(History history, Period period, LocalDate on, Instant knownAt) {
        if (period.recordedAt().isAfter(knownAt)) {
            throw new IllegalArgumentException("not recorded yet at " + knownAt);
        }
        return state(history.asKnownAt(knownAt), period, on);
    }

    /** What the person holds on a day. */
    static Holding holding(History history, LocalDate on, Instant knownAt) {
        return holding(history.asKnownAt(knownAt), on);
    }

    /** What the person owes on a day, given where and since when the requirements bind. */
    static Duty duty(History history, List<Applicability> requirements, LocalDate on, Instant knownAt) {
        return duty(history.asKnownAt(knownAt), joined(requirements, knownAt), on);
    }

    /** The sentence to a question about a day; it says since when the answer is known if that was after the day. */
    static Sentence tellState(History history, Period period, LocalDate on, Instant knownAt, ZoneId zone) {
        return tell(
                history.facts().stream().map(Fact::recordedAt),
                on,
                knownAt,
                zone,
                moment -> period.recordedAt().isAfter(moment)
                        ? Optional.empty()
                        : Optional.of(state(history, period, on, moment)));
    }

    /** @see #tellState */
    static Sentence tellHolding(History history, LocalDate on, Instant knownAt, ZoneId zone) {
        return tell(
                history.facts().stream().map(Fact::recordedAt),
                on,
                knownAt,
                zone,
                moment -> Optional.of(holding(history, on, moment)));
    }

    /** @see #tellState */
    static Sentence tellDuty(
            History history, List<Applicability> requirements, LocalDate on, Instant knownAt, ZoneId zone) {
        return tell(
                Stream.concat(
                        history.facts().stream().map(Fact::recordedAt),
                        requirements.stream().map(Applicability::recordedAt)),
                on,
                knownAt,
                zone,
                moment -> Optional.of(duty(history, requirements, on, moment)));
    }

    static List<Applicability> joined(List<Applicability> requirements, Instant knownAt) {
        return Applicability.joined(requirements.stream()
                .filter(each -> !each.recordedAt().isAfter(knownAt))
                .toList());
    }

    private static State state(History known, Period period, LocalDate on) {
        if (known.voids(period)) {
            return new State.Voided();
        }
        Optional<Revocation> revocation = known.revocations().stream()
                .filter(each -> !each.effectiveOn().isAfter(on) && each.covers(period))
                .findFirst();
        if (revocation.isPresent()) {
            return new State.Revoked(revocation.get().effectiveOn());
        }
        Optional<Suspension> suspension = suspension(known, on);
        if (suspension.isPresent()) {
            return new State.Suspended(suspension.get().effectiveOn(), known.end(suspension.get()));
        }
        if (on.isBefore(period.validFrom())) {
            return new State.Future(period.validFrom(), period.validUntil());
        }
        if (!on.isAfter(period.validUntil())) {
            return new State.Valid(period.validFrom(), period.validUntil());
        }
        Optional<LocalDate> later = known.periods().stream()
                .filter(each -> Fact.BY_DAY.compare(each, period) > 0)
                .map(Period::validFrom)
                .filter(from -> !from.isAfter(on))
                .findFirst();
        if (later.isPresent()) {
            return new State.Superseded(period.validUntil(), later.get());
        }
        return on.isAfter(period.graceEnds())
                ? new State.Expired(period.validUntil())
                : new State.Grace(period.validUntil(), period.graceEnds());
    }

    static Holding holding(History known, LocalDate on) {
        Optional<Suspension> suspension = suspension(known, on);
        if (suspension.isPresent()) {
            return new Holding.Suspended(
                    suspension.get().effectiveOn(),
                    known.end(suspension.get()),
                    suspension.get().reason());
        }
        List<Period> earned = earned(known, on);
        Optional<Revocation> revocation = revocation(known, on);
        if (revocation.isPresent() && earned.isEmpty()) {
            return new Holding.Revoked(
                    revocation.get().effectiveOn(), revocation.get().reason());
        }
        Optional<Period> last = lastUnbroken(earned, on);
        if (last.isPresent()) {
            LocalDate opens = last.get().renewalOpens();
            return on.isBefore(opens)
                    ? new Holding.Valid(last.get().validUntil(), opens)
                    : new Holding.RenewalOpen(last.get().validUntil(), opens);
        }
        Optional<Period> ended = lastEnded(earned, on);
        if (ended.isPresent() && !on.isAfter(ended.get().graceEnds())) {
            return new Holding.Grace(
                    ended.get().validUntil(),
                    ended.get().graceEnds(),
                    ended.get().scheme().graceCounts());
        }
        Optional<TemporaryDecision> temporary = known.temporaries().stream()
                .filter(each -> Days.within(on, each.effectiveOn(), each.until()))
                .max(Comparator.comparing(TemporaryDecision::until).thenComparing(Fact.BY_DAY));
        if (temporary.isPresent()) {
            return new Holding.Temporary(
                    temporary.get().effectiveOn(), temporary.get().until());
        }
        return ended.<Holding>map(each -> new Holding.Expired(each.validUntil(), each.renewalOpens()))
                .orElseGet(Holding.None::new);
    }

    static Duty duty(History known, List<Applicability> joined, LocalDate on) {
        Optional<Applicability> first = joined.stream()
                .filter(each -> Days.within(on, each.from(), each.until()))
                .min(Comparator.comparing(Applicability::due).thenComparing(Applicability::from));
        if (first.isEmpty()) {
            return new Duty.NotRequired();
        }
        Optional<Exemption> exemption = exemption(known, on);
        if (exemption.isPresent()) {
            return new Duty.Exempt(exemption.get().reason(), exemption.get().until());
        }
        Optional<LocalDate> heldUntil = heldUntil(known, on);
        if (heldUntil.isPresent()) {
            return new Duty.Met(heldUntil.get());
        }
        LocalDate due = first.get().due();
        LocalDate date =
                lastRelieved(known, on).map(day -> Days.later(day, due)).orElse(due);
        return on.isAfter(date)
                ? new Duty.Overdue(date, first.get().from(), date.isAfter(due))
                : new Duty.Due(date, first.get().from());
    }

    /** Every day on which a holding, or what a duty takes from it, can change. */
    static NavigableSet<LocalDate> turns(History known) {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        for (Period period : known.periods()) {
            turns.add(period.certifiedOn());
            turns.add(period.validFrom());
            turns.add(period.renewalOpens());
            turns.add(period.validUntil().plusDays(1));
            turns.add(period.graceEnds().plusDays(1));
        }
        known.revocations().forEach(each -> turns.add(each.effectiveOn()));
        for (Suspension suspension : known.suspensions()) {
            turns.add(suspension.effectiveOn());
            Optional.ofNullable(known.end(suspension)).ifPresent(end -> turns.add(end.plusDays(1)));
        }
        for (Exemption exemption : known.exemptions()) {
            turns.add(exemption.effectiveOn());
            Optional.ofNullable(exemption.until()).ifPresent(end -> turns.add(end.plusDays(1)));
        }
        for (TemporaryDecision temporary : known.temporaries()) {
            turns.add(temporary.effectiveOn());
            turns.add(temporary.until().plusDays(1));
        }
        return turns;
    }

    /** Of several suspensions that cover the day, the one that lasts longest. */
    private static Optional<Suspension> suspension(History known, LocalDate on) {
        return known.suspensions().stream()
                .filter(each -> Days.within(on, each.effectiveOn(), known.end(each)))
                .max(Comparator.comparing((Suspension each) ->
                                Optional.ofNullable(known.end(each)).orElse(LocalDate.MAX))
                        .thenComparing(Fact.BY_DAY));
    }

    private static Optional<Exemption> exemption(History known, LocalDate on) {
        return known.exemptions().stream()
                .filter(each -> Days.within(on, each.effectiveOn(), each.until()))
                .max(Comparator.comparing((Exemption each) ->
                                Optional.ofNullable(each.until()).orElse(LocalDate.MAX))
                        .thenComparing(Fact.BY_DAY));
    }

    private static Optional<Revocation> revocation(History known, LocalDate on) {
        return known.revocations().stream()
                .filter(each -> !each.effectiveOn().isAfter(on))
                .max(Fact.BY_DAY);
    }

    /** The periods earned by a day that no revocation covers by that day. */
    private static List<Period> earned(History known, LocalDate on) {
        Optional<Revocation> revocation = revocation(known, on);
        return known.periods().stream()
                .filter(each -> !each.certifiedOn().isAfter(on))
                .filter(each -> revocation.isEmpty() || !revocation.get().covers(each))
                .toList();
    }

    /** The period in which the validity that covers the day ends, following periods already earned. */
    private static Optional<Period> lastUnbroken(List<Period> earned, LocalDate on) {
        Optional<Period> last = Optional.empty();
        LocalDate reached = on;
        for (Period period : earned.stream()
                .sorted(Comparator.comparing(Period::validFrom).thenComparing(Period::validUntil))
                .toList()) {
            if (!period.validFrom().isAfter(reached) && !period.validUntil().isBefore(reached)) {
                last = Optional.of(period);
                reached = period.validUntil().plusDays(1);
            }
        }
        return last;
    }

    private static Optional<Period> lastEnded(List<Period> earned, LocalDate on) {
        return earned.stream()
                .filter(each -> each.validUntil().isBefore(on))
                .max(Comparator.comparing(Period::validUntil).thenComparing(Fact.BY_DAY));
    }

    /** The last day on which the person counts as a holder without a gap from this one, or nothing if not even on this. */
    private static Optional<LocalDate> heldUntil(History known, LocalDate on) {
        List<Period> earned = earned(known, on);
        if (suspension(known, on).isPresent() || (revocation(known, on).isPresent() && earned.isEmpty())) {
            return Optional.empty();
        }
        LocalDate reached = on.minusDays(1);
        boolean further = true;
        while (further) {
            LocalDate from = reached.plusDays(1);
            Optional<LocalDate> end = Stream.concat(
                            earned.stream()
                                    .filter(each -> Days.within(from, each.validFrom(), each.validUntil()))
                                    .map(Period::validUntil),
                            known.temporaries().stream()
                                    .filter(each -> !each.effectiveOn().isAfter(on)
                                            && Days.within(from, each.effectiveOn(), each.until()))
                                    .map(TemporaryDecision::until))
                    .max(Comparator.naturalOrder());
            further = end.isPresent();
            reached = end.orElse(reached);
        }
        return reached.isBefore(on)
                ? lastEnded(earned, on).map(Period::countsUntil).filter(end -> !on.isAfter(end))
                : Optional.of(reached);
    }

    /** The last day before this one on which the person held what is required, or was exempt from it. */
    private static Optional<LocalDate> lastRelieved(History known, LocalDate on) {
        return turns(known).headSet(on, true).descendingSet().stream()
                .map(turn -> turn.minusDays(1))
                .filter(day -> exemption(known, day).isPresent()
                        || heldUntil(known, day).isPresent())
                .findFirst();
    }

    private static Sentence tell(
            Stream<Instant> recorded,
            LocalDate on,
            Instant knownAt,
            ZoneId zone,
            Function<Instant, Optional<? extends Told>> question) {
        Told answer = question.apply(knownAt).orElseThrow();
        Sentence sentence = answer.sentence(on);
        return recorded.filter(moment -> !moment.isAfter(knownAt))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .filter(moment -> !question.apply(moment.minusNanos(1)).equals(Optional.of(answer)))
                .findFirst()
                .map(moment -> moment.atZone(zone).toLocalDate())
                .filter(day -> day.isAfter(on))
                .map(sentence::knownSince)
                .orElse(sentence);
    }
}
