package org.sabak.handbook;

import java.util.Arrays;

/**
 * The text of a file and where its lines begin. Changes are made by offsets of the text with line ends of one character; the
 * bytes outside of a change stay as they are, line ends and byte-order mark included.
 */
final class PlacedText {
    private static final String MARK = "\uFEFF";

    private final String raw;
    private final String text;
    private final int[] rawOffsets;
    private final int[] lines;

    PlacedText(String raw) {
        this.raw = raw;
        this.rawOffsets = new int[raw.length() + 1];
        var lf = new StringBuilder();
        int from = raw.startsWith(MARK) ? 1 : 0;
        for (int i = from; i < raw.length(); i++) {
            rawOffsets[lf.length()] = i;
            if (raw.charAt(i) == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
                i++;
            }
            lf.append(raw.charAt(i) == '\r' ? '\n' : raw.charAt(i));
        }
        this.text = lf.toString();
        rawOffsets[text.length()] = raw.length();
        this.lines = lineStarts(text);
    }

    String text() {
        return text;
    }

    /** @param line 1-based @param column 1-based */
    int offset(int line, int column) {
        return lines[line - 1] + column - 1;
    }

    /** The file with another text in the place of a stretch. */
    String with(int start, int end, String replacement) {
        var windows = raw.contains("\r\n") && !raw.replace("\r\n", "").contains("\n");
        return raw.substring(0, rawOffsets[start])
                + (windows ? replacement.replace("\n", "\r\n") : replacement)
                + raw.substring(rawOffsets[end]);
    }

    /** The file that differs from this one as little as a text with line ends of one character does. */
    String with(String changed) {
        int start = 0;
        int most = Math.min(text.length(), changed.length());
        while (start < most && text.charAt(start) == changed.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < most - start
                && text.charAt(text.length() - 1 - tail) == changed.charAt(changed.length() - 1 - tail)) {
            tail++;
        }
        return with(start, text.length() - tail, changed.substring(start, changed.length() - tail));
    }

    private static int[] lineStarts(String text) {
        var starts = new int[text.length() + 2];
        int n = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[n++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, n);
    }
}
