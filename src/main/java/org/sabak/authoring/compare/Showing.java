package org.sabak.authoring.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sabak.authoring.compare.ShownBlock.Kind;
import org.sabak.handbook.CourseContent;
import org.sabak.handbook.Glossary;
import org.sabak.handbook.ModuleText;
import org.sabak.handbook.TextBlock;
import org.sabak.handbook.markdown.Attributes;
import org.sabak.handbook.markdown.Block;
import org.sabak.handbook.markdown.HtmlRenderer;
import org.sabak.handbook.markdown.Inline;
import org.sabak.handbook.markdown.MarkdownDocument;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentTree;

/**
 * Cuts a text of a module into pieces and renders each. Keys: the {@code {#id}} of sections, questions and scenes; {@code .title},
 * {@code .summary}, {@code .lo1} for what the head of the file says; {@code ^label} for a footnote; for every other block of the
 * reading text the key that it has for translation, from its section and its words.
 */
public final class Showing {
    private static final String RIGHT = "☑ ";
    private static final String WRONG = "☐ ";
    private final ContentTree files;
    private final Glossary glossary;
    private final Words words;
    private final UnaryOperator<String> media;

    /**
     * @param files of the course
     * @param words in the language of the text
     * @param media address of a picture by its path within the course; to differ where the picture differs
     */
    public Showing(ContentTree files, Glossary glossary, Words words, UnaryOperator<String> media) {
        this.files = files;
        this.glossary = glossary;
        this.words = words;
        this.media = media;
    }

    /** The pieces of one text in the order of the file; none if there is no such text. */
    public List<ShownBlock> blocks(String module, TextFile.Part part, String language) {
        var text = TextFile.text(files, module, part, language);
        if (text.isEmpty()) {
            return List.of();
        }
        return switch (part) {
            case MODULE ->
                text(files, glossary, module, language)
                        .map(found -> module(found, module))
                        .orElse(List.of());
            case QUIZ -> parts(MarkdownDocument.parse("", text, problem -> {}), text, 3, Kind.QUESTION);
            case SCENARIO -> scenario(MarkdownDocument.parse("", text, problem -> {}), text);
        };
    }

    /** The reading text of a module, parsed; empty if there is none. */
    public static Optional<ModuleText> text(ContentTree files, Glossary glossary, String module, String language) {
        return CourseContent.readOnly(module, files, "", glossary, problem -> {})
                .module(module)
                .flatMap(content -> Optional.ofNullable(content.texts().get(language)));
    }

    private List<ShownBlock> module(ModuleText text, String module) {
        var folder = TextFile.folder(files, module).orElse("");
        var renderer = HtmlRenderer.forFragment(words, path -> media.apply(folder + "/" + path));
        var blocks = new ArrayList<ShownBlock>();
        blocks.add(head(".title", text.title()));
        blocks.add(head(".summary", text.summary()));
        blocks.add(head(".minutes", String.valueOf(text.minutes())));
        text.objectives().forEach((id, sentence) -> blocks.add(head("." + id, sentence)));
        blocks.add(head(".rules", String.join(", ", text.rules())));
        blocks.add(head(".sources", String.join("; ", text.sources())));
        for (var section : text.sections()) {
            blocks.add(block(section.id(), section.heading(), renderer));
            section.blocks().forEach(block -> blocks.add(block(section.id(), block, renderer)));
        }
        text.footnotes()
                .forEach((label, content) -> blocks.add(new ShownBlock(
                        "^" + label,
                        "^",
                        true,
                        Kind.FOOTNOTE,
                        HtmlRenderer.clean(renderer.blocks(content)),
                        source(content),
                        content.isEmpty() ? 0 : content.getFirst().place().line(),
                        false)));
        return blocks;
    }

    private static ShownBlock block(String section, TextBlock text, HtmlRenderer renderer) {
        var block = text.block();
        var named =
                block instanceof Block.Heading heading && heading.attributes().id() != null;
        return new ShownBlock(
                text.key(),
                section,
                named,
                block instanceof Block.Heading ? Kind.HEADING : block instanceof Block.Figure ? Kind.FIGURE : Kind.TEXT,
                HtmlRenderer.clean(renderer.blocks(List.of(block))),
                block.span().source(),
                block.place().line(),
                false);
    }

