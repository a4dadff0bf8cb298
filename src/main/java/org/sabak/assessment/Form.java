package org.sabak.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.AttemptJson.Asked;
import org.sabak.assessment.AttemptJson.Choice;
import org.sabak.assessment.AttemptJson.Feedback;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questions of one attempt as its browser sees them. Options travel under ids that belong to this attempt alone and, unless
 * the author fixed it, in the order of those ids; both follow from the attempt's secret seed and from the words, never from the
 * position of an option in the bank. So two banks that differ only in the key give the same bytes.
 */
final class Form {
    private static final int ID_BYTES = 9;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NUMBER = 40;

    private final AttemptHead.Kind kind;
    private final String language;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    /** One question with the ids of this attempt; the index of an id is its option's number less one. */
    private record Sheet(
            Question question, QuestionWords words, List<String> options, List<String> left, List<String> right) {}

    Form(AttemptHead.Kind kind, String language, byte[] seed, List<Question> questions) {
        this.kind = kind;
        this.language = language;
        for (var question : questions) {
            var words = question.in(language);
            var key = question.key().toString();
            sheets.put(
                    key,
                    new Sheet(
                            question,
                            words,
                            ids(seed, key, "option", words.options()),
                            ids(seed, key, "left", words.left()),
                            ids(seed, key, "right", words.right())));
        }
    }

    boolean has(String key) {
        return sheets.containsKey(key);
    }

    Question question(String key) {
        return sheet(key).question();
    }

    /** The questions without anything that tells the key. */
    List<Asked> asked() {
        var asked = new ArrayList<Asked>();
        sheets.forEach((key, sheet) -> asked.add(asked(key, asked.size() + 1, sheet)));
        return asked;
    }

    private Asked asked(String key, int number, Sheet sheet) {
        var question = sheet.question();
        var words = sheet.words();
        return new Asked(
                key,
                number,
                question.type().code(),
                words.stem(),
                choices(sheet.options(), words.options(), question.fixed()),
                choices(sheet.left(), words.left(), false),
                choices(sheet.right(), words.right(), false),
                words.leftTitle().isEmpty() ? null : words.leftTitle(),
                words.rightTitle().isEmpty() ? null : words.rightTitle(),
                question.points(),
                question.check().orElse(null),
                kind.judgedAtOnce() && !words.hint().isEmpty() ? words.hint() : null);
    }

