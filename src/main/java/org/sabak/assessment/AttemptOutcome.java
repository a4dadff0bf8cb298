package org.sabak.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a closed attempt came to; fixed at closing together with the events that it rests on.
 *
 * @param percent of the points, rounded down, so that nobody reads 80 who has less
 * @param late answers that were given in time and came too late to count
 * @param flagged an answer that counts was received after the end
 * @param answers one for every question that was asked, in their order
 */
record AttemptOutcome(
        Points points, int max, int percent, boolean passed, long late, boolean flagged, List<Answer> answers) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param event the answer that counts; null if there is none */
    record Answer(String question, int version, @Nullable UUID event, Points points, int max, boolean right) {}

    AttemptOutcome {
        answers = List.copyOf(answers);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static AttemptOutcome of(String json) {
        return JSON.readValue(json, AttemptOutcome.class);
    }
}
