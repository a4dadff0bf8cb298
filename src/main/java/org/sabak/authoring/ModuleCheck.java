package org.sabak.authoring;

import java.util.List;
import java.util.Map;

/**
 * What is wrong with a module as it is being written, and what it covers.
 *
 * @param objectives identifier → how many questions test it
 */
public record ModuleCheck(List<Mistake> mistakes, Map<String, Integer> objectives) {
    /**
     * @param path within the course's folder
     * @param line 1-based; 0 = the whole file
     * @param column 1-based; 0 = the whole line
     * @param sentence what is wrong and how to mend it, in the language of whoever asked
     */
    public record Mistake(String path, int line, int column, String sentence) {}
}
