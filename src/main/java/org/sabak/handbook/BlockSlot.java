package org.sabak.handbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sabak.handbook.BlockText.Kind;
import org.sabak.handbook.markdown.Block;
import org.sabak.handbook.markdown.MarkdownDocument;
import org.sabak.platform.ContentPlace;

/**
 * A piece of a file and the characters that it has there.
 *
 * @param start offset in the text with line ends of one character; -1 for a value at the head of the file
 */
record BlockSlot(Piece piece, Kind kind, String text, int start) {
    int end() {
        return start + text.length();
    }

    boolean atHead() {
        return start < 0;
    }

    /** Whether it stands at the head of a section. */
    boolean section() {
        return kind == Kind.HEADING && piece.group().isEmpty();
    }

    static List<BlockSlot> ofModule(String file, PlacedText text, ModuleText module) {
        var blocks = module.sections().stream()
                .flatMap(section -> Stream.concat(Stream.of(section.heading()), section.blocks().stream()))
                .map(TextBlock::block)
                .iterator();
        return Piece.ofModule(file, module).stream()
                .map(piece -> piece.key().startsWith(".") ? head(piece, module) : ofBlock(piece, blocks, text))
                .toList();
    }

    static List<BlockSlot> ofQuiz(String file, PlacedText text) {
        return parts(Piece.ofQuiz(file, text.text()), Kind.QUESTION, text, 3);
    }

    static List<BlockSlot> ofScenario(String file, PlacedText text) {
        var pieces = Piece.ofScenario(file, text.text());
        var front = MarkdownDocument.parse(file, text.text(), problem -> {}).frontMatter();
        var slots = new ArrayList<BlockSlot>();
        pieces.stream()
                .filter(piece -> piece.key().startsWith("."))
                .forEach(piece -> slots.add(new BlockSlot(
                        piece,
                        kind(piece.key()),
                        front.optionalText(piece.key().substring(1)).orElse(""),
                        -1)));
        slots.addAll(parts(
                pieces.stream().filter(piece -> !piece.key().startsWith(".")).toList(), Kind.SCENE, text, 2));
        return List.copyOf(slots);
    }

    private static List<BlockSlot> parts(List<Piece> pieces, Kind kind, PlacedText text, int level) {
        var ends = MarkdownDocument.parse("", text.text(), problem -> {}).blocks().stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() <= level)
                .mapToInt(block -> offset(text, block.place()))
                .toArray();
        var slots = new ArrayList<BlockSlot>();
        for (var piece : pieces) {
            int start = offset(text, piece.place());
            int end = Arrays.stream(ends)
                    .filter(next -> next > start)
                    .findFirst()
                    .orElse(text.text().length());
            slots.add(
                    new BlockSlot(piece, kind, text.text().substring(start, end).stripTrailing(), start));
        }
        return List.copyOf(slots);
    }

    private static BlockSlot head(Piece piece, ModuleText module) {
        var words =
                switch (piece.key()) {
                    case ".title" -> module.title();
                    case ".summary" -> module.summary();
                    case ".sources" -> String.join("\n", module.sources());
                    default ->
                        Optional.ofNullable(module.objectives().get(piece.key().substring(1)))
                                .orElse("");
                };
        return new BlockSlot(piece, kind(piece.key()), words, -1);
    }

    private static Kind kind(String key) {
        return switch (key) {
            case ".title" -> Kind.TITLE;
            case ".summary" -> Kind.SUMMARY;
            case ".sources" -> Kind.SOURCES;
            default -> Kind.OBJECTIVE;
        };
    }

    private static BlockSlot ofBlock(Piece piece, Iterator<Block> blocks, PlacedText text) {
        var block = blocks.next();
        int start = offset(text, block.place());
        return new BlockSlot(piece, kind(block), block.span().source().stripTrailing(), start);
    }

    private static Kind kind(Block block) {
        return switch (block) {
            case Block.Heading _ -> Kind.HEADING;
            case Block.Paragraph _ -> Kind.PARAGRAPH;
            case Block.Listing _ -> Kind.LIST;
            case Block.Callout _ -> Kind.CALLOUT;
            case Block.Quote _ -> Kind.QUOTE;
            case Block.Table _ -> Kind.TABLE;
            case Block.Figure _ -> Kind.FIGURE;
            case Block.Code _ -> Kind.CODE;
            case Block.Rule _ -> Kind.RULE;
        };
    }

    private static int offset(PlacedText text, ContentPlace place) {
        return text.offset(place.line(), place.column());
    }
}
