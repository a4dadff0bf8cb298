package org.sabak.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;

/**
 * {@code module.<language>.lock}: from which source text each translated block was made, so that a change of the source is seen
 * after Git, zip and the browser alike. Text, one line a block, in the order of the source:
 * <pre>
 * # comment
 * &lt;part&gt; &lt;block key&gt; &lt;hash of the source block&gt; &lt;hash of the translated block&gt;
 * </pre>
 * The part is {@code module}, {@code quiz} or {@code scenario}. Keys: the heading's identifier; {@code section/hash} for a block
 * without one; {@code .title}, {@code .summary}, {@code .lo1}, {@code .sources} for the front matter. Hashes are 16 hexadecimal
 * digits. Written by {@link LockTranslations} and, for what is published in the browser, by {@link TranslationLocks}.
 */
record LockFile(List<Line> lines) {
    private static final Pattern LINE =
            Pattern.compile("(module|quiz|scenario) ([a-z0-9./-]+) ([0-9a-f]{16}) ([0-9a-f]{16})");
    private static final String HEAD = """
            # Which source text each block of this translation was made from.
            # Written by "./sabak -q compile exec:java@lock"; not to be edited by hand.
            """;

    record Line(String part, String key, String source, String target) {}

    static LockFile none() {
        return new LockFile(List.of());
    }

    static LockFile parse(String file, String text, Consumer<ContentProblem> problems) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var match = LINE.matcher(line.strip());
            if (match.matches()) {
                lines.add(new Line(match.group(1), match.group(2), match.group(3), match.group(4)));
            } else {
                problems.accept(new ContentPlace(file, number, 1).problem("content.lock.line"));
            }
        }
        return new LockFile(List.copyOf(lines));
    }

    /**
     * The lock of a translation as it is now: a block that was translated anew since it was last locked, or never locked, is locked
     * to the source as it is; one whose source changed while its translation did not stays stale.
     *
     * @param confirm somebody has compared them all: nothing is stale
     */
    static LockFile renewed(Translation translation, boolean confirm) {
        var lines = new ArrayList<Line>();
        for (var entry : translation.entries()) {
            if (entry.targetHash().isEmpty()) {
                continue;
            }
            boolean untouched = entry.targetHash().equals(entry.lockedTarget());
            var source = untouched && !confirm ? entry.lockedSource().orElseThrow() : entry.sourceHash();
            lines.add(new Line(
                    entry.part(), entry.key(), source, entry.targetHash().get()));
        }
        return new LockFile(List.copyOf(lines));
    }

    String write() {
        var text = new StringBuilder(HEAD);
        lines.forEach(line -> text.append(String.join(" ", line.part(), line.key(), line.source(), line.target()))
                .append('\n'));
        return text.toString();
    }

    List<Line> of(String part) {
        return lines.stream().filter(line -> line.part().equals(part)).toList();
    }
}
