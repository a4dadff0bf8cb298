package org.sabak.content;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.sabak.handbook.ModuleText;
import org.sabak.handbook.ReadingEase;
import org.sabak.handbook.TextBlock;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.YamlMap;

/** How the handbook speaks: calmly, correctly, plainly, and without a claim that it must not make. */
final class WordingLint {
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
                var formula = ReadingEase.of(language).orElseThrow();
                var score = formula.score(paragraphs(module.text(language)));
                if (!formula.plain(score)) {
                    found.add(new Finding(
                            ContentPlace.file(module.file(ModuleFiles.Kind.MODULE, language)),
                            "The text is hard to read: %s gives %.0f.".formatted(formula, score),
                            "Shorten sentences and use shorter words."));
                }
            }
        }
        return found;
    }

    private static List<String> paragraphs(ModuleText text) {
        return text.sections().stream()
                .flatMap(section ->
                        ReadingEase.paragraphs(
                                section.blocks().stream().map(TextBlock::block).toList())
                                .stream())
                .toList();
    }
}
