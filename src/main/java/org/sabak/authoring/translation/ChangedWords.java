package org.sabak.authoring.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two versions of a text as one: runs of words that stayed, went and came, in the order of reading. */
public final class ChangedWords {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|[^\\s\\p{L}\\p{M}\\p{N}]");

    private ChangedWords() {}

    /** What became of a run of words. */
    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    public record Run(Fate fate, String text) {}

    public static List<Run> between(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        var longest = longest(old, now);
        var runs = new ArrayList<Run>();
        var gone = new StringBuilder();
        var come = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(runs, gone, come);
                runs.add(new Run(Fate.SAME, now.get(j)));
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && longest[i + 1][j] >= longest[i][j + 1]) {
                gone.append(old.get(i++));
            } else {
                come.append(now.get(j++));
            }
        }
        add(runs, gone, come);
        return joined(runs);
    }

    private static void add(List<Run> runs, StringBuilder gone, StringBuilder come) {
        if (!gone.isEmpty()) {
            runs.add(new Run(Fate.GONE, gone.toString()));
        }
        if (!come.isEmpty()) {
            runs.add(new Run(Fate.NEW, come.toString()));
        }
        gone.setLength(0);
        come.setLength(0);
    }

    /** Equal neighbours are one; changes with nothing but a space between them cannot be read apart. */
    private static List<Run> joined(List<Run> runs) {
        var joined = new ArrayList<Run>();
        var gone = new StringBuilder();
        var come = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var within = run.fate() == Fate.SAME
                    && run.text().isBlank()
                    && !(gone.isEmpty() && come.isEmpty())
                    && i + 1 < runs.size()
                    && runs.get(i + 1).fate() != Fate.SAME;
            if (run.fate() == Fate.SAME && !within) {
                add(joined, gone, come);
                var last = joined.isEmpty() ? null : joined.getLast();
                if (last != null && last.fate() == Fate.SAME) {
                    joined.set(joined.size() - 1, new Run(Fate.SAME, last.text() + run.text()));
                } else {
                    joined.add(run);
                }
            } else {
                if (run.fate() != Fate.NEW) {
                    gone.append(run.text());
                }
                if (run.fate() != Fate.GONE) {
                    come.append(run.text());
                }
            }
        }
        add(joined, gone, come);
        return List.copyOf(joined);
    }

    private static int[][] longest(List<String> old, List<String> now) {
        var longest = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(now.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }
}
