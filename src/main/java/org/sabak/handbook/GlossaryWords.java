package org.sabak.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.sabak.handbook.markdown.Inline;
import org.sabak.handbook.markdown.MarkdownDocument;
import org.sabak.handbook.markdown.Walk;

/** Finds the words of the glossary in a text, in whatever form they stand there. */
public final class GlossaryWords {
    private final String language;
    private final List<String> stems;

    private GlossaryWords(String language, List<String> stems) {
        this.language = language;
        this.stems = stems;
    }

    /** The words of a piece of Markdown in this language. */
    public static GlossaryWords of(String markdown, String language) {
        return new GlossaryWords(language, stems(markdown, language));
    }

    /** The terms that a piece of Markdown links, by identifier, in the order of the text. */
    public static Set<String> linked(String markdown) {
        var ids = new LinkedHashSet<String>();
        Walk.inlines(MarkdownDocument.parse("", markdown, problem -> {}).blocks(), piece -> {
            if (piece instanceof Inline.Term term) {
                ids.add(term.id());
            }
        });
        return ids;
    }

    /** Whether one of the words that the glossary gives for a term stands here. */
    public boolean hold(Glossary.Term term) {
        return Optional.ofNullable(term.definitions().get(language)).stream()
                .flatMap(definition -> Stream.of(definition.term().split("[,;/]|\\(.*?\\)")))
                .map(words -> stems(words, language))
                .anyMatch(this::hold);
    }

    private boolean hold(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        for (int at = 0; at + words.size() <= stems.size(); at++) {
            boolean here = true;
            for (int i = 0; here && i < words.size(); i++) {
                here = alike(stems.get(at + i), words.get(i));
            }
            if (here) {
                return true;
            }
        }
        return false;
    }

    /** In a language that is not stemmed, endings are put after the word. */
    private boolean alike(String found, String wanted) {
        return LanguageAnalyzer.stems(language) ? found.equals(wanted) : found.startsWith(wanted);
    }

    private static List<String> stems(String text, String language) {
        var stems = new ArrayList<String>();
        try (var analyzer = new LanguageAnalyzer(language);
                var tokens = analyzer.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(stems);
    }
}
