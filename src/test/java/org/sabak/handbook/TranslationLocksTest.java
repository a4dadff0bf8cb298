package org.sabak.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sabak.platform.ContentTree;

class TranslationLocksTest {
    private static final String SOURCE = "01-first/module.en.md";
    private static final String TARGET = "01-first/module.ru.md";
    private static final Glossary GLOSSARY = new Glossary(Map.of());

    private static Map<String, String> files() {
        var files = new TreeMap<String, String>();
        Trees.small().forEach((path, text) -> {
            if (path.startsWith("courses/rights/")) {
                files.put(path.substring("courses/rights/".length()), text);
            }
        });
        return files;
    }

    private static ContentTree tree(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ContentTree.of(bytes);
    }

    private static boolean stale(ContentTree files) {
        return CourseContent.read(files, "courses/rights/", GLOSSARY, problem -> {})
                .module("first")
                .orElseThrow()
                .stale("ru");
    }

    @Test
    void aSourceThatChangesLeavesItsTranslationBehindThoughNoLockWasThere() {
        var files = files();
        Trees.replace(files, SOURCE, "en paragraph", "another paragraph");
        var renewed = TranslationLocks.renewed("rights", tree(files()), tree(files), GLOSSARY);
        assertThat(renewed.has("01-first/module.ru.lock")).isTrue();
        assertThat(stale(renewed)).isTrue();
    }

    @Test
    void aTranslationThatFollowsIsUpToDateAgain() {
        var files = files();
        Trees.replace(files, SOURCE, "en paragraph", "another paragraph");
        Trees.replace(files, TARGET, "ru paragraph", "another ru paragraph");
        assertThat(stale(TranslationLocks.renewed("rights", tree(files()), tree(files), GLOSSARY)))
                .isFalse();
    }

    @Test
    void doneTwiceItChangesNothing() {
        var files = files();
        Trees.replace(files, SOURCE, "en paragraph", "another paragraph");
        var once = TranslationLocks.renewed("rights", tree(files()), tree(files), GLOSSARY);
        assertThat(TranslationLocks.renewed("rights", tree(files()), once, GLOSSARY))
                .isEqualTo(once);
    }
}
