package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Schemes and facts with plain defaults, and random histories as a listener would have built them. */
final class CertificationFixtures {

    static final Components PRIMARY = new Components(Set.of("noticing-change"), Set.of("foundation"), Set.of(), 0);
    static final Components RENEWAL = new Components(Set.of(), Set.of("foundation"), Set.of(), 0);
    static final Component MODULE = new Component.Module("noticing-change");
    static final Component EXAM = new Component.Exam("foundation");
    static final LocalDate START = LocalDate.of(2024, 1, 1);
    static final int DAYS = 2200;

    private static long ids = 1;

    private CertificationFixtures() {}

    /** Two years, renewal 90 days before, 30 days of grace that do not count. */
    static SchemeVersion scheme(Base base) {
        return scheme(base, 24, 6, 90, 30, false);
    }

    static SchemeVersion scheme(Base base, int validity, int minimum, int window, int grace, boolean counts) {
        return new SchemeVersion(
                "foundation",
                1,
                Set.of("basic-grade-officer"),
                PRIMARY,
                RENEWAL,
                validity,
                minimum,
                window,
                grace,
                counts,
                base,
                base == Base.FIXED ? LocalDate.of(2020, 9, 1) : null,
                false,
                12);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    static Instant at(String day) {
        return at(day(day));
    }

    static UUID id() {
        return new UUID(0x7000L, ids++);
    }

    static Evidence evidence(Component covers, LocalDate on, Instant recordedAt) {
        UUID id = id();
        return new Evidence(
                id,
                covers instanceof Component.Exam ? Evidence.Kind.EXAM : Evidence.Kind.MODULE,
                id.toString(),
                Set.of(covers),
                List.of(new Content("managing-violent-extremist-prisoners", 1, "ru")),
                false,
                on,
                recordedAt);
    }

    static Evidence module(String on) {
        return evidence(MODULE, day(on), at(on));
    }

    static Evidence exam(String on) {
        return evidence(EXAM, day(on), at(on));
    }

    static Revocation revocation(String on) {
        return new Revocation(id(), Reason.DECEPTION, day(on), at(on));
    }

    static Suspension suspension(String from, @Nullable String until) {
        return new Suspension(id(), Reason.INVESTIGATION, day(from), until == null ? null : day(until), at(from));
    }

    static Correction correction(Fact voids, String on) {
        return new Correction(id(), voids.id(), Reason.OTHER, day(on), at(on));
    }

    static Applicability applicability(String from, @Nullable String until, int days) {
        return new Applicability(new UUID(1, 1), day(from), until == null ? null : day(until), days, at(from));
    }

    /** Issues whatever the facts give a right to, as the listener does. */
    static History issue(SchemeVersion scheme, History history, @Nullable LocalDate due, Instant at) {
        return Issuing.next(scheme, history, due, id(), at)
                .map(period -> issue(scheme, history.with(period), due, at))
                .orElse(history);
    }

    static History issue(SchemeVersion scheme, Fact... facts) {
        History history = History.of(List.of());
        for (Fact fact : List.of(facts).stream().sorted(Fact.BY_ARRIVAL).toList()) {
            history = issue(scheme, history.with(fact), null, fact.recordedAt());
        }
        return history;
    }

    static Period only(History history) {
        if (history.periods().size() != 1) {
            throw new AssertionError("expected one period: " + history.periods());
        }
        return history.periods().getFirst();
    }

    static Arbitrary<SchemeVersion> schemes() {
        return Arbitraries.integers().between(1, 30).flatMap(validity -> Combinators.combine(
                        Arbitraries.integers().between(1, validity),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Base.class))
                .as((minimum, window, grace, counts, base) ->
                        scheme(base, validity, minimum, Math.min(window, 28 * minimum - 1), grace, counts)));
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(START::plusDays);
    }

    /** A scheme and what happened to one person under it, in the order of arrival, periods issued as they were earned. */
    record Story(SchemeVersion scheme, History history, List<Applicability> requirements) {
        LocalDate lastDay() {
            return START.plusDays(DAYS + 500L);
        }

        List<LocalDate> everyDay() {
            return START.minusDays(60).datesUntil(lastDay()).toList();
        }
    }

    /**
     * @param day when it happened
     * @param delay days until it was recorded
     * @param length days that it lasts, where it has an end
     * @param pick which earlier fact it is about, where it is about one
     */
    private record Step(int kind, LocalDate day, int delay, int length, int pick) {}

    static Arbitrary<Story> stories() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, 0),
                                Tuple.of(10, 1),
                                Tuple.of(1, 2),
                                Tuple.of(2, 3),
                                Tuple.of(1, 4),
                                Tuple.of(1, 5),
                                Tuple.of(2, 6),
                                Tuple.of(2, 7)),
                        days(),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 50))
                .as(Step::new);
        Arbitrary<List<Applicability>> requirements = Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 900).injectNull(0.3),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(1, 2))
                .as((from, length, days, requirement) -> new Applicability(
                        new UUID(1, requirement), from, length == null ? null : from.plusDays(length), days, at(from)))
                .list()
                .ofMaxSize(4);
        return Combinators.combine(schemes(), step.list().ofMaxSize(25), requirements)
                .as(CertificationFixtures::story);
    }

    private static Story story(SchemeVersion scheme, List<Step> steps, List<Applicability> requirements) {
        History history = History.of(List.of());
        List<Step> arriving = new ArrayList<>(steps);
        arriving.sort(Comparator.comparing(each -> each.day().plusDays(each.delay())));
        for (Step step : arriving) {
            Optional<Fact> fact = fact(step, history);
            if (fact.isPresent()) {
                history = issue(
                        scheme,
                        history.with(fact.get()),
                        START.plusDays(200),
                        fact.get().recordedAt());
            }
        }
        return new Story(scheme, history, requirements);
    }

    private static Optional<Fact> fact(Step step, History history) {
        LocalDate day = step.day();
        Instant at = at(day.plusDays(step.delay()));
        List<Fact> known = history.facts();
        return Optional.ofNullable(
                switch (step.kind()) {
                    case 0 -> evidence(MODULE, day, at);
                    case 1 -> evidence(EXAM, day, at);
                    case 2 -> new Revocation(id(), Reason.DECEPTION, day, at);
                    case 3 ->
                        new Suspension(
                                id(),
                                Reason.INVESTIGATION,
                                day,
                                step.pick() % 3 == 0 ? null : day.plusDays(step.length()),
                                at);
                    case 4 ->
                        new Exemption(
                                id(), Reason.LEAVE, day, step.pick() % 3 == 0 ? null : day.plusDays(step.length()), at);
                    case 5 ->
                        new TemporaryDecision(id(), Evidence.Kind.EQUIVALENCE, day, day.plusDays(step.length()), at);
                    case 6 ->
                        known.isEmpty()
                                ? null
                                : new Correction(
                                        id(),
                                        known.get(step.pick() % known.size()).id(),
                                        Reason.OTHER,
                                        day,
                                        at);
                    default ->
                        history.suspensions().isEmpty()
                                ? null
                                : new Lifting(
                                        id(),
                                        history.suspensions()
                                                .get(step.pick()
                                                        % history.suspensions().size())
                                                .id(),
                                        day,
                                        at);
                });
    }
}
