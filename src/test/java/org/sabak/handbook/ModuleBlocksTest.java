package org.sabak.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sabak.handbook.BlockText.Kind;
import org.sabak.handbook.Translation.State;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.ContentTree;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;

class ModuleBlocksTest {
    private static final ContentTree CONTENT = ContentTree.ofFolder(Path.of("content"));
    private static final String EN = "01-first/module.en.md";
    private static final String RU = "01-first/module.ru.md";
    private static final String LOCK = "01-first/module.ru.lock";

    private final Map<String, String> small = small();

    @Test
    void everyTranslationOfTheHandbookPutBackLeavesItsFilesAsTheyWere() {
        int blocks = 0;
        for (var course : courses()) {
            var files = CONTENT.under("courses/" + course);
            for (var module : CourseDefinition.of(course, files).modules()) {
                for (var language : List.of("ru", "ky")) {
                    var read = ModuleBlocks.of(files, module, language);
                    for (var block : read.blocks()) {
                        if (block.state() != State.MISSING) {
                            assertThat(read.withTarget(block.id(), block.target() + "\n")
                                            .paths())
                                    .as("%s %s", module, block.id())
                                    .isEmpty();
                            blocks++;
                        }
                    }
                    assertThat(read.leftOver()).as(module).isEmpty();
                }
            }
        }
        assertThat(blocks).isGreaterThan(2000);
    }

    @Test
    void aWholeTranslationIsBuiltBlockByBlockFromNothing() {
        var course = "managing-violent-extremist-prisoners";
        var module = "still-a-citizen";
        var files = CONTENT.under("courses/" + course);
        var wanted = ModuleBlocks.of(files, module, "ru").blocks();
        var folder = ModuleBlocks.of(files, module, "ru").folder();
        var built = files.without(path -> path.startsWith(folder) && path.contains(".ru."));
        assertThat(ModuleBlocks.of(built, module, "ru").blocks()).allMatch(block -> block.state() == State.MISSING);
        for (var block : wanted) {
            built = built.with(ModuleBlocks.of(built, module, "ru").withTarget(block.id(), block.target()));
        }
        assertThat(mistakes(built, course, module)).isEmpty();
        assertThat(ModuleBlocks.of(built, module, "ru").blocks()).isEqualTo(wanted);
        for (var path : List.of("quiz.ru.md", "scenario.ru.md", "module.ru.lock")) {
            assertThat(built.text(folder + "/" + path)).as(path).isEqualTo(files.text(folder + "/" + path));
        }
        assertThat(body(built.text(folder + "/module.ru.md"))).isEqualTo(body(files.text(folder + "/module.ru.md")));
    }

    @Test
    void itIsTheSameInWhateverOrderTheBlocksAreTranslatedAsLongAsHeadingsComeFirst() {
        var course = "safe-humane-custody";
        var files = CONTENT.under("courses/" + course);
        var module = CourseDefinition.of(course, files).modules().get(2);
        var wanted = ModuleBlocks.of(files, module, "ru");
        for (int seed = 1; seed <= 3; seed++) {
            var left = new ArrayList<>(wanted.blocks());
            Collections.shuffle(left, new Random(seed));
            left.sort((one, other) -> Boolean.compare(heading(other), heading(one)));
            var built = files.without(path -> path.startsWith(wanted.folder()) && path.contains(".ru."));
            while (!left.isEmpty()) {
                var block = left.removeFirst();
                var read = ModuleBlocks.of(built, module, "ru");
                try {
                    built = built.with(read.withTarget(same(read, block).id(), block.target()));
                } catch (Refused joinsAListThatStandsApart) {
                    assertThat(block.kind()).isEqualTo(Kind.LIST);
                    left.add(block);
                }
            }
            var done = ModuleBlocks.of(built, module, "ru");
            assertThat(wanted.blocks())
                    .allSatisfy(block -> assertThat(same(done, block).target()).isEqualTo(block.target()));
            assertThat(done.blocks()).hasSameSizeAs(wanted.blocks()).noneMatch(BlockText::open);
            assertThat(built.text(wanted.folder() + "/quiz.ru.md"))
                    .isEqualTo(files.text(wanted.folder() + "/quiz.ru.md"));
            assertThat(body(built.text(wanted.path("module"))).replaceAll("\n+", "\n"))
                    .isEqualTo(body(files.text(wanted.path("module"))).replaceAll("\n+", "\n"));
            assertThat(mistakes(built, course, module)).isEmpty();
        }
    }

