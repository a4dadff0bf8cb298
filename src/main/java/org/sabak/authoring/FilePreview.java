package org.sabak.authoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.QuestionPreview;
import org.sabak.learning.ScenarioPreview;

/**
 * What comes of a file as it is being written: what those who learn will see, and what is to be mended.
 *
 * @param title of a module's text or of a scenario
 * @param html the article of a module's text; "" for other files
 * @param questions of a quiz
 * @param scenes of a scenario
 * @param graph of a scenario
 * @param problems in this file, by line
 * @param elsewhere other files of the module that have mistakes
 * @param minutes as the file says; null if it does not
 * @param ease how easy it is to read, as a sentence; null if nothing is known of its language or there is no text
 * @param objectives of the module, with how many questions test each
 */
record FilePreview(
        String title,
        String summary,
        String html,
        List<QuestionPreview.Shown> questions,
        List<ScenarioPreview.Scene> scenes,
        @Nullable SceneGraph graph,
        List<Problem> problems,
        List<Elsewhere> elsewhere,
        int words,
        @Nullable Integer minutes,
        @Nullable String ease,
        List<Objective> objectives) {
    /** @param line from 1; 0 = the whole file */
    record Problem(int line, int column, String sentence) {}

    /** @param url of the editor with that file; null if it is no text */
    record Elsewhere(String file, int count, @Nullable String url) {}

    record Objective(String id, String text, int questions) {}
}
