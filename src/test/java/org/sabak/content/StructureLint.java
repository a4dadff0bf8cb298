package org.sabak.content;

import static org.sabak.content.ModuleFiles.Kind.MODULE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sabak.handbook.ModuleText;
import org.sabak.handbook.Translation;
import org.sabak.handbook.markdown.Block;
import org.sabak.handbook.markdown.Inline;
import org.sabak.handbook.markdown.Walk;
import org.sabak.platform.ContentPlace;

/** How the reading text of a module is built, and whether every language has all of it. */
final class StructureLint {
    private static final int FEWEST_WORDS = 1300;
    private static final int MOST_WORDS = 1900;
    private static final int FEWEST_SECTIONS = 4;
    private static final int MOST_SECTIONS = 6;
    private static final int SHORTEST_ALT = 20;
    private static final String LAST_SECTION = "pocket";
    private static final Set<String> CALLOUTS = new TreeSet<>(Set.of("law", "case", "practice", "reflect"));
    private static final Set<String> LANGUAGES = new TreeSet<>(Set.of("en", "ru"));
    /** In these every module says at least what it is about. */
    private static final Set<String> TITLES = new TreeSet<>(Set.of("en", "ru", "ky"));

    /** Languages in which no native reader has read anything yet. */
    private static final Set<String> UNREAD = Set.of("ky");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*");

    private final ModuleFiles module;
    private final List<Finding> found = new ArrayList<>();

    private StructureLint(ModuleFiles module) {
        this.module = module;
    }

    static List<Finding> of(Library library) {
        return library.modules().stream()
                .flatMap(module -> new StructureLint(module).found().stream())
                .toList();
    }

    private List<Finding> found() {
        length();
        complete();
        for (var language : module.languages()) {
            callouts(language);
            figures(language);
            about(language);
            frontMatter(language);
            sameMarks(language);
        }
        module.begun().forEach(this::about);
        return found;
    }

    private void length() {
        var text = module.text(module.source());
        var head = ContentPlace.file(module.file(MODULE, module.source()));
        var words = text.sections().stream()
                .mapToLong(section -> WORD.matcher(section.plain()).results().count())
                .sum();
        if (words < FEWEST_WORDS || words > MOST_WORDS) {
            report(
                    head,
                    "The text has " + words + " words.",
                    "Make it " + FEWEST_WORDS + " to " + MOST_WORDS + ": ten quiet minutes a section.");
        }
        int sections = text.sections().size();
        if (sections < FEWEST_SECTIONS || sections > MOST_SECTIONS) {
            report(
                    head,
                    "The text has " + sections + " sections.",
                    "Make it " + FEWEST_SECTIONS + " to " + MOST_SECTIONS + ".");
        }
        var last = text.sections().getLast();
        if (!last.id().equals(LAST_SECTION)) {
            report(
                    last.heading().block().place(),
                    "The last section is \"" + last.id() + "\".",
                    "End with the page for the pocket, {#" + LAST_SECTION + "}.");
        }
    }

    /** Text, questions and scenario are there in whole and up to date in every language that the module has. */
    private void complete() {
        for (var language : LANGUAGES) {
            if (!module.languages().contains(language)) {
                report(
                        ContentPlace.file(module.folder()),
                        "There is no text in " + language + ".",
                        "Write module, quiz and scenario in it.");
            }
        }
        for (var language : TITLES) {
            if (!module.module().texts().containsKey(language)) {
                report(
                        ContentPlace.file(module.folder()),
                        "There is no title in " + language + ".",
                        "Write module." + language + ".md, with title, summary, minutes and objectives at least.");
            }
        }
        for (var language : module.languages()) {
            for (var kind : ModuleFiles.Kind.values()) {
                if (!module.has(kind, language)) {
                    report(
                            ContentPlace.file(module.file(kind, language)),
                            "This file is missing.",
                            "Write it: a language in which there is a text has all three files.");
                }
            }
        }
        module.module().translations().values().forEach(this::upToDate);
    }

    private void upToDate(Translation translation) {
        var old = new TreeMap<String, List<Translation.Entry>>();
        var whole = module.languages().contains(translation.language());
        for (var entry : translation.entries()) {
            if (whole && entry.state() == Translation.State.MISSING) {
                report(
                        entry.source(),
                        "\"" + entry.key() + "\" has no translation in " + translation.language() + ".",
                        "Translate it.");
            } else if (entry.state() == Translation.State.STALE) {
                old.computeIfAbsent(entry.target().orElse(entry.source()).file(), file -> new ArrayList<>())
                        .add(entry);
            }
        }
        old.forEach((file, entries) -> report(
                entries.getFirst().target().orElse(ContentPlace.file(file)),
                "Pieces that are older than their source: " + entries.size() + ", the first at "
                        + entries.getFirst().source() + ".",
                "See that they say the same, then write the lock: ./sabak -q compile exec:java@lock."));
    }

