package org.sabak.handbook.markdown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.ContentPlace;

/** A paragraph, heading, list or other piece that stands by itself. */
public sealed interface Block {
    Span span();

    default ContentPlace place() {
        return span().place();
    }

    record Heading(Span span, int level, List<Inline> content, Attributes attributes) implements Block {}

    record Paragraph(Span span, List<Inline> content) implements Block {}

    /** @param start number of the first item of an ordered list */
    record Listing(Span span, boolean ordered, int start, List<Item> items) implements Block {}

    /**
     * A list item.
     *
     * @param ticked for {@code [ ]} and {@code [x]}; null where the item has no box
     * @param tight its first paragraph is written without a paragraph of its own
     */
    record Item(Span span, @Nullable Boolean ticked, boolean tight, List<Block> content) {}

    /** A GitHub alert such as {@code > [!LAW]}; the kind is in lower case. */
    record Callout(Span span, String kind, List<Block> content) implements Block {}

    record Quote(Span span, List<Block> content) implements Block {}

    record Table(Span span, List<Cell> header, List<List<Cell>> rows) implements Block {}

    record Cell(ContentPlace place, boolean number, List<Inline> content) {}

    record Figure(Span span, String source, String alt, String caption) implements Block {}

    record Code(Span span, String text) implements Block {}

    record Rule(Span span) implements Block {}

    /** What must be alike in a text and its translation: the kind, and the number of parts. */
    default String shape() {
        return switch (this) {
            case Heading heading -> "heading " + heading.level();
            case Paragraph _ -> "paragraph";
            case Listing list ->
                (list.ordered() ? "numbers" : "bullets")
                        + shapes(list.items(), item -> shapes(item.content(), Block::shape));
            case Callout callout -> "callout " + callout.kind() + shapes(callout.content(), Block::shape);
            case Quote quote -> "quote" + shapes(quote.content(), Block::shape);
            case Table table ->
                "table " + table.header().size() + "×" + table.rows().size();
            case Figure _ -> "figure";
            case Code _ -> "code";
            case Rule _ -> "rule";
        };
    }

    /** The words alone, for searching. */
    static String plain(List<Block> blocks) {
        return blocks.stream()
                .map(block -> switch (block) {
                    case Heading heading -> Inline.plain(heading.content());
                    case Paragraph paragraph -> Inline.plain(paragraph.content());
                    case Listing list ->
                        list.items().stream().map(item -> plain(item.content())).collect(Collectors.joining("\n"));
                    case Callout callout -> plain(callout.content());
                    case Quote quote -> plain(quote.content());
                    case Table table ->
                        Stream.concat(Stream.of(table.header()), table.rows().stream())
                                .map(row -> row.stream()
                                        .map(cell -> Inline.plain(cell.content()))
                                        .collect(Collectors.joining("\t")))
                                .collect(Collectors.joining("\n"));
                    case Figure figure -> figure.alt() + "\n" + figure.caption();
                    case Code code -> code.text();
                    case Rule _ -> "";
                })
                .collect(Collectors.joining("\n"));
    }

    private static <T> String shapes(List<T> parts, java.util.function.Function<T, String> shape) {
        return parts.stream().map(shape).collect(Collectors.joining(", ", "(", ")"));
    }
}
