package org.sabak.authoring;

import java.util.List;

/**
 * What came of an import.
 *
 * @param taken blocks whose translation is new
 * @param confirmed blocks whose translation is the same and was called done for the source as it is now
 * @param same blocks that are as they were
 * @param left what was not taken, and why
 */
public record XliffTaken(int taken, int confirmed, int same, List<Left> left) {
    /**
     * @param line of the imported file
     * @param block what it names
     * @param reason one sentence in the language of whoever imports
     */
    public record Left(int line, String block, String reason) {}
}
