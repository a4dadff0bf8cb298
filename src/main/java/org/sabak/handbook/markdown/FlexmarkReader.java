package org.sabak.handbook.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.YamlMap;

/** Translates flexmark's tree into ours; everything that content may not contain is reported here. */
class FlexmarkReader {
    private static final Parser PARSER = Parser.builder(new MutableDataSet()
                    .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()))
                    .set(TablesExtension.APPEND_MISSING_COLUMNS, false)
                    .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
                    .set(TablesExtension.COLUMN_SPANS, false))
            .customInlineParserExtensionFactory(new Marks())
            .build();
    private static final Pattern MEDIA = Pattern.compile("media/[a-z0-9-]+(\\.[a-z0-9]+)+");
    private static final Pattern ATTACHMENT = Pattern.compile("media/[a-z0-9-]+(\\.[a-z]{2,3})?\\.pdf");
    private static final Pattern NOT_TERM = Pattern.compile("[^a-z0-9]+");

    private final String file;
    private final String body;
    private final int linesBefore;
    private final int[] lineStarts;
    private final Consumer<ContentProblem> problems;
    private final Map<String, List<Block>> footnotes = new LinkedHashMap<>();

    FlexmarkReader(String file, String body, int linesBefore, Consumer<ContentProblem> problems) {
        this.file = file;
        this.body = body;
        this.linesBefore = linesBefore;
        this.problems = problems;
        var starts = new ArrayList<Integer>(List.of(0));
        for (int i = 0; i < body.length(); i++) {
            if (body.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        this.lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    MarkdownDocument read(boolean hasFrontMatter, YamlMap frontMatter) {
        var blocks = blocks(PARSER.parse(body));
        return new MarkdownDocument(file, hasFrontMatter, frontMatter, blocks, footnotes);
    }

    private List<Block> blocks(Node parent) {
        var blocks = new ArrayList<Block>();
        for (var node : parent.getChildren()) {
            block(node, blocks);
        }
        return List.copyOf(blocks);
    }

    private void block(Node node, List<Block> blocks) {
        var span = span(node.getStartOffset(), node.getEndOffset());
        switch (node) {
            case Heading heading -> blocks.add(heading(heading, span));
            case Paragraph paragraph -> paragraph(children(paragraph), span, blocks);
            case ListBlock list -> blocks.add(list(list, span));
            case BlockQuote quote -> quote(quote, span, blocks);
            case TableBlock table -> blocks.add(table(table, span));
            case FencedCodeBlock code ->
                blocks.add(new Block.Code(span, code.getContentChars().toString()));
            case IndentedCodeBlock code ->
                blocks.add(new Block.Code(span, code.getContentChars().toString()));
            case ThematicBreak _ -> blocks.add(new Block.Rule(span));
            case FootnoteBlock note -> footnotes.put(note.getText().toString().strip(), blocks(note));
            case HtmlBlockBase html -> report(html, "content.md.html");
            case Reference _ -> {}
            default -> report(node, "content.md.unknown");
        }
    }

    private Block heading(Heading heading, Span span) {
        var nodes = children(heading);
        var attributes = Attributes.none(span.place());
        if (!nodes.isEmpty() && nodes.getLast() instanceof Mark mark && mark.kind() == Mark.Kind.ATTRIBUTES) {
            attributes = attributes(mark);
            nodes = nodes.subList(0, nodes.size() - 1);
        }
        return new Block.Heading(span, heading.getLevel(), trimmed(inline(nodes)), attributes);
    }

    private void paragraph(List<Node> nodes, Span span, List<Block> blocks) {
        if (nodes.size() == 1 && nodes.getFirst() instanceof Image image) {
            var alt = image.getText().unescape().strip();
            if (alt.isEmpty()) {
                report(image, "content.md.alt");
            }
            if (!MEDIA.matcher(image.getUrl()).matches()) {
                report(image, "content.md.figure-source");
            }
            blocks.add(new Block.Figure(
                    span, image.getUrl().toString(), alt, image.getTitle().unescape()));
            return;
        }
        var content = trimmed(inline(nodes));
        if (!content.isEmpty()) {
            blocks.add(new Block.Paragraph(span, content));
        }
    }

    private Block list(ListBlock list, Span span) {
        var items = new ArrayList<Block.Item>();
        for (var child : list.getChildren()) {
            if (child instanceof ListItem item) {
                items.add(item(item));
            }
        }
        int start = list instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
        return new Block.Listing(span, !(list instanceof BulletList), start, List.copyOf(items));
    }

    private Block.Item item(ListItem item) {
        Boolean ticked = null;
        var content = new ArrayList<Block>();
        for (var child : item.getChildren()) {
            var nodes = child instanceof Paragraph ? children(child) : List.<Node>of();
            if (child == item.getFirstChild()
                    && !nodes.isEmpty()
                    && nodes.getFirst() instanceof Mark mark
                    && mark.kind() == Mark.Kind.BOX) {
                ticked = !mark.group(1).isBlank();
                var rest = nodes.subList(1, nodes.size());
                paragraph(rest, span(mark.getEndOffset(), child.getEndOffset()), content);
            } else {
                block(child, content);
            }
        }
        return new Block.Item(
                span(item.getStartOffset(), item.getEndOffset()), ticked, !item.isLoose(), List.copyOf(content));
    }

    /** A block quote is a callout if its first line says so; further marks at the start of a line begin further callouts. */
    private void quote(BlockQuote quote, Span span, List<Block> blocks) {
        String kind = null;
        int start = quote.getStartOffset();
        var content = new ArrayList<Block>();
        for (var child : quote.getChildren()) {
            if (!(child instanceof Paragraph)) {
                block(child, content);
                continue;
            }
            var run = new ArrayList<Node>();
            int runStart = child.getStartOffset();
            for (var node : children(child)) {
                var mark = calloutAt(node, run);
                if (mark == null) {
                    run.add(node);
                    continue;
                }
                paragraph(run, span(runStart, node.getStartOffset()), content);
                int next = body.indexOf('>', lineStarts[line(node.getStartOffset())]);
                if (kind != null || !content.isEmpty()) {
                    add(kind, span(start, next), content, blocks);
                    start = next;
                }
                kind = mark.group(1).toLowerCase(Locale.ROOT);
                content = new ArrayList<>();
                run = new ArrayList<>();
                runStart = node.getEndOffset();
            }
            paragraph(run, span(runStart, child.getEndOffset()), content);
        }
        add(kind, start == quote.getStartOffset() ? span : span(start, quote.getEndOffset()), content, blocks);
    }

    private static @Nullable Mark calloutAt(Node node, List<Node> before) {
        return node instanceof Mark mark
                        && mark.kind() == Mark.Kind.CALLOUT
                        && (before.isEmpty() || before.getLast() instanceof SoftLineBreak)
                ? mark
                : null;
    }

    private void add(@Nullable String kind, Span span, List<Block> content, List<Block> blocks) {
        if (kind == null) {
            blocks.add(new Block.Quote(span, List.copyOf(content)));
            return;
        }
        if (content.isEmpty()) {
            problems.accept(span.place().problem("content.md.callout-empty"));
        }
        blocks.add(new Block.Callout(span, kind, List.copyOf(content)));
    }

    private Block table(TableBlock table, Span span) {
        var header = new ArrayList<Block.Cell>();
        var rows = new ArrayList<List<Block.Cell>>();
        for (var part : table.getChildren()) {
            for (var row : part.getChildren()) {
                if (row instanceof TableRow && part instanceof TableHead && header.isEmpty()) {
                    header.addAll(cells(row));
                } else if (row instanceof TableRow && part instanceof TableBody) {
                    var cells = cells(row);
                    if (cells.size() != header.size()) {
                        problems.accept(place(row.getStartOffset())
                                .problem("content.md.table-cells", cells.size(), header.size()));
                    }
                    rows.add(cells);
                }
            }
        }
        return new Block.Table(span, List.copyOf(header), List.copyOf(rows));
    }

    private List<Block.Cell> cells(Node row) {
        var cells = new ArrayList<Block.Cell>();
        for (var child : row.getChildren()) {
            if (child instanceof TableCell cell) {
                cells.add(new Block.Cell(
                        place(cell.getText().getStartOffset()),
                        cell.getAlignment() == TableCell.Alignment.RIGHT,
                        trimmed(inline(children(cell)))));
            }
        }
        return List.copyOf(cells);
    }

    private List<Inline> inline(List<Node> nodes) {
        var content = new ArrayList<Inline>();
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            switch (node) {
                case Text text -> text(text.getChars().unescape(), content);
                case SoftLineBreak _ -> text("\n", content);
                case HardLineBreak _ -> content.add(new Inline.Break());
                case Emphasis emphasis -> content.add(new Inline.Emphasis(inline(children(emphasis))));
                case StrongEmphasis strong -> content.add(new Inline.Strong(inline(children(strong))));
                case Code code -> content.add(new Inline.Code(code.getText().toString()));
                case HtmlEntity entity ->
                    text(
                            org.jsoup.parser.Parser.unescapeEntities(
                                    entity.getChars().toString(), false),
                            content);
                case Link link -> {
                    var attributes = Attributes.none(place(link.getStartOffset()));
                    for (int next = nextAttributes(nodes, i + 1); next > 0; next = nextAttributes(nodes, i + 1)) {
                        attributes = attributes.and(attributes((Mark) nodes.get(next)), problems);
                        i = next;
                    }
                    content.add(link(link, attributes));
                }
                case AutoLink link -> {
                    var address = link.getText().toString();
                    content.add(new Inline.Link(
                            address,
                            List.of(new Inline.Text(address)),
                            Attributes.none(place(link.getStartOffset())),
                            place(link.getStartOffset())));
                }
                case Footnote note ->
                    content.add(
                            new Inline.FootnoteMark(note.getText().toString().strip(), place(note.getStartOffset())));
                case LinkRef reference -> {
                    report(reference, "content.md.bracket");
                    text(reference.getChars().unescape(), content);
                }
                case Mark mark -> mark(mark, content);
                case Image image -> report(image, "content.md.figure-alone");
                case HtmlInlineBase html -> report(html, "content.md.html");
                default -> {
                    if (node.hasChildren()) {
                        content.addAll(inline(children(node)));
                    } else {
                        report(node, "content.md.unknown");
                    }
                }
            }
        }
        return List.copyOf(content);
    }

    private Inline link(Link link, Attributes attributes) {
        var target = link.getUrl().unescape();
        if (!target.startsWith("#")
                && !target.startsWith("https://")
                && !target.startsWith("http://")
                && !ATTACHMENT.matcher(target).matches()) {
            report(link, "content.md.link");
        }
        return new Inline.Link(target, inline(children(link)), attributes, place(link.getStartOffset()));
    }

    /** The position of braces that directly follow, or 0. */
    private static int nextAttributes(List<Node> nodes, int from) {
        for (int i = from; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Mark mark && mark.kind() == Mark.Kind.ATTRIBUTES) {
                return i;
            }
            if (!(nodes.get(i) instanceof Text text) || !text.getChars().isBlank()) {
                return 0;
            }
        }
        return 0;
    }

    private void mark(Mark mark, List<Inline> content) {
        var at = place(mark.getStartOffset());
        switch (mark.kind()) {
            case TERM -> {
                var written = mark.group(1).strip();
                var id = termId(written);
                var shown = mark.group(2).isBlank()
                        ? (written.equals(id) ? id.replace('-', ' ') : written)
                        : mark.group(2).strip().replace('\n', ' ');
                content.add(new Inline.Term(id, shown, at));
            }
            case CITATION ->
                Sources.citation(mark.group(1), at).ifPresentOrElse(content::add, () -> {
                    problems.accept(at.problem("content.md.source", mark.group(1), String.join(", ", Sources.CODES)));
                });
            case CALLOUT -> {
                problems.accept(at.problem("content.md.callout-place"));
            }
            case BOX, ATTRIBUTES -> text(mark.getChars().unescape(), content);
        }
    }

    /** The identifier of a term: lower case, every run of other characters one hyphen, none at the ends. */
    private static String termId(String term) {
        var id = NOT_TERM.matcher(term.toLowerCase(Locale.ROOT)).replaceAll("-");
        return id.replaceAll("^-|-$", "");
    }

    private Attributes attributes(Mark mark) {
        return Attributes.parse(place(mark.getStartOffset()), mark.group(1), problems);
    }

    private static void text(String text, List<Inline> content) {
        if (!content.isEmpty() && content.getLast() instanceof Inline.Text last) {
            content.set(content.size() - 1, new Inline.Text(last.text() + text));
        } else if (!text.isEmpty()) {
            content.add(new Inline.Text(text));
        }
    }

    private static List<Inline> trimmed(List<Inline> content) {
        var trimmed = new ArrayList<>(content);
        if (!trimmed.isEmpty() && trimmed.getFirst() instanceof Inline.Text first) {
            trimmed.set(0, new Inline.Text(first.text().stripLeading()));
        }
        if (!trimmed.isEmpty() && trimmed.getLast() instanceof Inline.Text last) {
            trimmed.set(trimmed.size() - 1, new Inline.Text(last.text().stripTrailing()));
        }
        trimmed.removeIf(
                piece -> piece instanceof Inline.Text text && text.text().isEmpty());
        return List.copyOf(trimmed);
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        parent.getChildren().forEach(children::add);
        return children;
    }

    private void report(Node node, String key) {
        problems.accept(place(node.getStartOffset()).problem(key));
    }

    private Span span(int start, int end) {
        return new Span(place(start), body.substring(start, Math.min(Math.max(start, end), body.length())));
    }

    private ContentPlace place(int offset) {
        int line = line(offset);
        return new ContentPlace(file, linesBefore + line + 1, offset - lineStarts[line] + 1);
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
