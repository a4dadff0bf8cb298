package org.sabak.assessment;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an attempt was begun with and keeps, whatever is published meanwhile.
 *
 * @param passMark percent; null for quizzes
 * @param minutes null where there is no time limit; an individual extension granted beforehand is not in it
 * @param late what becomes of answers received after the end
 * @param editions course → edition whose questions were drawn
 * @param questions in the order in which they are shown
 */
record AttemptPins(
        @Nullable Integer passMark,
        @Nullable Integer minutes,
        ExamDefinition.LateRule late,
        SortedMap<String, Integer> editions,
        List<Drawn> questions) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One drawn question: its key (course/module/id) and the version that the answers refer to. */
    record Drawn(String key, int version) {}

    AttemptPins {
        editions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(editions));
        questions = List.copyOf(questions);
    }

    /** The edition of a course from which questions were drawn. */
    int edition(String course) {
        return java.util.Objects.requireNonNull(editions.get(course), course);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static AttemptPins of(String json) {
        return JSON.readValue(json, AttemptPins.class);
    }
}
