package org.sabak.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.Editions.EditionRow;
import org.sabak.platform.ContentOrigin;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.ContentPublished;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a start makes of a tree, rule by rule. Nothing of it stays: other tests see the real content only. */
@IntegrationTest
@Transactional
class EditionsTest {
    private static final String YML = "courses/rights/course.yml";
    private static final String ENGLISH = Trees.MODULE + "module.en.md";

    @Autowired
    HandbookReader reader;

    @Autowired
    Editions editions;

    @Autowired
    HandbookPages pages;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    private Handbook handbook;
    private final Map<String, String> files = new TreeMap<>(Trees.small());

    @BeforeEach
    void openAnotherNode() {
        handbook = new Handbook(editions, new CourseEditions(editions, pages, messages), messages);
    }

    @Test
    void anUnknownCourseBecomesItsFirstEdition() {
        assertThat(start()).isEmpty();
        assertThat(editions.all("rights"))
                .containsExactly(new EditionRow(
                        "rights",
                        1,
                        Trees.load(files).tree().under("courses/rights").hash(),
                        null,
                        "FOLDER"));
        assertThat(handbook.currentEdition("rights")).isEqualTo(1);
        assertThat(handbook.text("first", "ru").title()).isEqualTo("ru title");
    }

    @Test
    void knownFilesChangeNothing() {
        start();
        assertThat(start()).isEmpty();
        assertThat(editions.all("rights")).hasSize(1);
    }

    @Test
    void theFilesOfAnEarlierEditionChangeNothing() {
        start();
        var first = Map.copyOf(files);
        next(2, "editorial");
        start();
        files.putAll(first);
        assertThat(start()).isEmpty();
        assertThat(handbook.currentEdition("rights")).isEqualTo(2);
    }

    @Test
    void changedFilesWithTheNextNumberAreTheNextEdition() {
        start();
        next(2, "substantive");
        Trees.replace(files, ENGLISH, "en paragraph", "en new paragraph");
        assertThat(start()).isEmpty();
        assertThat(editions.all("rights"))
                .extracting(EditionRow::number, EditionRow::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple(2, Optional.of(Change.SUBSTANTIVE)));
        assertThat(handbook.currentEdition("rights")).isEqualTo(2);
    }

    @Test
    void changedFilesWithoutTheNextNumberAreRefusedAndTheOldEditionStaysInForce() {
        start();
        Trees.replace(files, ENGLISH, "en paragraph", "en new paragraph");
        var problems = start();
        assertThat(problems).extracting(ContentProblem::key).containsExactly("handbook.edition.number");
        assertThat(problems.getFirst().place().toString()).startsWith(YML + ":6:");
        assertThat(problems.getFirst().args()).containsExactly("1", "2");
        assertThat(handbook.currentEdition("rights")).isEqualTo(1);
        assertThat(html("en")).contains("en paragraph").doesNotContain("new");
    }

    @Test
    void aNumberThatLeavesOneOutIsRefused() {
        start();
        next(3, "editorial");
        assertThat(start()).extracting(ContentProblem::key).containsExactly("handbook.edition.number");
    }

    @Test
    void whereTheEditionInForceWasMadeInTheBrowserTheFolderBecomesADraft() {
        start();
        var browser = new TreeMap<>(files);
        Trees.replace(browser, ENGLISH, "en paragraph", "en paragraph from the browser");
        editions.add(
                "rights",
                2,
                Optional.of(Change.EDITORIAL),
                Optional.empty(),
                ContentOrigin.BROWSER,
                Trees.load(browser).tree().under("courses/rights"));
        Trees.replace(files, ENGLISH, "en paragraph", "en paragraph from the folder");
        assertThat(start()).isEmpty();
        assertThat(start()).isEmpty();
        assertThat(handbook.currentEdition("rights")).isEqualTo(2);
        assertThat(html("en")).contains("from the browser");
        assertThat(jdbc.sql("""
                        SELECT path FROM handbook_draft d JOIN handbook_draft_file f ON f.draft = d.id
                        WHERE d.course = 'rights' AND d.base = 2 AND d.origin = 'FOLDER'""").query(String.class).list()).containsExactly("01-first/module.en.md");
    }

