package org.sabak.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.YamlMap;

/** Reads {@code schemes/<id>.yml}; says everything that is wrong with it, each at its place. */
final class SchemeFile {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final Pattern NAME = Pattern.compile("schemes/([^/]+)\\.yml");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,4}) months?");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,5}) days?");
    private static final int MOST_MONTHS = 1200;

    /** What else the tree has, to which a scheme may refer. */
    record Known(
            Predicate<String> module, Predicate<String> exam, Predicate<String> checklist, Predicate<String> role) {}

    private final YamlMap file;
    private final Consumer<ContentProblem> problems;
    private boolean sound = true;

    private SchemeFile(String path, String text, Consumer<ContentProblem> problems) {
        this.problems = problem -> {
            sound = false;
            problems.accept(problem);
        };
        file = YamlMap.read(path, text, this.problems);
    }

    static boolean is(String path) {
        return NAME.matcher(path).matches();
    }

    /** The scheme, or nothing if there is a mistake in it. */
    static Optional<Scheme> read(String path, String text, Known known, Consumer<ContentProblem> problems) {
        return new SchemeFile(path, text, problems).read(path, known);
    }

    private Optional<Scheme> read(String path, Known known) {
        var name = NAME.matcher(path);
        var id = file.value("id", value -> ID.matcher(value).matches() ? value : null, "certification.content.id");
        id.filter(value -> name.matches() && !name.group(1).equals(value))
                .ifPresent(value -> report(file.place("id"), "certification.content.file-name", value));
        var version = file.number("version", 1, 1_000_000);
        var title = file.localized("title");
        var roles = names(file.texts("roles"), known.role(), "certification.content.role");
        var validity = months("validity");
        var minimum = file.has("minimum") ? months("minimum") : validity;
        var window = days("window");
        var grace = file.optionalMap("grace");
        int graceDays = grace.map(map -> map.number("days", 0, 3650)).orElse(0);
        boolean graceCounts = grace.map(map -> map.flag("counts", false)).orElse(false);
        grace.ifPresent(YamlMap::done);
        var base = file.value("base", SchemeFile::base, "certification.content.base");
        var anchor = file.optionalValue("anchor", LocalDate::parse, "certification.content.day");
        boolean cap = file.flag("cap", false);
        var maxAge = file.has("evidence-max-age") ? months("evidence-max-age") : Optional.of(12);
        var primary = components("primary", known);
        var renewal = components("renewal", known);
        file.done();
        validity.ifPresent(whole -> minimum.filter(least -> least > whole)
                .ifPresent(least -> report(file.place("minimum"), "certification.content.minimum", least, whole)));
        minimum.ifPresent(least -> window.filter(days -> days >= 28 * least)
                .ifPresent(days -> report(file.place("window"), "certification.content.window", days, 28 * least)));
        if (base.isPresent() && (base.get() == Base.FIXED) != anchor.isPresent()) {
            report(file.place("anchor"), "certification.content.anchor");
        }
        if (!sound) {
            return Optional.empty();
        }
        return Optional.of(new Scheme(
                new SchemeVersion(
                        id.orElseThrow(),
                        version,
                        roles,
                        primary.orElseThrow(),
                        renewal.orElseThrow(),
                        validity.orElseThrow(),
                        minimum.orElseThrow(),
                        window.orElseThrow(),
                        graceDays,
                        graceCounts,
                        base.orElseThrow(),
                        anchor.orElse(null),
                        cap,
                        maxAge.orElseThrow()),
                title));
    }

    private Optional<Components> components(String key, Known known) {
        var map = file.map(key);
        var modules = names(map.optionalTexts("modules"), known.module(), "certification.content.module");
        var exams = names(map.optionalTexts("exams"), known.exam(), "certification.content.exam");
        var checklists = names(map.optionalTexts("checklists"), known.checklist(), "certification.content.checklist");
        int hours = map.number("hours", 1, 1000, 0);
        map.done();
        if (modules.isEmpty() && exams.isEmpty() && checklists.isEmpty() && hours == 0) {
            if (sound) {
                report(map.place(), "certification.content.nothing-asked", key);
            }
            return Optional.empty();
        }
        return Optional.of(new Components(modules, exams, checklists, hours));
    }

    private Set<String> names(List<YamlMap.Text> texts, Predicate<String> known, String unknown) {
        var names = new HashSet<String>();
        for (var text : texts) {
            if (!known.test(text.value())) {
                report(text.place(), unknown, text.value());
            }
            names.add(text.value());
        }
        return names;
    }

    private Optional<Integer> months(String key) {
        return file.value(key, text -> quantity(MONTHS, text, 1, MOST_MONTHS), "certification.content.months");
    }

    private Optional<Integer> days(String key) {
        return file.value(key, text -> quantity(DAYS, text, 0, 10_000), "certification.content.days");
    }

    private static @Nullable Integer quantity(Pattern form, String text, int from, int to) {
        var match = form.matcher(text);
        if (!match.matches()) {
            return null;
        }
        int number = Integer.parseInt(match.group(1));
        return number >= from && number <= to ? number : null;
    }

    private static @Nullable Base base(String text) {
        return switch (text) {
            case "completion" -> Base.COMPLETION;
            case "expiry" -> Base.EXPIRY;
            case "fixed" -> Base.FIXED;
            default -> null;
        };
    }

    private void report(ContentPlace place, String key, Object... args) {
        var texts = new ArrayList<>();
        for (var arg : args) {
            texts.add(String.valueOf(arg));
        }
        problems.accept(place.problem(key, texts.toArray()));
    }

    /** A version that was in force before, read without asking what the tree has today. */
    static Scheme stored(String id, String text) {
        return read(
                        "schemes/" + id + ".yml",
                        text,
                        new Known(all -> true, all -> true, all -> true, all -> true),
                        problem -> {})
                .orElseThrow(() -> new IllegalStateException("stored scheme cannot be read: " + id));
    }

    /** Where the version number stands, to point at it. */
    static ContentPlace versionPlace(String path, String text) {
        return YamlMap.read(path, text, problem -> {}).place("version");
    }
}
