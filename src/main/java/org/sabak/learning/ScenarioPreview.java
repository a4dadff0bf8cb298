package org.sabak.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.markdown.Words;

/**
 * A scenario as its author is writing it: every scene that can be read, sound or not. What is wrong with it is reported by
 * {@link Scenario#read}.
 *
 * @param scenes in the order of the file; the first one is the start
 */
public record ScenarioPreview(String title, List<Scene> scenes) {
    /**
     * @param html safe
     * @param ending {@code good}, {@code mixed} or {@code poor}; null where it goes on, or should
     * @param line where it begins
     */
    public record Scene(
            String id, String title, String html, @Nullable String ending, int line, List<Choice> choices) {}

    /**
     * @param id its number in the scene, from 1
     * @param html running text, safe
     * @param target identifier of a scene, which need not be there
     */
    public record Choice(int id, String html, String target, int score, boolean critical, int line) {}

    /** Reads what can be read of a {@code scenario.<language>.md}. */
    public static ScenarioPreview read(String text, Words words) {
        var file = ScenarioFile.parse("", text, words, problem -> {});
        var scenes = file.scenes().stream()
                .map(placed -> scene(
                        placed,
                        Optional.ofNullable(file.words().scenes().get(placed.id()))
                                .orElseThrow()))
                .toList();
        return new ScenarioPreview(file.words().title(), scenes);
    }

    private static Scene scene(ScenarioFile.Placed placed, ScenarioWords.SceneWords words) {
        var choices = new ArrayList<Choice>();
        var written = placed.scene().choices();
        for (int i = 0; i < written.size(); i++) {
            choices.add(new Choice(
                    i + 1,
                    words.choices().get(i),
                    written.get(i).target(),
                    written.get(i).score(),
                    written.get(i).critical(),
                    placed.choicePlaces().get(i).line()));
        }
        return new Scene(
                placed.id(),
                words.title(),
                words.html(),
                placed.scene()
                        .ending()
                        .map(ending -> ending.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                placed.place().line(),
                List.copyOf(choices));
    }
}
