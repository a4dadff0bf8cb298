package org.sabak.authoring.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.authoring.convert.WordFiles.item;
import static org.sabak.authoring.convert.WordFiles.p;
import static org.sabak.authoring.convert.WordFiles.picture;
import static org.sabak.authoring.convert.WordFiles.r;
import static org.sabak.authoring.convert.WordFiles.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.sabak.authoring.convert.Left.Kind;
import org.sabak.authoring.media.PictureFiles;
import org.sabak.handbook.markdown.MarkdownDocument;
import org.sabak.platform.ContentProblem;

class ConversionTest {
    @Test
    void headingsBecomeSectionsWithIdentifiersAndTheTitleOfTheFileItsTitle() {
        var read = word(p("T", "Служба ночью")
                + p("", "Before all.")
                + p("H1", "Первый час")
                + p("", "Text one.")
                + p("H2", "The key")
                + p("", "Text two.")
                + p("Own", "Second chapter")
                + p("", "Text three."));
        assertThat(read.title()).isEqualTo("Служба ночью");
        assertThat(read.body()).isEqualTo("""
                ## file {#file}
                Before all.

                ## Первый час {#pervyj-cas}
                Text one.

                ### The key

                Text two.

                ## Second chapter {#second-chapter}
                Text three.
                """);
    }

    @Test
    void listsKeepTheirLevelsAndNumbers() {
        var read = word(p("H1", "Lists")
                + item(1, 0, "keys")
                + item(1, 1, "cell keys")
                + item(1, 0, "radio")
                + p("", "Then:")
                + item(2, 0, "count")
                + item(2, 0, "sign")
                + p("", "Or:")
                + item(3, 0, "by letter"));
        assertThat(read.body()).contains("""
                - keys
                  - cell keys
                - radio
                """, """
                1. count
                2. sign
                """, "1. by letter\n");
        assertThat(read.left()).contains(new Left(Kind.NUMBERS, "by letter"));
    }

    @Test
    void aTableKeepsItsCellsAndSaysWhatItCannotKeep() {
        var read = word(p("H1", "Tables") + "<w:tbl>" + row("When", "Who") + row("06:30", "A | B")
                + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("", "all day") + "</w:tc></w:tr></w:tbl>"
                + "<w:tbl>" + row("A box of its own") + "</w:tbl>");
        assertThat(read.body()).contains("""
                | When | Who |
                |---|---|
                | 06:30 | A \\| B |
                | all day |  |
                """, "> A box of its own");
        assertThat(read.left()).contains(new Left(Kind.MERGED, "Tables"));
    }

    @Test
    void runningTextKeepsItsWeightLinksAndFootnotes() {
        var body = p("H1", "Text") + "<w:p>" + r("", "This is ") + r("<w:b/>", "very ") + r("<w:b/>", "grave")
                + r("", " and ") + r("<w:i/>", "quiet") + r("<w:b w:val=\"0\"/>", " and plain. ")
                + "<w:hyperlink r:id=\"l1\">" + r("", "Rules") + "</w:hyperlink>"
                + "<w:hyperlink r:id=\"l2\">" + r("", "here") + "</w:hyperlink>"
                + "<w:r><w:footnoteReference w:id=\"5\"/></w:r></w:p>";
        var read = Conversion.of(
                WordFiles.of(body)
                        .relation("l1", "https://www.un.org/rules")
                        .relation("l2", "file:///c:/secret.doc")
                        .part(
                                "word/footnotes.xml",
                                "<w:footnotes %W%><w:footnote w:id=\"5\">" + p("", "Rule 44.")
                                        + "</w:footnote></w:footnotes>")
                        .bytes(),
                "file.docx");
        assertThat(read.body())
                .contains("This is **very grave** and *quiet* and plain. [Rules](https://www.un.org/rules)here[^1]")
                .endsWith("[^1]: Rule 44.\n");
        assertThat(read.left()).contains(new Left(Kind.LINK, "here"));
    }

