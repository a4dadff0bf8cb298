package org.sabak.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sabak.assessment.ExamDefinition;
import org.sabak.assessment.Question;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.YamlMap;

/**
 * Mandela Rule 76(1) lists what the training of prison staff contains at least. {@code rule-76.yml} says which objectives teach
 * each content; this says what each certification scheme teaches, what it also tests, and where there is a gap.
 */
final class RuleSeventySix {
    private static final String FILE = "rule-76.yml";
    private static final List<String> LETTERS = List.of("a", "b", "c", "d");
    private static final String SCHEMES = "schemes/[^/]+\\.yml";

    private final Library library;
    private final List<Part> parts = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    private record Part(String letter, String title, List<Content> contents) {}

    /** @param gap what the service must add; empty where something is taught */
    private record Content(String id, String title, List<Objective> taughtBy, Optional<String> gap) {}

    private record Objective(String module, String id) {}

    /** @param modules that a candidate studies; @param tested those of them from which the scheme's exams draw */
    private record Scheme(String id, String title, Set<String> modules, Set<String> tested) {}

    private RuleSeventySix(Library library) {
        this.library = library;
        var file = YamlMap.read(
                FILE,
                library.tree().has(FILE) ? library.tree().text(FILE) : "",
                problem -> report(problem.place(), problem.key() + " " + problem.args(), "Mend the YAML."));
        var ids = new HashSet<String>();
        for (var letter : LETTERS) {
            var part = file.map(letter);
            var contents = new ArrayList<Content>();
            for (var entry : part.maps("contents")) {
                if (!ids.add(entry.text("id"))) {
                    report(entry.place("id"), "The id " + entry.text("id") + " stands here twice.", "Give it another.");
                }
                contents.add(content(entry));
            }
            parts.add(new Part(letter, part.localized("title").in("en"), contents));
            part.done();
        }
        file.done();
    }

    private Content content(YamlMap entry) {
        var taughtBy = new ArrayList<Objective>();
        for (var text : entry.texts("taught-by")) {
            var slash = text.value().split("/", -1);
            var known = slash.length == 2
                    && library.handbook()
                            .module(slash[0])
                            .filter(module -> module.sourceText().objectives().containsKey(slash[1]))
                            .isPresent();
            if (known) {
                taughtBy.add(new Objective(slash[0], slash[1]));
            } else {
                report(
                        text.place(),
                        "There is no objective " + text.value() + ".",
                        "Write <module>/<objective>, both as they are.");
            }
        }
        var gap = entry.optionalLocalized("gap").map(sentence -> sentence.in("en"));
        if (entry.texts("taught-by").isEmpty() == gap.isEmpty()) {
            report(
                    entry.place(),
                    "The content " + entry.text("id")
                            + (gap.isEmpty() ? " is not taught." : " is taught and has a gap."),
                    "Name the objectives that teach it, or say under gap what the service must add; not both.");
        }
        var content = new Content(entry.text("id"), entry.localized("title").in("en"), List.copyOf(taughtBy), gap);
        entry.done();
        return content;
    }

    static List<Finding> of(Library library) {
        return List.copyOf(new RuleSeventySix(library).found);
    }

    /** The table as {@code src/docs/rule-76.md} holds it. */
    static String map(Library library) {
        return new RuleSeventySix(library).map();
    }

    private String map() {
        var schemes = schemes();
        var text = new StringBuilder("""
                # What each scheme covers of Rule 76(1)

                Mandela Rule 76(1) says what the training of prison staff contains at least. This table follows from `content/`: \
                from `rule-76.yml`, the modules and exams of the schemes, and the objectives of exam questions. A test keeps it so.

                **T** taught: a module of the scheme has an objective for it. **X** taught and tested: the scheme's exam also draws \
                from that module, which has exam questions on that objective. **–** neither. What a service must add itself \
                stands below the table.

                """);
        text.append("| Content |");
        schemes.forEach(scheme -> text.append(' ').append(scheme.id()).append(" |"));
        text.append("\n|---|").append(":-:|".repeat(schemes.size())).append('\n');
        for (var part : parts) {
            text.append("| **(%s) %s** |".formatted(part.letter(), part.title()))
                    .append(" |".repeat(schemes.size()))
                    .append('\n');
            for (var content : part.contents()) {
                text.append("| ").append(content.title()).append(" |");
                schemes.forEach(
                        scheme -> text.append(' ').append(cell(content, scheme)).append(" |"));
                text.append('\n');
            }
        }
        text.append("\n## Schemes\n\n");
        schemes.forEach(scheme -> text.append("- `%s`: %s\n".formatted(scheme.id(), scheme.title())));
        text.append("\n## What a service must add\n\n");
        parts.stream().flatMap(part -> part.contents().stream()).forEach(content -> content.gap()
                .ifPresent(gap -> text.append("- **%s.** %s\n".formatted(content.title(), gap))));
        return text.toString();
    }

    private String cell(Content content, Scheme scheme) {
        var taught = content.taughtBy().stream()
                .filter(objective -> scheme.modules().contains(objective.module()))
                .toList();
        if (taught.isEmpty()) {
            return "–";
        }
        return taught.stream().anyMatch(objective -> tested(objective, scheme)) ? "X" : "T";
    }

    private boolean tested(Objective objective, Scheme scheme) {
        return scheme.tested().contains(objective.module())
                && library.assessment().questions().stream()
                        .anyMatch(question -> question.use() == Question.Use.EXAM
                                && question.key().module().equals(objective.module())
                                && question.objective().equals(objective.id()));
    }

    /** The foundation first, then by their ids. */
    private List<Scheme> schemes() {
        return library.tree().paths().stream()
                .filter(path -> path.matches(SCHEMES))
                .map(path -> scheme(YamlMap.read(path, library.tree().text(path), problem -> {})))
                .sorted(Comparator.comparing((Scheme scheme) -> !scheme.id().equals("foundation"))
                        .thenComparing(Scheme::id))
                .toList();
    }

    private Scheme scheme(YamlMap file) {
        var primary = file.map("primary");
        var modules = values(primary.optionalTexts("modules"));
        var tested = values(primary.optionalTexts("exams")).stream()
                .flatMap(exam -> library.assessment().exam(exam).stream())
                .map(ExamDefinition::modules)
                .flatMap(List::stream)
                .filter(modules::contains)
                .collect(Collectors.toSet());
        return new Scheme(file.text("id"), file.localized("title").in("en"), modules, tested);
    }

    private static Set<String> values(List<YamlMap.Text> texts) {
        return texts.stream().map(YamlMap.Text::value).collect(Collectors.toSet());
    }

    private void report(ContentPlace place, String wrong, String mend) {
        found.add(new Finding(place, wrong, mend));
    }
}
