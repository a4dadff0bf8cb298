package org.sabak.learning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario's words in one language.
 *
 * @param minutes how long a run takes
 * @param scenes identifier → words
 */
public record ScenarioWords(String title, String summary, int minutes, Map<String, SceneWords> scenes) {
    public ScenarioWords {
        scenes = Collections.unmodifiableMap(new LinkedHashMap<>(scenes));
    }

    /**
     * @param html of the scene, safe
     * @param choices running text as safe HTML, in the author's order
     */
    public record SceneWords(String title, String html, List<String> choices) {}
}
