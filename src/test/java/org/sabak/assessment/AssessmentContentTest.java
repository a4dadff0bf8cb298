package org.sabak.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

class AssessmentContentTest {
    private static final String EN = Trees.MODULE + "quiz.en.md";
    private static final String RU = Trees.MODULE + "quiz.ru.md";
    private static final String EXAM = "exams/basic.yml";
    private final Map<String, String> files = Trees.small();

    @Test
    void questionsComeWithTheWordsOfEveryLanguage() {
        var content = read(Trees.load(files));
        var quiz = content.quiz("first").orElseThrow();
        assertThat(quiz.languages()).containsExactly("en", "ru");
        assertThat(quiz.questions()).hasSize(11);

        var check = quiz.check("one").orElseThrow();
        assertThat(check.key()).hasToString("rights/first/c-one");
        assertThat(check.type()).isEqualTo(Question.Type.SINGLE);
        assertThat(check.points()).isEqualTo(1);
        assertThat(check.in("ru").stem()).isEqualTo("ru check one?");
        assertThat(check.in("ru").options()).containsExactly("ru right", "ru wrong");
        assertThat(check.in("ru").feedback()).containsExactly("ru because", "");
        assertThat(check.in("ky")).isEqualTo(check.in("en"));

        var match = quiz.questions(Question.Use.PRACTICE).getFirst();
        assertThat(match.solution()).isEqualTo(new Solution.Pairs(2));
        assertThat(match.in("en").left()).containsExactly("en a", "en b");
        assertThat(match.in("en").rightTitle()).isEqualTo("en right");
        assertThat(match.in("en").hint()).isEqualTo("en hint");
        assertThat(match.in("en").why()).isEqualTo("en why");
    }

    @Test
    void theExamIsReadWhole() {
        var exam = read(Trees.load(files)).exam("basic").orElseThrow();
        assertThat(exam.pause()).isEqualTo(Duration.ofDays(1));
        assertThat(exam.late()).isEqualTo(new ExamDefinition.Late(ExamDefinition.LateRule.FLAG, Duration.ofDays(3)));
        assertThat(exam.length()).isEqualTo(4);
        assertThat(exam.redLines()).isTrue();
        assertThat(exam.hash()).hasSize(64);
    }

    @Test
    void everyTypeOfQuestionIsRead() {
        add("""
                ### Steps? {#t-order use=practice objective=lo1 type=order}
                A word before.

                1. one
                2. two

                ### How many days? {#t-number use=practice objective=lo1 type=number answer=15 tolerance=0.5}

                ### Which word? {#t-text use=practice objective=lo1 type=text answer="conduct| Behaviour "}

                ### Which two? {#t-multiple use=practice objective=lo1 points=2}
                - [x] a
                - [x] b
                - [ ] c

                ### Write. {#t-essay use=practice objective=lo1 type=essay}
                | Criterion | Points |
                |---|---|
                | Names the rule | 2 |
                | Names the remedy | 3 |
                """);
        files.remove(RU);
        var quiz = read(Trees.load(files)).quiz("first").orElseThrow();
        var byId = quiz.questions().stream()
                .collect(java.util.stream.Collectors.toMap(q -> q.key().id(), q -> q));
        assertThat(quiz.languages()).containsExactly("en");
        assertThat(byId.get("t-order").in("en").stem()).isEqualTo("<p>Steps?</p>\n<p>A word before.</p>\n");
        assertThat(byId.get("t-order").solution()).isEqualTo(new Solution.Sequence(2));
        assertThat(byId.get("t-number").solution())
                .isEqualTo(new Solution.Amount(new java.math.BigDecimal(15), new java.math.BigDecimal("0.5")));
        assertThat(byId.get("t-text").in("en").accepted()).containsExactly("conduct", "Behaviour");
        assertThat(byId.get("t-multiple").type()).isEqualTo(Question.Type.MULTIPLE);
        assertThat(byId.get("t-essay").points()).isEqualTo(5);
        assertThat(quiz.questions()).allSatisfy(question -> {
            assertThat(question.shape()).hasSizeLessThanOrEqualTo(160);
            assertThat(question.sameVersion(question.shape())).isTrue();
        });
    }

