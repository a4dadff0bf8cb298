package org.sabak.platform;

import java.util.List;

/** Where something stands in a content file: 1-based line and column, 0 = the whole file. */
public record ContentPlace(String file, int line, int column) {
    public static ContentPlace file(String file) {
        return new ContentPlace(file, 0, 0);
    }

    public ContentProblem problem(String key, Object... args) {
        return new ContentProblem(file, line, column, key, List.of(args));
    }

    /** {@code file:line:column}, shorter where line or column are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