    @Test
    void everythingThatIsLostIsNamedWithItsPlace() {
        var body = p("C", "Contents … 1") + p("H1", "One") + "<w:p>" + r("", "Word")
                + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
                + "<w:ins>" + r("", " new") + "</w:ins>" + "<w:r><w:commentReference w:id=\"1\"/></w:r>"
                + r("<w:vanish/>", "hidden") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"
                + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + p("", "in a box")
                + "</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
                + "<w:r><w:drawing><wp:inline/></w:drawing></w:r><w:r><w:object/></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>" + "<w:tbl>" + row("inner") + "</w:tbl>" + p("", "outer")
                + "</w:tc></w:tr></w:tbl>"
                + picture("p1", "") + picture("p2", "A chart");
        var read = Conversion.of(
                WordFiles.of(body)
                        .part("word/header1.xml", "<w:hdr %W%>" + p("", "For official use") + "</w:hdr>")
                        .relation("p1", "media/image1.png")
                        .relation("p2", "media/image2.emf")
                        .part("word/media/image1.png", PictureFiles.png(60, 40))
                        .part("word/media/image2.emf", new byte[] {1, 0, 0, 0})
                        .bytes(),
                "file.docx");
        assertThat(read.left())
                .extracting(Left::kind)
                .contains(
                        Kind.COMMENT,
                        Kind.CONTENTS,
                        Kind.DELETION,
                        Kind.DRAWING,
                        Kind.FORMULA,
                        Kind.HEADER,
                        Kind.HIDDEN,
                        Kind.INSERTION,
                        Kind.LOOKS,
                        Kind.NESTED,
                        Kind.OBJECT,
                        Kind.PICTURE,
                        Kind.PICTURE_ALT,
                        Kind.TEXT_BOX);
        assertThat(read.left())
                .contains(
                        new Left(Kind.DELETION, "gone"),
                        new Left(Kind.INSERTION, "new"),
                        new Left(Kind.TEXT_BOX, "in a box"),
                        new Left(Kind.HEADER, "For official use"),
                        new Left(Kind.PICTURE_ALT, "One"));
        assertThat(read.body()).contains("Word new").doesNotContain("gone", "hidden", "in a box", "official use");
        assertThat(read.pictures()).singleElement().satisfies(picture -> assertThat(read.body())
                .contains("![](media/" + picture.name() + ")"));
    }

    @Test
    void whatMeansSomethingInMarkdownMeansNothingInWords() {
        var read = word(p("H1", "Signs {#x} *y*")
                + p("", "# no heading, [no] link, &lt;b&gt;, * star, a_b, _c_, 1")
                + p("", "1. no list")
                + p("", "- no list either")
                + p("", "> no quote")
                + p("", "| no table |"));
        var problems = new ArrayList<ContentProblem>();
        var document = MarkdownDocument.parse("module.en.md", read.body(), problems::add);
        assertThat(problems).isEmpty();
        assertThat(document.parts(2)).hasSize(1);
        assertThat(org.sabak.handbook.markdown.Block.plain(document.blocks()))
                .contains(
                        "# no heading, [no] link, <b>, * star, a_b, _c_, 1",
                        "1. no list",
                        "- no list either",
                        "> no quote",
                        "| no table |");
    }

    @Test
    void thePictureOfAWordFileKeepsItsWords() {
        var read = Conversion.of(
                WordFiles.of(p("H1", "One") + picture("p1", "Two [doors]"))
                        .relation("p1", "media/image1.png")
                        .part("word/media/image1.png", PictureFiles.png(60, 40))
                        .bytes(),
                "Night duty.docx");
        assertThat(read.body()).contains("![Two \\[doors\\]](media/night-duty-1.png)");
        assertThat(read.left()).extracting(Left::kind).doesNotContain(Kind.PICTURE_ALT);
    }

    @Test
    void theLettersOfAPdfSayWhatIsAHeading() throws IOException {
        var read = Conversion.of(pdf(), "order.pdf");
        assertThat(read.title()).isEqualTo("Night duty");
        assertThat(read.body())
                .contains(
                        """
                ## The first hour {#the-first-hour}
                Before the count is over one man has asked about a letter and the others have said nothing at all.
                """,
                        """
                - keys of the landing
                - the radio
                """,
                        "## The second hour {#the-second-hour}",
                        "Staff must unlock together on every landing");
        assertThat(read.body()).doesNotContain("For official use");
        assertThat(read.left())
                .contains(new Left(Kind.HEADER, "For official use #"), new Left(Kind.PICTURE_ALT, "p. 1"))
                .extracting(Left::kind)
                .contains(Kind.HYPHEN, Kind.LOOKS);
        assertThat(read.pictures()).hasSize(1);
    }

    private static Conversion word(String body) {
        return Conversion.of(WordFiles.of(body).bytes(), "file.docx");
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            for (int number = 1; number <= 3; number++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    write(content, 9, 770, "For official use " + number);
                    if (number == 1) {
                        write(content, 26, 700, "Night duty");
                        write(content, 17, 640, "The first hour");
                        write(content, 11, 610, "Before the count is over one man has asked about a letter and");
                        write(content, 11, 596, "the others have said nothing at all.");
                        write(content, 11, 560, "\u2022 keys of the landing");
                        write(content, 11, 546, "\u2022 the radio");
                        var picture = PDImageXObject.createFromByteArray(document, PictureFiles.png(120, 90), "x");
                        content.drawImage(picture, 50, 300);
                    } else if (number == 2) {
                        write(content, 17, 640, "The second hour");
                        write(content, 11, 610, "Staff must un-");
                        write(content, 11, 596, "lock together on every landing");
                    } else {
                        write(content, 11, 610, "The end of the night is written down by whoever was on duty.");
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDPageContentStream content, int size, int y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        content.newLineAtOffset(50, y);
        content.showText(text);
        content.endText();
    }
}