    private static List<Choice> choices(List<String> ids, List<String> html, boolean fixed) {
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < ids.size(); i++) {
            choices.add(new Choice(ids.get(i), html.get(i)));
        }
        if (!fixed) {
            choices.sort(Comparator.comparing(Choice::id));
        }
        return choices;
    }

    /**
     * An answer as the database keeps it; null if it was cleared.
     *
     * @throws Unacceptable if it does not fit the question
     */
    @Nullable
    String kept(String key, @Nullable JsonNode response) {
        if (response == null || response.isNull()) {
            return null;
        }
        return Responses.write(understood(sheet(key), response));
    }

    private static Response understood(Sheet sheet, JsonNode response) {
        return switch (sheet.question().type()) {
            case SINGLE, TRUE_FALSE -> {
                var chosen = numbers(response.path("options"), sheet.options());
                if (chosen.size() != 1) {
                    throw misfit();
                }
                yield new Response.Options(Set.copyOf(chosen));
            }
            case MULTIPLE -> {
                var chosen = numbers(response.path("options"), sheet.options());
                if (chosen.isEmpty()) {
                    throw misfit();
                }
                yield new Response.Options(Set.copyOf(chosen));
            }
            case MATCH -> new Response.Pairs(pairs(response.path("pairs"), sheet));
            case ORDER -> {
                var order = numbers(response.path("order"), sheet.options());
                if (order.size() != sheet.options().size()) {
                    throw misfit();
                }
                yield new Response.Order(order);
            }
            case NUMBER -> new Response.Amount(text(response.path("number"), LONGEST_NUMBER));
            case TEXT, ESSAY -> new Response.FreeText(text(response.path("text"), LONGEST_TEXT));
        };
    }

    private static List<Integer> numbers(JsonNode ids, List<String> known) {
        if (!ids.isArray()) {
            throw misfit();
        }
        var numbers = new LinkedHashSet<Integer>();
        for (var id : ids) {
            if (!numbers.add(number(id, known))) {
                throw misfit();
            }
        }
        return List.copyOf(numbers);
    }

    private static Map<Integer, Integer> pairs(JsonNode pairs, Sheet sheet) {
        if (!pairs.isObject() || pairs.isEmpty()) {
            throw misfit();
        }
        var numbers = new HashMap<Integer, Integer>();
        for (var pair : pairs.properties()) {
            var left = sheet.left().indexOf(pair.getKey());
            if (left < 0) {
                throw misfit();
            }
            numbers.put(left + 1, number(pair.getValue(), sheet.right()));
        }
        return numbers;
    }

    private static int number(JsonNode id, List<String> known) {
        var index = id.isString() ? known.indexOf(id.stringValue()) : -1;
        if (index < 0) {
            throw misfit();
        }
        return index + 1;
    }

    private static String text(JsonNode text, int longest) {
        if (!text.isString()
                || text.stringValue().isBlank()
                || text.stringValue().length() > longest) {
            throw misfit();
        }
        return text.stringValue();
    }

    private static Unacceptable misfit() {
        return new Unacceptable("assessment.problem.response");
    }

    /** The response of a held event as its browser had sent it. */
    JsonNode sent(AttemptEvent event) {
        var json = JsonNodeFactory.instance;
        @Nullable String kept = event.response();
        return switch (event.kind()) {
            case AT -> json.objectNode();
            case MARK -> json.objectNode().put("marked", AttemptEvent.MARKED.equals(kept));
            case ANSWER -> kept == null ? json.nullNode() : sent(sheet(event.question()), Responses.read(kept));
        };
    }

    private static ObjectNode sent(Sheet sheet, Response response) {
        var node = JsonNodeFactory.instance.objectNode();
        switch (response) {
            case Response.Options options -> {
                var ids = node.putArray("options");
                options.numbers().stream()
                        .map(number -> sheet.options().get(number - 1))
                        .sorted()
                        .forEach(ids::add);
            }
            case Response.Pairs pairs -> {
                var ids = node.putObject("pairs");
                pairs.pairs().entrySet().stream()
                        .map(pair -> Map.entry(
                                sheet.left().get(pair.getKey() - 1),
                                sheet.right().get(pair.getValue() - 1)))
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(pair -> ids.put(pair.getKey(), pair.getValue()));
            }
            case Response.Order order -> {
                var ids = node.putArray("order");
                order.numbers().forEach(number -> ids.add(sheet.options().get(number - 1)));
            }
            case Response.Amount amount -> node.put("number", amount.number());
            case Response.FreeText text -> node.put("text", text.text());
        }
        return node;
    }

    /** What an answer is worth; null is no answer. */
    Mark mark(String key, @Nullable String kept) {
        return Marking.mark(question(key), kept == null ? null : Responses.read(kept), language);
    }

    /** What to say about the tries at a question: of the options chosen, and everything once it is right. */
    Feedback feedback(String key, Tries tries) {
        var sheet = sheet(key);
        var spoken = new LinkedHashMap<String, String>();
        var chosen = chosen(tries);
        for (int i = 0;
                i < Math.min(sheet.options().size(), sheet.words().feedback().size());
                i++) {
            var text = sheet.words().feedback().get(i);
            if ((tries.right() || chosen.contains(i + 1)) && !text.isEmpty()) {
                spoken.put(sheet.options().get(i), text);
            }
        }
        return new Feedback(
                tries.right(),
                tries.points().rounded(2).stripTrailingZeros(),
                sheet.question().points(),
                tries.count(),
                spoken,
                tries.right() ? sheet.words().why() : null);
    }

    private static Set<Integer> chosen(Tries tries) {
        var numbers = new HashSet<Integer>();
        @Nullable String kept = tries.latest().response();
        if (kept != null && Responses.read(kept) instanceof Response.Options options) {
            numbers.addAll(options.numbers());
        }
        return numbers;
    }

    private Sheet sheet(String key) {
        @Nullable Sheet sheet = sheets.get(key);
        if (sheet == null) {
            throw new IllegalArgumentException("Question " + key + " is not part of this attempt");
        }
        return sheet;
    }

    /** One id per text, from the secret seed and the words; equal words are told apart by their occurrence. */
    private static List<String> ids(byte[] seed, String key, String list, List<String> texts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var seen = new HashMap<String, Integer>();
            var ids = new ArrayList<String>();
            for (var text : texts) {
                sha.update(seed);
                sha.update((key + '\n' + list + '\n' + seen.merge(text, 1, Integer::sum) + '\n' + text)
                        .getBytes(StandardCharsets.UTF_8));
                ids.add(Base64.getUrlEncoder().encodeToString(Arrays.copyOf(sha.digest(), ID_BYTES)));
            }
            return List.copyOf(ids);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
