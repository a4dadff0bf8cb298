package org.sabak.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.handbook.Trees;

/** Breaks a small tree in one place at a time: each check finds that mistake at its place, and did not see it before. */
class LintFindsTest {
    private static final String TEXT = Trees.MODULE + "module.%s.md";
    private static final String QUIZ = Trees.MODULE + "quiz.%s.md";
    private static final String SCENARIO = Trees.MODULE + "scenario.%s.md";
    private static final String PICTURE = Trees.MODULE + "media/doors.%s.svg";
    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 300" role="img">
            <title>%1$s doors</title><desc>%1$s open and closed.</desc>
            <rect width="9" height="9"/><text>%1$s open</text>
            </svg>
            """;
    private static final String FIGURE = "\n![Two doors, one open and one closed](media/doors.%s.svg)\n";
    private static final String CLAIM = "A beard is a sign of danger.";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"textMistakes", "quizMistakes", "scenarioMistakes", "pictureMistakes", "otherMistakes"})
    void aMistakeIsFoundAtItsPlace(
            String expected, Function<Library, List<Finding>> lint, Consumer<Map<String, String>> mistake) {
        assertThat(newFindings(lint, mistake)).anyMatch(finding -> finding.startsWith("content/" + expected));
    }

    static Stream<Arguments> textMistakes() {
        return Stream.of(
                mistake(
                        ru(TEXT) + ":1 The minutes are not",
                        StructureLint::of,
                        one(ru(TEXT), "minutes: 20", "minutes: 9")),
                mistake(
                        en(TEXT) + ":9:1 The term [[dignity]] is linked a second",
                        StructureLint::of,
                        both(TEXT, "- %s item", "- [[dignity]]")),
                mistake(ru(TEXT) + ":9:1 The section marks", StructureLint::of, one(ru(TEXT), "[NMR 1].", "[NMR 2].")),
                mistake(ru(QUIZ) + " This file is missing.", StructureLint::of, files -> files.remove(ru(QUIZ))),
                mistake(en(TEXT) + ":12:1 \"one/", StructureLint::of, one(ru(TEXT), "- ru item\n", "")),
                mistake(
                        ky(TEXT) + ":1 The minutes are not",
                        StructureLint::of,
                        begun("minutes: 9\nreviewed: false\nobjectives: {lo1: ky objective}")),
                mistake(
                        ky(TEXT) + ":1 The objectives are not",
                        StructureLint::of,
                        begun("minutes: 20\nreviewed: false\nobjectives: {}")),
                mistake(
                        ky(TEXT) + ":1 The text counts as read by a native reader.",
                        StructureLint::of,
                        begun("minutes: 20\nobjectives: {lo1: ky objective}")),
                mistake(
                        ky(TEXT) + ":1:1 Pieces that are older than their source: 1, the first at",
                        StructureLint::of,
                        begun("minutes: 20\nreviewed: false\nobjectives: {lo1: ky objective}")
                                .andThen(files -> files.put(
                                        Trees.MODULE + "module.ky.lock",
                                        "module .title 0000000000000000 0000000000000000\n"))),
                mistake(
                        en(TEXT) + ":9:1 \"one\" has no translation in ky.",
                        StructureLint::of,
                        begun("minutes: 20\nreviewed: false\nobjectives: {lo1: ky objective}")
                                .andThen(files -> files.merge(
                                        ky(TEXT),
                                        "## ky pocket {#pocket}\n> [!REFLECT]\n> ky question\n",
                                        String::concat))),
                mistake(
                        en(TEXT) + ":18:1 The picture's description \"Doors\" is short.",
                        StructureLint::of,
                        both(TEXT, "Two doors, one open and one closed", "Doors")),
                mistake(
                        en(TEXT) + ":18:1 The picture media/doors.ru.svg is not",
                        StructureLint::of,
                        one(en(TEXT), "doors.en", "doors.ru")),
                mistake(
                        en(TEXT) + ":16:1 There is an exclamation mark.",
                        WordingLint::exclamations,
                        one(en(TEXT), "en question", "en question!")),
                mistake(
                        ru(TEXT) + ":12:1 \"заключенный\" lacks its ё.",
                        WordingLint::withoutYo,
                        one(ru(TEXT), "ru item", "Один заключенный")),
                mistake(
                        en(TEXT) + ":12:1 The sentence makes the claim belief-as-a-sign.",
                        WordingLint::claims,
                        one(en(TEXT), "en item", CLAIM)),
                mistake(
                        en(TEXT) + " The text is hard to read: FLESCH gives",
                        WordingLint::hard,
                        one(
                                en(TEXT),
                                "en paragraph",
                                "Proportionality necessitates individualized justification of institutional considerations")),
                mistake(
                        en(TEXT) + ":10:41 NMR has no number 123.",
                        SourceLint::of,
                        one(en(TEXT), "[NMR 1].", "[NMR 122-123].")),
                mistake(
                        en(TEXT) + ":10:41 HRP has no number 3. Cite it as a whole",
                        SourceLint::of,
                        one(en(TEXT), "[NMR 1].", "[HRP 3].")),
                mistake(
                        ru(TEXT) + ":1 TR has no number 24.",
                        SourceLint::of,
                        one(ru(TEXT), "rules: [NMR 1]", "rules: [NMR 1, TR 24]")),
                mistake(
                        en(TEXT) + ":1 The text cites BR, which is not among the sources.",
                        SourceLint::of,
                        one(en(TEXT), "[NMR 1].", "[BR 1].")),
                mistake(
                        en(TEXT) + ":1 The source NMR does not name the rules 1 that",
                        SourceLint::of,
                        one(en(TEXT), "[en source]", "[\"Nelson Mandela Rules, 2015, Rules 2 to 4\"]")));
    }

    static Stream<Arguments> quizMistakes() {
        return Stream.of(
                mistake(en(QUIZ) + ":10:1 There is no hint.", QuizLint::of, both(QUIZ, "> [!HINT] %s hint\n", "")),
                mistake(
                        ru(QUIZ) + ":18:1 An exam question has a hint.",
                        QuizLint::of,
                        both(QUIZ, "- [ ] no 1\n", "- [ ] no 1\n> [!HINT] x\n")),
                mistake(en(QUIZ) + ":10:1 Nothing says why", QuizLint::of, both(QUIZ, "> [!WHY] %s why\n", "")),
                mistake(ru(QUIZ) + ":1:1 Option 1 has no feedback.", QuizLint::of, both(QUIZ, "  > %s because\n", "")),
                mistake(
                        en(QUIZ) + " The quiz has 1 exam questions on red line torture.",
                        QuizLint::of,
                        both(QUIZ, " red-line=torture}\n- [x] yes 2", "}\n- [x] yes 2")),
                mistake(
                        en(QUIZ) + " The quiz has 0 questions on objective lo2.",
                        QuizLint::of,
                        both(TEXT, "%s objective}", "%s objective, lo2: another}")),
                mistake(
                        en(QUIZ) + ":26:1 The longest option has 34 characters, the shortest 5.",
                        QuizLint::of,
                        both(QUIZ, "- [ ] no 3", "- [ ] no, and much more about this and 3")),
                mistake(
                        en(QUIZ) + ":30:1 An option speaks of all or none",
                        QuizLint::of,
                        both(QUIZ, "- [ ] no 4", "- [ ] None of the above")),
                mistake(
                        en(QUIZ) + ":16:1 NMR has no number 123.",
                        SourceLint::of,
                        one(en(QUIZ), "en why", "Mandela Rules 2 and 123.")),
                mistake(
                        ru(QUIZ) + ":16:1 NMR has no number 123.",
                        SourceLint::of,
                        one(ru(QUIZ), "ru why", "См. правила 2 и 123 Правил Нельсона Манделы.")),
                mistake(
                        en(QUIZ) + ":2:1 The sentence makes the claim",
                        WordingLint::claims,
                        one(en(QUIZ), "en right", CLAIM)),
                mistake(
                        en(QUIZ) + ":3:1 The sentence makes the claim",
                        WordingLint::claims,
                        one(en(QUIZ), "en because", CLAIM)));
    }

    static Stream<Arguments> scenarioMistakes() {
        return Stream.of(
                mistake(
                        en(SCENARIO) + " No choice is critical.",
                        ScenarioLint::of,
                        both(SCENARIO, "{critical}", "{score=0}")),
                mistake(
                        en(SCENARIO) + ":6:1 A choice scores 3.",
                        ScenarioLint::of,
                        both(SCENARIO, "{score=2}", "{score=3}")),
                mistake(
                        en(SCENARIO) + " No path ends [MIXED, POOR].",
                        ScenarioLint::of,
                        both(SCENARIO, "ending=poor", "ending=good")),
                mistake(
                        ru(SCENARIO) + ":6:1 The longest choice has",
                        ScenarioLint::of,
                        both(SCENARIO, "%s ask]", "%s ask him what has happened, and wait]")),
                mistake(
                        en(SCENARIO) + ":9:1 The sentence makes the claim",
                        WordingLint::claims,
                        one(en(SCENARIO), "en ask", CLAIM)));
    }

    static Stream<Arguments> pictureMistakes() {
        return Stream.of(
                mistake(
                        en(PICTURE) + " The drawing has a <script>.",
                        PictureLint::of,
                        one(en(PICTURE), "<rect", "<script>1</script><rect")),
                mistake(
                        en(PICTURE) + " <use href> runs something or leads outside.",
                        PictureLint::of,
                        one(en(PICTURE), "<rect", "<use href=\"https://example.org/a.svg#b\"/><rect")),
                mistake(
                        en(PICTURE) + " <rect fill> runs something or leads outside.",
                        PictureLint::of,
                        one(en(PICTURE), "<rect", "<rect fill=\"url(https://example.org/a)\"")),
                mistake(
                        en(PICTURE) + " <svg onload> runs something or leads outside.",
                        PictureLint::of,
                        one(en(PICTURE), "role=", "onload=\"x()\" role=")),
                mistake(
                        en(PICTURE) + " The drawing does not say what it is.",
                        PictureLint::of,
                        one(en(PICTURE), "<desc>en open and closed.</desc>", "")),
                mistake(
                        en(PICTURE) + " The drawing has 15",
                        PictureLint::of,
                        one(en(PICTURE), "<rect", "<!--" + " ".repeat(15_000) + "--><rect")),
                mistake(en(PICTURE) + " This is no XML:", PictureLint::of, one(en(PICTURE), "</svg>", "")),
                mistake(
                        ru(PICTURE) + " The words are those of the source.",
                        PictureLint::of,
                        files -> files.put(ru(PICTURE), files.get(en(PICTURE)))),
                mistake(
                        ru(PICTURE) + " The shapes are not those of the source.",
                        PictureLint::of,
                        one(ru(PICTURE), "<rect", "<circle r=\"9\"/><rect")),
                mistake(ru(PICTURE) + " This file is missing.", PictureLint::of, files -> files.remove(ru(PICTURE))),
                mistake(
                        Trees.MODULE + "media/walls.en.svg No text shows this picture.",
                        PictureLint::of,
                        files -> files.put(Trees.MODULE + "media/walls.en.svg", SVG)));
    }

    static Stream<Arguments> otherMistakes() {
        return Stream.of(
                mistake(
                        "roles.yml:3:12 This is not said in ky.",
                        CatalogueLint::of,
                        one("roles.yml", ", ky: Психолог", "")),
                mistake(
                        "exams/basic.yml:10:5 The exam draws 5 of 8 questions.",
                        CatalogueLint::of,
                        one("exams/basic.yml", "count: 4", "count: 5")),
                mistake(
                        "schemes/basic.yml:1:42 There is no checklist drill.",
                        CatalogueLint::of,
                        files -> files.put(
                                "schemes/basic.yml",
                                "primary: {modules: [first], checklists: [drill]}\nrenewal: {modules: [first]}\n")),
                mistake(
                        "checklists/drill.yml No scheme asks for this checklist.",
                        CatalogueLint::of,
                        files -> files.put("checklists/drill.yml", "id: drill\n")),
                mistake(
                        "checklists/drill.yml:1:5 The id is not the file's name.",
                        CatalogueLint::of,
                        files -> files.put("checklists/drill.yml", "id: drills\n")),
                mistake(
                        "glossary.yml:3:1 The sentence makes the claim",
                        WordingLint::claims,
                        one("glossary.yml", "The worth of every person.", CLAIM)),
                mistake(
                        "rule-76.yml:2:54 There is no objective first/lo9.",
                        RuleSeventySix::of,
                        rule("taught-by: [first/lo9]")),
                mistake("rule-76.yml:2:14 The content law is not taught.", RuleSeventySix::of, rule("taught-by: []")),
                mistake(
                        "rule-76.yml:2:14 The content law is taught and has a gap.",
                        RuleSeventySix::of,
                        rule("taught-by: [first/lo1], gap: {en: more}")));
    }

    @Test
    void aSmallTreeIsNotAHandbookYet() {
        var library = library(withPicture());
        assertThat(StructureLint.of(library))
                .extracting(Finding::wrong)
                .contains(
                        "The text has 2 sections.",
                        "The text has no callout of the kind case, law, practice.",
                        "There is no review list.")
                .anyMatch(wrong -> wrong.matches("The text has \\d+ words\\."));
        assertThat(QuizLint.of(library))
                .extracting(Finding::wrong)
                .contains(
                        "The quiz has 11 questions.",
                        "The quiz has 1 practice questions.",
                        "The quiz has 3 types of question.",
                        "The right option stands at place 1 in 9 of 9 single-choice questions.",
                        "The right option is the longest in 9 of 9 single-choice questions.");
        assertThat(ScenarioLint.of(library))
                .extracting(Finding::wrong)
                .contains(
                        "The scenario has 3 scenes.",
                        "No path ends [MIXED].",
                        "A path ends here after 1 decision.",
                        "The best choice stands first in 1 of 1 decisions.");
        assertThat(CatalogueLint.of(library))
                .extracting(Finding::wrong)
                .contains(
                        "There are 1 terms.",
                        "There are 1 roles.",
                        "There are 0 schemes.",
                        "The course has no summary.");
        assertThat(PictureLint.of(library)).isEmpty();
    }

    /** What a module is about may be said in a language before the rest of it is. */
    @Test
    void aTranslationThatHasBegunNeedsNoTextYet() {
        var files = withPicture();
        var untitled = "There is no title in ky.";
        assertThat(StructureLint.of(library(files))).extracting(Finding::wrong).contains(untitled);
        assertThat(newFindings(
                        StructureLint::of, begun("minutes: 20\nreviewed: false\nobjectives: {lo1: ky objective}")))
                .isEmpty();
        begun("minutes: 20\nreviewed: false\nobjectives: {lo1: ky objective}").accept(files);
        assertThat(StructureLint.of(library(files))).extracting(Finding::wrong).doesNotContain(untitled);
    }

    /** Distractors, false statements and bad choices may say what the handbook never claims: that is what they are for. */
    @Test
    void whatALearnerIsMeantToRejectMayBeWrong() {
        for (var mistake : List.of(
                one(en(QUIZ), "- [ ] en wrong", "- [ ] " + CLAIM),
                one(en(QUIZ), "### en check pocket?", "### " + CLAIM),
                one(en(SCENARIO), "en obey", CLAIM))) {
            assertThat(newFindings(WordingLint::claims, mistake)).isEmpty();
        }
    }

    @Test
    void theMapShowsWhatASchemeTeachesWhatItTestsAndWhereTheGapIs() {
        var files = withPicture();
        rule("taught-by: [first/lo1]").accept(files);
        var scheme = "id: %s\ntitle: {en: The %s}\nprimary: {modules: [%s]%s}\n";
        files.put("schemes/foundation.yml", scheme.formatted("foundation", "basis", "first", ", exams: [basic]"));
        files.put("schemes/a-taught.yml", scheme.formatted("a-taught", "taught", "first", ""));
        files.put("schemes/b-neither.yml", scheme.formatted("b-neither", "neither", "second", ", exams: [basic]"));
        assertThat(RuleSeventySix.map(library(files)))
                .contains("| Content | foundation | a-taught | b-neither |\n|---|:-:|:-:|:-:|\n")
                .contains("| Law | X | T | – |\n")
                .contains("- `a-taught`: The taught\n");
        rule("taught-by: [], gap: {en: The service adds it.}").accept(files);
        assertThat(RuleSeventySix.map(library(files)))
                .contains("| Law | – | – | – |\n")
                .contains("- **Law.** The service adds it.\n");
    }

    private static List<String> newFindings(
            Function<Library, List<Finding>> lint, Consumer<Map<String, String>> mistake) {
        var files = withPicture();
        var before = lint.apply(library(files));
        mistake.accept(files);
        return lint.apply(library(files)).stream()
                .filter(finding -> !before.contains(finding))
                .map(Finding::toString)
                .toList();
    }

    private static Map<String, String> withPicture() {
        var files = Trees.small();
        for (var language : List.of("en", "ru")) {
            files.put(PICTURE.formatted(language), SVG.formatted(language));
            files.merge(TEXT.formatted(language), FIGURE.formatted(language), String::concat);
        }
        return files;
    }

    private static Library library(Map<String, String> files) {
        return Library.of(Trees.load(files).tree());
    }

    private static Arguments mistake(
            String expected, Function<Library, List<Finding>> lint, Consumer<Map<String, String>> mistake) {
        return Arguments.of(expected, lint, mistake);
    }

    private static Consumer<Map<String, String>> one(String file, String what, String with) {
        return files -> Trees.replace(files, file, what, with);
    }

    /** The same mistake in source and translation; %s stands for the language. */
    private static Consumer<Map<String, String>> both(String file, String what, String with) {
        return files -> List.of("en", "ru")
                .forEach(language -> Trees.replace(
                        files, file.formatted(language), what.replace("%s", language), with.replace("%s", language)));
    }

    /** A map of Rule 76 with a single content. */
    private static Consumer<Map<String, String>> rule(String taught) {
        var rest = Stream.of("b", "c", "d")
                .map(letter -> letter + ": {title: {en: More}, contents: []}\n")
                .reduce("", String::concat);
        return files -> files.put(
                "rule-76.yml",
                "a: {title: {en: Law},\n  contents: [{id: law, title: {en: Law}, " + taught + "}]}\n" + rest);
    }

    /** A Kyrgyz translation that says what the module is about, and no more. */
    private static Consumer<Map<String, String>> begun(String more) {
        return files -> files.put(ky(TEXT), "---\ntitle: ky title\nsummary: ky summary\n" + more + "\n---\n");
    }

    private static String en(String file) {
        return file.formatted("en");
    }

    private static String ru(String file) {
        return file.formatted("ru");
    }

    private static String ky(String file) {
        return file.formatted("ky");
    }
}
