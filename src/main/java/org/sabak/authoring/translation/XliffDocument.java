package org.sabak.authoring.translation;

import java.util.List;

/**
 * What a translator outside sent back.
 *
 * @param source language of the original
 * @param target language of the translation; empty if the document names none
 */
public record XliffDocument(String source, String target, List<Unit> units) {
    /**
     * A block.
     *
     * @param line at which it begins
     * @param original the path of the source's file as it was written into the export
     * @param id see {@link Xliff#idOf}
     * @param source the text that was translated
     * @param target its translation; empty if there is none
     * @param done somebody says that the translation follows this source
     * @param sourceHash of the source when it was exported; empty if the tool has not kept it
     * @param targetHash of the translation when it was exported; empty if the tool has not kept it
     */
    public record Unit(
            int line,
            String original,
            String id,
            String source,
            String target,
            boolean done,
            String sourceHash,
            String targetHash) {}
}
