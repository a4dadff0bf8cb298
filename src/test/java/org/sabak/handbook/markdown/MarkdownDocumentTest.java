package org.sabak.handbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;

class MarkdownDocumentTest {
    private static final Words WORDS = (key, args) -> key.substring("content.".length());
    private final List<ContentProblem> problems = new ArrayList<>();

    @Test
    void readsFrontMatterAndCountsItsLines() {
        var document = parse("---\ntitle: Words\n---\n## First {#first}\n");
        assertThat(document.hasFrontMatter()).isTrue();
        assertThat(document.frontMatter().text("title")).isEqualTo("Words");
        var heading = (Block.Heading) document.blocks().getFirst();
        assertThat(heading.place()).isEqualTo(new ContentPlace("m.md", 4, 1));
        assertThat(heading.attributes().id()).isEqualTo("first");
        assertThat(Inline.plain(heading.content())).isEqualTo("First");
    }

    @Test
    void windowsLineEndsMakeNoDifference() {
        var unix = "---\ntitle: a\n---\n## First {#first}\n\nText\nmore\n";
        var windows = unix.replace("\n", "\r\n");
        assertThat(parse(windows).blocks()).isEqualTo(parse(unix).blocks());
    }

    @Test
    void frontMatterWithoutEndIsReported() {
        parse("---\ntitle: a\n## First\n");
        expect("1:1 content.md.front-matter-open");
    }

    @Test
    void headingsCarryAttributesOfEveryForm() {
        var document = parse("### Which? {#q-1 use=exam answer=\"a b|c\" red-line=solitary .fixed}\n");
        var attributes = ((Block.Heading) document.blocks().getFirst()).attributes();
        assertThat(attributes.id()).isEqualTo("q-1");
        assertThat(attributes.get("use")).contains("exam");
        assertThat(attributes.get("answer")).contains("a b|c");
        assertThat(attributes.has(".fixed")).isTrue();
        assertThat(attributes.place("use")).isEqualTo(new ContentPlace("m.md", 1, 18));
    }

    @Test
    void mistakesInAttributesAreReportedWithTheirPlace() {
        var document = parse("## A {#a #b x=1 x=2 colour=red}\n## B {#Ab !}\n");
        ((Block.Heading) document.blocks().getFirst())
                .attributes()
                .onlyKnown(java.util.Set.of("#", "x"), problems::add);
        expect(
                "1:10 content.attribute.twice",
                "1:17 content.attribute.twice",
                "1:21 content.attribute.unknown",
                "2:7 content.attribute.id",
                "2:11 content.attribute.syntax");
    }

    @Test
    void calloutsTermsAndCitationsAreRecognised() {
        assertThat(article("> [!LAW]\n> No one may be [[torture|tortured]] [NMR 1]. See [VEP].\n"))
                .isEqualTo("<div role=\"note\" class=\"callout law\"><p class=\"callout-title\">callout.law</p>\n"
                        + "<p>No one may be <a class=\"term\" href=\"#term-torture\" data-term=\"torture\">tortured</a> "
                        + "<cite class=\"rule\" title=\"source.NMR.full, 1\">source.NMR 1</cite>. "
                        + "See <cite class=\"rule\" title=\"source.VEP.full\">source.VEP</cite>.</p>\n</div>\n");
    }

    @Test
    void aTermIsWrittenAsItIsUnlessSaidOtherwise() {
        var paragraph = (Block.Paragraph) parse("[[dignity]] [[collective-punishment]] [[Force, use of]]")
                .blocks()
                .getFirst();
        assertThat(paragraph.content())
                .filteredOn(Inline.Term.class::isInstance)
                .extracting(term -> ((Inline.Term) term).id() + "=" + ((Inline.Term) term).shown())
                .containsExactly(
                        "dignity=dignity", "collective-punishment=collective punishment", "force-use-of=Force, use of");
    }

    @Test
    void hintAndWhyOnConsecutiveLinesAreTwoCallouts() {
        var blocks = parse("""
                - [ ] No
                  > Wrong.
                - [x] Yes
                  > Right.
                > [!HINT] Think.
                > [!WHY] Because
                > it is so.
                """).blocks();
        assertThat(blocks).hasSize(3);
        var list = (Block.Listing) blocks.getFirst();
        assertThat(list.items()).extracting(Block.Item::ticked).containsExactly(false, true);
        assertThat(list.items().getFirst().content().getLast()).isInstanceOf(Block.Quote.class);
        assertThat(((Block.Callout) blocks.get(1)).kind()).isEqualTo("hint");
        var why = (Block.Callout) blocks.get(2);
        assertThat(Block.plain(why.content())).isEqualTo("Because\nit is so.");
        assertThat(why.place().line()).isEqualTo(6);
        assertThat(why.span().source()).isEqualTo("> [!WHY] Because\n> it is so.\n");
    }

