package org.sabak.authoring.translation;

/**
 * A word of the glossary that a block holds.
 *
 * @param id of the term
 * @param source the word in the language of the source
 * @param target the word to use; empty if the glossary has none in that language yet
 * @param linked the source links it to the glossary, so the translation should
 * @param used the translation has it
 */
public record TermHint(String id, String source, String target, boolean linked, boolean used) {
    /** How it is written in the translation. */
    public String written() {
        return linked ? "[[" + id + "|" + target.replaceAll("[,;(].*", "").strip() + "]]" : target;
    }
}
