package org.sabak.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.ContentTree;

/**
 * One course as it stands in a set of files: what an edition is derived from.
 *
 * @param path of the course's folder, with a slash at the end; only for naming files in problems
 * @param files of the course, with paths relative to its folder
 * @param modules in the order of {@code course.yml}
 */
public record CourseContent(String path, ContentTree files, CourseDefinition definition, List<ModuleContent> modules) {
    private static final Pattern FOLDER = Pattern.compile("\\d{2}-([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final Pattern FILE = Pattern.compile(
            "(?:[^/]+/)?README\\.md|course\\.yml|[^/]+/(?:(?:module|quiz|scenario)\\.[a-z]{2,3}\\.md|module\\.[a-z]{2,3}\\.lock|media/[^/]+)");

    /** Whether a course may hold a file with this path within its folder. */
    public static boolean hasPlace(String path) {
        return FILE.matcher(path).matches()
                && (!path.contains("/")
                        || FOLDER.matcher(path.substring(0, path.indexOf('/'))).matches());
    }

    public Optional<ModuleContent> module(String id) {
        return modules.stream().filter(module -> module.id().equals(id)).findFirst();
    }

    /**
     * Parses and checks a course.
     *
     * @param files of the course, with paths relative to its folder
     * @param path of that folder such as {@code courses/<course>/}, put before file names in problems
     * @param problems called from several threads
     */
    public static CourseContent read(
            ContentTree files, String path, Glossary glossary, Consumer<ContentProblem> problems) {
        var folder = path.replaceAll("/$", "").replaceAll(".*/", "");
        for (var file : files.paths()) {
            if (!FILE.matcher(file).matches()) {
                problems.accept(ContentPlace.file(path + file).problem("content.file.unknown"));
            }
        }
        var yml = path + "course.yml";
        if (!files.has("course.yml")) {
            problems.accept(ContentPlace.file(yml).problem("content.file.missing", "course.yml"));
        }
        var definition = CourseDefinition.parse(
                yml,
                folder,
                files.has("course.yml") ? files.text("course.yml") : "{}",
                files.has("course.yml") ? problems : p -> {});
        var folders = folders(files, path, problems);
        var present = new LinkedHashMap<String, String>();
        for (var id : definition.modules()) {
            var moduleFolder = folders.remove(id);
            if (moduleFolder == null) {
                problems.accept(new ContentPlace(yml, 1, 1).problem("content.course.module-missing", id));
            } else {
                present.put(id, moduleFolder);
            }
        }
        var modules = List.copyOf(present.entrySet()).parallelStream()
                .flatMap(each ->
                        module(files, path, each.getKey(), each.getValue(), definition.source(), glossary, problems)
                                .stream())
                .toList();
        if (files.has("course.yml")) {
            folders.forEach((id, unlisted) ->
                    problems.accept(ContentPlace.file(path + unlisted).problem("content.course.module-unlisted", id)));
        }
        return new CourseContent(path, files, definition, modules);
    }

    /**
     * Parses and checks one module, for somebody who is writing it; mistakes elsewhere in the course are not looked for.
     *
     * @return a course with only this module, or with none if its text cannot be found
     */
    public static CourseContent readOnly(
            String module, ContentTree files, String path, Glossary glossary, Consumer<ContentProblem> problems) {
        var folder = path.replaceAll("/$", "").replaceAll(".*/", "");
        var definition = CourseDefinition.parse(
                path + "course.yml", folder, files.has("course.yml") ? files.text("course.yml") : "{}", p -> {});
        var modules = Optional.ofNullable(folders(files, path, p -> {}).get(module))
                .flatMap(at -> module(files, path, module, at, definition.source(), glossary, problems));
        return new CourseContent(path, files, definition, modules.stream().toList());
    }

    /** Module identifier → folder name. */
    private static Map<String, String> folders(ContentTree files, String path, Consumer<ContentProblem> problems) {
        var folders = new TreeMap<String, String>();
        files.paths().stream()
                .filter(file -> file.contains("/"))
                .map(file -> file.substring(0, file.indexOf('/')))
                .distinct()
                .forEach(folder -> {
                    var match = FOLDER.matcher(folder);
                    if (!match.matches()) {
                        problems.accept(ContentPlace.file(path + folder).problem("content.course.folder", folder));
                    } else if (folders.putIfAbsent(match.group(1), folder) != null) {
                        problems.accept(ContentPlace.file(path + folder).problem("content.id.twice", match.group(1)));
                    }
                });
        return folders;
    }

