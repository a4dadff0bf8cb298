package org.sabak.certification;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.YamlMap;

/** Reads {@code checklists/<id>.yml}; says everything that is wrong with it, each at its place. */
final class ChecklistFile {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final Pattern NAME = Pattern.compile("checklists/([^/]+)\\.yml");
    private static final int FEWEST = 5;
    private static final int MOST = 8;

    private final YamlMap file;
    private final Consumer<ContentProblem> problems;
    private boolean sound = true;

    private ChecklistFile(String path, String text, Consumer<ContentProblem> problems) {
        this.problems = problem -> {
            sound = false;
            problems.accept(problem);
        };
        file = YamlMap.read(path, text, this.problems);
    }

    static boolean is(String path) {
        return NAME.matcher(path).matches();
    }

    static String path(String id) {
        return "checklists/" + id + ".yml";
    }

    /** The checklist, or nothing if there is a mistake in it. */
    static Optional<Checklist> read(String path, String text, Consumer<ContentProblem> problems) {
        return new ChecklistFile(path, text, problems).read(path);
    }

    private Optional<Checklist> read(String path) {
        var name = NAME.matcher(path);
        var id = file.value(
                "id", value -> ID.matcher(value).matches() ? value : null, "certification.content.checklist-id");
        id.filter(value -> name.matches() && !name.group(1).equals(value))
                .ifPresent(value ->
                        problems.accept(file.place("id").problem("certification.content.checklist-file-name", value)));
        var version = file.number("version", 1, 1_000_000);
        var title = file.localized("title");
        var purpose = file.localized("purpose");
        var items = file.localizedTexts("items");
        file.done();
        if (sound && (items.size() < FEWEST || items.size() > MOST)) {
            problems.accept(file.place("items")
                    .problem(
                            "certification.content.checklist-items",
                            String.valueOf(items.size()),
                            String.valueOf(FEWEST),
                            String.valueOf(MOST)));
        }
        return sound ? Optional.of(new Checklist(id.orElseThrow(), version, title, purpose, items)) : Optional.empty();
    }

    /** A version that was in force before. */
    static Checklist stored(String id, String text) {
        return read(path(id), text, problem -> {})
                .orElseThrow(() -> new IllegalStateException("stored checklist cannot be read: " + id));
    }

    /** Where the version number stands, to point at it. */
    static ContentPlace versionPlace(String path, String text) {
        return YamlMap.read(path, text, problem -> {}).place("version");
    }
}