    private static ShownBlock head(String key, String text) {
        return new ShownBlock(key, "", true, Kind.HEAD, "<p>" + HtmlRenderer.escape(text) + "</p>", text, 0, false);
    }

    private List<ShownBlock> scenario(MarkdownDocument document, String text) {
        var blocks = new ArrayList<ShownBlock>();
        for (var key : List.of("title", "summary", "minutes")) {
            blocks.add(head("." + key, document.frontMatter().optionalText(key).orElse("")));
        }
        blocks.addAll(parts(document, text, 2, Kind.SCENE));
        return blocks;
    }

    private List<ShownBlock> parts(MarkdownDocument document, String text, int level, Kind kind) {
        var renderer = HtmlRenderer.forFragment(words, path -> path);
        return document.parts(level).stream()
                .map(part -> {
                    var attributes = part.heading().attributes();
                    var id = part.id().orElse("");
                    return new ShownBlock(
                            id,
                            id,
                            true,
                            kind,
                            HtmlRenderer.clean(
                                    "<h3>" + renderer.inline(part.heading().content()) + "</h3>\n"
                                            + facts(attributes)
                                            + renderer.blocks(part.content().stream()
                                                    .map(this::plainly)
                                                    .toList())),
                            lines(document, text, part.heading()),
                            part.heading().place().line(),
                            kind == Kind.QUESTION ? attributes.has("red-line") : RedLineChange.critical(part));
                })
                .toList();
    }

    /** The lines of a file from this heading to the next one that ends its part. */
    private static String lines(MarkdownDocument document, String text, Block.Heading heading) {
        int from = heading.place().line();
        int until = document.blocks().stream()
                .filter(block -> block instanceof Block.Heading next
                        && next.level() <= heading.level()
                        && next.place().line() > from)
                .mapToInt(block -> block.place().line())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return text.lines()
                .skip(from - 1L)
                .limit((long) until - from)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** What learners do not see: use, points and the like, as the author wrote it. */
    private static String facts(Attributes attributes) {
        var facts = attributes.values().entrySet().stream()
                .map(fact -> "<code>" + HtmlRenderer.escape(written(fact)) + "</code>")
                .collect(Collectors.joining(" "));
        return facts.isEmpty() ? "" : "<p>" + facts + "</p>\n";
    }

    private static String written(Map.Entry<String, String> fact) {
        return fact.getValue().isEmpty() ? fact.getKey() : fact.getKey() + "=" + fact.getValue();
    }

    /** Hints as quotes, ticks and the targets of choices as words. */
    private Block plainly(Block block) {
        return switch (block) {
            case Block.Callout callout
            when callout.kind().equals("hint") || callout.kind().equals("why") ->
                new Block.Quote(
                        callout.span(),
                        callout.content().stream().map(this::plainly).toList());
            case Block.Listing list ->
                new Block.Listing(
                        list.span(),
                        list.ordered(),
                        list.start(),
                        list.items().stream().map(this::plainly).toList());
            default -> block;
        };
    }

    private Block.Item plainly(Block.Item item) {
        var content = new ArrayList<Block>();
        for (var block : item.content()) {
            content.add(
                    block instanceof Block.Paragraph paragraph
                            ? new Block.Paragraph(paragraph.span(), plainly(paragraph.content()))
                            : plainly(block));
        }
        if (item.ticked() != null && !content.isEmpty() && content.getFirst() instanceof Block.Paragraph first) {
            var marked = new ArrayList<Inline>(first.content());
            marked.addFirst(new Inline.Text(item.ticked() ? RIGHT : WRONG));
            content.set(0, new Block.Paragraph(first.span(), marked));
        }
        return new Block.Item(item.span(), item.ticked(), item.tight(), content);
    }

    private static List<Inline> plainly(List<Inline> content) {
        var plain = new ArrayList<Inline>();
        for (var piece : content) {
            if (piece instanceof Inline.Link link && link.target().startsWith("#")) {
                plain.addAll(link.content());
                var facts = link.attributes().values().entrySet().stream()
                        .map(Showing::written)
                        .collect(Collectors.joining(" "));
                plain.add(new Inline.Text(" "));
                plain.add(new Inline.Code(("→ " + link.target().substring(1) + " " + facts).strip()));
            } else {
                plain.add(piece);
            }
        }
        return plain;
    }

    private static String source(List<Block> blocks) {
        return blocks.stream().map(block -> block.span().source()).collect(Collectors.joining("\n\n"));
    }
}