    private static Optional<ModuleContent> module(
            ContentTree files,
            String path,
            String id,
            String folder,
            String source,
            Glossary glossary,
            Consumer<ContentProblem> problems) {
        var own = files.under(folder);
        var at = path + folder + "/";
        var sourceFile = "module." + source + ".md";
        if (!own.has(sourceFile)) {
            problems.accept(ContentPlace.file(at + sourceFile).problem("content.file.missing", sourceFile));
            return Optional.empty();
        }
        var media =
                own.paths().stream().filter(file -> file.startsWith("media/")).collect(Collectors.toSet());
        var around = new ModuleText.Surroundings(glossary, media);
        var texts = new LinkedHashMap<String, ModuleText>();
        for (var language : languages(own, source)) {
            var file = "module." + language + ".md";
            var text = ModuleText.parse(at + file, own.text(file), language, around, problems);
            if (language.equals(source) && text.sections().isEmpty()) {
                problems.accept(ContentPlace.file(at + file).problem("content.module.no-section"));
            }
            texts.put(language, text);
        }
        var translations = new LinkedHashMap<String, Translation>();
        for (var language : texts.keySet()) {
            if (!language.equals(source)) {
                compare(at, texts.get(source), texts.get(language), problems);
                translations.put(language, translation(own, at, source, language, texts, problems));
            }
        }
        for (var file : own.paths()) {
            var language = file.replaceAll("^(module|quiz|scenario)\\.|\\.(md|lock)$", "");
            if (file.matches("(module|quiz|scenario)\\..*") && !texts.containsKey(language)) {
                problems.accept(
                        ContentPlace.file(at + file).problem("content.file.no-module", "module." + language + ".md"));
            }
        }
        return Optional.of(new ModuleContent(id, folder, source, texts, translations));
    }

    /** The languages that have a text, the source first. */
    private static List<String> languages(ContentTree own, String source) {
        return own.paths().stream()
                .filter(file -> file.matches("module\\.[a-z]{2,3}\\.md"))
                .map(file -> file.split("\\.")[1])
                .sorted(Comparator.comparing((String language) -> !language.equals(source))
                        .thenComparing(l -> l))
                .toList();
    }

    /** How the translation of a module stands, all three parts. */
    static Translation translation(
            ContentTree own,
            String at,
            String source,
            String language,
            Map<String, ModuleText> texts,
            Consumer<ContentProblem> problems) {
        var lockFile = "module." + language + ".lock";
        var lock = own.has(lockFile) ? LockFile.parse(at + lockFile, own.text(lockFile), problems) : LockFile.none();
        return Translation.of(
                language, pieces(own, at, source, texts), pieces(own, at, language, texts), lock, problems);
    }

    private static List<Piece> pieces(ContentTree own, String at, String language, Map<String, ModuleText> texts) {
        var pieces = new ArrayList<Piece>();
        Optional.ofNullable(texts.get(language))
                .ifPresent(text -> pieces.addAll(Piece.ofModule(at + "module." + language + ".md", text)));
        var quiz = "quiz." + language + ".md";
        if (own.has(quiz)) {
            pieces.addAll(Piece.ofQuiz(at + quiz, own.text(quiz)));
        }
        var scenario = "scenario." + language + ".md";
        if (own.has(scenario)) {
            pieces.addAll(Piece.ofScenario(at + scenario, own.text(scenario)));
        }
        return pieces;
    }

    /** What a translation may not change: it may lack sections and objectives, but not have others or another order. */
    private static void compare(
            String at, ModuleText source, ModuleText translated, Consumer<ContentProblem> problems) {
        var place = new ContentPlace(at + "module." + translated.language() + ".md", 1, 1);
        for (var objective : translated.objectives().keySet()) {
            if (!source.objectives().containsKey(objective)) {
                problems.accept(place.problem("content.translation.objective", objective));
            }
        }
        var order = source.sections().stream().map(ModuleText.Section::id).toList();
        int last = -1;
        for (var section : translated.sections()) {
            int index = order.indexOf(section.id());
            var here = section.heading().block().place();
            if (index < 0) {
                problems.accept(here.problem("content.translation.section", section.id(), String.join(", ", order)));
            } else if (index < last) {
                problems.accept(here.problem("content.translation.order", section.id()));
            } else {
                last = index;
            }
        }
    }

    /** Which files of this course are pictures. */
    public Set<String> media() {
        return files.paths().stream().filter(file -> file.contains("/media/")).collect(Collectors.toSet());
    }
}
