package org.sabak.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkingPropertyTest {
    @Property
    void multipleChoiceGivesTheShareOfRightTicksLessThatOfWrongOnes(
            @ForAll @Size(min = 2, max = 8) List<Boolean> key,
            @ForAll Set<@IntRange(min = 1, max = 8) Integer> given,
            @ForAll @IntRange(min = 1, max = 5) int points) {
        Assume.that(key.contains(true));
        var ticked = given.stream().filter(number -> number <= key.size()).collect(Collectors.toSet());
        double right = key.stream().filter(tick -> tick).count();
        double wrong = key.size() - right;
        double rightTicked =
                ticked.stream().filter(number -> key.get(number - 1)).count();
        double wrongTicked = ticked.size() - rightTicked;
        double expected = points * Math.max(0, rightTicked / right - (wrong == 0 ? 0 : wrongTicked / wrong));
        var mark = mark(Question.Type.MULTIPLE, points, new Solution.Ticks(key), new Response.Options(ticked));
        assertThat(mark.points().rounded(6).doubleValue())
                .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(mark.full()).isEqualTo(rightTicked == right && wrongTicked == 0);
    }

    @Property
    void noAnswerIsWorthLessThanNothingOrMoreThanEverything(
            @ForAll @Size(min = 2, max = 6) List<Boolean> key,
            @ForAll Set<@IntRange(min = -1, max = 9) Integer> given,
            @ForAll Question.Type type,
            @ForAll @IntRange(min = 1, max = 5) int points) {
        Assume.that(key.contains(true));
        var mark = mark(type, points, new Solution.Ticks(key), new Response.Options(given));
        assertThat(mark.points()).isBetween(Points.ZERO, Points.of(points));
    }

    @Property
    void singleChoiceIsAllOrNothing(
            @ForAll @IntRange(min = 0, max = 3) int right, @ForAll Set<@IntRange(min = 1, max = 4) Integer> given) {
        var key = IntStream.range(0, 4).mapToObj(i -> i == right).toList();
        var mark = mark(Question.Type.SINGLE, 1, new Solution.Ticks(key), new Response.Options(given));
        assertThat(mark.full()).isEqualTo(given.equals(Set.of(right + 1)));
        assertThat(mark.points()).isIn(Points.ZERO, Points.of(1));
    }

    @Property
    void matchGivesTheShareOfRightPairs(@ForAll @IntRange(min = 2, max = 6) int count, @ForAll long seed) {
        var rights = IntStream.rangeClosed(1, count).boxed().collect(Collectors.toList());
        Collections.shuffle(rights, new Random(seed));
        var pairs = IntStream.rangeClosed(1, count).boxed().collect(Collectors.toMap(i -> i, i -> rights.get(i - 1)));
        long right = pairs.entrySet().stream()
                .filter(p -> p.getKey().equals(p.getValue()))
                .count();
        var mark = mark(Question.Type.MATCH, 2, new Solution.Pairs(count), new Response.Pairs(pairs));
        assertThat(mark.points()).isEqualTo(Points.of(2 * right, count));
        assertThat(mark.full()).isEqualTo(right == count);
    }

    @Property
    void orderIsAllOrNothing(@ForAll @IntRange(min = 2, max = 6) int count, @ForAll long seed) {
        var numbers = IntStream.rangeClosed(1, count).boxed().collect(Collectors.toList());
        var sorted = List.copyOf(numbers);
        Collections.shuffle(numbers, new Random(seed));
        var mark = mark(Question.Type.ORDER, 2, new Solution.Sequence(count), new Response.Order(numbers));
        assertThat(mark.points()).isEqualTo(numbers.equals(sorted) ? Points.of(2) : Points.ZERO);
    }

    @Property
    void addingFractionsLosesNothing(@ForAll @IntRange(min = 1, max = 30) int parts) {
        var sum = Points.ZERO;
        for (int i = 0; i < parts; i++) {
            sum = sum.plus(Points.of(1, parts));
        }
        assertThat(sum).isEqualTo(Points.of(1));
        assertThat(sum.reaches(100, 1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "15, true",
        "'15,0', true",
        "' 15 ', true",
        "15.5, true",
        "15.51, false",
        "1 5, true",
        "fifteen, false",
        "'', false",
        "−15, false"
    })
    void numbersAreReadAsPeopleTypeThem(String given, boolean right) {
        var solution = new Solution.Amount(new BigDecimal(15), new BigDecimal("0.5"));
        assertThat(mark(Question.Type.NUMBER, 1, solution, new Response.Amount(given))
                        .full())
                .isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "осуждённый, true",
        "Осужденный, true",
        "' ОСУЖДЁННЫЙ. ', true",
        "осуждённые, false",
        "'', false",
        "'.', false",
        "лишённый  свободы, true",
        "само-контроль, true",
        "само–контроль, true"
    })
    void wordsAreComparedWithoutCaseAndYo(String given, boolean right) {
        var question = Bank.question(
                Question.Type.TEXT, 1, new Solution.FreeText(), "осуждённый", "лишенный свободы", "само-контроль");
        assertThat(Marking.mark(question, new Response.FreeText(given), "en").full())
                .isEqualTo(right);
    }

    @Test
    void anEssayWaitsForAPerson() {
        var mark = mark(Question.Type.ESSAY, 5, new Solution.Rubric(List.of(2, 3)), new Response.FreeText("text"));
        assertThat(mark.pending()).isTrue();
        assertThat(mark(Question.Type.ESSAY, 5, new Solution.Rubric(List.of(2, 3)), null)
                        .pending())
                .isFalse();
    }

    @Test
    void anAnswerOfAnotherKindIsWorthNothing() {
        var order = new Solution.Sequence(2);
        assertThat(mark(Question.Type.ORDER, 1, order, new Response.FreeText("1,2"))
                        .points())
                .isEqualTo(Points.ZERO);
        assertThat(mark(Question.Type.ORDER, 1, order, null).points()).isEqualTo(Points.ZERO);
        assertThat(mark(Question.Type.MATCH, 1, new Solution.Pairs(2), new Response.Pairs(Map.of(7, 7)))
                        .points())
                .isEqualTo(Points.ZERO);
    }

    @Test
    void justBelowThePassMarkIsNoPass() {
        var points = Points.of(7999, 100);
        assertThat(points.percentOf(100)).isEqualTo(79);
        assertThat(points.reaches(80, 100)).isFalse();
        assertThat(Points.of(80).reaches(80, 100)).isTrue();
        assertThat(points.rounded(2)).isEqualTo(new BigDecimal("79.99"));
    }

    private static Mark mark(Question.Type type, int points, Solution solution, @Nullable Response response) {
        return Marking.mark(Bank.question(type, points, solution), response, "en");
    }
}
