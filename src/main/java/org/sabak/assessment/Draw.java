package org.sabak.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Draws a form of an exam: the same exam, bank and seed always give the same form. Items for the red-line topics are placed first,
 * then each part is filled from its modules in turn, so that no module of a part is left out by chance.
 *
 * <p>The random numbers are those of {@link Random}, whose algorithm is part of its contract, and the shuffling is written out here,
 * so that a form can be drawn again years later.
 */
public final class Draw {
    private final ExamDefinition exam;
    private final List<List<Question>> bank;
    private final Random random;

    private Draw(ExamDefinition exam, List<Question> questions, long seed) {
        this.exam = exam;
        this.random = new Random(seed);
        this.bank = exam.parts().stream().map(part -> items(part, questions)).toList();
    }

    /**
     * Why no form can be drawn.
     *
     * @param part position among the exam's parts, or -1 where the parts together have no room for a red-line item each
     */
    public record Shortage(int part, int needed, int found) {}

    /** What the bank lacks for this exam; empty = every seed gives a form. */
    public static List<Shortage> shortages(ExamDefinition exam, List<Question> questions) {
        var draw = new Draw(exam, questions, 0);
        var shortages = new ArrayList<Shortage>();
        for (int part = 0; part < exam.parts().size(); part++) {
            int needed = exam.parts().get(part).count();
            if (draw.bank.get(part).size() < needed) {
                shortages.add(new Shortage(part, needed, draw.bank.get(part).size()));
            }
        }
        var topics = draw.topics();
        var placed = draw.placeTopics(topics);
        if (placed.size() < topics.size()) {
            shortages.add(new Shortage(-1, topics.size(), placed.size()));
        }
        return shortages;
    }

    /**
     * The questions of a form, in the order of asking.
     *
     * @throws IllegalStateException if the bank is too small, see {@link #shortages}
     */
    public static List<Question> form(ExamDefinition exam, List<Question> questions, long seed) {
        var shortages = shortages(exam, questions);
        if (!shortages.isEmpty()) {
            throw new IllegalStateException(exam.id() + ": " + shortages);
        }
        return new Draw(exam, questions, seed).form();
    }

    private static List<Question> items(ExamDefinition.Part part, List<Question> questions) {
        return questions.stream()
                .filter(question -> question.use() == Question.Use.EXAM)
                .filter(question -> part.modules().contains(question.key().module()))
                .sorted(Comparator.comparing(Question::key))
                .toList();
    }

    private List<Question> form() {
        var chosen = new ArrayList<List<Question>>();
        exam.parts().forEach(part -> chosen.add(new ArrayList<>()));
        var pools = new ArrayList<List<Question>>();
        bank.forEach(items -> pools.add(shuffled(items)));
        placeTopics(topics()).forEach((topic, part) -> {
            var item = pools.get(part).stream()
                    .filter(question -> question.redLine().filter(topic::equals).isPresent())
                    .findFirst()
                    .orElseThrow();
            pools.get(part).remove(item);
            chosen.get(part).add(item);
        });
        for (int part = 0; part < pools.size(); part++) {
            fill(chosen.get(part), pools.get(part), exam.parts().get(part).count());
        }
        return shuffled(chosen.stream().flatMap(List::stream).toList());
    }

    /** Takes the next item of whichever module has the fewest so far. */
    private static void fill(List<Question> chosen, List<Question> pool, int count) {
        var perModule = new HashMap<String, Integer>();
        chosen.forEach(question -> perModule.merge(question.key().module(), 1, Integer::sum));
        while (chosen.size() < count) {
            var next = pool.stream()
                    .min(Comparator.comparing(
                            question -> perModule.getOrDefault(question.key().module(), 0)))
                    .orElseThrow();
            pool.remove(next);
            chosen.add(next);
            perModule.merge(next.key().module(), 1, Integer::sum);
        }
    }

    private Set<RedLine> topics() {
        if (!exam.redLines()) {
            return EnumSet.noneOf(RedLine.class);
        }
        return bank.stream()
                .flatMap(List::stream)
                .flatMap(question -> question.redLine().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Topic → part that holds its item, for as many topics as the counts have room for (augmenting paths). */
    private Map<RedLine, Integer> placeTopics(Set<RedLine> topics) {
        var placed = new EnumMap<RedLine, Integer>(RedLine.class);
        for (var topic : shuffled(List.copyOf(topics))) {
            place(topic, placed, new HashSet<>());
        }
        return placed;
    }

    private boolean place(RedLine topic, Map<RedLine, Integer> placed, Set<Integer> visited) {
        for (int part : shuffled(partsWith(topic))) {
            if (!visited.add(part)) {
                continue;
            }
            var there = placed.entrySet().stream()
                    .filter(entry -> entry.getValue() == part)
                    .map(Map.Entry::getKey)
                    .toList();
            if (there.size() < exam.parts().get(part).count()) {
                placed.put(topic, part);
                return true;
            }
            for (var other : there) {
                if (place(other, placed, visited)) {
                    placed.put(topic, part);
                    return true;
                }
            }
        }
        return false;
    }

    private List<Integer> partsWith(RedLine topic) {
        var parts = new ArrayList<Integer>();
        for (int part = 0; part < bank.size(); part++) {
            if (bank.get(part).stream()
                    .anyMatch(item -> item.redLine().filter(topic::equals).isPresent())) {
                parts.add(part);
            }
        }
        return parts;
    }

    private <T> List<T> shuffled(List<T> items) {
        var shuffled = new ArrayList<>(items);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            var swapped = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, swapped);
        }
        return shuffled;
    }
}
