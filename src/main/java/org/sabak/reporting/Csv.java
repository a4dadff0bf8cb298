package org.sabak.reporting;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes comma-separated values for a spreadsheet: the mark at the beginning tells it that the text is UTF-8, and a cell that
 * it would take for a formula gets an apostrophe before it.
 */
final class Csv {
    private final Writer out;

    Csv(Writer out) throws IOException {
        this.out = out;
        out.write('\uFEFF');
    }

    void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    static String cell(String text) {
        var safe = text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\'')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
