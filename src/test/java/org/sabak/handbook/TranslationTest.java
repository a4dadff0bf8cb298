package org.sabak.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationTest {
    private static final String EN = Trees.MODULE + "module.en.md";
    private static final String RU = Trees.MODULE + "module.ru.md";
    private static final String LOCK = Trees.MODULE + "module.ru.lock";

    @TempDir
    Path folder;

    private final Map<String, String> files = Trees.small();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void withoutALockBlocksArePairedInOrderAndCurrent() {
        var translation = translation();
        assertThat(translation.entries()).allMatch(entry -> entry.state() == Translation.State.CURRENT);
        assertThat(translation.complete("module")).isTrue();
        assertThat(translation.stale("module")).isFalse();
    }

    @Test
    void aChangedSourceBlockMakesItsTranslationStaleAndNoOther() throws IOException {
        lock(false);
        Trees.replace(files, EN, "en item", "en other item");
        var translation = translation();
        assertThat(translation.staleKeys("module")).hasSize(1).allMatch(key -> key.startsWith("one/"));
        assertThat(translation.complete("module")).isTrue();
        assertThat(translation.stale("quiz")).isFalse();
    }

    @Test
    void lockingAgainDoesNotHideWorkThatIsLeft() throws IOException {
        lock(false);
        Trees.replace(files, EN, "en item", "en other item");
        lock(false);
        assertThat(translation().stale("module")).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 older than the source");
        lock(true);
        assertThat(translation().stale("module")).isFalse();
    }

    @Test
    void aBlockTranslatedAnewIsCurrentAfterLocking() throws IOException {
        lock(false);
        Trees.replace(files, EN, "en item", "en other item");
        Trees.replace(files, RU, "ru item", "ru other item");
        assertThat(translation().stale("module")).isTrue();
        lock(false);
        assertThat(translation().stale("module")).isFalse();
    }

    @Test
    void aNewSourceBlockTakesTheLanguageAwayUntilItIsTranslated() throws IOException {
        lock(false);
        Trees.replace(files, EN, "- en item", "en new\n\n- en item");
        var load = Trees.load(files);
        var module = HandbookContent.read(load).module("first").orElseThrow();
        assertThat(load.problems()).isEmpty();
        assertThat(module.languages()).containsExactly("en");
        assertThat(module.text("ru").language()).isEqualTo("en");

        Trees.replace(files, RU, "- ru item", "ru new\n\n- ru item");
        assertThat(translation().complete("module")).isTrue();
        assertThat(translation().stale("module")).isFalse();
    }

    @Test
    void aTranslationThatHasBegunIsLockedByWhatItHas() throws IOException {
        var lock = Trees.MODULE + "module.ky.lock";
        files.put(Trees.MODULE + "module.ky.md", """
                ---
                title: ky title
                summary: ky summary
                minutes: 20
                objectives: {lo1: ky objective}
                ---
                """);
        save();
        assertThat(tool().write(Optional.of("first"), Optional.of("ky"), false)).isTrue();
        files.put(lock, Files.readString(folder.resolve(lock)));
        assertThat(LockFile.parse(lock, String.valueOf(files.get(lock)), problem -> {})
                        .lines())
                .extracting(LockFile.Line::key)
                .containsExactly(".title", ".summary", ".lo1");
        Trees.replace(files, EN, "title: en title", "title: en better title");
        var load = Trees.load(files);
        var module = HandbookContent.read(load).module("first").orElseThrow();
        assertThat(load.problems()).isEmpty();
        assertThat(module.languages()).containsExactly("en", "ru");
        assertThat(java.util.Objects.requireNonNull(module.translations().get("ky"))
                        .staleKeys("module"))
                .containsExactly(".title");
    }

    @Test
    void aSourceWithoutASectionIsRefused() {
        files.put(EN, files.getOrDefault(EN, "").replaceFirst("(?s)## en one.*", ""));
        files.put(RU, files.getOrDefault(RU, "").replaceFirst("(?s)## ru one.*", ""));
        var load = Trees.load(files);
        HandbookContent.read(load);
        assertThat(load.problems()).extracting(problem -> problem.key()).containsExactly("content.module.no-section");
    }

    @Test
    void aRemovedSourceBlockLeavesItsTranslationOver() throws IOException {
        lock(false);
        Trees.replace(files, EN, "- en item\n", "");
        var translation = translation();
        assertThat(translation.leftOver()).isTrue();
        assertThat(translation.stale("module")).isTrue();
        assertThat(translation.complete("module")).isTrue();
    }

    @Test
    void aBlockRemovedAndAnotherAddedAreNotPaired() throws IOException {
        Trees.replace(files, EN, "- en item\n", "- en item\n\nen last\n");
        Trees.replace(files, RU, "- ru item\n", "- ru item\n\nru last\n");
        lock(false);
        Trees.replace(files, EN, "- en item\n\nen last\n", "en last\n\n- en quite new\n");
        var translation = translation();
        assertThat(translation.complete("module")).isFalse();
        assertThat(translation.leftOver()).isTrue();
    }

    @Test
    void questionsAndScenesAreLockedByTheirIdentifiers() throws IOException {
        lock(false);
        Trees.replace(files, Trees.MODULE + "quiz.en.md", "en check one?", "en check number one?");
        Trees.replace(files, Trees.MODULE + "scenario.en.md", "en scene", "en other scene");
        assertThat(translation().staleKeys("quiz")).containsExactly("c-one");
        assertThat(translation().staleKeys("scenario")).containsExactly("start");
        assertThat(translation().stale("module")).isFalse();
    }

    @Test
    void aLockFileIsReadAsItWasWritten() throws IOException {
        lock(false);
        var text = String.valueOf(files.get(LOCK));
        assertThat(LockFile.parse(LOCK, text, problem -> {}).write()).isEqualTo(text);
        assertThat(text).startsWith("# ").contains("\nmodule .title ").contains("\nquiz c-one ");
    }

    @Test
    void keysAreCarriedOverFromTheEditionBefore() {
        var first = source();
        Trees.replace(files, EN, "en paragraph", "en changed paragraph");
        Trees.replace(files, EN, "- en item", "- en item\n\nen more");
        var second = source().carryingKeys(first);
        var before = first.sections().getFirst().blocks();
        var after = second.sections().getFirst().blocks();
        assertThat(after.get(0).key()).isEqualTo(before.get(0).key());
        assertThat(after.get(0).hash()).isNotEqualTo(before.get(0).hash());
        assertThat(after.get(1)).isEqualTo(before.get(1));
        assertThat(after.get(2).key())
                .isNotIn(before.get(0).key(), before.get(1).key());
    }

    @Test
    void nothingIsWrittenIfTheContentHasMistakes() throws IOException {
        Trees.replace(files, EN, "minutes: 20", "minutes: soon");
        save();
        assertThat(tool().write(Optional.empty(), Optional.empty(), false)).isFalse();
        assertThat(folder.resolve(LOCK)).doesNotExist();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(EN + ":4:10: \"soon\" is not a whole number from 1 to 600.");
    }

    private LockTranslations tool() {
        return new LockTranslations(folder, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private void lock(boolean confirm) throws IOException {
        save();
        assertThat(tool().write(Optional.of("first"), Optional.of("ru"), confirm))
                .isTrue();
        files.put(LOCK, Files.readString(folder.resolve(LOCK)));
    }

    private void save() throws IOException {
        for (var file : files.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private ModuleText source() {
        return HandbookContent.read(Trees.load(files))
                .module("first")
                .orElseThrow()
                .sourceText();
    }

    private Translation translation() {
        var load = Trees.load(files);
        var translations =
                HandbookContent.read(load).module("first").orElseThrow().translations();
        assertThat(load.problems()).isEmpty();
        return Optional.ofNullable(translations.get("ru")).orElseThrow();
    }
}
