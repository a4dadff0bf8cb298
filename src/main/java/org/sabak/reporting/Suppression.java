package org.sabak.reporting;

import java.util.List;
import java.util.OptionalLong;

/**
 * Decides which counts of a column may be shown together with their total, so that nobody learns a count of fewer than
 * {@value #THRESHOLD} people: neither from its cell nor by subtracting the other cells from the total.
 *
 * <p>A cell below the threshold is never shown, and where one is held back, the total is as well. Holding back a second cell
 * instead would keep the total, but whoever knows by which rule that cell was chosen can then tell some small counts exactly:
 * of x, 13, y with the total 30, where the smaller of the others was taken, only 13 and 4 are possible.
 */
final class Suppression {
    static final int THRESHOLD = 5;

    private Suppression() {}

    /** Empty = held back. */
    record Column(List<OptionalLong> cells, OptionalLong total) {
        Column {
            cells = List.copyOf(cells);
        }
    }

    static Column of(List<Long> counts) {
        var cells = counts.stream()
                .map(count -> count < THRESHOLD ? OptionalLong.empty() : OptionalLong.of(count))
                .toList();
        return new Column(
                cells,
                cells.stream().allMatch(OptionalLong::isPresent)
                        ? OptionalLong.of(
                                counts.stream().mapToLong(Long::longValue).sum())
                        : OptionalLong.empty());
    }
}
