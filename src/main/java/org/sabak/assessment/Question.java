package org.sabak.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question in all its languages. The source language fixes everything but the words.
 *
 * @param check section whose understanding it checks, for {@link Use#CHECK} only
 * @param objective identifier of the module's objective, such as {@code lo1}
 * @param fixed its options keep their order
 * @param words language → words, the source first
 */
public record Question(
        QuestionKey key,
        Type type,
        Use use,
        Optional<String> check,
        String objective,
        Optional<RedLine> redLine,
        int points,
        boolean fixed,
        Solution solution,
        Map<String, QuestionWords> words) {
    public Question {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    public enum Type {
        SINGLE,
        MULTIPLE,
        TRUE_FALSE,
        MATCH,
        ORDER,
        NUMBER,
        TEXT,
        ESSAY;

        /** The name in content files and in the protocol: {@code true-false}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Use {
        CHECK,
        PRACTICE,
        EXAM
    }

    public Set<String> languages() {
        return words.keySet();
    }

    /** The words in this language, else those of the source. */
    public QuestionWords in(String language) {
        var asked = words.get(language);
        return asked != null ? asked : source();
    }

    private QuestionWords source() {
        return words.values().iterator().next();
    }

    /**
     * What makes a question version: type, key and the identity of each option. At most 160 characters. To be compared with
     * {@link #sameVersion}, because a corrected word in an option is no new version, while a moved option is.
     */
    public String shape() {
        var source = source();
        var parts = new ArrayList<String>();
        parts.addAll(source.options());
        parts.addAll(source.left());
        parts.addAll(source.right());
        parts.addAll(source.criteria());
        var key =
                switch (solution) {
                    case Solution.Ticks ticks ->
                        ticks.right().stream().map(tick -> tick ? "x" : "-").reduce("", String::concat);
                    case Solution.Pairs pairs -> String.valueOf(pairs.count());
                    case Solution.Sequence sequence -> String.valueOf(sequence.count());
                    case Solution.Amount amount ->
                        Digest.of(amount.answer().toPlainString() + "±"
                                + amount.tolerance().toPlainString());
                    case Solution.FreeText _ ->
                        Digest.of(source.accepted().stream()
                                .map(Marking::folded)
                                .sorted()
                                .distinct()
                                .toList()
                                .toString());
                    case Solution.Rubric rubric -> Digest.of(rubric.points().toString());
                };
        return type.code() + ":" + key + ":"
                + String.join(",", parts.stream().map(Digest::of).toList());
    }

    /** Whether a question of this earlier shape is the same version: same type and key, no option added, removed or moved. */
    public boolean sameVersion(String earlier) {
        var before = earlier.split(":", -1);
        var now = shape().split(":", -1);
        if (before.length != 3 || !before[0].equals(now[0]) || !before[1].equals(now[1])) {
            return false;
        }
        var old = List.of(before[2].split(",", -1));
        var current = List.of(now[2].split(",", -1));
        if (old.size() != current.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).equals(current.get(i)) && (old.contains(current.get(i)) || current.contains(old.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
