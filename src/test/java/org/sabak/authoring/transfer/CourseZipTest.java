package org.sabak.authoring.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sabak.authoring.transfer.Return.Kind;
import org.sabak.platform.ContentTree;

class CourseZipTest {
    private static final byte[] COURSE = "id: c\n".getBytes(StandardCharsets.UTF_8);

    @Property(tries = 60)
    void whatIsPackedComesBackByteForByte(@ForAll("courses") Map<String, byte[]> files) {
        var tree = ContentTree.of(files);
        var zip = CourseZip.write("c", tree);
        assertThat(CourseZip.read(zip)).isEqualTo(tree);
        assertThat(CourseZip.write("c", ContentTree.of(new HashMap<>(files)))).isEqualTo(zip);
    }

    @Property(tries = 60)
    void whateverCameBackNothingThatWasChangedHereIsWrittenOver(
            @ForAll("courses") Map<String, byte[]> before,
            @ForAll("courses") Map<String, byte[]> here,
            @ForAll("courses") Map<String, byte[]> there) {
        var changes = Return.of(ContentTree.of(before), ContentTree.of(here), ContentTree.of(there));
        for (var change : changes.changes()) {
            var old = before.get(change.path());
            var changedHere = !java.util.Arrays.equals(old, here.get(change.path()));
            var changedThere = !java.util.Arrays.equals(old, there.get(change.path()));
            assertThat(change.kind()).isEqualTo(changedHere ? changedThere ? Kind.CONFLICT : Kind.STAYS : Kind.TAKEN);
        }
        assertThat(Return.of(ContentTree.of(before), ContentTree.of(here), ContentTree.of(here))
                        .changes())
                .isEmpty();
    }

    @Example
    void everyRealCourseComesBackByteForByte() {
        var courses = ContentTree.ofFolder(Path.of("content/courses"));
        var names = courses.paths().stream()
                .map(path -> path.split("/")[0])
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(3);
        for (var name : names) {
            var course = courses.under(name);
            assertThat(CourseZip.read(CourseZip.write(name, course)).hash()).isEqualTo(course.hash());
        }
    }

    @Example
    void theZipUnpacksIntoContent() throws IOException {
        var zip = CourseZip.write("c", ContentTree.of(Map.of("course.yml", COURSE)));
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(in.getNextEntry().getName()).isEqualTo("courses/c/course.yml");
        }
    }

    @Example
    void aFolderThatSomebodyPackedByHandIsFoundHoweverDeepItLies() throws IOException {
        var packed = zip(Map.of(
                "download/", "",
                "download/content/courses/c/course.yml", "id: c\n",
                "download/content/courses/c/01-a/module.en.md", "text",
                "download/content/courses/c/.DS_Store", "junk",
                "__MACOSX/download/._c", "junk"));
        assertThat(CourseZip.read(packed).paths()).containsExactly("01-a/module.en.md", "course.yml");
    }

    @Provide
    Arbitrary<Map<String, byte[]>> courses() {
        var paths = Arbitraries.of(
                "01-first/module.en.md",
                "01-first/module.ru.md",
                "01-first/module.ru.lock",
                "01-first/quiz.en.md",
                "01-first/media/a.en.svg",
                "02-second/module.en.md",
                "02-second/media/photo.jpg",
                "README.md");
        var bytes = Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(300)
                .filter(each -> each.length < 4 || each[0] != 'P');
        return Arbitraries.maps(paths, bytes).ofMaxSize(8).map(files -> {
            var all = new TreeMap<>(files);
            all.put("course.yml", COURSE);
            return all;
        });
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