    @Test
    @UseCase({"UC-012", "BR-1"})
    void aBrokenTreeLeavesTheOldEditionInForceAndAllItsMistakesAreTold() {
        start();
        next(2, "editorial");
        Trees.replace(files, ENGLISH, "[[dignity|", "[[dignty|");
        Trees.replace(files, Trees.MODULE + "module.ru.md", "minutes: 20", "minutes: soon");
        assertThat(start()).extracting(ContentProblem::file).containsExactly(ENGLISH, Trees.MODULE + "module.ru.md");
        assertThat(handbook.currentEdition("rights")).isEqualTo(1);
    }

    @Test
    void aModuleCannotMoveToAnotherCourse() {
        start();
        var moved = new TreeMap<String, String>();
        files.forEach((path, text) ->
                moved.put(path.replace("courses/rights", "courses/other"), text.replace("id: rights", "id: other")));
        files.clear();
        files.putAll(moved);
        assertThat(start()).extracting(ContentProblem::key).containsExactly("handbook.edition.module-elsewhere");
    }

    @Test
    void anOldEditionCanBeReadAsItWas() {
        start();
        next(2, "editorial");
        Trees.replace(files, ENGLISH, "en title", "en better title");
        start();
        assertThat(handbook.text("first", "en").title()).isEqualTo("en better title");
        assertThat(handbook.text("rights", 1, "first", "en").title()).isEqualTo("en title");
        assertThat(handbook.files("rights", 1).text("01-first/module.en.md")).contains("title: en title");
        assertThatThrownBy(() -> handbook.text("rights", 3, "first", "en")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handbook.text("rights", 1, "second", "en")).isInstanceOf(NotFound.class);
    }

