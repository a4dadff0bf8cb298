package org.sabak.handbook.markdown;

import java.util.List;
import java.util.stream.Collectors;
import org.sabak.platform.ContentPlace;

/** A piece of running text. */
public sealed interface Inline {
    record Text(String text) implements Inline {}

    record Emphasis(List<Inline> content) implements Inline {}

    record Strong(List<Inline> content) implements Inline {}

    record Code(String text) implements Inline {}

    /** A line break that the author asked for. */
    record Break() implements Inline {}

    /**
     * A link to an address, with {@code #} to a heading of the same file, or with {@code media/} to a file that is kept beside
     * the text for downloading.
     */
    record Link(String target, List<Inline> content, Attributes attributes, ContentPlace place) implements Inline {
        public boolean attachment() {
            return target.startsWith("media/") && target.endsWith(".pdf");
        }
    }

    /** A word of the glossary and how it is written here. */
    record Term(String id, String shown, ContentPlace place) implements Inline {}

    /** A rule or a part of a source, such as {@code [NMR 43-44]}; the part is "" where the whole source is meant. */
    record Citation(String source, String part, ContentPlace place) implements Inline {}

    record FootnoteMark(String label, ContentPlace place) implements Inline {}

    /** The words alone, for searching and for names. */
    static String plain(List<Inline> content) {
        return content.stream()
                .map(piece -> switch (piece) {
                    case Text text -> text.text();
                    case Emphasis emphasis -> plain(emphasis.content());
                    case Strong strong -> plain(strong.content());
                    case Code code -> code.text();
                    case Break _ -> "\n";
                    case Link link -> plain(link.content());
                    case Term term -> term.shown();
                    case Citation _, FootnoteMark _ -> "";
                })
                .collect(Collectors.joining());
    }
}
