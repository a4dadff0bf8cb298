package org.sabak.platform;

import java.util.List;

/**
 * One mistake in content.
 *
 * @param file path relative to the tree
 * @param line 1-based; 0 = the whole file
 * @param column 1-based, in characters; 0 = the whole line or file
 * @param key of a translated sentence that says what is wrong and how to mend it
 * @param args of that sentence
 */
public record ContentProblem(String file, int line, int column, String key, List<Object> args) {
    public ContentProblem {
        args = List.copyOf(args);
    }

    public ContentPlace place() {
        return new ContentPlace(file, line, column);
    }

    @Override
    public String toString() {
        return place() + " " + key + " " + args;
    }
}
