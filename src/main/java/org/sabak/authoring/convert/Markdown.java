package org.sabak.authoring.convert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sabak.authoring.Slug;

/** Writes the Markdown of a module: sections with identifiers, and words that mean nothing but themselves. */
final class Markdown {
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*\\[\\]<~]|&(?=#?\\w+;)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern LINE_START = Pattern.compile("^(\\s*)([#>+=-]|\\d+(?=[.)]))");
    private static final int DEEPEST = 4;

    private final StringBuilder out = new StringBuilder();
    private final Set<String> ids = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final String opening;
    private boolean section;
    private String heading = "";

    /** @param opening heading of a section for text that stands before the first heading */
    Markdown(String opening) {
        this.opening = opening;
    }

    /** The last heading, as it reads. */
    String heading() {
        return heading;
    }

    boolean empty() {
        return out.isEmpty();
    }

    /** @param level 2 = a section */
    void heading(int level, String text) {
        var words = text.replaceAll("\\s+", " ").strip();
        if (words.isEmpty()) {
            return;
        }
        if (level > 2 && !section) {
            heading(2, opening);
        }
        section = true;
        heading = words;
        var shown = escape(words).replace('{', '(').replace('}', ')');
        out.append(out.isEmpty() ? "" : "\n")
                .append("#".repeat(Math.min(level, DEEPEST)))
                .append(' ')
                .append(shown);
        if (level == 2) {
            out.append(" {#").append(id(words)).append('}');
        }
        out.append('\n');
    }

    /** A paragraph, list or table that is Markdown already. */
    void block(String markdown) {
        if (markdown.isBlank()) {
            return;
        }
        if (!section) {
            heading(2, opening);
        }
        out.append(out.toString().endsWith("}\n") ? "" : "\n")
                .append(markdown.stripTrailing())
                .append('\n');
    }

    /** Keeps the text of a footnote for the end. @return its mark */
    String note(String markdown) {
        notes.add(markdown);
        return "[^" + notes.size() + "]";
    }

    String text() {
        var all = new StringBuilder(out);
        for (int i = 0; i < notes.size(); i++) {
            all.append(i == 0 ? "\n" : "")
                    .append("[^")
                    .append(i + 1)
                    .append("]: ")
                    .append(notes.get(i))
                    .append('\n');
        }
        return all.toString();
    }

    /** Words that Markdown would take for something else get a backslash. */
    static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /** The same for the beginning of a line, where a sign or a number would begin a list or a heading. */
    static String line(String markdown) {
        var start = LINE_START.matcher(markdown);
        if (!start.find()) {
            return markdown;
        }
        var sign = start.group(2);
        return Character.isDigit(sign.charAt(0))
                ? markdown.substring(0, start.end()) + "\\" + markdown.substring(start.end())
                : start.group(1) + "\\" + markdown.substring(start.start(2));
    }

    /** A table; the first row is its head. */
    static String table(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        var table = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            table.append('|');
            for (int column = 0; column < width; column++) {
                var cell = column < row.size() ? row.get(column) : "";
                table.append(' ')
                        .append(cell.replace("|", "\\|")
                                .replaceAll("\\\\?\\s*\\n+", " ")
                                .strip())
                        .append(" |");
            }
            table.append('\n');
            if (i == 0) {
                table.append("|").append("---|".repeat(width)).append('\n');
            }
        }
        return table.toString();
    }

    private String id(String words) {
        var base = Slug.of(words);
        var id = base;
        for (int n = 2; !ids.add(id); n++) {
            id = base + "-" + n;
        }
        return id;
    }
}
