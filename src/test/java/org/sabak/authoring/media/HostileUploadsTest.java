package org.sabak.authoring.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.authoring.convert.Conversion;
import org.sabak.authoring.transfer.CourseZip;
import org.sabak.authoring.transfer.Zips;
import org.sabak.platform.Refused;

/** Files that somebody uploads to do harm, or by mistake, and the sentence that each is refused with. */
class HostileUploadsTest {
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">%s</svg>";

    static Stream<Arguments> pictures() throws IOException {
        return Stream.of(
                file("nothing", "a.png", new byte[0], "authoring.media.refused-empty"),
                file(
                        "larger than any camera makes",
                        "a.png",
                        new byte[(10 << 20) + 1],
                        "authoring.media.refused-upload"),
                file(
                        "a program",
                        "photo.jpg",
                        text("MZ\u0090\0\3\0\0\0this is a program"),
                        "authoring.media.refused-unknown"),
                file(
                        "a page",
                        "photo.png",
                        text("<!DOCTYPE html><html><script>alert(1)</script>"),
                        "authoring.media.refused-unknown"),
                file("a zip", "drawing.svg", text("PK\3\4\24\0\0\0"), "authoring.media.refused-unknown"),
                file("plain words", "notes.pdf", text("Notes"), "authoring.media.refused-unknown"),
                file("an animation", "a.png", text("GIF89a\1\0\1\0"), "authoring.media.refused-kind"),
                file("a new kind of picture", "a.jpg", text("RIFF\20\0\0\0WEBPVP8 "), "authoring.media.refused-kind"),
                file(
                        "a picture of a telephone",
                        "a.jpg",
                        text("\0\0\0\30ftypheic\0\0\0\0"),
                        "authoring.media.refused-kind"),
                file("a scan", "a.tif", text("II*\0\10\0\0\0"), "authoring.media.refused-kind"),
                file(
                        "a PNG with a PDF in its head",
                        "a.png",
                        inHead(PictureFiles.png(8, 8), "%PDF-1.4"),
                        "authoring.media.refused-two"),
                file(
                        "a JPEG with a script in its head",
                        "a.jpg",
                        inHead(PictureFiles.jpeg(8, 8), "<script>"),
                        "authoring.media.refused-two"),
                file(
                        "a PNG with a zip in its head",
                        "a.png",
                        inHead(PictureFiles.png(8, 8), "PK\3\4"),
                        "authoring.media.refused-two"),
                file("a PNG cut off", "a.png", half(PictureFiles.png(300, 300)), "authoring.media.refused-broken"),
                file(
                        "a JPEG cut off before its picture",
                        "a.jpg",
                        Arrays.copyOf(PictureFiles.jpeg(300, 300), 60),
                        "authoring.media.refused-broken"),
                file(
                        "a PNG that says it has 3.6 gigapixels",
                        "a.png",
                        PictureFiles.pngSaying(60_000, 60_000),
                        "authoring.media.refused-pixels"),
                file(
                        "a JPEG that says it has 4 gigapixels",
                        "a.jpg",
                        PictureFiles.jpegSaying(65_000, 65_000),
                        "authoring.media.refused-pixels"),
                file(
                        "a JPEG with a thousand scans",
                        "a.jpg",
                        PictureFiles.jpegWithScans(1000),
                        "authoring.media.refused-bomb"),
                file("an SVG that is no XML", "a.svg", svg("<g>"), "authoring.media.refused-svg-xml"),
                file(
                        "an SVG in UTF-16",
                        "a.svg",
                        text(SVG.formatted("\u00ff\u00fe\0")),
                        "authoring.media.refused-svg-xml"),
                file(
                        "a billion laughs",
                        "a.svg",
                        utf8("<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                                + SVG.formatted("<text>&b;</text>")),
                        "authoring.media.refused-svg-entities"),
                file(
                        "an SVG that reads a file of the server",
                        "a.svg",
                        utf8("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + SVG.formatted("<text>&x;</text>")),
                        "authoring.media.refused-svg-entities"),
                file(
                        "an SVG that draws itself again and again",
                        "a.svg",
                        svg(multiplied(20)),
                        "authoring.media.refused-bomb"),
                file(
                        "an SVG that is drawn within itself",
                        "a.svg",
                        svg("<g id=\"a\"><use href=\"#a\"/></g>"),
                        "authoring.media.refused-bomb"),
                file(
                        "an SVG nested without end",
                        "a.svg",
                        svg("<g>".repeat(5000) + "</g>".repeat(5000)),
                        "authoring.media.refused-svg-xml"),
                file(
                        "an SVG nested deeper than it can be drawn",
                        "a.svg",
                        svg("<g>".repeat(80) + "</g>".repeat(80)),
                        "authoring.media.refused-bomb"),
                file(
                        "an SVG of no size",
                        "a.svg",
                        utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"),
                        "authoring.media.refused-svg-size"),
                file(
                        "an SVG of a map",
                        "a.svg",
                        svg("<path d=\"" + "M1 1L2 2".repeat(9000) + "\"/>"),
                        "authoring.media.refused-svg-large"),
                file("a PDF of nothing", "a.pdf", text("%PDF-1.7\nnothing"), "authoring.media.refused-pdf"),
                file("a locked PDF", "a.pdf", locked("secret"), "authoring.media.refused-pdf-locked"),
                file("a PDF of a book", "a.pdf", pages(61), "authoring.media.refused-pdf-pages"));
    }

    static Stream<Arguments> zips() {
        return Stream.of(
                file("no zip", "a.zip", text("no zip at all, but longer than one has to be"), "authoring.zip.none"),
                file(
                        "a zip behind a program",
                        "a.zip",
                        text("MZ" + new String(Zips.of("c/course.yml", "id: c"), ISO_8859_1)),
                        "authoring.zip.none"),
                file(
                        "a zip cut off",
                        "a.zip",
                        half(Zips.of("c/course.yml", "id: c".repeat(100))),
                        "authoring.zip.broken"),
                file("a way out of the folder", "a.zip", Zips.of("../../etc/passwd", "x"), "authoring.zip.name"),
                file("a way out behind a folder", "a.zip", Zips.of("c/../../x.md", "x"), "authoring.zip.name"),
                file("a file from the root", "a.zip", Zips.of("/etc/passwd", "x"), "authoring.zip.name"),
                file("a file of Windows", "a.zip", Zips.of("C:\\windows\\x.md", "x"), "authoring.zip.name"),
                file("a link", "a.zip", Zips.link("c/course.yml", "/etc/passwd"), "authoring.zip.link"),
                file("a locked file", "a.zip", Zips.locked("c/course.yml", "id: c"), "authoring.zip.locked"),
                file(
                        "names that differ in case alone",
                        "a.zip",
                        Zips.of("c/course.yml", "id: c", "c/COURSE.yml", "id: d"),
                        "authoring.zip.twice"),
                file(
                        "a directory that hides an entry",
                        "a.zip",
                        Zips.hiding("c/course.yml", "c/other.yml"),
                        "authoring.zip.broken"),
                file(
                        "a zip in a zip",
                        "a.zip",
                        Zips.of("c/course.yml", "id: c", "c/01-a/media/x.png", "PK\3\4xx"),
                        "authoring.zip.nested"),
                file(
                        "a program",
                        "a.zip",
                        Zips.of("c/course.yml", "id: c", "c/run.exe", "MZ"),
                        "authoring.zip.unknown"),
                file(
                        "a file beside the course",
                        "a.zip",
                        Zips.of("c/course.yml", "id: c", "d/module.en.md", "x"),
                        "authoring.zip.unknown"),
                file("no course", "a.zip", Zips.of("c/01-a/module.en.md", "x"), "authoring.zip.no-course"),
                file("more files than any course", "a.zip", Zips.many(2001), "authoring.zip.many"),
                file("a bomb", "a.zip", Zips.of("c/course.yml", "\0".repeat(5 << 20)), "authoring.zip.too-much"),
                file("a bomb of many", "a.zip", Zips.bombs(30), "authoring.zip.too-much"));
    }

    static Stream<Arguments> documents() throws IOException {
        return Stream.of(
                file("plain words", "a.docx", text("words"), "authoring.convert.unknown"),
                file("another zip", "a.docx", Zips.of("x.txt", "x"), "authoring.convert.unknown"),
                file(
                        "an old Word file",
                        "a.docx",
                        text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
                        "authoring.convert.old-word"),
                file(
                        "a Word file with macros",
                        "a.docx",
                        Zips.of(
                                "[Content_Types].xml",
                                "<Types/>",
                                "word/document.xml",
                                "<d/>",
                                "word/vbaProject.bin",
                                "x"),
                        "authoring.convert.macros"),
                file(
                        "a Word file with macros under another name",
                        "a.docx",
                        Zips.of(
                                "[Content_Types].xml",
                                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>",
                                "word/document.xml",
                                "<d/>"),
                        "authoring.convert.macros"),
                file(
                        "a Word file that reads a file of the server",
                        "a.docx",
                        Zips.of(
                                "[Content_Types].xml",
                                "<Types/>",
                                "word/document.xml",
                                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d><body>&x;</body></d>"),
                        "authoring.convert.broken"),
                file(
                        "a Word file nested without end",
                        "a.docx",
                        Zips.of(
                                "[Content_Types].xml",
                                "<Types/>",
                                "word/document.xml",
                                "<d>".repeat(9000) + "</d>".repeat(9000)),
                        "authoring.convert.broken"),
                file(
                        "a bomb",
                        "a.docx",
                        Zips.of("[Content_Types].xml", "<Types/>", "word/document.xml", " ".repeat(13 << 20)),
                        "authoring.convert.bomb"),
                file(
                        "a Word file without words",
                        "a.docx",
                        Zips.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<d><body/></d>"),
                        "authoring.convert.no-text"),
                file("a locked PDF", "a.pdf", locked("secret"), "authoring.media.refused-pdf-locked"),
                file("a scan without text", "a.pdf", pages(1), "authoring.convert.no-text"),
                file("a PDF of a library", "a.pdf", pages(401), "authoring.convert.pages"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void aHostilePictureIsRefusedWithASentence(String what, String name, byte[] bytes, String sentence) {
        refused(() -> MediaIntake.take(bytes, name, "What it shows"), sentence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("zips")
    void aHostileZipIsRefusedWithASentence(String what, String name, byte[] bytes, String sentence) {
        refused(() -> CourseZip.read(bytes), sentence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aHostileDocumentIsRefusedWithASentence(String what, String name, byte[] bytes, String sentence) {
        refused(() -> Conversion.of(bytes, name), sentence);
    }

    private static void refused(Runnable upload, String sentence) {
        assertThatThrownBy(upload::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo(sentence));
        for (var language : new String[] {"", "_ru", "_ky"}) {
            assertThat(sentences(language)).containsKey(sentence);
        }
    }

    private static Properties sentences(String language) {
        var all = new Properties();
        try (var in = Files.newBufferedReader(
                Path.of("src/main/resources/vaadin-i18n/authoring" + language + ".properties"), UTF_8)) {
            all.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }

    private static Arguments file(String what, String name, byte[] bytes, String sentence) {
        return Arguments.of(what, name, bytes, sentence);
    }

    private static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] svg(String inside) {
        return utf8(SVG.formatted(inside));
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** Behind the first bytes of a picture, where its decoder does not look. */
    private static byte[] inHead(byte[] picture, String what) {
        var out = new ByteArrayOutputStream();
        out.write(picture, 0, 40);
        out.writeBytes(text(what));
        out.write(picture, 40, picture.length - 40);
        return out.toByteArray();
    }

    private static String multiplied(int times) {
        var inside = new StringBuilder("<path id=\"a0\" d=\"M0 0\"/>");
        for (int i = 1; i <= times; i++) {
            inside.append("<g id=\"a%1$d\"><use href=\"#a%2$d\"/><use href=\"#a%2$d\"/></g>".formatted(i, i - 1));
        }
        return inside.toString();
    }

    private static byte[] locked(String password) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] pages(int count) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
