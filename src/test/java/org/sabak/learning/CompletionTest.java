package org.sabak.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sabak.learning.Completion.Edition;
import org.sabak.learning.Completion.Fact;
import org.sabak.learning.Completion.Span;

class CompletionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void theLastSectionCompletesTheModule() {
        var facts = List.of(fact("a", 2), fact("b", 5), fact("c", 3));
        assertThat(completed(editions("a b c"), facts, null)).contains(DAY.plusDays(5));
        assertThat(completed(editions("a b c d"), facts, null)).isEmpty();
    }

    @Test
    void aLaterEditionDoesNotUndoIt() {
        var facts = List.of(fact("a", 2), fact("b", 5));
        var editions = List.of(edition(1, 0, "a b"), edition(2, 9, "a b new"));
        assertThat(completed(editions, facts, null)).contains(DAY.plusDays(5));
    }

    @Test
    void afterALaterEditionItsSectionsCount() {
        var editions = List.of(edition(1, 0, "a b"), edition(2, 9, "a b new"));
        assertThat(completed(editions, List.of(fact("a", 2), fact("b", 12)), null))
                .isEmpty();
        assertThat(completed(editions, List.of(fact("a", 2), fact("b", 12), fact("new", 14)), null))
                .contains(DAY.plusDays(14));
    }

    @Test
    void anEditionThatDropsASectionCompletesOnItsFirstDay() {
        var editions = List.of(edition(1, 0, "a b"), edition(2, 9, "a"));
        assertThat(completed(editions, List.of(fact("a", 2)), null)).contains(DAY.plusDays(9));
    }

    @Test
    void onTheDayOfAChangeTheOldEditionCanStillBeEnded() {
        var editions = List.of(edition(1, 0, "a b"), edition(2, 9, "a b new"));
        assertThat(completed(editions, List.of(fact("a", 2), fact("b", 9)), null))
                .contains(DAY.plusDays(9));
    }

    @Test
    void onlyFactsAfterTheDayCount() {
        var facts = List.of(fact("a", 2), fact("b", 5), fact("a", 40), fact("b", 41));
        assertThat(completed(editions("a b"), facts, DAY.plusDays(4))).contains(DAY.plusDays(40));
        assertThat(completed(editions("a b"), facts, DAY.plusDays(5))).contains(DAY.plusDays(41));
        assertThat(completed(editions("a b"), facts, DAY.plusDays(40))).isEmpty();
    }

    @Test
    void aModuleThatNoEditionHasIsNeverComplete() {
        assertThat(completed(List.of(edition(1, 0, "")), List.of(), null)).isEmpty();
        assertThat(completed(List.of(), List.of(fact("a", 1)), null)).isEmpty();
    }

    @Test
    void aModuleThatAnEditionLeavesOutCannotBeCompletedAnyMore() {
        var editions = List.of(edition(1, 0, "a b"), edition(2, 9, ""), edition(3, 20, "a b"));
        assertThat(completed(editions, List.of(fact("a", 2), fact("b", 12)), null))
                .contains(DAY.plusDays(20));
    }

    @Property
    void itIsTheFirstDayByWhichEverySectionOfACurrentEditionHasAFact(
            @ForAll("histories") List<Edition> editions,
            @ForAll("facts") List<Fact> facts,
            @ForAll("since") Optional<LocalDate> since) {
        assertThat(completed(editions, facts, since.orElse(null))).isEqualTo(dayByDay(editions, facts, since));
    }

    @Property
    void aLaterEditionNeverChangesADayUpToItsPublication(
            @ForAll("histories") List<Edition> editions,
            @ForAll("facts") List<Fact> facts,
            @ForAll("edition") Edition more) {
        var last = editions.getLast();
        var later = new Edition(last.number() + 1, last.currentFrom().plusSeconds(86_400 * 3), more.sections());
        var known = facts.stream()
                .filter(fact -> !fact.on().isAfter(LocalDate.ofInstant(later.currentFrom(), ZoneOffset.UTC)))
                .toList();
        var before = completed(editions, known, null);
        var extended = new ArrayList<>(editions);
        extended.add(later);
        before.ifPresent(day -> assertThat(completed(extended, known, null)).contains(day));
    }

    @Property
    void orderAndRepetitionOfFactsMakeNoDifference(
            @ForAll("histories") List<Edition> editions, @ForAll("facts") List<Fact> facts, @ForAll long seed) {
        var shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(completed(editions, shuffled, null)).isEqualTo(completed(editions, facts, null));
    }

    @Property
    void aFurtherFactNeverDelays(
            @ForAll("histories") List<Edition> editions,
            @ForAll("facts") List<Fact> facts,
            @ForAll("facts") List<Fact> more) {
        var all = new ArrayList<>(facts);
        all.addAll(more);
        var before = completed(editions, facts, null);
        before.ifPresent(
                day -> assertThat(completed(editions, all, null).orElseThrow()).isBeforeOrEqualTo(day));
    }

    /** The definition, word by word. */
    private static Optional<LocalDate> dayByDay(List<Edition> editions, List<Fact> facts, Optional<LocalDate> since) {
        var spans = Completion.spans(editions);
        for (var day = DAY.minusDays(5); day.isBefore(DAY.plusDays(80)); day = day.plusDays(1)) {
            var today = day;
            var done = facts.stream()
                    .filter(fact -> since.map(fact.on()::isAfter).orElse(true))
                    .filter(fact -> !fact.on().isAfter(today))
                    .map(Fact::section)
                    .collect(Collectors.toSet());
            if (spans.stream()
                    .filter(span -> current(span, today))
                    .anyMatch(span -> done.containsAll(span.sections()))) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static boolean current(Span span, LocalDate day) {
        return !day.isBefore(span.from()) && !day.isAfter(span.until());
    }

    @Provide
    Arbitrary<Edition> edition() {
        return Arbitraries.of("a", "b", "c", "d")
                .set()
                .ofMaxSize(4)
                .map(sections -> new Edition(0, Instant.EPOCH, sections));
    }

    @Provide
    Arbitrary<List<Edition>> histories() {
        var steps = Combinators.combine(Arbitraries.integers().between(0, 20 * 24), edition())
                .as((hours, edition) -> new Edition(hours, Instant.EPOCH, edition.sections()));
        return steps.list().ofMinSize(1).ofMaxSize(4).map(list -> {
            var history = new ArrayList<Edition>();
            var at = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
            for (var step : list) {
                history.add(new Edition(history.size() + 1, at, step.sections()));
                at = at.plusSeconds(3600L * step.number());
            }
            return history;
        });
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(0, 70))
                .as(CompletionTest::fact)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Optional<LocalDate>> since() {
        return Arbitraries.integers().between(0, 60).map(DAY::plusDays).optional();
    }

    private static Optional<LocalDate> completed(List<Edition> editions, List<Fact> facts, LocalDate since) {
        return Completion.firstDay(Completion.spans(editions), facts, since);
    }

    private static Fact fact(String section, int day) {
        return new Fact(section, DAY.plusDays(day));
    }

    private static List<Edition> editions(String sections) {
        return List.of(edition(1, 0, sections));
    }

    private static Edition edition(int number, int day, String sections) {
        return new Edition(
                number,
                DAY.plusDays(day).atTime(4, 0).toInstant(ZoneOffset.UTC),
                sections.isEmpty() ? Set.of() : Set.of(sections.split(" ")));
    }
}
