package org.sabak.assessment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as the database keeps them: JSON with options by their number in the source order, so that they mean the same for
 * ever, whatever ids a page had.
 */
final class Responses {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Responses() {}

    static String write(Response response) {
        return JSON.writeValueAsString(
                switch (response) {
                    case Response.Options options -> new Kept.Options(List.copyOf(new TreeSet<>(options.numbers())));
                    case Response.Pairs pairs -> new Kept.Pairs(new TreeMap<>(pairs.pairs()));
                    case Response.Order order -> new Kept.Order(order.numbers());
                    case Response.Amount amount -> new Kept.Amount(amount.number());
                    case Response.FreeText text -> new Kept.FreeText(text.text());
                });
    }

    static Response read(String kept) {
        JsonNode node = JSON.readTree(kept);
        if (node.has("options")) {
            var numbers = new LinkedHashSet<Integer>();
            node.get("options").forEach(number -> numbers.add(number.intValue()));
            return new Response.Options(numbers);
        }
        if (node.has("pairs")) {
            var pairs = new LinkedHashMap<Integer, Integer>();
            node.get("pairs")
                    .properties()
                    .forEach(pair -> pairs.put(
                            Integer.valueOf(pair.getKey()), pair.getValue().intValue()));
            return new Response.Pairs(pairs);
        }
        if (node.has("order")) {
            return new Response.Order(
                    node.get("order").valueStream().map(JsonNode::intValue).toList());
        }
        if (node.has("number")) {
            return new Response.Amount(node.get("number").stringValue());
        }
        return new Response.FreeText(node.get("text").stringValue());
    }

    /** The shapes in the database. */
    private sealed interface Kept {
        record Options(List<Integer> options) implements Kept {}

        record Pairs(TreeMap<Integer, Integer> pairs) implements Kept {}

        record Order(List<Integer> order) implements Kept {}

        record Amount(String number) implements Kept {}

        record FreeText(String text) implements Kept {}
    }
}
