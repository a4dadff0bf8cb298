package org.sabak.assessment;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How answers are marked; pure functions. An answer that does not fit its question is worth nothing, never an error. */
public final class Marking {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");

    private Marking() {}

    /** @param response null = not answered */
    public static Mark mark(Question question, @Nullable Response response, String language) {
        int max = question.points();
        if (question.solution() instanceof Solution.Rubric && response != null) {
            return Mark.pending(max);
        }
        return Mark.of(
                switch (question.solution()) {
                    case Solution.Ticks ticks
                    when response instanceof Response.Options given -> ticks(question.type(), ticks, given, max);
                    case Solution.Pairs pairs
                    when response instanceof Response.Pairs given ->
                        Points.of(
                                max
                                        * given.pairs().entrySet().stream()
                                                .filter(pair -> pair.getKey().equals(pair.getValue()))
                                                .filter(pair -> pair.getKey() >= 1 && pair.getKey() <= pairs.count())
                                                .count(),
                                pairs.count());
                    case Solution.Sequence sequence
                    when response instanceof Response.Order given ->
                        given.numbers().equals(numbers(sequence.count())) ? Points.of(max) : Points.ZERO;
                    case Solution.Amount amount
                    when response instanceof Response.Amount given ->
                        number(given.number())
                                .filter(number ->
                                        number.subtract(amount.answer()).abs().compareTo(amount.tolerance()) <= 0)
                                .map(_ -> Points.of(max))
                                .orElse(Points.ZERO);
                    case Solution.FreeText _
                    when response instanceof Response.FreeText given ->
                        !folded(given.text()).isEmpty()
                                        && question.in(language).accepted().stream()
                                                .anyMatch(accepted ->
                                                        folded(accepted).equals(folded(given.text())))
                                ? Points.of(max)
                                : Points.ZERO;
                    default -> Points.ZERO;
                },
                max);
    }

    private static Points ticks(Question.Type type, Solution.Ticks ticks, Response.Options given, int max) {
        long right = ticks.rightCount();
        long wrong = ticks.right().size() - right;
        long rightTicked = 0;
        long wrongTicked = 0;
        for (int number : given.numbers()) {
            if (number < 1 || number > ticks.right().size()) {
                return Points.ZERO;
            }
            if (ticks.right().get(number - 1)) {
                rightTicked++;
            } else {
                wrongTicked++;
            }
        }
        if (type != Question.Type.MULTIPLE) {
            return rightTicked == right && wrongTicked == 0 ? Points.of(max) : Points.ZERO;
        }
        if (wrong == 0) {
            return Points.of(max * rightTicked, right);
        }
        long share = rightTicked * wrong - wrongTicked * right;
        return share <= 0 ? Points.ZERO : Points.of(max * share, right * wrong);
    }

    private static List<Integer> numbers(int count) {
        var numbers = new ArrayList<Integer>();
        for (int number = 1; number <= count; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    /** A number as people type it: with comma or point, with spaces between thousands, with any kind of minus. */
    static Optional<BigDecimal> number(String text) {
        var plain = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .replace(',', '.')
                .replace('−', '-')
                .replace('–', '-');
        if (!plain.matches("[+-]?(\\d{1,15}(\\.\\d{0,9})?|\\.\\d{1,9})")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }

    /** Words without what does not matter in an answer: case, ё for е, spaces, punctuation at the ends, kinds of hyphen. */
    public static String folded(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\u2010-\\u2015−]", "-")
                .replaceAll("[’ʼ`´]", "'");
        folded = EDGES.matcher(folded).replaceAll("");
        return SPACES.matcher(folded).replaceAll(" ");
    }
}
