package org.sabak.authoring.compare;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sabak.platform.ContentTree;

/**
 * A text of a module: which file it is.
 *
 * @param module its identifier, without the number of its folder
 * @param folder with the number
 */
public record TextFile(String path, String module, String folder, Part part, String language) {
    private static final Pattern FILE = Pattern.compile(
            "(?<folder>\\d{2}-(?<module>[^/]+))/(?<part>module|quiz|scenario)\\.(?<language>[a-z]{2,3})\\.md");

    /** The three texts of a module. */
    public enum Part {
        MODULE,
        QUIZ,
        SCENARIO;

        /** The name in file names. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Empty for media, locks and {@code course.yml}. @param path within the course's folder */
    public static Optional<TextFile> of(String path) {
        var match = FILE.matcher(path);
        return match.matches()
                ? Optional.of(new TextFile(
                        path,
                        match.group("module"),
                        match.group("folder"),
                        Part.valueOf(match.group("part").toUpperCase(java.util.Locale.ROOT)),
                        match.group("language")))
                : Optional.empty();
    }

    /** Where this module has its folder; empty if it has none. */
    public static Optional<String> folder(ContentTree files, String module) {
        return files.paths().stream()
                .filter(path -> path.matches("\\d{2}-" + Pattern.quote(module) + "/.*"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .findFirst();
    }

    /** One text of a module as these files have it; "" if they have none. */
    public static String text(ContentTree files, String module, Part part, String language) {
        return folder(files, module)
                .map(folder -> folder + "/" + part.code() + "." + language + ".md")
                .filter(files::has)
                .map(files::text)
                .orElse("");
    }

    /** The modules that have a folder, by identifier. */
    public static TreeSet<String> modules(ContentTree files) {
        var modules = new TreeSet<String>();
        files.paths().forEach(path -> of(path).ifPresent(file -> modules.add(file.module())));
        return modules;
    }

    /** The languages in which there is any text. */
    public static TreeSet<String> languages(ContentTree files) {
        var languages = new TreeSet<String>();
        files.paths().forEach(path -> of(path).ifPresent(file -> languages.add(file.language())));
        return languages;
    }
}
