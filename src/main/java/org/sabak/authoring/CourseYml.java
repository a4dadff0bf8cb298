package org.sabak.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sabak.handbook.CourseDefinition;
import org.sabak.platform.ContentTree;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.YamlMap;

/** Writes single keys of {@code course.yml}; all other lines stay as their author wrote them. */
final class CourseYml {
    private CourseYml() {}

    /**
     * The file with another value of a key, in the place of the old one or at the end.
     *
     * @param block the lines of the key, its name first; "" takes it out
     */
    static String with(String yml, String key, String block) {
        var text = yml.stripLeading().startsWith("{") ? inBlocks(yml) : yml;
        var kept = new StringBuilder();
        boolean inside = false;
        boolean written = false;
        for (var line : text.split("(?<=\n)")) {
            boolean top = !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '-';
            if (top) {
                inside = line.startsWith(key + ":");
                if (inside && !written) {
                    kept.append(block);
                    written = true;
                }
            }
            if (!inside) {
                kept.append(line);
            }
        }
        if (!written) {
            if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != '\n') {
                kept.append('\n');
            }
            kept.append(block);
        }
        return kept.toString();
    }

    static String titles(String key, LocalizedText text) {
        return key + ":\n" + localized(text, "  ");
    }

    static String list(String key, List<String> values) {
        return key + ": [" + String.join(", ", values) + "]\n";
    }

    /** One line for each language. */
    static String localized(LocalizedText text, String indent) {
        return text.texts().entrySet().stream()
                .map(entry -> indent + entry.getKey() + ": " + Skeletons.quoted(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** A file that is one mapping in braces, written with a key a line. */
    private static String inBlocks(String yml) {
        var id = YamlMap.read("course.yml", yml, problem -> {}).text("id");
        var course =
                CourseDefinition.of(id, ContentTree.of(Map.of("course.yml", yml.getBytes(StandardCharsets.UTF_8))));
        var text = new StringBuilder("id: ").append(id).append('\n');
        if (course.order() < CourseDefinition.LAST) {
            text.append("order: ").append(course.order()).append('\n');
        }
        text.append("source: ").append(course.source()).append('\n');
        text.append("owner: ").append(course.owner()).append('\n');
        text.append(titles("title", course.title()));
        course.summary().ifPresent(summary -> text.append(titles("summary", summary)));
        text.append(list("modules", course.modules()));
        text.append(EditionBlock.block(
                course.edition().number(),
                course.edition().change(),
                course.edition().note()));
        return text.toString();
    }
}