    @Test
    void aCorrectedWordIsTheSameVersionAMovedOptionIsNot() {
        var before = first().shape();
        Trees.replace(files, EN, "- [ ] en wrong", "- [ ] en very wrong");
        assertThat(first().sameVersion(before)).isTrue();
        Trees.replace(files, EN, "- [ ] en very wrong", "- [ ] en very wrong\n- [ ] en third");
        files.remove(RU);
        assertThat(first().sameVersion(before)).isFalse();
        var three = first().shape();
        Trees.replace(files, EN, "- [ ] en very wrong\n- [ ] en third", "- [ ] en third\n- [ ] en very wrong");
        assertThat(first().sameVersion(three)).isFalse();
        Trees.replace(
                files,
                EN,
                "- [x] en right\n  > en because\n- [ ] en third",
                "- [ ] en right\n  > en because\n- [x] en third");
        assertThat(first().sameVersion(three)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aPlantedMistakeIsReportedWithItsPlace(String expected, Consumer<Map<String, String>> mistake) {
        mistake.accept(files);
        var load = Trees.load(files);
        HandbookContent.read(load);
        AssessmentContent.read(load, language -> (key, args) -> key);
        assertThat(load.problems()).extracting(p -> p.place() + " " + p.key()).containsExactly(expected.split("; "));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                removed(EN + " content.file.missing; exams/basic.yml:10:5 content.exam.bank", EN),
                both(EN + " content.quiz.check-missing", "use=check check=one", "use=practice"),
                both(
                        EN + " content.quiz.check-missing; " + EN + ":6:43 content.quiz.check-twice",
                        "check=pocket",
                        "check=one"),
                mistake(
                        EN + " content.quiz.check-missing; " + EN + ":1:37 content.quiz.check-section; " + RU
                                + ":1:37 content.quiz.translation-attribute",
                        EN,
                        "check=one",
                        "check=two"),
                both(EN + " content.quiz.exam-few", "{#e-8 use=exam", "{#e-8 use=practice"),
                both(EN + ":1:19 content.quiz.use", "use=check check=one ", "check=one "),
                both(EN + ":1:27 content.quiz.use", "use=check check=one ", "use=test check=one "),
                both(EN + ":1:47 content.quiz.objective", "check=one objective=lo1", "check=one objective=lo9"),
                both(
                        EN + ":18:45 content.quiz.red-line",
                        "red-line=torture}\n- [x] yes 1",
                        "red-line=taxes}\n- [x] yes 1"),
                mistake(
                        EN + ":1:27 content.attribute.unknown",
                        EN,
                        "use=check check=one",
                        "user=me use=check check=one"),
                both(EN + ":10:52 content.attribute.number", "points=2", "points=0"),
                both(
                        EN + ":1:1 content.quiz.single; " + RU + ":1:1 content.quiz.single",
                        "- [x] %s right",
                        "- [ ] %s right"),
                both(
                        EN + ":4:1 content.quiz.no-box; " + RU + ":4:1 content.quiz.no-box",
                        "- [ ] %s wrong",
                        "- %s wrong"),
                both(
                        EN + ":6:1 content.quiz.true-false; " + RU + ":6:1 content.quiz.true-false",
                        "- [x] %s false",
                        "- [ ] %s false"),
                both(EN + ":10:1 content.quiz.match; " + RU + ":10:1 content.quiz.match", "| %s b | %s B |\n", ""),
                both(EN + ":10:61 content.quiz.type; " + RU + ":10:61 content.quiz.type", "type=match", "type=pairs"),
                both(
                        EN + ":2:1 content.quiz.options-equal; " + RU + ":2:1 content.quiz.options-equal",
                        "%s wrong",
                        "%s right"),
                mistake(
                        EN + ":4:3 content.quiz.callout-in-option",
                        EN,
                        "- [ ] en wrong",
                        "  > [!WHY] x\n- [ ] en wrong"),
                mistake(EN + ":15:1 content.quiz.callout", EN, "> [!HINT]", "> [!LAW]"),
                mistake(EN + ":1:1 content.quiz.text-before", EN, "### en check one", "Before.\n\n### en check one"),
                mistake(
                        EN + ":1:1 content.quiz.text-before; " + EN + ":1:1 content.quiz.heading",
                        EN,
                        "### en check one",
                        "#### x\n\n### en check one"),
                mistake(
                        RU + ":1:1 content.quiz.translation-options",
                        RU,
                        "- [ ] ru wrong",
                        "- [ ] ru wrong\n- [ ] ru third"),
                mistake(RU + ":1:1 content.quiz.translation-unknown", RU, "{#c-one", "{#c-two"),
                mistake(RU + ":10:52 content.quiz.translation-attribute", RU, "points=2", "points=3"),
                mistake(EXAM + ":1:5 content.id.folder", EXAM, "id: basic", "id: other"),
                mistake(EXAM + ":7:7 content.exam.duration", EXAM, "P1D", "soon"),
                mistake(EXAM + ":8:14 content.exam.late", EXAM, "rule: flag", "rule: maybe"),
                mistake(EXAM + ":10:5 content.exam.bank", EXAM, "count: 4", "count: 9"),
                mistake(EXAM + ":10:5 content.exam.module", EXAM, "[first]", "[second]"),
                mistake(EXAM + ":10:23 content.exam.module-twice", EXAM, "[first]", "[first, first]"),
                mistake(EXAM + ":11:16 content.exam.red-line", EXAM, "each-topic", "some"),
                mistake(EXAM + " content.exam.empty", EXAM, "  - {modules: [first], count: 4}\n", ""));
    }

    @Test
    void anExamWithoutRoomForEachRedLineTopicIsReported() {
        for (var file : List.of(EN, RU)) {
            Trees.replace(files, file, "red-line=torture}\n- [x] yes 2", "red-line=belief}\n- [x] yes 2");
        }
        Trees.replace(files, EXAM, "count: 4", "count: 1");
        var load = Trees.load(files);
        read(load);
        assertThat(load.problems())
                .extracting(p -> p.place() + " " + p.key())
                .containsExactly(EXAM + ":10:5 content.exam.topics");
    }

    @Test
    void theQuestionsOfThisRepositoryHaveNoMistake() {
        assumeThat(Files.isDirectory(Path.of("content"))).isTrue();
        var load = new ContentLoad(ContentTree.ofFolder(Path.of("content")));
        var content = read(load);
        assertThat(load.problems()).isEmpty();
        assertThat(content.quizzes())
                .allSatisfy(quiz -> assertThat(quiz.languages()).contains("en", "ru"));
        assertThat(content.exams()).allSatisfy(exam -> {
            for (long seed = 0; seed < 20; seed++) {
                assertThat(Draw.form(exam, content.questions(), seed)).hasSize(exam.length());
            }
        });
    }

    private Question first() {
        return read(Trees.load(files)).quiz("first").orElseThrow().questions().getFirst();
    }

    private void add(String questions) {
        files.compute(EN, (file, text) -> Optional.ofNullable(text).orElse("") + questions);
    }

    private static AssessmentContent read(ContentLoad load) {
        HandbookContent.read(load);
        return AssessmentContent.read(load, language -> (key, args) -> key);
    }

    private static Arguments mistake(String expected, String file, String what, String with) {
        return Arguments.of(expected, (Consumer<Map<String, String>>) files -> Trees.replace(files, file, what, with));
    }

    /** The same mistake in source and translation; %s stands for the language. */
    private static Arguments both(String expected, String what, String with) {
        return Arguments.of(expected, (Consumer<Map<String, String>>) files -> {
            for (var language : List.of("en", "ru")) {
                Trees.replace(
                        files,
                        Trees.MODULE + "quiz." + language + ".md",
                        what.replace("%s", language),
                        with.replace("%s", language));
            }
        });
    }

    private static Arguments removed(String expected, String file) {
        return Arguments.of(expected, (Consumer<Map<String, String>>) files -> files.remove(file));
    }
}
