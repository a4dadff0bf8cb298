package org.sabak.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentTree;

class HandbookContentTest {
    private static final Words WORDS = (key, args) -> key.substring("content.".length());
    private static final String EN = Trees.MODULE + "module.en.md";
    private static final String RU = Trees.MODULE + "module.ru.md";
    private static final String COURSE = "courses/rights/course.yml";
    private final Map<String, String> files = Trees.small();

    @Test
    void aCorrectTreeHasNoProblem() {
        var load = Trees.load(files);
        var module = HandbookContent.read(load).module("first").orElseThrow();
        assertThat(load.problems()).isEmpty();
        assertThat(module.languages()).containsExactly("en", "ru");
        assertThat(module.text("ru").title()).isEqualTo("ru title");
        assertThat(module.text("ky").language()).isEqualTo("en");
        assertThat(module.sourceText().objectives()).containsEntry("lo1", "en objective");
        assertThat(module.sourceText().sections())
                .extracting(ModuleText.Section::id)
                .containsExactly("one", "pocket");
        assertThat(module.sourceText().sections().getFirst().plain())
                .isEqualTo("en one\nen paragraph with a en term .\nen item");
    }

    @Test
    void theArticleHasSectionsFootnotesAndItsTerms() {
        Trees.replace(files, RU, "ru item", "ru item[^a]\n\n[^a]: ru note");
        var load = Trees.load(files);
        var content = HandbookContent.read(load);
        assertThat(content.module("first").orElseThrow().text("ru").html(content.glossary(), WORDS, path -> path))
                .isEqualTo("""
                        <article lang="ru">
                        <section id="one">
                        <h2>ru one</h2>
                        <p>ru paragraph with a <a class="term" href="#term-dignity" data-term="dignity">ru term</a> \
                        <cite class="rule" title="source.NMR.full, 1">source.NMR 1</cite>.</p>
                        <ul>
                        <li>ru item<sup><a href="#note-1">1</a></sup></li>
                        </ul>
                        </section>
                        <section id="pocket">
                        <h2>ru pocket</h2>
                        <div role="note" class="callout reflect"><p class="callout-title">callout.reflect</p>
                        <p>ru question</p>
                        </div>
                        </section>
                        <div class="footnotes"><ol>
                        <li id="note-1"><p>ru note</p>
                        </li>
                        </ol></div>
                        <dl class="terms">
                        <dt id="term-dignity">Достоинство</dt><dd>Ценность каждого человека.</dd>
                        </dl>
                        </article>
                        """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aPlantedMistakeIsReportedWithItsPlace(String expected, Consumer<Map<String, String>> mistake) {
        mistake.accept(files);
        var load = Trees.load(files);
        HandbookContent.read(load);
        assertThat(load.problems()).extracting(p -> p.place() + " " + p.key()).containsExactly(expected.split("; "));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(COURSE + ":1:5 content.id.folder", COURSE, "id: rights", "id: wrongs"),
                mistake(COURSE + ":2:9 content.yaml.language", COURSE, "source: en", "source: 1"),
                mistake(COURSE + ":3:8 content.course.owner", COURSE, "owner: un", "owner: who"),
                mistake(COURSE + ":5:18 content.id.twice", COURSE, "[first]", "[first, first]"),
                mistake(COURSE + ":1:1 content.course.module-missing", COURSE, "[first]", "[first, second]"),
                mistake(COURSE + ":6:19 content.course.change-missing", COURSE, "number: 1", "number: 2"),
                mistake(
                        COURSE + ":6:30 content.course.change-first",
                        COURSE,
                        "number: 1",
                        "number: 1, change: critical"),
                mistake(COURSE + ":6:30 content.course.change", COURSE, "number: 1", "number: 1, change: big"),
                mistake(COURSE + ":4:1 content.yaml.unknown", COURSE, "title:", "titel: x\ntitle:"),
                added(
                        "courses/rights/02-second content.course.module-unlisted",
                        "courses/rights/02-second/module.en.md",
                        "x"),
                added("courses/rights/second content.course.folder", "courses/rights/second/module.en.md", "x"),
                added("courses/rights/01-first/modul.ru.md content.file.unknown", Trees.MODULE + "modul.ru.md", "x"),
                added("kurse/x.md content.file.unknown", "kurse/x.md", "x"),
                added(Trees.MODULE + "quiz.ky.md content.file.no-module", Trees.MODULE + "quiz.ky.md", "x"),
                added(
                        Trees.MODULE + "module.ru.lock:2:1 content.lock.line",
                        Trees.MODULE + "module.ru.lock",
                        "# x\nmodule a b\n"),
                removed(COURSE + " content.file.missing", COURSE),
                removed(EN + " content.file.missing", EN),
                mistake(
                        "glossary.yml:2:9 content.attribute.id",
                        "glossary.yml",
                        "terms:\n",
                        "terms:\n  - id: Big\n    en: {term: a, definition: b}\n"),
                mistake(
                        "glossary.yml:2:5 content.glossary.no-language",
                        "glossary.yml",
                        "terms:\n",
                        "terms:\n  - id: big\n"),
                mistake(EN + ":2:1 content.yaml.missing", EN, "minutes: 20\n", ""),
                mistake(EN + ":4:10 content.yaml.number", EN, "minutes: 20", "minutes: soon"),
                mistake(EN + ":6:9 content.md.source", EN, "rules: [NMR 1]", "rules: [XYZ 1]"),
                mistake(EN + ":9:1 content.module.text-before-section", EN, "## en one", "Text first\n\n## en one"),
                mistake(EN + ":9:1 content.module.heading-1", EN, "## en one", "# en title\n\n## en one"),
                mistake(EN + ":10:41 content.md.bracket", EN, "[NMR 1].", "[so]."),
                mistake(EN + ":10:21 content.module.term", EN, "[[dignity|", "[[honour|"),
                mistake(EN + ":12:3 content.link.target", EN, "- en item", "- [x](#nowhere)"),
                mistake(EN + ":12:10 content.module.footnote", EN, "- en item", "- en item[^1]"),
                mistake(EN + ":12:3 content.module.attachment", EN, "- en item", "- [order 12](media/order.pdf)"),
                mistake(EN + ":12:3 content.md.link", EN, "- en item", "- [order 12](media/order.exe)"),
                mistake(
                        EN + ":12:3 content.module.media; " + RU + ":12:1 content.translation.block",
                        EN,
                        "- en item",
                        "- ![a](media/a.svg)"),
                mistake(
                        EN + ":15:1 content.module.callout; " + RU + ":15:1 content.translation.block",
                        EN,
                        "[!REFLECT]",
                        "[!THINK]"),
                mistake(RU + ":9:1 content.translation.section", RU, "{#one}", "{#two}"),
                mistake(RU + ":10:1 content.translation.block", RU, "ru paragraph", "- ru paragraph"),
                mistake(RU + ":12:1 content.translation.block", RU, "- ru item", "- ru item\n- another"),
                mistake(RU + ":12:1 content.translation.block", RU, "\n- ru item\n", "\nru more\n\n- ru item\n"),
                mistake(RU + ":1:1 content.translation.objective", RU, "{lo1:", "{lo2: x, lo1:"));
    }

    @Test
    void allMistakesAreReportedTogether() {
        Trees.replace(files, EN, "minutes: 20", "minutes: soon");
        Trees.replace(files, EN, "[[dignity|", "[[honour|");
        Trees.replace(files, RU, "- ru item", "<b>x</b>");
        Trees.replace(files, COURSE, "owner: un", "owner: who");
        var load = Trees.load(files);
        HandbookContent.read(load);
        assertThat(load.problems()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void aFileInAnotherEncodingIsReported() {
        var load = new ContentLoad(ContentTree.of(Map.of("glossary.yml", new byte[] {'a', ':', ' ', (byte) 0xE9})));
        HandbookContent.read(load);
        assertThat(load.problems())
                .extracting(p -> p.place() + " " + p.key())
                .contains("glossary.yml content.file.encoding", "courses content.course.none");
    }

    @Test
    void theHandbookOfThisRepositoryHasNoMistake() {
        var content = Path.of("content");
        assumeThat(Files.isDirectory(content)).isTrue();
        var load = new ContentLoad(ContentTree.ofFolder(content));
        var handbook = HandbookContent.read(load);
        assertThat(load.problems()).isEmpty();
        for (var course : handbook.courses()) {
            for (var module : course.modules()) {
                assertThat(module.languages()).as(module.id()).contains("en", "ru");
            }
        }
    }

    private static Arguments mistake(String expected, String file, String what, String with) {
        return Arguments.of(expected, (Consumer<Map<String, String>>) files -> Trees.replace(files, file, what, with));
    }

    private static Arguments added(String expected, String file, String text) {
        return Arguments.of(expected, (Consumer<Map<String, String>>) files -> files.put(file, text));
    }

    private static Arguments removed(String expected, String file) {
        return Arguments.of(expected, (Consumer<Map<String, String>>) files -> files.remove(file));
    }
}
