package org.sabak.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTreeTest {
    @TempDir
    Path folder;

    @Test
    void equalFilesHaveTheSameHashWhereverTheyCameFrom() throws IOException {
        write("roles.yml", "roles");
        write("courses/a b/ё.md", "text");
        write(".git/config", "no");
        write("courses/.hidden", "no");

        var fromFolder = ContentTree.ofFolder(folder);

        assertThat(fromFolder.paths()).containsExactly("courses/a b/ё.md", "roles.yml");
        assertThat(fromFolder)
                .isEqualTo(ContentTree.of(Map.of("roles.yml", bytes("roles"), "courses/a b/ё.md", bytes("text"))));
    }

    @Test
    void aMissingFolderIsAnEmptyTree() {
        assertThat(ContentTree.ofFolder(folder.resolve("none")).paths()).isEmpty();
    }

    @Test
    void aByteMovedBetweenNameAndContentChangesTheHash() {
        var a = ContentTree.of(Map.of("ab", bytes("c")));
        var b = ContentTree.of(Map.of("a", bytes("bc")));
        assertThat(a.hash()).isNotEqualTo(b.hash()).hasSize(64);
    }

    @Test
    void nobodyCanChangeTheBytes() {
        var given = bytes("text");
        var tree = ContentTree.of(Map.of("a", given));
        given[0] = 'X';
        tree.bytes("a")[0] = 'X';
        assertThat(tree.text("a")).isEqualTo("text");
        assertThatThrownBy(() -> tree.bytes("b")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aFolderOfTheTreeHasPathsRelativeToIt() {
        var tree = ContentTree.of(Map.of("courses/a/x.md", bytes("x"), "courses/ab/y.md", bytes("y")));
        assertThat(tree.under("courses/a").paths()).containsExactly("x.md");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheTextAndBrokenBytesAreSeen() {
        var tree = ContentTree.of(Map.of("bom", bytes("\uFEFFtext"), "latin", new byte[] {'a', (byte) 0xE9}));
        assertThat(tree.text("bom")).isEqualTo("text");
        assertThat(tree.isText("bom")).isTrue();
        assertThat(tree.isText("latin")).isFalse();
    }

    @Test
    void theClassPathIsReadFromAFolderAndFromAJar() throws IOException {
        var classes = Files.createDirectories(folder.resolve("classes"));
        write("classes/handbook/roles.yml", "roles");
        write("classes/handbook/courses/a b/ё.md", "text");
        write("classes/handbook/courses/.hidden", "no");
        var jar = folder.resolve("content.jar");
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Files.createDirectories(zip.getPath("handbook/courses/a b"));
            for (var path : new String[] {"handbook/roles.yml", "handbook/courses/a b/ё.md"}) {
                Files.copy(classes.resolve(path), zip.getPath(path));
            }
        }
        var expected = ContentTree.ofFolder(classes.resolve("handbook"));
        for (var place : new Path[] {classes, jar}) {
            var thread = Thread.currentThread();
            var before = thread.getContextClassLoader();
            try (var loader =
                    new URLClassLoader(new java.net.URL[] {place.toUri().toURL()}, before)) {
                thread.setContextClassLoader(loader);
                assertThat(ContentTree.ofClasspath("handbook/")).isEqualTo(expected);
                assertThat(ContentTree.ofClasspath("nothing-here/").paths()).isEmpty();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
