package org.sabak.authoring.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sabak.handbook.markdown.Block;
import org.sabak.handbook.markdown.Inline;
import org.sabak.handbook.markdown.MarkdownDocument;
import org.sabak.handbook.markdown.MarkdownDocument.Part;
import org.sabak.platform.ContentTree;

/**
 * A change that touches the absolute limits of prison work: a red-line question, or a scene in which a choice fails the run. Such
 * a change comes into force only after somebody else has approved it, so nothing may slip through here: a question or scene counts
 * if either state calls it so in any language.
 *
 * @param id of the question or scene
 * @param languages in which it differs
 */
public record RedLineChange(String module, Kind kind, String id, How how, Set<String> languages) {
    /** What was touched. */
    public enum Kind {
        QUESTION,
        SCENE
    }

    /** How it was touched. */
    public enum How {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** What differs between two states of a course, by module. Line ends, trailing spaces and composed letters do not count. */
    public static List<RedLineChange> between(ContentTree before, ContentTree after) {
        var modules = new TreeSet<>(TextFile.modules(before));
        modules.addAll(TextFile.modules(after));
        var languages = new TreeSet<>(TextFile.languages(before));
        languages.addAll(TextFile.languages(after));
        return modules.stream()
                .flatMap(module -> List.of(Kind.values()).stream()
                        .flatMap(kind -> changes(before, after, module, kind, languages).stream()))
                .toList();
    }

    private static List<RedLineChange> changes(
            ContentTree before, ContentTree after, String module, Kind kind, Set<String> languages) {
        var marked = new LinkedHashSet<String>();
        var old = new TreeMap<String, Map<String, String>>();
        var now = new TreeMap<String, Map<String, String>>();
        for (var language : languages) {
            old.put(language, parts(before, module, kind, language, marked));
            now.put(language, parts(after, module, kind, language, marked));
        }
        return marked.stream()
                .map(id -> {
                    var differing = new TreeSet<String>();
                    old.forEach((language, parts) -> {
                        var then = parts.getOrDefault(id, "");
                        if (!then.equals(now.getOrDefault(language, Map.of()).getOrDefault(id, ""))) {
                            differing.add(language);
                        }
                    });
                    var was = old.values().stream().anyMatch(parts -> parts.containsKey(id));
                    var is = now.values().stream().anyMatch(parts -> parts.containsKey(id));
                    return new RedLineChange(
                            module,
                            kind,
                            id,
                            !was ? How.ADDED : !is ? How.REMOVED : How.CHANGED,
                            Set.copyOf(differing));
                })
                .filter(change -> !change.languages().isEmpty())
                .toList();
    }

    /** Identifier → characters of every question or scene of a file; notes which of them concern the limits. */
    private static Map<String, String> parts(
            ContentTree files, String module, Kind kind, String language, Set<String> marked) {
        var part = kind == Kind.QUESTION ? TextFile.Part.QUIZ : TextFile.Part.SCENARIO;
        var document = MarkdownDocument.parse(module, TextFile.text(files, module, part, language), problem -> {});
        var parts = new LinkedHashMap<String, String>();
        for (var found : document.parts(kind == Kind.QUESTION ? 3 : 2)) {
            var id = found.id().orElse("");
            parts.merge(id, found.normalised(), (one, another) -> one + "\n\n" + another);
            if (kind == Kind.QUESTION ? found.heading().attributes().has("red-line") : critical(found)) {
                marked.add(id);
            }
        }
        return parts;
    }

    /** Whether a choice of this scene fails the run. */
    static boolean critical(Part scene) {
        return scene.content().stream()
                .filter(Block.Listing.class::isInstance)
                .flatMap(list -> ((Block.Listing) list).items().stream())
                .flatMap(item -> item.content().stream())
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(paragraph -> ((Block.Paragraph) paragraph).content().stream())
                .anyMatch(piece ->
                        piece instanceof Inline.Link link && link.attributes().has("critical"));
    }
}
