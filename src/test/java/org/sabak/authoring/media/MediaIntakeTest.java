package org.sabak.authoring.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sabak.platform.Refused;

class MediaIntakeTest {
    private static final String ALT = "A day on the landing";

    @Test
    void wordsAreAskedForBeforeAnythingElse() {
        assertThatThrownBy(() -> MediaIntake.take(PictureFiles.png(8, 8), "a.png", " "))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("authoring.media.refused-alt"));
    }

    @Test
    void theContentDecidesWhatAFileIsAndNotItsName() {
        assertThat(MediaIntake.take(PictureFiles.jpeg(60, 40), "map.png", ALT).name())
                .isEqualTo("map.jpg");
        assertThat(MediaIntake.take(PictureFiles.png(60, 40), "map.pdf.exe", ALT)
                        .name())
                .isEqualTo("map-pdf.png");
    }

    @ParameterizedTest
    @CsvSource({
        "Первый день.PNG,pervyj-den",
        "C:\\Users\\Ann\\Cell door (2).png,cell-door-2",
        "../../x.png,x",
        "cycle.ru.svg,cycle.ru",
        "….png,x",
        "IMG_0042.JPG,img-0042"
    })
    void aNameBecomesPlain(String name, String slug) {
        assertThat(MediaIntake.slug(name)).isEqualTo(slug);
    }

    @Test
    void aSmallPictureStaysAsLargeAsItIs() throws IOException {
        var kept = MediaIntake.take(PictureFiles.png(300, 200), "a.png", ALT);
        assertThat(image(kept)).satisfies(image -> {
            assertThat(image.getWidth()).isEqualTo(300);
            assertThat(image.getHeight()).isEqualTo(200);
        });
    }

    @Test
    void aHeavyPictureIsMadeSmallerUntilItIsLightEnough() throws IOException {
        var photo = MediaIntake.take(PictureFiles.noise(2400, 1800, "jpeg"), "a.jpg", ALT);
        assertThat(photo.bytes().length).isLessThanOrEqualTo(MediaIntake.BUDGET);
        assertThat(photo.name()).endsWith(".jpg");
        assertThat(image(photo).getWidth()).isBetween(200, 1440);
        var drawing = MediaIntake.take(PictureFiles.png(4000, 1000), "a.png", ALT);
        assertThat(drawing.bytes().length).isLessThanOrEqualTo(MediaIntake.BUDGET);
        assertThat(drawing.name()).endsWith(".png");
        assertThat(image(drawing).getWidth()).isEqualTo(1440);
    }

    @Test
    void aPhotographThatCameAsPngBecomesJpeg() {
        var photo = MediaIntake.take(PictureFiles.noise(900, 700, "png"), "a.png", ALT);
        assertThat(photo.name()).endsWith(".jpg");
        assertThat(photo.bytes().length).isLessThanOrEqualTo(MediaIntake.BUDGET);
    }

    @Test
    void aPictureLiesAsItsCameraHeldItAndSaysNothingElseAboutIt() throws IOException {
        var kept = MediaIntake.take(PictureFiles.jpegTurned(6, "GPS 42.87 74.59"), "a.jpg", ALT);
        var image = image(kept);
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(80);
        assertThat(new Color(image.getRGB(35, 40)).getRed())
                .as("what was above is on the right")
                .isGreaterThan(200);
        assertThat(new Color(image.getRGB(5, 40)).getBlue()).isGreaterThan(200);
        assertThat(new String(kept.bytes(), ISO_8859_1)).doesNotContain("GPS", "Exif");
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "3,false", "4,false"})
    void everyWayOfHoldingACameraIsKnown(int orientation, boolean redAbove) throws IOException {
        var image = image(MediaIntake.take(PictureFiles.jpegTurned(orientation, ""), "a.jpg", ALT));
        assertThat(image.getWidth()).isEqualTo(80);
        assertThat(new Color(image.getRGB(40, 5)).getRed() > 200).isEqualTo(redAbove);
    }

    @Test
    void whatStandsBehindTheEndOfAPictureIsLost() {
        for (var picture : List.of(PictureFiles.png(900, 900), PictureFiles.jpeg(300, 300))) {
            var both = new ByteArrayOutputStream();
            both.writeBytes(picture);
            both.writeBytes("PK\3\4 and <script>alert(1)</script> and %PDF-1.4".getBytes(ISO_8859_1));
            var kept = MediaIntake.take(both.toByteArray(), "a.png", ALT);
            assertThat(new String(kept.bytes(), ISO_8859_1)).doesNotContain("script", "PDF");
            assertThatThrownBy(() -> MediaIntake.check(both.toByteArray(), "media/a.png"))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void whatWasMadeHereMayComeBackAsItIs() throws IOException {
        for (var file : List.of(
                MediaIntake.take(PictureFiles.png(300, 200), "a.png", ALT),
                MediaIntake.take(PictureFiles.jpeg(300, 200), "a.jpg", ALT),
                MediaIntake.take(svg("<rect width=\"4\" height=\"4\"/>"), "a.svg", ALT),
                MediaIntake.take(pdf(), "a.pdf", ALT))) {
            MediaIntake.check(file.bytes(), "01-a/media/" + file.name());
        }
        assertThatThrownBy(() -> MediaIntake.check(PictureFiles.png(30, 30), "media/a.jpg"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> MediaIntake.check(PictureFiles.jpegTurned(1, "GPS"), "media/a.jpg"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> MediaIntake.check(svg("<script>x</script>"), "media/a.svg"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> MediaIntake.check(PictureFiles.png(30, 30), "media/a.zip"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDrawingLosesWhatCouldRunOrLeadOutsideAndSaysWhat() {
        var kept = MediaIntake.take(svg("""
                        <script>alert(1)</script>
                        <style>@import url(https://x.example/a.css);</style>
                        <foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><p>text</p></body></foreignObject>
                        <image href="https://x.example/pixel.png"/>
                        <a href="javascript:alert(1)"><text>press</text></a>
                        <animate attributeName="href" to="javascript:alert(1)"/>
                        <set attributeName="onload" to="alert(1)"/>
                        <use href="https://x.example/a.svg#b"/>
                        <use xlink:href="data:image/svg+xml,x#b"/>
                        <rect onclick="alert(1)" width="4" height="4" fill="url(https://x.example/#a)"/>
                        <rect style="fill:red;background:url(//x.example);behavior:url(x)" filter="url(#f)" stroke="u\\72l(//x)"/>
                        <circle r="2" fill="url(#grey)"/>"""), "a.svg", ALT);
        var text = new String(kept.bytes(), UTF_8);
        assertThat(text)
                .doesNotContain("script", "x.example", "alert", "onclick", "foreignObject", "data:", "style", "press")
                .contains("<rect height=\"4\" width=\"4\"/>", "fill=\"red\"", "fill=\"url(#grey)\"");
        assertThat(kept.dropped())
                .contains(
                        "script",
                        "style",
                        "foreignObject",
                        "image",
                        "a",
                        "animate",
                        "set",
                        "onclick",
                        "href",
                        "fill",
                        "filter",
                        "stroke");
    }

    @Test
    void aDrawingThatSaysNothingSaysWhatItsAuthorWrote() {
        var text = new String(
                MediaIntake.take(svg("<rect width=\"4\" height=\"4\"/>"), "a.svg", "Stairs & a <door>")
                        .bytes(),
                UTF_8);
        assertThat(text)
                .contains("<title>Stairs &amp; a &lt;door&gt;</title>", "<desc>Stairs &amp; a &lt;door&gt;</desc>")
                .contains("role=\"img\"");
        var own = new String(
                MediaIntake.take(svg("<title>Own</title><desc>More</desc><path d=\"M0 0\"/>"), "a.svg", ALT)
                        .bytes(),
                UTF_8);
        assertThat(own).contains("<title>Own</title>", "<desc>More</desc>").doesNotContain(ALT);
    }

    @Test
    void whatDrawingProgramsAddForThemselvesIsLeftOutWithoutAWord() {
        var kept = MediaIntake.take("""
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <!-- Created with Inkscape -->
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape"
                     width="40px" height="20" i:version="1.2">
                  <metadata>Ann, 12 Prison Street</metadata>
                  <i:grid units="px"/>
                  <g i:label="Layer 1" style="fill:#0b6b66;stroke-width:2"><path d="M0 0h4" class="x"/></g>
                </svg>""".getBytes(UTF_8), "a.svg", ALT);
        assertThat(kept.dropped()).isEmpty();
        assertThat(new String(kept.bytes(), UTF_8))
                .contains("viewBox=\"0 0 40 20\"", "<g fill=\"#0b6b66\" stroke-width=\"2\"><path d=\"M0 0h4\"/></g>")
                .doesNotContain("Ann", "inkscape", "DOCTYPE", "Created");
    }

    @Test
    void everyDrawingOfTheHandbookPassesWhole() throws IOException {
        try (var files = Files.walk(Path.of("content"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".svg")).toList()) {
                var kept = MediaIntake.take(
                        Files.readAllBytes(file), file.getFileName().toString(), ALT);
                assertThat(kept.dropped()).as(file.toString()).isEmpty();
                var again = MediaIntake.take(kept.bytes(), kept.name(), ALT);
                assertThat(again.bytes()).as(file.toString()).isEqualTo(kept.bytes());
                assertThat(kept.name()).isEqualTo(file.getFileName().toString());
            }
        }
    }

    @Test
    void aPdfIsWrittenAnewWithItsWordsAndWebLinksAlone() throws IOException {
        var kept = MediaIntake.take(pdf(), "Order 12.pdf", ALT);
        assertThat(kept.name()).isEqualTo("order-12.pdf");
        assertThat(kept.attachment()).isTrue();
        try (var document = Loader.loadPDF(kept.bytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Use of force");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(catalog.getNames()).isNull();
            assertThat(catalog.getMetadata()).isNull();
            assertThat(catalog.getAcroForm()).isNull();
            var page = document.getPage(0);
            assertThat(page.getCOSObject().containsKey(COSName.AA)).isFalse();
            var links = new ArrayList<String>();
            for (PDAnnotation annotation : page.getAnnotations()) {
                links.add(((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI());
            }
            assertThat(links).containsExactly("https://www.unodc.org/");
        }
        assertThat(new String(kept.bytes(), ISO_8859_1)).doesNotContain("JavaScript", "calc.exe", "Ann");
        assertThatThrownBy(() -> MediaIntake.check(pdf(), "media/a.pdf")).isInstanceOf(Refused.class);
    }

    private static byte[] svg(String inside) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">"
                        + inside + "</svg>")
                .getBytes(UTF_8);
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Use of force");
                content.endText();
            }
            document.getDocumentInformation().setAuthor("Ann");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            var launch = new PDActionLaunch();
            launch.setF("calc.exe");
            var web = new PDActionURI();
            web.setURI("https://www.unodc.org/");
            var script = new PDActionURI();
            script.setURI("javascript:alert(1)");
            page.setAnnotations(List.of(link(launch), link(web), link(script)));
            page.getCOSObject().setItem(COSName.AA, new PDActionJavaScript("app.alert(2)"));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDAnnotationLink link(org.apache.pdfbox.pdmodel.interactive.action.PDAction action) {
        var link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(10, 10, 20, 20));
        link.setAction(action);
        return link;
    }

    private static BufferedImage image(MediaFile file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file.bytes()));
    }
}
