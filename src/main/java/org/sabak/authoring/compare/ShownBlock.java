package org.sabak.authoring.compare;

/**
 * A piece of a text as it is shown to whoever compares or comments.
 *
 * @param key which piece it is, see {@link Showing}
 * @param group section, question or scene that it belongs to; "" for what stands before the first one
 * @param named whether the key is written in the file; the key of any other piece comes from its words
 * @param kind what it is
 * @param html clean, rendered as learners get it, but with what only authors see: right answers, points, where a choice leads
 * @param source as written
 * @param line in its file at which it begins; 0 = it has no place of its own
 * @param redLine it concerns the absolute limits of prison work
 */
public record ShownBlock(
        String key, String group, boolean named, Kind kind, String html, String source, int line, boolean redLine) {
    /** What a piece is. */
    public enum Kind {
        /** Title, summary, objectives: what stands at the head of the file. */
        HEAD,
        HEADING,
        TEXT,
        FIGURE,
        QUESTION,
        SCENE,
        FOOTNOTE
    }
}
