package org.sabak.content;

import static org.sabak.content.ModuleFiles.Kind.SCENARIO;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.sabak.learning.Scenario;
import org.sabak.platform.ContentPlace;

/** Whether a scenario leaves something to decide: every path of it is walked. */
final class ScenarioLint {
    private static final int FEWEST_SCENES = 7;
    private static final int FEWEST_DECISIONS = 2;
    private static final int HIGHEST_SCORE = 2;
    private static final double LONGEST_RATIO = 2.0;
    private static final double FIRST_SHARE = 2 / 3.0;

    private final ModuleFiles module;
    private final Scenario scenario;
    private final List<Finding> found = new ArrayList<>();

    private ScenarioLint(ModuleFiles module, Scenario scenario) {
        this.module = module;
        this.scenario = scenario;
    }

    static List<Finding> of(Library library) {
        var found = new ArrayList<Finding>();
        for (var module : library.modules()) {
            module.scenario()
                    .ifPresentOrElse(
                            scenario -> found.addAll(new ScenarioLint(module, scenario).found()),
                            () -> found.add(new Finding(
                                    ContentPlace.file(module.file(SCENARIO, module.source())),
                                    "The module has no scenario that can be played.",
                                    "Write it.")));
        }
        return found;
    }

    /** Every way from the start to an ending. */
    static List<List<Scenario.Step>> paths(Scenario scenario) {
        var paths = new ArrayList<List<Scenario.Step>>();
        walk(scenario, List.of(), paths);
        return paths;
    }

    private static void walk(Scenario scenario, List<Scenario.Step> path, List<List<Scenario.Step>> paths) {
        var at = scenario.follow(path).orElseThrow();
        if (at.ending().isPresent()) {
            paths.add(path);
            return;
        }
        for (int choice = 1; choice <= choices(scenario, at.scene()).size(); choice++) {
            var longer = new ArrayList<>(path);
            longer.add(new Scenario.Step(at.scene(), choice));
            walk(scenario, longer, paths);
        }
    }

    private List<Finding> found() {
        graph();
        bestNotFirst();
        for (var language : scenario.words().keySet()) {
            words(language);
        }
        return found;
    }

    private void graph() {
        int scenes = scenario.scenes().size();
        if (scenes < FEWEST_SCENES) {
            report(source(), "The scenario has " + scenes + " scenes.", "Write at least " + FEWEST_SCENES + ".");
        }
        var endings = new LinkedHashSet<>(Arrays.asList(Scenario.Ending.values()));
        boolean critical = false;
        for (var scene : scenario.scenes().values()) {
            scene.ending().ifPresent(endings::remove);
            for (var choice : scene.choices()) {
                critical |= choice.critical();
                if (choice.score() > HIGHEST_SCORE) {
                    report(
                            place(scene.id()),
                            "A choice scores " + choice.score() + ".",
                            "Scores are 0, 1 and " + HIGHEST_SCORE + ".");
                }
            }
        }
        if (!endings.isEmpty()) {
            report(source(), "No path ends " + endings + ".", "Write a good, a mixed and a poor ending.");
        }
        if (!critical) {
            report(
                    source(),
                    "No choice is critical.",
                    "Let one choice cross an absolute limit, and mark it {critical}.");
        }
        for (var path : paths(scenario)) {
            if (path.size() < FEWEST_DECISIONS) {
                report(
                        place(scenario.follow(path).orElseThrow().scene()),
                        "A path ends here after " + path.size() + " decision.",
                        "Let every path ask for at least " + FEWEST_DECISIONS + ".");
            }
        }
    }

    private void bestNotFirst() {
        var decisions = scenario.scenes().values().stream()
                .filter(scene -> !scene.choices().isEmpty())
                .toList();
        long first = decisions.stream()
                .filter(scene -> scene.choices().stream()
                        .allMatch(
                                choice -> worth(choice) <= worth(scene.choices().getFirst())))
                .count();
        if (first > decisions.size() * FIRST_SHARE) {
            report(
                    source(),
                    "The best choice stands first in " + first + " of " + decisions.size() + " decisions.",
                    "Mix the choices, in every language alike: first in at most two of three.");
        }
    }

    private static int worth(Scenario.Choice choice) {
        return choice.critical() ? -1 : choice.score();
    }

    private void words(String language) {
        var words = scenario.in(language);
        var places = module.places(SCENARIO, language);
        words.scenes().forEach((id, scene) -> {
            var place = places.getOrDefault(id, source());
            if (Jsoup.parse(scene.html()).text().isBlank()) {
                report(place, "The scene has no text.", "Say what is seen and heard, and what is asked.");
            }
            var lengths = scene.choices().stream()
                    .map(choice -> Jsoup.parse(choice).text().length())
                    .toList();
            var longest = lengths.stream().max(Integer::compare).orElse(0);
            var shortest = lengths.stream().min(Integer::compare).orElse(0);
            if (longest > LONGEST_RATIO * shortest) {
                report(
                        place,
                        "The longest choice has " + longest + " characters, the shortest " + shortest + ".",
                        "Make them of about one length, so that it tells nothing.");
            }
        });
    }

    private static List<Scenario.Choice> choices(Scenario scenario, String scene) {
        return Objects.requireNonNull(scenario.scenes().get(scene)).choices();
    }

    private ContentPlace source() {
        return ContentPlace.file(module.file(SCENARIO, module.source()));
    }

    private ContentPlace place(String scene) {
        return module.places(SCENARIO, module.source()).getOrDefault(scene, source());
    }

    private void report(ContentPlace place, String wrong, String mend) {
        found.add(new Finding(place, wrong, mend));
    }
}
