package org.sabak.authoring;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Two texts that were made of the same one, laid beside each other line by line. */
final class LineMerge {
    /** More lines than any file of a course has; beyond it the whole text is one place to decide. */
    private static final int MOST_LINES = 6000;

    private LineMerge() {}

    enum Kind {
        SAME,
        MINE,
        THEIRS,
        /** Both made the same change. */
        ALIKE,
        CONFLICT
    }

    /** @param kind in lower case, as the browser has it */
    record Hunk(String kind, List<String> base, List<String> mine, List<String> theirs) {
        static Hunk of(Kind kind, List<String> base, List<String> mine, List<String> theirs) {
            return new Hunk(name(kind), List.copyOf(base), List.copyOf(mine), List.copyOf(theirs));
        }

        /** Both sides changed these lines, each in its own way. */
        boolean conflict() {
            return kind.equals(name(Kind.CONFLICT));
        }

        /** Only the other side changed these lines. */
        boolean onlyTheirs() {
            return kind.equals(name(Kind.THEIRS));
        }

        private static String name(Kind kind) {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** What one side made of the lines [from, to) of the base. */
    private record Change(int from, int to, List<String> lines, boolean mine) {}

    /** In the order of the text; changes of both sides that touch each other are one place. */
    static List<Hunk> of(String base, String mine, String theirs) {
        var from = lines(base);
        var ours = lines(mine);
        var others = lines(theirs);
        if (from.size() > MOST_LINES || ours.size() > MOST_LINES || others.size() > MOST_LINES) {
            return List.of(Hunk.of(Kind.CONFLICT, from, ours, others));
        }
        var changes = new ArrayList<Change>();
        changes(from, ours, true, changes);
        changes(from, others, false, changes);
        changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        var hunks = new ArrayList<Hunk>();
        int at = 0;
        for (int i = 0; i < changes.size(); ) {
            var together = new ArrayList<Change>();
            int start = changes.get(i).from();
            int end = start;
            while (i < changes.size() && (together.isEmpty() || changes.get(i).from() <= end)) {
                end = Math.max(end, changes.get(i).to());
                together.add(changes.get(i++));
            }
            same(from.subList(at, start), hunks);
            hunks.add(hunk(from, start, end, together));
            at = end;
        }
        same(from.subList(at, from.size()), hunks);
        return List.copyOf(hunks);
    }

    private static void same(List<String> lines, List<Hunk> hunks) {
        if (!lines.isEmpty()) {
            hunks.add(Hunk.of(Kind.SAME, lines, lines, lines));
        }
    }

    private static Hunk hunk(List<String> base, int start, int end, List<Change> changes) {
        var mine = side(base, start, end, changes, true);
        var theirs = side(base, start, end, changes, false);
        boolean byMe = changes.stream().anyMatch(Change::mine);
        boolean byThem = changes.stream().anyMatch(change -> !change.mine());
        var kind = byMe && byThem ? (mine.equals(theirs) ? Kind.ALIKE : Kind.CONFLICT) : byMe ? Kind.MINE : Kind.THEIRS;
        return Hunk.of(kind, base.subList(start, end), mine, theirs);
    }

    private static List<String> side(List<String> base, int start, int end, List<Change> changes, boolean mine) {
        var lines = new ArrayList<String>();
        int at = start;
        for (var change : changes) {
            if (change.mine() == mine) {
                lines.addAll(base.subList(at, change.from()));
                lines.addAll(change.lines());
                at = change.to();
            }
        }
        lines.addAll(base.subList(at, end));
        return lines;
    }

    private static void changes(List<String> base, List<String> text, boolean mine, List<Change> changes) {
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        base, text, MyersDiffWithLinearSpace.<String>factory().create())
                .getDeltas()) {
            int from = delta.getSource().getPosition();
            changes.add(new Change(
                    from, from + delta.getSource().size(), delta.getTarget().getLines(), mine));
        }
    }

    private static List<String> lines(String text) {
        return List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    }
}
