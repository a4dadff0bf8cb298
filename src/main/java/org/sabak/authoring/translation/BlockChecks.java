package org.sabak.authoring.translation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sabak.handbook.BlockText;
import org.sabak.handbook.BlockText.Kind;
import org.sabak.handbook.Glossary;
import org.sabak.handbook.GlossaryWords;
import org.sabak.handbook.markdown.Inline;
import org.sabak.handbook.markdown.MarkdownDocument;
import org.sabak.handbook.markdown.Walk;

/** Compares a translated block with its source: terms, citations, links, footnotes and numbers should still be there. */
public final class BlockChecks {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[ \\u00A0\\u202F,](?=\\d{3}(?!\\d))");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}");
    private static final Set<Kind> WITHOUT_WORDS = EnumSet.of(Kind.CODE, Kind.RULE);
    private static final int LONGEST_LIST = 12;

    private final Glossary glossary;
    private final String sourceLanguage;
    private final String language;

    public BlockChecks(Glossary glossary, String sourceLanguage, String language) {
        this.glossary = glossary;
        this.sourceLanguage = sourceLanguage;
        this.language = language;
    }

    /** The terms of a block, those first that its source links. */
    public List<TermHint> terms(BlockText block) {
        var linked = GlossaryWords.linked(block.source());
        var linkedThere = GlossaryWords.linked(block.target());
        var source = GlossaryWords.of(block.source(), sourceLanguage);
        var target = GlossaryWords.of(block.target(), language);
        var hints = new ArrayList<TermHint>();
        for (var term : glossary.terms().values()) {
            boolean link = linked.contains(term.id());
            if (link || source.hold(term)) {
                hints.add(new TermHint(
                        term.id(),
                        term.in(sourceLanguage).term(),
                        Optional.ofNullable(term.definitions().get(language))
                                .map(Glossary.Definition::term)
                                .orElse(""),
                        link,
                        link ? linkedThere.contains(term.id()) : linkedThere.contains(term.id()) || target.hold(term)));
            }
        }
        hints.sort((one, other) -> Boolean.compare(other.linked(), one.linked()));
        return List.copyOf(hints);
    }

    /** What should be looked at in a translation that is there. */
    public List<Heed> heeds(BlockText block) {
        if (block.target().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Heed>();
        if (!WITHOUT_WORDS.contains(block.kind())
                && block.target().equals(block.source())
                && LETTERS.matcher(block.source()).find()) {
            found.add(new Heed("authoring.translate.heed-same"));
            return List.copyOf(found);
        }
        terms(block).stream()
                .filter(hint -> !hint.used() && !hint.target().isEmpty())
                .forEach(hint -> found.add(new Heed(
                        hint.linked() ? "authoring.translate.heed-link" : "authoring.translate.heed-term",
                        hint.source(),
                        hint.written())));
        compare("authoring.translate.heed-citations", block, BlockChecks::citations, found);
        compare("authoring.translate.heed-links", block, BlockChecks::links, found);
        compare("authoring.translate.heed-numbers", block, BlockChecks::numbers, found);
        return List.copyOf(found);
    }

    private static void compare(String key, BlockText block, Function<String, List<String>> of, List<Heed> found) {
        var missing = without(of.apply(block.source()), of.apply(block.target()));
        var more = without(of.apply(block.target()), of.apply(block.source()));
        if (!missing.isEmpty() || !more.isEmpty()) {
            found.add(new Heed(key, missing.size(), joined(missing), more.size(), joined(more)));
        }
    }

    private static String joined(List<String> found) {
        return found.stream().limit(LONGEST_LIST).collect(Collectors.joining(", "));
    }

    /** What the one has more often than the other. */
    private static List<String> without(List<String> all, List<String> others) {
        var left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    private static List<String> citations(String markdown) {
        return pieces(
                markdown,
                piece -> piece instanceof Inline.Citation citation
                        ? "[" + (citation.source() + " " + citation.part()).strip() + "]"
                        : "");
    }

    private static List<String> links(String markdown) {
        return pieces(markdown, piece -> switch (piece) {
            case Inline.Link link -> link.target();
            case Inline.FootnoteMark mark -> "[^" + mark.label() + "]";
            default -> "";
        });
    }

    private static List<String> pieces(String markdown, Function<Inline, String> of) {
        var found = new ArrayList<String>();
        Walk.inlines(MarkdownDocument.parse("", markdown, problem -> {}).blocks(), piece -> {
            var text = of.apply(piece);
            if (!text.isEmpty()) {
                found.add(text);
            }
        });
        return found;
    }

    /** The numbers in the words: not those of citations, links, attributes and of ordered lists. */
    private static List<String> numbers(String markdown) {
        var words = markdown.replaceAll("(?m)^\\s*\\d+[.)]\\s", " ")
                .replaceAll("\\[(?:[A-Z]{2,4}|CoE)[^\\]]*]|\\]\\([^)]*\\)|\\{[^}]*}|\\[\\[[^\\]|]*", " ");
        var found = new ArrayList<String>();
        NUMBER.matcher(THOUSANDS.matcher(words).replaceAll(""))
                .results()
                .forEach(match -> found.add(match.group().replace(',', '.')));
        return found;
    }
}
