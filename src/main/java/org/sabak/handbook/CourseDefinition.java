package org.sabak.handbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.ContentTree;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.YamlMap;

/**
 * What {@code course.yml} says.
 *
 * @param source language in which the course is written; the others are translations of it
 * @param order place among the courses, lower first; courses without one come last, by identifier
 * @param owner {@code un} or an ISO country code: whose trainers may change it
 * @param modules identifiers in the order of reading
 */
public record CourseDefinition(
        String id,
        int order,
        String source,
        String owner,
        LocalizedText title,
        Optional<LocalizedText> summary,
        List<String> modules,
        Edition edition) {
    /** The {@link #order} of courses that say none. */
    public static final int LAST = 9999;

    private static final Pattern OWNER = Pattern.compile("un|[A-Z]{2}|[a-z]{2}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** How much an edition changes: what staleness of a translation means depends on it. */
    public enum Change {
        EDITORIAL,
        SUBSTANTIVE,
        CRITICAL
    }

    /** @param change empty for the first edition only */
    public record Edition(int number, Optional<Change> change, Optional<LocalizedText> note) {}

    /** What the files of a course say of it, as far as that can be read. */
    public static CourseDefinition of(String course, ContentTree files) {
        var yml = files.has("course.yml") ? files.text("course.yml") : "{}";
        return parse("course.yml", course, yml, problem -> {});
    }

    static CourseDefinition parse(String file, String folder, String text, Consumer<ContentProblem> problems) {
        var yaml = YamlMap.read(file, text, problems);
        var id = yaml.text("id");
        if (!id.isEmpty() && !id.equals(folder)) {
            problems.accept(yaml.place("id").problem("content.id.folder", id, folder));
        }
        var source = yaml.value(
                        "source", value -> LANGUAGE.matcher(value).matches() ? value : null, "content.yaml.language")
                .orElse("en");
        var owner = yaml.value("owner", value -> OWNER.matcher(value).matches() ? value : null, "content.course.owner")
                .orElse("un");
        Set<String> modules = new LinkedHashSet<>();
        for (var module : yaml.texts("modules")) {
            if (!modules.add(module.value())) {
                problems.accept(module.place().problem("content.id.twice", module.value()));
            }
        }
        var edition = yaml.map("edition");
        var number = edition.number("number", 1, 9999);
        var change = edition.<Change>optionalValue("change", CourseDefinition::change, "content.course.change");
        if (change.isPresent() != number > 1 && edition.has("number")) {
            problems.accept(edition.place(change.isPresent() ? "change" : "number")
                    .problem(change.isPresent() ? "content.course.change-first" : "content.course.change-missing"));
        }
        var definition = new CourseDefinition(
                folder,
                yaml.number("order", 1, LAST, LAST),
                source,
                owner,
                yaml.localized("title"),
                yaml.optionalLocalized("summary"),
                List.copyOf(new ArrayList<>(modules)),
                new Edition(number, change, edition.optionalLocalized("note")));
        edition.done();
        yaml.done();
        return definition;
    }

    private static Change change(String value) {
        return Change.valueOf(value.toUpperCase(Locale.ROOT));
    }
}