    @Test
    void choicesCarryTheirAttributes() {
        var list = (Block.Listing) parse("- [Ask [NMR 37]](#ask) {score=2}\n- [Obey](#obey) {critical}\n")
                .blocks()
                .getFirst();
        var link = (Inline.Link)
                ((Block.Paragraph) list.items().getFirst().content().getFirst())
                        .content()
                        .getFirst();
        assertThat(link.target()).isEqualTo("#ask");
        assertThat(link.attributes().get("score")).contains("2");
        assertThat(link.attributes().place("score")).isEqualTo(new ContentPlace("m.md", 1, 25));
    }

    @Test
    void tablesMayHoldTermsWithABar() {
        assertThat(article("| a | b |\n|---|--:|\n| [[torture|tortured]] | 1 \\| 2 |\n"))
                .isEqualTo(
                        "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"a, b\"><table>\n<thead><tr><th scope=\"col\">a</th>"
                                + "<th scope=\"col\" class=\"number\">b</th></tr></thead>\n<tbody>\n<tr><td>"
                                + "<a class=\"term\" href=\"#term-torture\" data-term=\"torture\">tortured</a></td>"
                                + "<td class=\"number\">1 | 2</td></tr>\n</tbody>\n</table></div>\n");
    }

    @Test
    void aRowWithAnotherNumberOfCellsIsReported() {
        parse("| a | b |\n|---|---|\n| 1 |\n");
        expect("3:1 content.md.table-cells");
    }

    @Test
    void listsFiguresFootnotesAndCode() {
        assertThat(article("""
                3. *one*
                4. **two**

                ![A door](media/door.svg "Cell door")

                A note[^1] and `code`.\\
                Next.

                [^1]: The note.
                """)).isEqualTo("""
                <ol start="3">
                <li><em>one</em></li>
                <li><strong>two</strong></li>
                </ol>
                <figure><img src="/m/media/door.svg" alt="A door" loading="lazy"><figcaption>Cell door</figcaption></figure>
                <p>A note<sup><a href="#note-1">1</a></sup> and <code>code</code>.<br>Next.</p>
                """);
    }

    @Test
    void anAttachmentIsOfferedForDownloadWhereThereAreFilesBesideTheText() {
        var text = "The [order of **the day**](media/order-12.ru.pdf).";
        assertThat(article(text))
                .isEqualTo("<p>The <a href=\"/m/media/order-12.ru.pdf\" download=\"order-12.ru.pdf\">"
                        + "order of <strong>the day</strong></a>.</p>\n");
        var question =
                HtmlRenderer.forFragment(WORDS, path -> path).blocks(parse(text).blocks());
        assertThat(question).isEqualTo("<p>The order of <strong>the day</strong>.</p>\n");
    }

    @Test
    void whatContentMayNotContainIsReported() {
        parse("""
                <b>x</b>

                <div>y</div>

                ![](media/a.svg)

                ![x](../a.svg)

                Text ![x](y.png) here.

                See [that] and [ABC 3] and [it](file:///x).

                Not first [!LAW] here.

                > [!CASE]
                """);
        expect(
                "1:1 content.md.html",
                "1:5 content.md.html",
                "3:1 content.md.html",
                "5:1 content.md.alt",
                "7:1 content.md.figure-source",
                "9:6 content.md.figure-alone",
                "11:5 content.md.bracket",
                "11:16 content.md.source",
                "11:28 content.md.link",
                "13:11 content.md.callout-place",
                "15:1 content.md.callout-empty");
    }

    @Test
    void scriptNeverReachesThePage() {
        var renderer = HtmlRenderer.forArticle(WORDS, path -> "javascript:alert(1)//" + path);
        var html = HtmlRenderer.clean(renderer.blocks(
                parse("Text & 1 < 2 \"q\" &lt;script> [x](javascript:alert(1))").blocks()));
        assertThat(html).isEqualTo("<p>Text &amp; 1 &lt; 2 \"q\" &lt;script&gt; <a>x</a></p>\n");
        assertThat(HtmlRenderer.clean("<p onclick=x()>a<script>b</script><img src=\"javascript:x\"></p>"))
                .doesNotContain("script", "onclick");
    }

    @Test
    void aBlocksShapeTellsItsParts() {
        assertThat(parse("> [!LAW]\n> a\n>\n> - b\n> - c\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
                        .blocks())
                .extracting(Block::shape)
                .containsExactly("callout law(paragraph, bullets((paragraph), (paragraph)))", "table 2×1");
    }

    private String article(String text) {
        var renderer = HtmlRenderer.forArticle(WORDS, path -> "/m/" + path);
        var html = renderer.blocks(parse(text).blocks());
        assertThat(problems).isEmpty();
        assertThat(HtmlRenderer.clean(html)).isEqualTo(html);
        return html;
    }

    private MarkdownDocument parse(String text) {
        return MarkdownDocument.parse("m.md", text, problems::add);
    }

    private void expect(String... expected) {
        assertThat(problems)
                .extracting(p -> p.line() + ":" + p.column() + " " + p.key())
                .containsExactlyInAnyOrder(expected);
    }
}
