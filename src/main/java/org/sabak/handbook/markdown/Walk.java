package org.sabak.handbook.markdown;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Visits everything in a tree of blocks, in the order of reading. */
public final class Walk {
    private Walk() {}

    /** Every block, and every block within it. */
    public static void blocks(List<Block> blocks, Consumer<Block> visitor) {
        for (var block : blocks) {
            visitor.accept(block);
            switch (block) {
                case Block.Listing list -> list.items().forEach(item -> blocks(item.content(), visitor));
                case Block.Callout callout -> blocks(callout.content(), visitor);
                case Block.Quote quote -> blocks(quote.content(), visitor);
                default -> {}
            }
        }
    }

    /** Every piece of running text in these blocks. */
    public static void inlines(List<Block> blocks, Consumer<Inline> visitor) {
        blocks(blocks, block -> {
            switch (block) {
                case Block.Heading heading -> pieces(heading.content(), visitor);
                case Block.Paragraph paragraph -> pieces(paragraph.content(), visitor);
                case Block.Table table ->
                    Stream.concat(Stream.of(table.header()), table.rows().stream())
                            .flatMap(List::stream)
                            .forEach(cell -> pieces(cell.content(), visitor));
                default -> {}
            }
        });
    }

    private static void pieces(List<Inline> content, Consumer<Inline> visitor) {
        for (var piece : content) {
            visitor.accept(piece);
            switch (piece) {
                case Inline.Emphasis emphasis -> pieces(emphasis.content(), visitor);
                case Inline.Strong strong -> pieces(strong.content(), visitor);
                case Inline.Link link -> pieces(link.content(), visitor);
                default -> {}
            }
        }
    }
}
