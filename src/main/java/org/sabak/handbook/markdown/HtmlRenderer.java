package org.sabak.handbook.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/**
 * Writes blocks as HTML for one article or one question. Everything is escaped here, and {@link #clean} lets only known
 * elements, attributes and addresses through, so a mistake here cannot put script into a page.
 */
public final class HtmlRenderer {
    /** Part of the identity of rendered HTML: to be raised whenever the same tree would give other bytes. */
    public static final int VERSION = 2;

    private static final Safelist SAFELIST = new Safelist()
            .addTags(
                    "article",
                    "section",
                    "h2",
                    "h3",
                    "h4",
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "br",
                    "hr",
                    "a",
                    "cite",
                    "div",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "figure",
                    "figcaption",
                    "img",
                    "dl",
                    "dt",
                    "dd",
                    "sup")
            .addAttributes("article", "lang")
            .addAttributes(":all", "id", "class")
            .addAttributes("a", "href", "data-term", "download")
            .addAttributes("cite", "title")
            .addAttributes("div", "role", "tabindex", "aria-label")
            .addAttributes("th", "scope")
            .addAttributes("ol", "start")
            .addAttributes("img", "src", "alt", "loading")
            .addProtocols("a", "href", "https", "http")
            .addProtocols("img", "src", "https", "http")
            .preserveRelativeLinks(true);
    private static final Document.OutputSettings AS_WRITTEN = new Document.OutputSettings()
            .prettyPrint(false)
            .escapeMode(Entities.EscapeMode.base)
            .charset("UTF-8");

    private final Words words;
    private final UnaryOperator<String> media;
    private final boolean article;
    private final Set<String> terms = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    private HtmlRenderer(Words words, UnaryOperator<String> media, boolean article) {
        this.words = words;
        this.media = media;
        this.article = article;
    }

    /**
     * For a whole article: terms are links to its list of terms, footnote marks to its footnotes.
     *
     * @param media address of a picture by its path relative to the module's folder
     */
    public static HtmlRenderer forArticle(Words words, UnaryOperator<String> media) {
        return new HtmlRenderer(words, media, true);
    }

    /** For a question or a scene, which have no list of terms: terms are plain words. */
    public static HtmlRenderer forFragment(Words words, UnaryOperator<String> media) {
        return new HtmlRenderer(words, media, false);
    }

