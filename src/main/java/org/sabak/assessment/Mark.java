package org.sabak.assessment;

/**
 * What an answer is worth.
 *
 * @param full all points: the only way in which a red-line item counts as right
 * @param pending a person has to mark it; until then it has no points
 */
public record Mark(Points points, int max, boolean full, boolean pending) {
    static Mark of(Points points, int max) {
        return new Mark(points, max, points.compareTo(Points.of(max)) >= 0, false);
    }

    static Mark pending(int max) {
        return new Mark(Points.ZERO, max, false, true);
    }
}