    private void callouts(String language) {
        var missing = new TreeSet<>(CALLOUTS);
        Walk.blocks(module.blocks(MODULE, language), block -> {
            if (block instanceof Block.Callout callout) {
                missing.remove(callout.kind());
            }
        });
        if (!missing.isEmpty()) {
            report(
                    ContentPlace.file(module.file(MODULE, language)),
                    "The text has no callout of the kind " + String.join(", ", missing) + ".",
                    "A module shows a rule, a case, a practice and a question to reflect on.");
        }
    }

    private void figures(String language) {
        Walk.blocks(module.blocks(MODULE, language), block -> {
            if (block instanceof Block.Figure figure) {
                if (figure.alt().codePointCount(0, figure.alt().length()) < SHORTEST_ALT) {
                    report(
                            figure.place(),
                            "The picture's description \"" + figure.alt() + "\" is short.",
                            "Say in at least " + SHORTEST_ALT + " characters what it shows.");
                }
                if (figure.source().endsWith(".svg") && !figure.source().endsWith("." + language + ".svg")) {
                    report(
                            figure.place(),
                            "The picture " + figure.source() + " is not in the language of the text.",
                            "Draw it for each language as media/<name>." + language + ".svg.");
                }
            }
        });
    }

    /** What is shown of a module wherever it is named, even where its text is not translated yet. */
    private void about(String language) {
        var text = module.text(language);
        var original = module.text(module.source());
        var head = new ContentPlace(module.file(MODULE, language), 1, 0);
        if (UNREAD.contains(language) && text.reviewed()) {
            report(
                    head,
                    "The text counts as read by a native reader.",
                    "Write \"reviewed: false\" as long as nobody who grew up with the language has read it.");
        }
        if (text.minutes() != original.minutes()) {
            report(head, "The minutes are not those of the source.", "Write \"minutes: " + original.minutes() + "\".");
        }
        if (!text.objectives().keySet().equals(original.objectives().keySet())) {
            report(
                    head,
                    "The objectives are not those of the source.",
                    "Give it " + String.join(", ", original.objectives().keySet()) + ".");
        }
    }

    private void frontMatter(String language) {
        var text = module.text(language);
        var original = module.text(module.source());
        var head = new ContentPlace(module.file(MODULE, language), 1, 0);
        if (text.review().isEmpty()) {
            report(head, "There is no review list.", "Write down what still has to be checked, and by whom.");
        }
        if (!text.rules().equals(original.rules())) {
            report(
                    head,
                    "The rules are not those of the source.",
                    "Write \"rules: [" + String.join(", ", original.rules()) + "]\".");
        }
        same(head, "sources", text.sources().size(), original.sources().size());
        same(head, "review notes", text.review().size(), original.review().size());
    }

    private void same(ContentPlace place, String what, int here, int there) {
        if (here != there) {
            report(place, "There are " + here + " " + what + ", the source has " + there + ".", "Make them alike.");
        }
    }

    /** Terms, citations and pictures stand in the same section in every language; a term is linked at its first mention only. */
    private void sameMarks(String language) {
        var original = module.text(module.source());
        var text = module.text(language);
        var linked = new HashSet<String>();
        for (var section : text.sections()) {
            var here = marks(section);
            here.stream()
                    .filter(mark -> mark.startsWith("[[") && !linked.add(mark))
                    .forEach(mark -> report(
                            section.heading().block().place(),
                            "The term " + mark + " is linked a second time.",
                            "Link it at its first mention only."));
            original.sections().stream()
                    .filter(other -> other.id().equals(section.id()))
                    .findFirst()
                    .map(StructureLint::marks)
                    .filter(there -> !there.equals(here))
                    .ifPresent(there -> report(
                            section.heading().block().place(),
                            "The section marks " + here + ", its source " + there + ".",
                            "Use the same terms, citations and pictures, as often, in every language."));
        }
    }

    private static List<String> marks(ModuleText.Section section) {
        var blocks = section.blocks().stream().map(block -> block.block()).toList();
        var marks = new ArrayList<String>();
        Walk.inlines(blocks, piece -> {
            switch (piece) {
                case Inline.Term term -> marks.add("[[" + term.id() + "]]");
                case Inline.Citation citation ->
                    marks.add("[" + (citation.source() + " " + citation.part()).strip() + "]");
                default -> {}
            }
        });
        Walk.blocks(blocks, block -> {
            if (block instanceof Block.Figure figure) {
                marks.add(figure.source().replaceAll("\\.[a-z]{2,3}(?=\\.svg$)", ""));
            }
        });
        return marks.stream().sorted().toList();
    }

    private void report(ContentPlace place, String wrong, String mend) {
        found.add(new Finding(place, wrong, mend));
    }
}
