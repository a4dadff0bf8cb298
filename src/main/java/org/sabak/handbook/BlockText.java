package org.sabak.handbook;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One block of a module and its translation into one language, both as their authors wrote them.
 *
 * @param part {@code module}, {@code quiz} or {@code scenario}
 * @param key the same in every language; unique within its part
 * @param section of the text that it belongs to; "" for what stands at the head, for questions and scenes
 * @param source the characters of the file; a list of sources has a line for each
 * @param target the same of the translation; empty if there is none
 * @param translatedFrom hash of the source that the translation was made from, where the lock says so
 */
public record BlockText(
        String part,
        String key,
        Kind kind,
        String section,
        String source,
        String target,
        Translation.State state,
        String sourceHash,
        Optional<String> translatedFrom) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*");

    /** What a block is. */
    public enum Kind {
        TITLE,
        SUMMARY,
        OBJECTIVE,
        SOURCES,
        HEADING,
        PARAGRAPH,
        LIST,
        TABLE,
        CALLOUT,
        QUOTE,
        FIGURE,
        CODE,
        RULE,
        QUESTION,
        SCENE
    }

    /** Names the block within its module: part, slash, key. */
    public String id() {
        return part + "/" + key;
    }

    /** Tells versions of the translation apart. */
    public String targetHash() {
        return TextBlock.hash(target);
    }

    /** How many words there are to translate, markup not counted out. */
    public int words() {
        return (int) WORD.matcher(source).results().count();
    }

    /** Whether somebody has to look at it: it has no translation, or one of an older source. */
    public boolean open() {
        return state != Translation.State.CURRENT;
    }
}
