package org.sabak.authoring;

import java.util.Locale;
import java.util.Optional;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.platform.LocalizedText;

/** The lines of {@code course.yml} that say which edition this is; all others stay as their author wrote them. */
final class EditionBlock {
    private EditionBlock() {}

    static String write(String yml, int number, Optional<Change> change, Optional<LocalizedText> note) {
        var block = new StringBuilder("edition:\n  number: ").append(number).append('\n');
        change.ifPresent(how -> block.append("  change: ")
                .append(how.name().toLowerCase(Locale.ROOT))
                .append('\n'));
        note.ifPresent(words -> {
            block.append("  note:\n");
            words.texts().forEach((language, text) -> block.append("    ")
                    .append(language)
                    .append(": ")
                    .append(Skeletons.quoted(text))
                    .append('\n'));
        });
        var kept = new StringBuilder();
        boolean inside = false;
        boolean written = false;
        for (var line : yml.split("(?<=\n)")) {
            boolean top = !line.isBlank() && !Character.isWhitespace(line.charAt(0));
            if (top) {
                inside = line.startsWith("edition:");
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
}
