package org.sabak.content;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.sabak.handbook.ModuleText;
import org.sabak.handbook.markdown.Block;
import org.sabak.handbook.markdown.Inline;
import org.sabak.handbook.markdown.Walk;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.YamlMap;

/** How the handbook speaks: calmly, correctly, plainly, and without a claim that it must not make. */
final class WordingLint {
    /** Plain English; for Russian "fairly hard", which official Russian hardly ever reaches; for Kyrgyz see {@link ReadingEase}. */
    private static final Map<String, DoublePredicate> PLAIN =
            Map.of("en", score -> score >= 60, "ru", score -> score >= 40, "ky", score -> score <= 55);

    private WordingLint() {}

    static List<Finding> exclamations(Library library) {
        return library.passages().stream()
                .filter(passage ->
                        passage.text().replaceAll("\\[![A-Z]+]|!\\[", "").contains("!"))
                .map(passage -> new Finding(
                        passage.place(), "There is an exclamation mark.", "End with a full stop: the tone is calm."))
                .toList();
    }

    static List<Finding> withoutYo(Library library) {
        var forgotten = Lists.words(Lists.read("yo.yml").texts("words").stream()
                .map(YamlMap.Text::value)
                .collect(joining("|")));
        return library.passages().stream()
                .filter(passage -> passage.language().equals("ru"))
                .flatMap(passage -> forgotten
                        .matcher(passage.text())
                        .results()
                        .map(word -> new Finding(
                                passage.place(),
                                "\"" + word.group() + "\" lacks its ё.",
                                "Write ё wherever it is spoken.")))
                .toList();
    }

    static List<Finding> claims(Library library) {
        var claims = new BannedClaims();
        return library.passages().stream()
                .filter(passage -> !passage.wrong())
                .flatMap(passage -> claims.in(passage.language(), passage.plain()).stream()
                        .map(claim -> new Finding(
                                passage.place(), "The sentence makes the claim " + claim.id() + ".", claim.why())))
                .toList();
    }

    static List<Finding> hard(Library library) {
        var found = new ArrayList<Finding>();
        for (var module : library.modules()) {
            for (var language : module.languages()) {
                var score = ReadingEase.of(language).score(paragraphs(module.text(language)));
                if (!PLAIN.getOrDefault(language, any -> true).test(score)) {
                    found.add(new Finding(
                            ContentPlace.file(module.file(ModuleFiles.Kind.MODULE, language)),
                            "The text is hard to read: %s gives %.0f.".formatted(ReadingEase.of(language), score),
                            "Shorten sentences and use shorter words."));
                }
            }
        }
        return found;
    }

    /** Running text: headings and tables have no sentences. */
    static List<String> paragraphs(ModuleText text) {
        var paragraphs = new ArrayList<String>();
        for (var section : text.sections()) {
            Walk.blocks(section.blocks().stream().map(block -> block.block()).toList(), block -> {
                if (block instanceof Block.Paragraph paragraph) {
                    paragraphs.add(Inline.plain(paragraph.content()));
                }
            });
        }
        return paragraphs;
    }
}
