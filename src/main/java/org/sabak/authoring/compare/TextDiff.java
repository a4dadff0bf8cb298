package org.sabak.authoring.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two states of one text, piece by piece in the order of the newer one; what is gone stands where it stood. Sections, questions and
 * scenes are paired by their identifiers, blocks within a section by how alike their words are.
 */
public record TextDiff(List<BlockDiff> blocks) {
    /** Pieces less alike are not one that was changed but one that went and another that came. */
    private static final double ALIKE = 0.34;

    public static TextDiff of(List<ShownBlock> before, List<ShownBlock> after) {
        var old = groups(before);
        var now = groups(after);
        var order = new ArrayList<>(now.keySet());
        @Nullable String previous = null;
        for (var group : old.keySet()) {
            if (!now.containsKey(group)) {
                order.add(previous == null ? 0 : order.indexOf(previous) + 1, group);
            }
            previous = group;
        }
        var all = new ArrayList<BlockDiff>();
        order.forEach(
                group -> all.addAll(aligned(old.getOrDefault(group, List.of()), now.getOrDefault(group, List.of()))));
        return new TextDiff(List.copyOf(all));
    }

    /** How many pieces are not the same. */
    public long changes() {
        return blocks.stream().filter(block -> !block.same()).count();
    }

    /** Key of each piece of the older state → its key in the newer one; nothing for what is gone. */
    public Map<String, String> keys() {
        var keys = new HashMap<String, String>();
        for (var diff : blocks) {
            if (diff.earlier() != null && diff.how() != BlockDiff.How.REMOVED) {
                keys.put(diff.earlier().key(), diff.block().key());
            }
        }
        return keys;
    }

    private static Map<String, List<ShownBlock>> groups(List<ShownBlock> blocks) {
        return blocks.stream()
                .collect(Collectors.groupingBy(ShownBlock::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** The pairing in order with the most likeness in sum. */
    private static List<BlockDiff> aligned(List<ShownBlock> before, List<ShownBlock> after) {
        var likeness = new Likeness();
        int n = before.size();
        int m = after.size();
        var best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]),
                        best[i + 1][j + 1] + likeness.of(before.get(i), after.get(j)));
            }
        }
        var result = new ArrayList<BlockDiff>();
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            double alike = likeness.of(before.get(i), after.get(j));
            if (alike > 0 && best[i][j] == best[i + 1][j + 1] + alike) {
                result.add(BlockDiff.between(before.get(i++), after.get(j++)));
            } else if (best[i][j] == best[i + 1][j]) {
                result.add(BlockDiff.removed(before.get(i++)));
            } else {
                result.add(BlockDiff.added(after.get(j++)));
            }
        }
        before.subList(i, n).forEach(block -> result.add(BlockDiff.removed(block)));
        after.subList(j, m).forEach(block -> result.add(BlockDiff.added(block)));
        return result;
    }

    /** How alike two pieces are: 0 = not the same piece, 1 = the same words. */
    private static final class Likeness {
        private final Map<ShownBlock, Map<String, Integer>> counted = new HashMap<>();

        double of(ShownBlock one, ShownBlock other) {
            if (one.named() || other.named()) {
                return one.named() && other.named() && one.key().equals(other.key()) ? 1 : 0;
            }
            if (one.kind() != other.kind()) {
                return 0;
            }
            if (one.source().equals(other.source())) {
                return 1;
            }
            var ours = counted.computeIfAbsent(one, Likeness::count);
            var theirs = counted.computeIfAbsent(other, Likeness::count);
            int common = 0;
            for (var word : new HashSet<>(ours.keySet())) {
                common += Math.min(ours.getOrDefault(word, 0), theirs.getOrDefault(word, 0));
            }
            int all = sum(ours) + sum(theirs);
            double alike = all == 0 ? 0 : 2.0 * common / all;
            return one.kind() == ShownBlock.Kind.FIGURE ? Math.max(alike, ALIKE) : alike < ALIKE ? 0 : alike;
        }

        private static Map<String, Integer> count(ShownBlock block) {
            var counts = new HashMap<String, Integer>();
            for (var word : block.source().toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
            return counts;
        }

        private static int sum(Map<String, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
