package org.sabak.learning;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way through a scenario as the browser gets it: all scenes at once, but no scores and no critical marks. */
record RunState(
        UUID id,
        String module,
        String title,
        String language,
        String token,
        String start,
        List<Scene> scenes,
        List<Step> path,
        boolean closed,
        @Nullable Result result) {

    /** @param ending how it ends here: good, mixed or poor; null where it goes on */
    record Scene(
            String id, String title, String html, @Nullable String ending, List<Choice> choices) {}

    /** @param id its number in the scene, from 1 */
    record Choice(int id, String html, String target) {}

    record Step(UUID uuid, String scene, int choice) {}

    /** @param failed whether a choice broke a rule that is not negotiable */
    record Result(String ending, int score, int max, boolean failed, String headline, String sentence) {}

    static String code(Scenario.Ending ending) {
        return ending.name().toLowerCase(Locale.ROOT);
    }
}
