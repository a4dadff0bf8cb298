package org.sabak.handbook;

import java.util.ArrayList;
import java.util.List;
import org.sabak.handbook.markdown.MarkdownDocument;
import org.sabak.platform.ContentPlace;

/**
 * A piece of a module's files that is translated as a whole: a block of the text, a question, a scene, a title.
 *
 * @param part which file: {@code module}, {@code quiz} or {@code scenario}
 * @param group section of the text within which blocks without an identifier of their own are compared; "" where the key alone
 *     says which piece is which
 * @param shape what must be alike in source and translation; "" where the part's own reader compares that
 */
record Piece(String part, String group, String key, String shape, String hash, ContentPlace place) {
    static List<Piece> ofModule(String file, ModuleText text) {
        var pieces = new ArrayList<Piece>();
        var head = new ContentPlace(file, 1, 1);
        pieces.add(words("module", ".title", text.title(), head));
        pieces.add(words("module", ".summary", text.summary(), head));
        text.objectives().forEach((id, sentence) -> pieces.add(words("module", "." + id, sentence, head)));
        if (!text.sources().isEmpty()) {
            pieces.add(words("module", ".sources", String.join("\n", text.sources()), head));
        }
        for (var section : text.sections()) {
            var heading = section.heading();
            pieces.add(new Piece(
                    "module",
                    "",
                    section.id(),
                    "",
                    heading.hash(),
                    heading.block().place()));
            for (var block : section.blocks()) {
                pieces.add(new Piece(
                        "module",
                        section.id(),
                        block.key(),
                        block.block().shape(),
                        block.hash(),
                        block.block().place()));
            }
        }
        return pieces;
    }

    static List<Piece> ofQuiz(String file, String text) {
        return ofParts("quiz", MarkdownDocument.parse(file, text, problem -> {}), 3);
    }

    static List<Piece> ofScenario(String file, String text) {
        var document = MarkdownDocument.parse(file, text, problem -> {});
        var pieces = new ArrayList<Piece>();
        var head = new ContentPlace(file, 1, 1);
        pieces.add(words(
                "scenario",
                ".title",
                document.frontMatter().optionalText("title").orElse(""),
                head));
        pieces.add(words(
                "scenario",
                ".summary",
                document.frontMatter().optionalText("summary").orElse(""),
                head));
        pieces.addAll(ofParts("scenario", document, 2));
        return pieces;
    }

    private static List<Piece> ofParts(String part, MarkdownDocument document, int level) {
        return document.parts(level).stream()
                .filter(piece -> piece.id().isPresent())
                .map(piece -> new Piece(
                        part,
                        "",
                        piece.id().orElseThrow(),
                        "",
                        TextBlock.hash(piece.normalised()),
                        piece.heading().place()))
                .toList();
    }

    private static Piece words(String part, String key, String text, ContentPlace place) {
        return new Piece(part, "", key, "", TextBlock.hash(text), place);
    }
}