    @Test
    void aStaleBlockIsTranslatedAnewOrCalledStillRight() {
        lockAll();
        change(EN, "en item", "en other item");
        var stale = blocks().blocks().stream().filter(BlockText::open).toList();
        assertThat(stale).singleElement().satisfies(block -> {
            assertThat(block.kind()).isEqualTo(Kind.LIST);
            assertThat(block.source()).isEqualTo("- en other item");
            assertThat(block.target()).isEqualTo("- ru item");
            assertThat(block.translatedFrom()).contains(TextBlock.hash("- en item"));
        });
        var id = stale.getFirst().id();
        assertThat(blocks().withTarget(id, "- ru item").paths()).isEmpty();

        var confirmed = blocks().confirmed(id);
        assertThat(confirmed.paths()).containsExactly(LOCK);
        assertThat(lines(confirmed.text(LOCK))).hasSameSizeAs(lines(small.get(LOCK)));
        assertThat(ModuleBlocks.of(tree().with(confirmed), "first", "ru")
                        .block(id)
                        .state())
                .isEqualTo(State.CURRENT);

        var anew = blocks().withTarget(id, "- ru other item");
        assertThat(anew.paths()).containsExactlyInAnyOrder(RU, LOCK);
        assertThat(anew.text(RU)).isEqualTo(String.valueOf(small.get(RU)).replace("- ru item", "- ru other item"));
        assertThat(ModuleBlocks.of(tree().with(anew), "first", "ru").blocks()).noneMatch(BlockText::open);
    }

    @Test
    void onlyTheBlockThatWasSavedIsLocked() {
        var saved = blocks().withTarget("module/.title", "Новое");
        assertThat(lines(saved.text(LOCK))).singleElement().asString().startsWith("module .title ");
        assertThat(saved.text(RU)).isEqualTo(String.valueOf(small.get(RU)).replace("title: ru title", "title: Новое"));
    }

    @Test
    void aHeadingIsWrittenWithoutItsMarks() {
        var saved = blocks().withTarget("module/one", "Раз: начало");
        assertThat(saved.text(RU)).contains("## Раз: начало {#one}\nru paragraph");
        assertThat(blocks().withTarget("module/one", "### Раз {#other}").text(RU))
                .contains("## Раз {#one}\n");
    }

    @Test
    void valuesAtTheHeadArePutIntoQuotesOnlyWhereTheyMust() {
        var files = tree().with(blocks().withTarget("module/.summary", "Кратко: \"так\" \\ и #так"));
        files = files.with(ModuleBlocks.of(files, "first", "ru").withTarget("module/.sources", "Один\nДва: второй"));
        files = files.with(ModuleBlocks.of(files, "first", "ru").withTarget("module/.lo1", "Цель, первая"));
        assertThat(files.text(RU))
                .contains("summary: \"Кратко: \\\"так\\\" \\\\ и #так\"\n")
                .contains("sources:\n  - \"Один\"\n  - \"Два: второй\"\n---\n")
                .contains("objectives: {lo1: \"Цель, первая\"}\n");
        var read = ModuleBlocks.of(files, "first", "ru");
        assertThat(read.block("module/.summary").target()).isEqualTo("Кратко: \"так\" \\ и #так");
        assertThat(read.block("module/.sources").target()).isEqualTo("Один\nДва: второй");
        assertThat(read.block("module/.lo1").target()).isEqualTo("Цель, первая");
        assertThat(mistakes(files, "rights", "first")).isEmpty();
    }

