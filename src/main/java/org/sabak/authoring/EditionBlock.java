package org.sabak.authoring;

import java.util.Locale;
import java.util.Optional;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.platform.LocalizedText;

/** The lines of {@code course.yml} that say which edition this is; all others stay as their author wrote them. */
final class EditionBlock {
    private EditionBlock() {}

    static String write(String yml, int number, Optional<Change> change, Optional<LocalizedText> note) {
        return CourseYml.with(yml, "edition", block(number, change, note));
    }

    static String block(int number, Optional<Change> change, Optional<LocalizedText> note) {
        var block = new StringBuilder("edition:\n  number: ").append(number).append('\n');
        change.ifPresent(how -> block.append("  change: ")
                .append(how.name().toLowerCase(Locale.ROOT))
                .append('\n'));
        note.ifPresent(words -> block.append("  note:\n").append(CourseYml.localized(words, "    ")));
        return block.toString();
    }
}