    @Test
    void storedFilesThatAreNotThePublishedOnesAreNotRead() {
        start();
        jdbc.sql("INSERT INTO handbook_edition_file (course, number, path, blob_hash) "
                        + "SELECT 'rights', 1, 'more.md', MIN(hash) FROM handbook_blob")
                .update();
        assertThatThrownBy(() -> editions.files("rights", 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @UseCase({"UC-012", "BR-2"})
    void noStatementOfOursChangesOrRemovesWhatWasPublished() throws IOException {
        var change = Pattern.compile(
                "(UPDATE|DELETE\\s+FROM|REPLACE\\s+INTO|TRUNCATE(\\s+TABLE)?|ALTER\\s+TABLE|DROP\\s+TABLE)\\s+"
                        + "handbook_(edition|edition_file|blob|glossary)\\b",
                Pattern.CASE_INSENSITIVE);
        try (var sources = Files.walk(Path.of("src/main"))) {
            var texts = sources.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .toList();
            assertThat(texts).hasSizeGreaterThan(10);
            for (var file : texts) {
                assertThat(Files.readString(file, StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContainPattern(change);
            }
        }
    }

    @Test
    void aTranslationThatLacksABlockIsNotOffered() {
        Trees.replace(files, Trees.MODULE + "module.ru.md", "\n- ru item\n", "");
        publishInSpiteOfMistakes();
        var page = handbook.text("first", "ru");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.fallback()).isTrue();
        assertThat(page.languages()).containsExactly("en");
        assertThat(handbook.banner(page, java.util.Locale.of("ru")).orElseThrow())
                .contains("Русский")
                .contains("English");
    }

    @Test
    void aTranslationThatNoNativeReaderHasReadSaysSo() {
        Trees.replace(files, Trees.MODULE + "module.ru.md", "title: ", "reviewed: false\ntitle: ");
        start();
        assertThat(handbook.banner(handbook.text("first", "ru"), java.util.Locale.of("ru"))
                        .orElseThrow())
                .contains("носителем языка", "English");
        assertThat(handbook.banner(handbook.text("first", "en"), java.util.Locale.of("ru")))
                .isEmpty();
    }

    @Test
    @UseCase({"UC-002", "BR-3"})
    void aLanguageNobodyWroteFallsBackToTheAuthors() {
        start();
        var page = handbook.text("first", "ky");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.fallback()).isTrue();
        assertThat(handbook.text("first", "ru").fallback()).isFalse();
    }

    @Test
    void aTranslationThatHasBegunGivesItsTitlesToTheAuthorsText() {
        begin("lo1: ky objective");
        assertThat(start()).isEmpty();
        var page = handbook.text("first", "ky");
        assertThat(page.title()).isEqualTo("ky title");
        assertThat(page.summary()).isEqualTo("ky summary");
        assertThat(page.objectives()).containsExactly(Map.entry("lo1", "ky objective"));
        assertThat(page.titleLanguage()).isEqualTo("ky");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.fallback()).isTrue();
        assertThat(page.html()).isEqualTo(handbook.text("first", "en").html());
        assertThat(handbook.banner(page, java.util.Locale.of("ky")).orElseThrow())
                .contains("Кыргызча", "English");
        assertThat(handbook.text("first", "kk").titleLanguage()).isEqualTo("en");

        var module = handbook.module("first").orElseThrow();
        assertThat(module.title().in("ky")).isEqualTo("ky title");
        assertThat(module.languages()).containsExactly("en", "ru");
        assertThat(handbook.examsClosed("first", "ky")).isFalse();
        assertThat(jdbc.sql("SELECT JSON_VALUE(title, '$.ky') FROM handbook_module WHERE module = 'first'")
                        .query(String.class)
                        .single())
                .isEqualTo("ky title");
    }

    @Test
    void anObjectiveThatIsNotTranslatedYetIsTheAuthors() {
        Trees.replace(files, ENGLISH, "{lo1: en objective}", "{lo1: en objective, lo2: en other}");
        Trees.replace(
                files, Trees.MODULE + "module.ru.md", "{lo1: ru objective}", "{lo1: ru objective, lo2: ru other}");
        begin("lo2: ky other");
        assertThat(start()).isEmpty();
        assertThat(handbook.text("first", "ky").objectives())
                .containsExactly(Map.entry("lo1", "en objective"), Map.entry("lo2", "ky other"));
    }

    @Test
    void questionsThatLagBehindCloseTheirExamsEvenWhereTheTextIsNotOffered() {
        lock();
        start();
        next(2, "critical");
        Trees.replace(files, Trees.MODULE + "quiz.en.md", "yes 3", "surely 3");
        Trees.replace(files, ENGLISH, "- en item", "en new\n\n- en item");
        assertThat(start()).isEmpty();
        assertThat(handbook.text("first", "ru").fallback()).isTrue();
        assertThat(handbook.examsClosed("first", "ru")).isTrue();
    }

    @Test
    @UseCase("UC-012")
    void aTranslationIsAsStaleAsTheGravestChangeSinceItWasMade() {
        lock();
        start();
        assertThat(handbook.text("first", "ru").stale()).isEmpty();
        assertThat(handbook.banner(handbook.text("first", "ru"), java.util.Locale.of("ru")))
                .isEmpty();

        next(2, "editorial");
        Trees.replace(files, ENGLISH, "en paragraph", "en nicer paragraph");
        assertThat(start()).isEmpty();
        assertThat(handbook.text("first", "ru").stale()).contains(Change.EDITORIAL);
        assertThat(handbook.examsClosed("first", "ru")).isFalse();

        next(3, "critical");
        Trees.replace(files, ENGLISH, "en nicer paragraph", "en corrected paragraph");
        assertThat(start()).isEmpty();
        assertThat(handbook.text("first", "ru").stale()).contains(Change.CRITICAL);
        assertThat(handbook.examsClosed("first", "ru")).isTrue();
        assertThat(handbook.examsClosed("first", "en")).isFalse();

        next(4, "editorial");
        Trees.replace(files, ENGLISH, "en corrected paragraph", "en well corrected paragraph");
        assertThat(start()).isEmpty();
        assertThat(handbook.text("first", "ru").stale())
                .as("an editorial change does not make a critical one good")
                .contains(Change.CRITICAL);
        assertThat(handbook.text("rights", 2, "first", "ru").stale()).contains(Change.EDITORIAL);

        next(5, "editorial");
        Trees.replace(files, Trees.MODULE + "module.ru.md", "ru paragraph", "ru corrected paragraph");
        lock();
        assertThat(start()).isEmpty();
        assertThat(handbook.text("first", "ru").stale()).isEmpty();
    }

    @Test
    void aCriticalChangeElsewhereDoesNotMakeABlockCritical() {
        lock();
        start();
        next(2, "editorial");
        Trees.replace(files, ENGLISH, "en paragraph", "en nicer paragraph");
        start();
        next(3, "critical");
        Trees.replace(files, Trees.MODULE + "scenario.en.md", "en scene", "en other scene");
        start();
        assertThat(handbook.text("first", "ru").stale()).contains(Change.EDITORIAL);
    }

    @Test
    void aQuestionThatChangedCriticallyClosesItsExamsInTheOtherLanguage() {
        lock();
        start();
        next(2, "critical");
        Trees.replace(files, Trees.MODULE + "quiz.en.md", "yes 3", "surely 3");
        assertThat(start()).isEmpty();
        assertThat(handbook.text("first", "ru").stale()).isEmpty();
        assertThat(handbook.questionsBehind("first", "ru")).contains(Change.CRITICAL);
        assertThat(handbook.examsClosed("first", "ru")).isTrue();
    }

    @Test
    void aBlockThatACriticalChangeAddedClosesExamsWhereItIsNotTranslated() {
        lock();
        start();
        next(2, "editorial");
        Trees.replace(files, ENGLISH, "- en item", "en new\n\n- en item");
        assertThat(start()).isEmpty();
        assertThat(handbook.text("first", "ru").fallback()).isTrue();
        assertThat(handbook.examsClosed("first", "ru")).isFalse();
        next(3, "critical");
        Trees.replace(files, ENGLISH, "- en item", "en grave\n\n- en item");
        assertThat(start()).isEmpty();
        assertThat(handbook.examsClosed("first", "ru")).isTrue();
        assertThat(handbook.examsClosed("first", "en")).isFalse();
    }

    @Test
    void aNewGlossaryGivesNewPagesAndKeepsTheOldOnes() {
        start();
        var before = handbook.text("first", "en").html();
        assertThat(html("en")).contains("The worth of every person.");
        Trees.replace(files, "glossary.yml", "The worth of every person.", "What nobody can lose.");
        assertThat(start()).isEmpty();
        assertThat(handbook.currentEdition("rights")).isEqualTo(1);
        assertThat(html("en")).contains("What nobody can lose.");
        assertThat(pages.page(before)).isPresent();
        start();
        assertThat(handbook.glossary().term("dignity")).isPresent();
    }

    @Test
    void theReportsSeeTheModulesInForceAndThoseThatWere() {
        start();
        next(2, "substantive");
        for (var path : List.copyOf(files.keySet())) {
            if (path.startsWith(Trees.MODULE)) {
                files.put(path.replace("01-first", "02-second"), files.getOrDefault(path, ""));
            }
        }
        files.keySet().removeIf(path -> path.startsWith(Trees.MODULE));
        Trees.replace(files, YML, "modules: [first]", "modules: [second]");
        files.put("exams/basic.yml", files.getOrDefault("exams/basic.yml", "").replace("[first]", "[second]"));
        assertThat(start()).isEmpty();
        assertThat(jdbc.sql("SELECT module, position FROM handbook_v_module WHERE course = 'rights' ORDER BY module")
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("module") + " " + row.get("position"))
                .containsExactly("first null", "second 1");
    }

    private List<ContentProblem> start() {
        var load = Trees.load(files);
        reader.read(load);
        if (load.problems().isEmpty()) {
            reader.publish(load);
        }
        handbook.on(new ContentPublished(1));
        return load.problems();
    }

    /** What an earlier, milder version of the program may have published. */
    private void publishInSpiteOfMistakes() {
        var load = Trees.load(files);
        reader.read(load);
        reader.publish(load);
        handbook.on(new ContentPublished(1));
    }

    private void next(int number, String change) {
        files.put(
                YML,
                files.getOrDefault(YML, "")
                        .replaceFirst("edition: .*", "edition: {number: " + number + ", change: " + change + "}"));
    }

    private String html(String language) {
        return pages.page(handbook.text("first", language).html())
                .map(body -> new String(body.plain(), StandardCharsets.UTF_8))
                .orElseThrow();
    }

    /** Begins a Kyrgyz translation: it says what the module is about, and no more. */
    private void begin(String objectives) {
        files.put(
                Trees.MODULE + "module.ky.md",
                "---\ntitle: ky title\nsummary: ky summary\nminutes: 20\nobjectives: {" + objectives + "}\n---\n");
    }

    /** Says that the Russian files translate the English ones as they are. */
    private void lock() {
        var content = HandbookContent.read(Trees.load(files));
        var translation = content.module("first").orElseThrow().translations().get("ru");
        files.put(
                Trees.MODULE + "module.ru.lock",
                new LockFile(java.util.Objects.requireNonNull(translation).entries().stream()
                                .map(entry -> new LockFile.Line(
                                        entry.part(),
                                        entry.key(),
                                        entry.sourceHash(),
                                        entry.targetHash().orElseThrow()))
                                .toList())
                        .write());
    }
}
