package org.sabak.content;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sabak.handbook.markdown.Inline;
import org.sabak.handbook.markdown.Sources;
import org.sabak.handbook.markdown.Walk;
import org.sabak.platform.ContentPlace;

/** Whether every rule that is cited exists and stands among the module's sources. The table is {@code content-lint/sources.yml}. */
final class SourceLint {
    private static final String NUMBERS =
            "\\d+(?:\\(\\d+\\))?(?:(?:, | and | to |–|-| и | по | жана )\\d+(?:\\(\\d+\\))?)*";
    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:\\(\\d+\\))?(?:(?: to |–|-| по )(\\d+))?");
    private static final Pattern LAST_YEAR = Pattern.compile(".*\\b(?:19|20)\\d\\d\\b");

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<Finding> found = new ArrayList<>();

    /** @param inText how running text names its rules; empty if it never does */
    private record Source(String code, int numbers, String entry, boolean named, Optional<Pattern> inText) {}

    private SourceLint() {
        for (var entry : Lists.read("sources.yml").maps("sources")) {
            var ways = new ArrayList<String>();
            entry.optionalText("before").ifPresent(name -> ways.add("(?:" + name + ") (" + NUMBERS + ")"));
            entry.optionalText("after").ifPresent(name -> ways.add("(" + NUMBERS + ") (?:" + name + ")"));
            sources.put(
                    entry.text("code"),
                    new Source(
                            entry.text("code"),
                            entry.number("numbers", 0, 1000),
                            entry.text("entry"),
                            entry.flag("named", false),
                            ways.isEmpty() ? Optional.empty() : Optional.of(Lists.words(String.join("|", ways)))));
        }
    }

    static List<Finding> of(Library library) {
        var lint = new SourceLint();
        Sources.CODES.stream()
                .filter(code -> !lint.sources.containsKey(code))
                .forEach(code -> lint.report(
                        ContentPlace.file("."),
                        "The lint does not know the source " + code + ".",
                        "Add it to sources.yml."));
        for (var module : library.modules()) {
            module.languages().forEach(language -> lint.citations(module, language));
            lint.entries(module);
        }
        lint.runningText(library);
        return lint.found;
    }

    private void citations(ModuleFiles module, String language) {
        for (var kind : ModuleFiles.Kind.values()) {
            Walk.inlines(module.blocks(kind, language), piece -> {
                if (piece instanceof Inline.Citation citation) {
                    check(citation.source(), citation.part(), citation.place());
                }
            });
        }
        var head = new ContentPlace(module.file(ModuleFiles.Kind.MODULE, language), 1, 0);
        for (var rule : module.text(language).rules()) {
            Sources.citation(rule, head).ifPresent(citation -> check(citation.source(), citation.part(), head));
        }
    }

    private void runningText(Library library) {
        for (var passage : library.passages()) {
            if (passage.text().chars().noneMatch(Character::isDigit)) {
                continue;
            }
            for (var source : sources.values()) {
                source.inText().ifPresent(pattern -> pattern.matcher(passage.text())
                        .results()
                        .forEach(match -> check(
                                source.code(),
                                match.group(1) == null ? match.group(2) : match.group(1),
                                passage.place())));
            }
        }
    }

    private void check(String code, String part, ContentPlace place) {
        var source = sources.get(code);
        if (source == null) {
            return;
        }
        for (int number : numbers(part)) {
            if (number < 1 || number > source.numbers()) {
                report(
                        place,
                        code + " has no number " + number + ".",
                        source.numbers() == 0
                                ? "Cite it as a whole, [" + code + "]."
                                : "Its numbers are 1 to " + source.numbers() + ".");
            }
        }
    }

    /** The list of sources in the author's language names whatever the text and its rules cite. */
    private void entries(ModuleFiles module) {
        var cited = new TreeMap<String, TreeSet<Integer>>();
        var text = module.text(module.source());
        var head = new ContentPlace(module.file(ModuleFiles.Kind.MODULE, module.source()), 1, 0);
        Walk.inlines(module.blocks(ModuleFiles.Kind.MODULE, module.source()), piece -> {
            if (piece instanceof Inline.Citation citation) {
                cited.computeIfAbsent(citation.source(), code -> new TreeSet<>())
                        .addAll(numbers(citation.part()));
            }
        });
        text.rules().stream()
                .flatMap(rule -> Sources.citation(rule, head).stream())
                .forEach(citation -> cited.computeIfAbsent(citation.source(), code -> new TreeSet<>())
                        .addAll(numbers(citation.part())));
        cited.forEach((code, numbers) -> Optional.ofNullable(sources.get(code)).ifPresent(source -> {
            var entry = text.sources().stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT)
                            .contains(source.entry().toLowerCase(Locale.ROOT)))
                    .findFirst();
            if (entry.isEmpty()) {
                report(
                        head,
                        "The text cites " + code + ", which is not among the sources.",
                        "Add the entry \"… " + source.entry() + " …\".");
            } else if (source.named()) {
                var named = numbers(LAST_YEAR.matcher(entry.get()).replaceFirst(""));
                var missing = numbers.stream()
                        .filter(number -> !named.contains(number))
                        .toList();
                if (!missing.isEmpty()) {
                    report(
                            head,
                            "The source " + code + " does not name the rules "
                                    + missing.stream().map(String::valueOf).collect(joining(", "))
                                    + " that the text cites.",
                            "Name them at the end of its entry.");
                }
            }
        }));
    }

    private static TreeSet<Integer> numbers(String part) {
        var numbers = new TreeSet<Integer>();
        NUMBER.matcher(part).results().forEach(match -> {
            int from = Integer.parseInt(match.group(1));
            int to = match.group(2) == null ? from : Integer.parseInt(match.group(2));
            for (int number = from; number <= Math.min(to, from + 1000); number++) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    private void report(ContentPlace place, String wrong, String mend) {
        found.add(new Finding(place, wrong, mend));
    }
}
