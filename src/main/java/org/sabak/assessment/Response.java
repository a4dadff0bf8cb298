package org.sabak.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a learner answered, with options by their number in the source order (from 1), whatever order was on the screen. */
public sealed interface Response {
    record Options(Set<Integer> numbers) implements Response {
        public Options {
            numbers = Set.copyOf(numbers);
        }
    }

    /** Left entry → right entry. */
    record Pairs(Map<Integer, Integer> pairs) implements Response {
        public Pairs {
            pairs = Map.copyOf(pairs);
        }
    }

    record Order(List<Integer> numbers) implements Response {
        public Order {
            numbers = List.copyOf(numbers);
        }
    }

    record Amount(String number) implements Response {}

    record FreeText(String text) implements Response {}
}
