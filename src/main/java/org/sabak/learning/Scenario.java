package org.sabak.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.CourseContent;
import org.sabak.handbook.ModuleContent;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentProblem;

/**
 * A scenario: scenes with choices that lead to other scenes, without loops, to one of several endings. The source language fixes
 * scenes, targets, scores and critical choices; translations carry words.
 *
 * @param scenes identifier → scene, in the order of the file
 * @param words language → words, the source first; only languages in which every scene is translated
 */
public record Scenario(
        String course, String module, String start, Map<String, Scene> scenes, Map<String, ScenarioWords> words) {
    public Scenario {
        scenes = Collections.unmodifiableMap(new LinkedHashMap<>(scenes));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    public enum Ending {
        GOOD,
        MIXED,
        POOR
    }

    /** @param ending for a scene without choices only */
    public record Scene(String id, Optional<Ending> ending, List<Choice> choices) {}

    /** @param critical it fails the run, which still goes on, so that its consequence is seen */
    public record Choice(String target, int score, boolean critical) {}

    /** One decision: in this scene, the choice of this number (from 1). */
    public record Step(String scene, int choice) {}

    /**
     * Where a path has led.
     *
     * @param scene where it stands now
     * @param ending if it has come to an end
     * @param max the most points that any path without a critical choice can reach
     * @param failed a critical choice was made
     */
    public record Outcome(String scene, Optional<Ending> ending, int score, int max, boolean failed) {}

    /** The words in this language, else those of the source. */
    public ScenarioWords in(String language) {
        var asked = words.get(language);
        return asked != null ? asked : words.values().iterator().next();
    }

    /** Follows a path from the start; empty if a step does not fit the scene in which it was taken. */
    public Optional<Outcome> follow(List<Step> path) {
        var at = start;
        int score = 0;
        boolean failed = false;
        for (var step : path) {
            var choices = scene(at).choices();
            if (!step.scene().equals(at) || step.choice() < 1 || step.choice() > choices.size()) {
                return Optional.empty();
            }
            var choice = choices.get(step.choice() - 1);
            score += choice.score();
            failed |= choice.critical();
            at = choice.target();
        }
        return Optional.of(new Outcome(
                at, scene(at).ending(), score, best(start, new HashMap<>()).orElse(0), failed));
    }

    /** The most points of a path from here to an ending without a critical choice; empty if there is none. */
    private Optional<Integer> best(String from, Map<String, Optional<Integer>> known) {
        var found = known.get(from);
        if (found != null) {
            return found;
        }
        Optional<Integer> best = Optional.empty();
        var scene = scene(from);
        if (scene.choices().isEmpty()) {
            best = Optional.of(0);
        }
        for (var choice : scene.choices()) {
            if (!choice.critical()) {
                var reached = best(choice.target(), known).map(points -> points + choice.score());
                if (reached.isPresent() && reached.get() > best.orElse(-1)) {
                    best = reached;
                }
            }
        }
        known.put(from, best);
        return best;
    }

    private Scene scene(String id) {
        return Optional.ofNullable(scenes.get(id)).orElseThrow();
    }

    /**
     * Parses and checks the scenario of a module; empty if it has none or if its mistakes leave nothing to play.
     *
     * @param words by language
     */
    public static Optional<Scenario> read(
            CourseContent course,
            ModuleContent module,
            Function<String, Words> words,
            Consumer<ContentProblem> problems) {
        var source = file(course, module, module.source(), words, problems);
        if (source == null) {
            return Optional.empty();
        }
        var texts = new LinkedHashMap<String, ScenarioWords>();
        texts.put(module.source(), source.words());
        for (var language : module.texts().keySet()) {
            var translated = language.equals(module.source()) ? null : file(course, module, language, words, problems);
            if (translated != null && ScenarioFile.compare(source, translated, problems)) {
                texts.put(language, translated.words());
            }
        }
        if (!check(source, problems)) {
            return Optional.empty();
        }
        var scenes = new LinkedHashMap<String, Scene>();
        source.scenes().forEach(scene -> scenes.put(scene.id(), scene.scene()));
        return Optional.of(new Scenario(
                course.definition().id(),
                module.id(),
                source.scenes().getFirst().id(),
                scenes,
                texts));
    }

    private static @Nullable ScenarioFile file(
            CourseContent course,
            ModuleContent module,
            String language,
            Function<String, Words> words,
            Consumer<ContentProblem> problems) {
        var file = module.folder() + "/scenario." + language + ".md";
        return course.files().has(file)
                ? ScenarioFile.parse(course.path() + file, course.files().text(file), words.apply(language), problems)
                : null;
    }

    /** Targets exist, every scene is reachable, there are no loops, and one can come through without failing. */
    private static boolean check(ScenarioFile file, Consumer<ContentProblem> problems) {
        var scenes = new HashMap<String, ScenarioFile.Placed>();
        file.scenes().forEach(scene -> scenes.put(scene.id(), scene));
        boolean sound = true;
        for (var scene : file.scenes()) {
            for (int i = 0; i < scene.scene().choices().size(); i++) {
                var target = scene.scene().choices().get(i).target();
                if (!scenes.containsKey(target)) {
                    problems.accept(scene.choicePlaces().get(i).problem("content.link.target", "#" + target));
                    sound = false;
                }
            }
        }
        if (file.scenes().isEmpty()) {
            problems.accept(file.place().problem("content.scenario.empty"));
            return false;
        }
        if (!sound) {
            return false;
        }
        var reached = new HashSet<String>();
        sound = visit(file.scenes().getFirst(), scenes, new ArrayList<>(), reached, problems);
        for (var scene : file.scenes()) {
            if (!reached.contains(scene.id())) {
                problems.accept(scene.place().problem("content.scenario.unreachable", scene.id()));
                sound = false;
            }
        }
        if (sound && !passable(file.scenes().getFirst().id(), scenes, new HashSet<>())) {
            problems.accept(file.scenes().getFirst().place().problem("content.scenario.only-critical"));
            sound = false;
        }
        return sound;
    }

    private static boolean visit(
            ScenarioFile.Placed scene,
            Map<String, ScenarioFile.Placed> scenes,
            List<String> path,
            Set<String> reached,
            Consumer<ContentProblem> problems) {
        if (!reached.add(scene.id())) {
            return true;
        }
        path.add(scene.id());
        boolean sound = true;
        for (int i = 0; i < scene.scene().choices().size(); i++) {
            var target = scene.scene().choices().get(i).target();
            if (path.contains(target)) {
                problems.accept(scene.choicePlaces().get(i).problem("content.scenario.loop", target));
                sound = false;
            } else {
                sound &= visit(Optional.ofNullable(scenes.get(target)).orElseThrow(), scenes, path, reached, problems);
            }
        }
        path.removeLast();
        return sound;
    }

    private static boolean passable(String from, Map<String, ScenarioFile.Placed> scenes, Set<String> tried) {
        var choices =
                Optional.ofNullable(scenes.get(from)).orElseThrow().scene().choices();
        return tried.add(from)
                && (choices.isEmpty()
                        || choices.stream()
                                .filter(choice -> !choice.critical())
                                .anyMatch(choice -> passable(choice.target(), scenes, tried)));
    }
}
