package org.sabak.handbook;

import java.util.Arrays;
import java.util.List;

/** Which entry of a new list continues which entry of an old one. */
final class Alignment {
    private Alignment() {}

    /**
     * For each entry of {@code now} the index in {@code before} that it continues, or -1. Equal entries in the same order are
     * anchors; between two anchors changed entries continue each other in order.
     */
    static int[] continues(List<String> now, List<String> before) {
        int n = now.size();
        int m = before.size();
        var longest = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                longest[i][j] = now.get(i).equals(before.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var result = new int[n];
        Arrays.fill(result, -1);
        int i = 0;
        int j = 0;
        int gapNow = 0;
        int gapBefore = 0;
        while (i < n && j < m) {
            if (now.get(i).equals(before.get(j)) && longest[i][j] == longest[i + 1][j + 1] + 1) {
                fill(result, gapNow, i, gapBefore, j);
                result[i++] = j++;
                gapNow = i;
                gapBefore = j;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        fill(result, gapNow, n, gapBefore, m);
        return result;
    }

    private static void fill(int[] result, int from, int to, int beforeFrom, int beforeTo) {
        for (int k = 0; k < Math.min(to - from, beforeTo - beforeFrom); k++) {
            result[from + k] = beforeFrom + k;
        }
    }
}
