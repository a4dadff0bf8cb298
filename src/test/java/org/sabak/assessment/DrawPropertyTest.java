package org.sabak.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DrawPropertyTest {
    /** Two parts over up to four modules, and a bank with topics spread at random. */
    record Case(ExamDefinition exam, List<Question> bank) {}

    @Provide
    Arbitrary<Case> cases() {
        var topic = Arbitraries.of(RedLine.values()).injectNull(0.6);
        var item = Combinators.combine(Arbitraries.of("a", "b", "c", "d", "other"), topic)
                .as((module, redLine) -> Bank.exam(module, "", redLine));
        return Combinators.combine(
                        item.list().ofMaxSize(30),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(true, false))
                .as((items, first, second, redLines) -> {
                    var bank = new ArrayList<Question>();
                    for (var one : items) {
                        bank.add(Bank.exam(
                                one.key().module(),
                                "q" + bank.size(),
                                one.redLine().orElse(null)));
                    }
                    return new Case(Bank.exam(redLines, Bank.part(first, "a", "b"), Bank.part(second, "c", "d")), bank);
                });
    }

    @Property
    void aFormFollowsTheBlueprint(@ForAll("cases") Case given, @ForAll long seed) {
        var exam = given.exam();
        if (!Draw.shortages(exam, given.bank()).isEmpty()) {
            assertThatThrownBy(() -> Draw.form(exam, given.bank(), seed)).isInstanceOf(IllegalStateException.class);
            return;
        }
        var form = Draw.form(exam, given.bank(), seed);
        assertThat(form).hasSize(exam.length()).doesNotHaveDuplicates();
        for (var part : exam.parts()) {
            assertThat(form.stream().filter(q -> part.modules().contains(q.key().module())))
                    .hasSize(part.count());
        }
        if (exam.redLines()) {
            var topics = given.bank().stream()
                    .filter(q -> exam.modules().contains(q.key().module()))
                    .flatMap(q -> q.redLine().stream())
                    .collect(Collectors.toSet());
            assertThat(form.stream().flatMap(q -> q.redLine().stream()).collect(Collectors.toSet()))
                    .containsAll(topics);
        }
    }

    @Property
    void theSameSeedGivesTheSameFormWhateverTheOrderOfTheBank(@ForAll("cases") Case given, @ForAll long seed) {
        if (Draw.shortages(given.exam(), given.bank()).isEmpty()) {
            var mixed = new ArrayList<>(given.bank());
            Collections.shuffle(mixed, new Random(seed));
            assertThat(Draw.form(given.exam(), mixed, seed)).isEqualTo(Draw.form(given.exam(), given.bank(), seed));
        }
    }

    @Property
    void aShortageIsFoundExactlyWhenNoFormExists(@ForAll("cases") Case given) {
        boolean enough = true;
        for (var part : given.exam().parts()) {
            enough &= given.bank().stream()
                            .filter(q -> part.modules().contains(q.key().module()))
                            .count()
                    >= part.count();
        }
        var topics = List.of(RedLine.values()).stream()
                .filter(topic -> given.exam().redLines() && !parts(given, topic).isEmpty())
                .toList();
        enough &= fits(given, topics, 0, new int[given.exam().parts().size()]);
        assertThat(Draw.shortages(given.exam(), given.bank()).isEmpty()).isEqualTo(enough);
    }

    /** Every way of giving each topic a part, one after the other. */
    private static boolean fits(Case given, List<RedLine> topics, int next, int[] used) {
        if (next == topics.size()) {
            return true;
        }
        for (int part : parts(given, topics.get(next))) {
            if (used[part] < given.exam().parts().get(part).count()) {
                used[part]++;
                boolean fits = fits(given, topics, next + 1, used);
                used[part]--;
                if (fits) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Integer> parts(Case given, RedLine topic) {
        var parts = new ArrayList<Integer>();
        for (int part = 0; part < given.exam().parts().size(); part++) {
            var modules = given.exam().parts().get(part).modules();
            if (given.bank().stream()
                    .anyMatch(q -> modules.contains(q.key().module())
                            && q.redLine().filter(topic::equals).isPresent())) {
                parts.add(part);
            }
        }
        return parts;
    }

    @Test
    void theModulesOfAPartTakeTurns() {
        var bank = new ArrayList<Question>();
        for (int i = 0; i < 20; i++) {
            bank.add(Bank.exam(i < 15 ? "a" : "b", "q" + i, null));
        }
        for (long seed = 0; seed < 50; seed++) {
            var form = Draw.form(Bank.exam(true, Bank.part(8, "a", "b")), bank, seed);
            assertThat(form.stream().filter(q -> q.key().module().equals("a"))).hasSize(4);
        }
    }

    @Test
    void everyQuestionOfTheBankIsDrawnBySomeSeed() {
        var bank = new ArrayList<Question>();
        for (int i = 0; i < 12; i++) {
            bank.add(Bank.exam("a", "q" + i, i % 4 == 0 ? RedLine.BELIEF : null));
        }
        var drawn = new java.util.HashSet<Question>();
        for (long seed = 0; seed < 100; seed++) {
            drawn.addAll(Draw.form(Bank.exam(true, Bank.part(3, "a")), bank, seed));
        }
        assertThat(drawn).hasSize(12);
    }
}