    @Test
    void whatIsNotOneBlockIsRefusedAndWhatIsEmptyToo() {
        var paragraph = id(Kind.PARAGRAPH);
        refused(paragraph, "one\n\ntwo", "handbook.blocks.not-one-block");
        refused(paragraph, "## New {#new}", "handbook.blocks.not-one-block");
        refused(paragraph, " \n ", "handbook.blocks.empty");
        refused("quiz/c-one", "### ru other? {#c-other use=check}\n- [x] a\n- [ ] b", "handbook.blocks.not-one-part");
        refused("quiz/c-one", "ru no heading", "handbook.blocks.not-one-part");
        small.remove(RU);
        refused(paragraph, "ru text", "handbook.blocks.heading-first");
        assertThatThrownBy(() -> blocks().withTarget("module/none", "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> blocks().confirmed(paragraph)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ModuleBlocks.of(tree(), "first", "en")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ModuleBlocks.of(tree(), "no", "ru")).isInstanceOf(NotFound.class);
    }

    @Test
    void aListDoesNotRunIntoTheOneBefore() {
        change(EN, "- en item\n", "- en item\n\n1. en step\n");
        change(RU, "- ru item\n", "- ru item\n\n1. ru step\n");
        var step = blocks().blocks().stream()
                .filter(block -> block.source().equals("1. en step"))
                .findFirst()
                .orElseThrow();
        refused(step.id(), "- ru step", "handbook.blocks.not-one-block");
    }

    @Test
    void piecesThatNoSourceHasAnyMoreAreTakenOut() {
        lockAll();
        change(EN, "- en item\n", "");
        change(EN, "objectives: {lo1: en objective}", "objectives: {lo2: en objective}");
        change(EN, "## en pocket {#pocket}\n> [!REFLECT]\n> en question\n", "");
        change("01-first/quiz.en.md", "### en check pocket?", "### en check pocked?");
        var left = blocks().leftOver();
        assertThat(left).containsKeys("module/.lo1", "module/pocket").containsValue("- ru item");
        var files = tree();
        while (!ModuleBlocks.of(files, "first", "ru").leftOver().isEmpty()) {
            var read = ModuleBlocks.of(files, "first", "ru");
            files = files.with(
                    read.withoutLeftOver(read.leftOver().keySet().iterator().next()));
        }
        assertThat(body(files.text(RU)))
                .isEqualTo("## ru one {#one}\nru paragraph with a [[dignity|ru term]] [NMR 1].\n");
        assertThat(files.text(RU)).contains("objectives: {}\n");
        assertThat(files.text(LOCK)).doesNotContain("lo1").doesNotContain(" pocket ");
    }

    @Test
    void questionsComeIntoTheOrderOfTheSource() {
        var quiz = "01-first/quiz.en.md";
        var parts = String.valueOf(small.get(quiz)).split("(?=### )");
        small.put(quiz, parts[1] + parts[0] + String.join("", List.of(parts).subList(2, parts.length)));
        var saved = blocks().withTarget(
                        "quiz/e-1", "### Новый? {#e-1 use=exam objective=lo1 red-line=torture}\n- [x] да\n- [ ] нет");
        var text = saved.text("01-first/quiz.ru.md");
        assertThat(text).startsWith("### ru check pocket?").contains("### Новый?");
        assertThat(text.indexOf("#c-one"))
                .isGreaterThan(text.indexOf("#c-pocket"))
                .isLessThan(text.indexOf("#p-match"));
        assertThat(mistakes(tree().with(saved), "rights", "first")).isEmpty();
    }

    @Test
    void lineEndsAndMarksOfTheFileStay() {
        small.computeIfPresent(RU, (path, text) -> "\uFEFF" + text.replace("\n", "\r\n"));
        for (var block : blocks().blocks()) {
            assertThat(blocks().withTarget(block.id(), block.target()).paths()).isEmpty();
        }
        var saved =
                new String(blocks().withTarget(id(Kind.PARAGRAPH), "eins\nzwei").bytes(RU), StandardCharsets.UTF_8);
        assertThat(saved)
                .isEqualTo(String.valueOf(small.get(RU))
                        .replace("ru paragraph with a [[dignity|ru term]] [NMR 1].", "eins\r\nzwei"));
        change(EN, "- en item\n", "- en item\n\nen new\n");
        lockAll();
        var added = new String(
                blocks().withTarget(
                                blocks().blocks().stream()
                                        .filter(block -> block.source().equals("en new"))
                                        .findFirst()
                                        .orElseThrow()
                                        .id(),
                                "ru new")
                        .bytes(RU),
                StandardCharsets.UTF_8);
        assertThat(added).contains("- ru item\r\n\r\nru new\r\n\r\n## ru pocket");
        assertThat(added.replace("\r\n", "")).doesNotContain("\n");
    }

    /** The block that says the same; keys are older than what they name now. */
    private static BlockText same(ModuleBlocks read, BlockText block) {
        return read.blocks().stream()
                .filter(each -> each.part().equals(block.part())
                        && each.section().equals(block.section())
                        && each.sourceHash().equals(block.sourceHash()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean heading(BlockText block) {
        return block.part().equals("module") && block.key().equals(block.section());
    }

    private void refused(String id, String text, String key) {
        assertThatThrownBy(() -> blocks().withTarget(id, text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private String id(Kind kind) {
        return blocks().blocks().stream()
                .filter(block -> block.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ModuleBlocks blocks() {
        return ModuleBlocks.of(tree(), "first", "ru");
    }

    private void lockAll() {
        for (var block : blocks().blocks()) {
            if (block.state() != State.MISSING) {
                var lock = blocks().confirmed(block.id());
                if (lock.has(LOCK)) {
                    small.put(LOCK, lock.text(LOCK));
                }
            }
        }
    }

    private void change(String path, String what, String with) {
        Trees.replace(small, path, what, with);
    }

    private ContentTree tree() {
        var bytes = new TreeMap<String, byte[]>();
        small.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ContentTree.of(bytes);
    }

    private static Map<String, String> small() {
        var files = new TreeMap<String, String>();
        Trees.small().forEach((path, text) -> {
            if (path.startsWith("courses/rights/")) {
                files.put(path.substring("courses/rights/".length()), text);
            }
        });
        return files;
    }

    private static List<String> lines(String lock) {
        return lock.lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static String body(String text) {
        return text.substring(text.indexOf("\n---\n") + 5);
    }

    private static List<String> courses() {
        return CONTENT.paths().stream()
                .filter(path -> path.endsWith("/course.yml"))
                .map(path -> path.split("/")[1])
                .toList();
    }

    private static List<ContentProblem> mistakes(ContentTree files, String course, String module) {
        var found = Collections.synchronizedList(new ArrayList<ContentProblem>());
        var glossary = Glossary.parse(
                Stream.of(course)
                        .filter("rights"::equals)
                        .findFirst()
                        .map(rights -> Trees.small().get("glossary.yml"))
                        .orElseGet(() -> CONTENT.text("glossary.yml")),
                problem -> {});
        CourseContent.readOnly(module, files, "courses/" + course + "/", glossary, found::add);
        return found;
    }
}
