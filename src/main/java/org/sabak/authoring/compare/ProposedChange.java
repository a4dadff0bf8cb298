package org.sabak.authoring.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sabak.assessment.Question;
import org.sabak.assessment.Quiz;
import org.sabak.handbook.CourseContent;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.Glossary;
import org.sabak.platform.ContentTree;

/**
 * How grave an edition looks from its files; whoever publishes decides. A changed key, other options or points and anything that
 * touches a red line are critical; changed words are substantive; what no reader could take for a change of meaning (quotation
 * marks, dashes, spaces, emphasis, pictures, order of modules) is editorial.
 */
public record ProposedChange(Change change, List<Reason> reasons) {
    /** Why, the gravest first. */
    public enum Why {
        RED_LINE(Change.CRITICAL),
        KEY(Change.CRITICAL),
        MODULE_GONE(Change.SUBSTANTIVE),
        WORDS(Change.SUBSTANTIVE),
        SETTINGS(Change.EDITORIAL),
        MEDIA(Change.EDITORIAL),
        TYPOGRAPHY(Change.EDITORIAL);

        private final Change change;

        Why(Change change) {
            this.change = change;
        }
    }

    /** @param count how many questions, modules or files */
    public record Reason(Why why, int count) {}

    public static ProposedChange between(ContentTree before, ContentTree after, Glossary glossary) {
        var counts = new LinkedHashMap<Why, Integer>();
        add(counts, Why.RED_LINE, RedLineChange.between(before, after).size());
        var changed = changed(before, after);
        var modules = new TreeSet<String>();
        changed.forEach(path -> TextFile.of(path).ifPresent(file -> modules.add(file.module())));
        modules.forEach(module -> add(counts, Why.KEY, keys(before, after, module, glossary)));
        var gone = new TreeSet<>(TextFile.modules(before));
        gone.removeAll(TextFile.modules(after));
        add(counts, Why.MODULE_GONE, gone.size());
        changed.forEach(path -> counts.merge(why(before, after, path), 1, Integer::sum));
        var reasons = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Reason::why))
                .toList();
        return new ProposedChange(
                reasons.stream()
                        .map(reason -> reason.why().change)
                        .max(Comparator.naturalOrder())
                        .orElse(Change.EDITORIAL),
                reasons);
    }

    /** The paths of files that differ, but for locks, which follow by themselves. */
    public static List<String> changed(ContentTree before, ContentTree after) {
        var paths = new TreeSet<>(before.paths());
        paths.addAll(after.paths());
        return paths.stream()
                .filter(path -> !path.endsWith(".lock"))
                .filter(path ->
                        before.has(path) != after.has(path) || !Arrays.equals(before.bytes(path), after.bytes(path)))
                .filter(path -> !path.equals("course.yml")
                        || !withoutEdition(text(before, path)).equals(withoutEdition(text(after, path))))
                .toList();
    }

    private static Why why(ContentTree before, ContentTree after, String path) {
        if (path.equals("course.yml")) {
            return Why.SETTINGS;
        }
        if (TextFile.of(path).isEmpty()) {
            return Why.MEDIA;
        }
        return folded(text(before, path)).equals(folded(text(after, path))) ? Why.TYPOGRAPHY : Why.WORDS;
    }

    private static void add(Map<Why, Integer> counts, Why why, int count) {
        counts.merge(why, count, Integer::sum);
    }

    /** How many questions that both states have are answered or counted differently. */
    private static int keys(ContentTree before, ContentTree after, String module, Glossary glossary) {
        var old = new LinkedHashMap<String, Question>();
        questions(before, module, glossary)
                .forEach(question -> old.put(question.key().id(), question));
        var differing = new ArrayList<Question>();
        for (var question : questions(after, module, glossary)) {
            var earlier = old.get(question.key().id());
            if (earlier != null && (!question.sameVersion(earlier.shape()) || question.points() != earlier.points())) {
                differing.add(question);
            }
        }
        return differing.size();
    }

    private static List<Question> questions(ContentTree files, String module, Glossary glossary) {
        var course = CourseContent.readOnly(module, files, "", glossary, problem -> {});
        return course.module(module)
                .map(content -> Quiz.read(course, content, language -> (key, arguments) -> key, problem -> {})
                        .questions())
                .orElse(List.of());
    }

    private static String text(ContentTree files, String path) {
        return files.has(path) ? files.text(path) : "";
    }

    /** The edition block is written by the program and says nothing about the course itself. */
    private static String withoutEdition(String yml) {
        return yml.replaceAll("(?m)^edition:.*(?:\\R(?:[ \\t].*|[ \\t]*$))*\\R?", "")
                .strip();
    }

    /** Text without what only typographers see. */
    static String folded(String text) {
        return text.replaceAll("[«»“”„‟\"'’‘‚‹›*_]", "")
                .replaceAll("[‐‑‒–—―−-]+", "-")
                .replace("…", "...")
                .replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ")
                .strip();
    }
}
