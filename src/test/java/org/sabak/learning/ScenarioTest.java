package org.sabak.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.handbook.HandbookContent;
import org.sabak.handbook.Trees;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentTree;

class ScenarioTest {
    private static final String EN = Trees.MODULE + "scenario.en.md";
    private static final String RU = Trees.MODULE + "scenario.ru.md";
    private static final String TWO_LEVELS = """
            ---
            title: t
            summary: s
            minutes: 5
            ---
            ## Start {#start}
            - [a](#middle) {score=1}
            - [b](#good) {score=2}
            - [c](#bad) {score=9} {critical}

            ## Middle {#middle}
            - [a](#good) {score=2}
            - [b](#bad) {score=0}

            ## Good {#good ending=good}
            x

            ## Bad {#bad ending=poor}
            x
            """;
    private final Map<String, String> files = Trees.small();

    @Test
    void aScenarioIsReadInAllItsLanguages() {
        var scenario = read(Trees.load(files)).scenario("first").orElseThrow();
        assertThat(scenario.start()).isEqualTo("start");
        assertThat(scenario.scenes().keySet()).containsExactly("start", "good", "bad");
        assertThat(scenario.words().keySet()).containsExactly("en", "ru");
        assertThat(scenario.in("ru").title()).isEqualTo("ru scenario");
        assertThat(scenario.in("ru").scenes().get("start"))
                .isEqualTo(new ScenarioWords.SceneWords("ru start", "<p>ru scene</p>\n", List.of("ru ask", "ru obey")));
        assertThat(scenario.in("ky")).isEqualTo(scenario.in("en"));
    }

    @Test
    void aPathIsJudgedByItsPointsAgainstTheBestPath() {
        var scenario = twoLevels();
        assertThat(scenario.follow(List.of(new Scenario.Step("start", 1), new Scenario.Step("middle", 1))))
                .contains(new Scenario.Outcome("good", Optional.of(Scenario.Ending.GOOD), 3, 3, false));
        assertThat(scenario.follow(List.of(new Scenario.Step("start", 2))))
                .contains(new Scenario.Outcome("good", Optional.of(Scenario.Ending.GOOD), 2, 3, false));
        assertThat(scenario.follow(List.of(new Scenario.Step("start", 3))))
                .contains(new Scenario.Outcome("bad", Optional.of(Scenario.Ending.POOR), 9, 3, true));
        assertThat(scenario.follow(List.of(new Scenario.Step("start", 1))))
                .contains(new Scenario.Outcome("middle", Optional.empty(), 1, 3, false));
    }

    @Test
    void aStepThatDoesNotFitIsNoPath() {
        var scenario = twoLevels();
        assertThat(scenario.follow(List.of(new Scenario.Step("middle", 1)))).isEmpty();
        assertThat(scenario.follow(List.of(new Scenario.Step("start", 4)))).isEmpty();
        assertThat(scenario.follow(List.of(new Scenario.Step("start", 2), new Scenario.Step("good", 1))))
                .isEmpty();
    }

    @Test
    void aTranslationThatLacksASceneIsNotOffered() {
        Trees.replace(files, RU, "## ru bad {#bad ending=poor}\nru bad end\n", "");
        var load = Trees.load(files);
        assertThat(read(load).scenario("first").orElseThrow().words().keySet()).containsExactly("en");
        assertThat(load.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aPlantedMistakeIsReportedWithItsPlace(String expected, Consumer<Map<String, String>> mistake) {
        mistake.accept(files);
        var load = Trees.load(files);
        read(load);
        assertThat(load.problems()).extracting(p -> p.place() + " " + p.key()).containsExactly(expected.split("; "));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                both(EN + ":9:3 content.link.target", "(#good)", "(#nowhere)"),
                both(EN + ":12:1 content.scenario.unreachable", "- [%s ask](#good) {score=2}\n", "- [%s ask](#bad)\n"),
                both(
                        EN + ":13:3 content.scenario.loop",
                        "## %s good {#good ending=good}\n",
                        "## %s good {#good}\n- [x](#start)\n\n"),
                both(EN + ":6:1 content.scenario.only-critical", "{score=2}", "{critical}"),
                both(
                        EN + ":12:19 content.scenario.ending; " + RU + ":12:19 content.scenario.ending",
                        "ending=good",
                        "ending=happy"),
                both(EN + ":12:1 content.scenario.ending; " + RU + ":12:1 content.scenario.ending", " ending=good", ""),
                both(
                        EN + ":6:21 content.scenario.ending-with-choices; " + RU
                                + ":6:21 content.scenario.ending-with-choices",
                        "{#start}",
                        "{#start ending=good}"),
                both(
                        EN + ":10:1 content.scenario.choice; " + RU + ":10:1 content.scenario.choice",
                        "- [%s obey]",
                        "- Obey\n- [%s obey]"),
                both(
                        EN + ":6:1 content.heading.no-id; " + EN + ":15:1 content.scenario.unreachable; " + RU
                                + ":6:1 content.heading.no-id",
                        " {#start}",
                        ""),
                both(
                        EN + ":6:1 content.scenario.text-before; " + RU + ":6:1 content.scenario.text-before",
                        "## %s start",
                        "Before.\n\n## %s start"),
                mistake(RU + ":6:1 content.scenario.translation", RU, "{score=2}", "{score=1}"),
                mistake(RU + ":15:1 content.scenario.translation-unknown", RU, "{#bad ", "{#worse "),
                both(
                        EN + ":9:1 content.scenario.choice; " + EN + ":12:1 content.scenario.unreachable; " + RU
                                + ":9:1 content.scenario.choice",
                        "(#good) {score=2}",
                        "(#good) {score=2} at once"),
                mistake(EN + ":9:20 content.attribute.unknown", EN, "{score=2}", "{points=2 score=2}"));
    }

    @Test
    void theScenariosOfThisRepositoryHaveNoMistake() {
        assumeThat(Files.isDirectory(Path.of("content"))).isTrue();
        var load = new ContentLoad(ContentTree.ofFolder(Path.of("content")));
        var content = read(load);
        assertThat(load.problems()).isEmpty();
        assertThat(content.scenarios()).isNotEmpty().allSatisfy(scenario -> {
            assertThat(scenario.words().keySet()).contains("en", "ru");
            assertThat(scenario.follow(List.of()).orElseThrow().max()).isPositive();
        });
    }

    private static Arguments mistake(String expected, String file, String what, String with) {
        return Arguments.of(expected, (Consumer<Map<String, String>>) files -> Trees.replace(files, file, what, with));
    }

    /** The same mistake in source and translation; %s stands for the language. */
    private static Arguments both(String expected, String what, String with) {
        return Arguments.of(expected, (Consumer<Map<String, String>>) files -> {
            Trees.replace(files, EN, what.replace("%s", "en"), with.replace("%s", "en"));
            Trees.replace(files, RU, what.replace("%s", "ru"), with.replace("%s", "ru"));
        });
    }

    private Scenario twoLevels() {
        files.put(EN, TWO_LEVELS);
        files.remove(RU);
        var load = Trees.load(files);
        var scenario = read(load).scenario("first").orElseThrow();
        assertThat(load.problems()).isEmpty();
        return scenario;
    }

    private static LearningContent read(ContentLoad load) {
        HandbookContent.read(load);
        return LearningContent.read(load, language -> (key, args) -> key);
    }
}
