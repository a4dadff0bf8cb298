package org.sabak.assessment;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers to a question as a browser was asked it, in the ids of its attempt; for tests that know the question. */
public final class AnswerKey {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswerKey() {}

    /** The answer that is wholly right. */
    public static JsonNode right(JsonNode asked, Question question, String language) {
        var words = question.in(language);
        return json(
                switch (question.solution()) {
                    case Solution.Ticks ticks -> options(asked, words, ticks, true);
                    case Solution.Pairs pairs -> pairs(asked, words, pairs, 0);
                    case Solution.Sequence _ -> Map.of("order", ids(asked.path("options"), words.options()));
                    case Solution.Amount amount ->
                        Map.of("number", amount.answer().toPlainString());
                    case Solution.FreeText _ -> Map.of("text", words.accepted().getFirst());
                    case Solution.Rubric _ -> throw new IllegalStateException("essays are not drawn");
                });
    }

    /** An answer that fits the question and earns nothing. */
    public static JsonNode wrong(JsonNode asked, Question question, String language) {
        var words = question.in(language);
        return json(
                switch (question.solution()) {
                    case Solution.Ticks ticks -> {
                        var wrong = options(asked, words, ticks, false).get("options");
                        yield Map.of("options", wrong.subList(0, 1));
                    }
                    case Solution.Pairs pairs -> pairs(asked, words, pairs, 1);
                    case Solution.Sequence _ ->
                        Map.of(
                                "order",
                                ids(asked.path("options"), words.options()).reversed());
                    case Solution.Amount amount ->
                        Map.of(
                                "number",
                                amount.answer()
                                        .add(amount.tolerance())
                                        .add(BigDecimal.ONE)
                                        .toPlainString());
                    case Solution.FreeText _ ->
                        Map.of(
                                "text",
                                "?" + words.accepted().getFirst()
                                        + words.accepted().getFirst());
                    case Solution.Rubric _ -> throw new IllegalStateException("essays are not drawn");
                });
    }

    private static Map<String, List<String>> options(
            JsonNode asked, QuestionWords words, Solution.Ticks ticks, boolean right) {
        var chosen = IntStream.range(0, ticks.right().size())
                .filter(i -> ticks.right().get(i) == right)
                .mapToObj(words.options()::get)
                .toList();
        return Map.of(
                "options", ids(asked.path("options"), chosen).stream().sorted().toList());
    }

    /** @param shift how far each pair is off */
    private static Map<String, Map<String, String>> pairs(
            JsonNode asked, QuestionWords words, Solution.Pairs pairs, int shift) {
        var left = ids(asked.path("left"), words.left());
        var right = ids(asked.path("right"), words.right());
        return Map.of(
                "pairs",
                IntStream.range(0, pairs.count())
                        .boxed()
                        .collect(toMap(
                                left::get, i -> right.get((i + shift) % pairs.count()), (a, b) -> b, TreeMap::new)));
    }

    private static List<String> ids(JsonNode choices, List<String> texts) {
        var ids = new ArrayList<String>();
        for (var html : texts) {
            ids.add(choices.valueStream()
                    .filter(choice -> choice.path("html").stringValue().equals(html))
                    .map(choice -> choice.path("id").stringValue())
                    .findFirst()
                    .orElseThrow());
        }
        return ids;
    }

    private static JsonNode json(Object response) {
        return JSON.valueToTree(response);
    }
}
