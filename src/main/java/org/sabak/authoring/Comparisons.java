package org.sabak.authoring;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.Comparison.How;
import org.sabak.authoring.Comparison.ModuleRow;
import org.sabak.authoring.Comparison.Setting;
import org.sabak.authoring.compare.ProposedChange;
import org.sabak.authoring.compare.RedLineChange;
import org.sabak.authoring.compare.Showing;
import org.sabak.authoring.compare.TextDiff;
import org.sabak.authoring.compare.TextFile;
import org.sabak.handbook.CourseDefinition;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleText;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentTree;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.Messages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Shows what differs: between two editions, or between a draft and the edition that it was made from. */
@Service
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class Comparisons {
    private final Drafts drafts;
    private final CourseHistory history;
    private final Handbook handbook;
    private final Messages messages;

    /** A state of a course and where its pictures are had. */
    private record State(ContentTree files, UnaryOperator<String> media) {}

    Comparisons(Drafts drafts, CourseHistory history, Handbook handbook, Messages messages) {
        this.drafts = drafts;
        this.history = history;
        this.handbook = handbook;
        this.messages = messages;
    }

    /**
     * What a draft changes.
     *
     * @param module to be shown; null = the first that differs
     * @param language to be shown; null = the source, or else the first that differs
     */
    public Comparison ofDraft(UUID id, @Nullable String module, @Nullable String language) {
        var draft = drafts.visible(id);
        var base = drafts.base(draft);
        var files = drafts.files(draft);
        UnaryOperator<String> inDraft = path -> {
            if (!files.has(path)) {
                return path;
            }
            var address = Handbook.pictureUrl(path, files.bytes(path));
            return base.has(path) && Handbook.pictureUrl(path, base.bytes(path)).equals(address)
                    ? address
                    : "/api/v1/drafts/" + id + "/picture?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
                            + "&v=" + address.replaceAll(".*/|\\..*", "").substring(0, 8);
        };
        return between(draft.course(), new State(base, published(base)), new State(files, inDraft), module, language);
    }

    /**
     * What differs between two editions of a course.
     *
     * @throws org.sabak.platform.NotFound unless the caller has a right to the course, and it has these editions
     */
    public Comparison ofEditions(String course, int from, int to, @Nullable String module, @Nullable String language) {
        history.requireRight(course);
        var before = handbook.files(course, from);
        var after = handbook.files(course, to);
        return between(
                course, new State(before, published(before)), new State(after, published(after)), module, language);
    }

    private static UnaryOperator<String> published(ContentTree files) {
        return path -> files.has(path) ? Handbook.pictureUrl(path, files.bytes(path)) : path;
    }

    private Comparison between(
            String course, State before, State after, @Nullable String module, @Nullable String language) {
        var changed = ProposedChange.changed(before.files(), after.files());
        var was = CourseDefinition.of(course, before.files());
        var is = CourseDefinition.of(course, after.files());
        var ids = new LinkedHashSet<>(is.modules());
        ids.addAll(TextFile.modules(after.files()));
        ids.addAll(was.modules());
        ids.addAll(TextFile.modules(before.files()));
        var rows = ids.stream()
                .flatMap(id -> row(id, before.files(), after.files(), changed, is.source()).stream())
                .toList();
        var shown = rows.stream()
                .filter(row -> module == null ? row.how() != How.SAME : row.id().equals(module))
                .findFirst()
                .or(() -> rows.stream().findFirst());
        var spoken = shown.map(row -> language != null && row.languages().contains(language)
                        ? language
                        : row.changed().contains(is.source()) || row.changed().isEmpty()
                                ? row.languages().getFirst()
                                : row.changed().getFirst())
                .orElse(is.source());
        var parts = new EnumMap<TextFile.Part, TextDiff>(TextFile.Part.class);
        shown.ifPresent(row -> List.of(TextFile.Part.values()).forEach(part -> {
            var diff = TextDiff.of(
                    showing(before, spoken).blocks(row.id(), part, spoken),
                    showing(after, spoken).blocks(row.id(), part, spoken));
            if (!diff.blocks().isEmpty()) {
                parts.put(part, diff);
            }
        }));
        return new Comparison(
                rows,
                settings(was, is),
                shown.map(ModuleRow::id),
                spoken,
                parts,
                RedLineChange.between(before.files(), after.files()));
    }

    private Showing showing(State state, String language) {
        return new Showing(state.files(), handbook.glossary(), Words.of(messages, language), state.media());
    }

    private static Optional<ModuleRow> row(
            String id, ContentTree before, ContentTree after, List<String> changed, String source) {
        var old = TextFile.folder(before, id);
        var now = TextFile.folder(after, id);
        if (old.isEmpty() && now.isEmpty()) {
            return Optional.empty();
        }
        var titles = titles(after, id, now.orElse(""), source);
        titles(before, id, old.orElse(""), source).forEach(titles::putIfAbsent);
        var differing = new TreeSet<>(Comparator.comparing((String language) -> !language.equals(source))
                .thenComparing(language -> language));
        int media = 0;
        for (var path : changed) {
            var file = TextFile.of(path);
            if (file.isPresent() && file.get().module().equals(id)) {
                differing.add(file.get().language());
            } else if (file.isEmpty()
                    && (path.startsWith(now.orElse("-") + "/") || path.startsWith(old.orElse("-") + "/"))) {
                media++;
            }
        }
        var how = old.isEmpty()
                ? How.ADDED
                : now.isEmpty() ? How.REMOVED : differing.isEmpty() && media == 0 ? How.SAME : How.CHANGED;
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(new ModuleRow(
                        id,
                        new LocalizedText(titles),
                        how,
                        List.copyOf(titles.keySet()),
                        List.copyOf(differing),
                        media));
    }

    /** Language → title of a module, the source first. */
    private static LinkedHashMap<String, String> titles(ContentTree files, String id, String folder, String source) {
        var titles = new LinkedHashMap<String, String>();
        var languages = new ArrayList<>(TextFile.languages(files));
        languages.sort(Comparator.comparing((String language) -> !language.equals(source)));
        languages.forEach(language -> {
            if (files.has(folder + "/module." + language + ".md")) {
                var title = ModuleText.titleOf(files.text(folder + "/module." + language + ".md"));
                titles.put(language, title.isEmpty() ? id : title);
            }
        });
        return titles;
    }

    private static Map<String, Setting> settings(CourseDefinition was, CourseDefinition is) {
        var settings = new LinkedHashMap<String, Setting>();
        languages(was.title(), is.title())
                .forEach(language ->
                        put(settings, "title", language, text(was.title(), language), text(is.title(), language)));
        put(settings, "modules", "", String.join(", ", was.modules()), String.join(", ", is.modules()));
        var none = new LocalizedText(Map.of("", ""));
        var before = was.summary().orElse(none);
        var after = is.summary().orElse(none);
        languages(before, after)
                .forEach(language -> put(settings, "summary", language, text(before, language), text(after, language)));
        return settings;
    }

    private static void put(Map<String, Setting> settings, String key, String language, String before, String after) {
        if (!before.equals(after)) {
            settings.put(language.isEmpty() ? key : key + "." + language, new Setting(before, after));
        }
    }

    private static LinkedHashSet<String> languages(LocalizedText one, LocalizedText other) {
        var languages = new LinkedHashSet<>(one.texts().keySet());
        languages.addAll(other.texts().keySet());
        return languages;
    }

    private static String text(LocalizedText text, String language) {
        return text.texts().getOrDefault(language, "");
    }
}
