package org.sabak.authoring;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of a course that is written as text.
 *
 * @param path within the course's folder
 * @param folder of its module, with the number
 * @param module identifier of the module
 * @param kind {@code module}, {@code quiz} or {@code scenario}
 */
public record CourseFile(String path, String folder, String module, String kind, String language) {
    private static final Pattern PATH = Pattern.compile(
            "(?<folder>\\d{2}-(?<module>[a-z0-9]+(?:-[a-z0-9]+)*))/(?<kind>module|quiz|scenario)\\.(?<language>[a-z]{2,3})\\.md");

    /** Empty if the path is not that of such a file. */
    public static Optional<CourseFile> of(String path) {
        var match = PATH.matcher(path);
        return match.matches()
                ? Optional.of(new CourseFile(
                        path,
                        match.group("folder"),
                        match.group("module"),
                        match.group("kind"),
                        match.group("language")))
                : Optional.empty();
    }

    /** The file of the same module of another kind or in another language. */
    public CourseFile other(String kind, String language) {
        return new CourseFile(folder + "/" + kind + "." + language + ".md", folder, module, kind, language);
    }
}