    /** Lets only harmless HTML through. */
    public static String clean(String html) {
        return Jsoup.clean(html, "https://content/", SAFELIST, AS_WRITTEN);
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Terms linked so far, in the order of their first appearance. */
    public Set<String> terms() {
        return terms;
    }

    /** Labels of the footnotes marked so far, in the order of their first appearance: the n-th has number n. */
    public List<String> notes() {
        return notes;
    }

    /** Blocks as HTML, not yet cleaned. */
    public String blocks(List<Block> blocks) {
        var html = new StringBuilder();
        blocks.forEach(block -> block(block, html));
        return html.toString();
    }

    /** Running text as HTML, not yet cleaned. */
    public String inline(List<Inline> content) {
        var html = new StringBuilder();
        content.forEach(piece -> inline(piece, html));
        return html.toString();
    }

    private void block(Block block, StringBuilder html) {
        switch (block) {
            case Block.Heading heading -> {
                var tag = "h" + Math.min(4, Math.max(2, heading.level()));
                var id = heading.attributes().id();
                html.append('<').append(tag);
                if (id != null) {
                    html.append(" id=\"").append(escape(id)).append('"');
                }
                html.append('>')
                        .append(inline(heading.content()))
                        .append("</")
                        .append(tag)
                        .append(">\n");
            }
            case Block.Paragraph paragraph ->
                html.append("<p>").append(inline(paragraph.content())).append("</p>\n");
            case Block.Listing list -> list(list, html);
            case Block.Callout callout ->
                html.append("<div role=\"note\" class=\"callout ")
                        .append(escape(callout.kind()))
                        .append("\"><p class=\"callout-title\">")
                        .append(escape(words.get("content.callout." + callout.kind())))
                        .append("</p>\n")
                        .append(blocks(callout.content()))
                        .append("</div>\n");
            case Block.Quote quote ->
                html.append("<blockquote>\n").append(blocks(quote.content())).append("</blockquote>\n");
            case Block.Table table -> table(table, html);
            case Block.Figure figure -> {
                html.append("<figure><img src=\"")
                        .append(escape(media.apply(figure.source())))
                        .append("\" alt=\"")
                        .append(escape(figure.alt()))
                        .append("\" loading=\"lazy\">");
                if (!figure.caption().isBlank()) {
                    html.append("<figcaption>").append(escape(figure.caption())).append("</figcaption>");
                }
                html.append("</figure>\n");
            }
            case Block.Code code ->
                html.append("<pre><code>").append(escape(code.text())).append("</code></pre>\n");
            case Block.Rule _ -> html.append("<hr>\n");
        }
    }

    private void list(Block.Listing list, StringBuilder html) {
        html.append(list.ordered() ? "<ol" : "<ul");
        if (list.ordered() && list.start() != 1) {
            html.append(" start=\"").append(list.start()).append('"');
        }
        html.append(">\n");
        for (var item : list.items()) {
            html.append("<li>");
            var content = item.content();
            if (item.tight() && !content.isEmpty() && content.getFirst() instanceof Block.Paragraph first) {
                html.append(inline(first.content()));
                content = content.subList(1, content.size());
            }
            html.append(blocks(content)).append("</li>\n");
        }
        html.append(list.ordered() ? "</ol>\n" : "</ul>\n");
    }

    /** In a box that scrolls sideways on a phone, and by keyboard, so that the page itself never does. */
    private void table(Block.Table table, StringBuilder html) {
        html.append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
                .append(escape(table.header().stream()
                        .map(cell -> Inline.plain(cell.content()))
                        .collect(Collectors.joining(", "))))
                .append("\"><table>\n<thead><tr>");
        table.header().forEach(cell -> html.append("<th scope=\"col\"")
                .append(cell.number() ? " class=\"number\">" : ">")
                .append(inline(cell.content()))
                .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (var row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> html.append(cell.number() ? "<td class=\"number\">" : "<td>")
                    .append(inline(cell.content()))
                    .append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
    }

    private void inline(Inline piece, StringBuilder html) {
        switch (piece) {
            case Inline.Text text -> html.append(escape(text.text()));
            case Inline.Emphasis emphasis ->
                html.append("<em>").append(inline(emphasis.content())).append("</em>");
            case Inline.Strong strong ->
                html.append("<strong>").append(inline(strong.content())).append("</strong>");
            case Inline.Code code ->
                html.append("<code>").append(escape(code.text())).append("</code>");
            case Inline.Break _ -> html.append("<br>");
            case Inline.Link link when link.attachment() -> attachment(link, html);
            case Inline.Link link ->
                html.append("<a href=\"")
                        .append(escape(link.target()))
                        .append("\">")
                        .append(inline(link.content()))
                        .append("</a>");
            case Inline.Term term -> {
                if (article) {
                    terms.add(term.id());
                    html.append("<a class=\"term\" href=\"#term-")
                            .append(escape(term.id()))
                            .append("\" data-term=\"")
                            .append(escape(term.id()))
                            .append("\">")
                            .append(escape(term.shown()))
                            .append("</a>");
                } else {
                    html.append(escape(term.shown()));
                }
            }
            case Inline.Citation citation -> citation(citation, html);
            case Inline.FootnoteMark mark -> {
                if (article) {
                    if (!notes.contains(mark.label())) {
                        notes.add(mark.label());
                    }
                    int number = notes.indexOf(mark.label()) + 1;
                    html.append("<sup><a href=\"#note-")
                            .append(number)
                            .append("\">")
                            .append(number)
                            .append("</a></sup>");
                }
            }
        }
    }

    /** Saved as a file of its own name; a question or a scene has no files beside it. */
    private void attachment(Inline.Link link, StringBuilder html) {
        if (!article) {
            html.append(inline(link.content()));
            return;
        }
        html.append("<a href=\"")
                .append(escape(media.apply(link.target())))
                .append("\" download=\"")
                .append(escape(link.target().substring(link.target().lastIndexOf('/') + 1)))
                .append("\">")
                .append(inline(link.content()))
                .append("</a>");
    }

    private void citation(Inline.Citation citation, StringBuilder html) {
        var key = "content.source." + citation.source();
        var full = words.get(key + ".full");
        html.append("<cite class=\"rule\" title=\"")
                .append(escape(citation.part().isEmpty() ? full : full + ", " + citation.part()))
                .append("\">")
                .append(escape(citation.part().isEmpty() ? words.get(key) : words.get(key) + " " + citation.part()))
                .append("</cite>");
    }
}
