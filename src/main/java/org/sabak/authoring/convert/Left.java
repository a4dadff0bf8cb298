package org.sabak.authoring.convert;

/**
 * Something that was left behind, or taken otherwise than it stood.
 *
 * @param where words near it: the heading above or the beginning of the text itself; empty = in the whole file
 */
public record Left(Kind kind, String where) {
    private static final int LONGEST = 80;

    /** What it was. */
    public enum Kind {
        COLUMNS,
        COMMENT,
        CONTENTS,
        DELETION,
        DRAWING,
        FORMULA,
        HEADER,
        HIDDEN,
        HYPHEN,
        INSERTION,
        LINK,
        LOOKS,
        MERGED,
        NESTED,
        NUMBERS,
        OBJECT,
        PICTURE,
        PICTURE_ALT,
        TEXT_BOX
    }

    public Left {
        var flat = where.replaceAll("\\s+", " ").strip();
        where = flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST - 1).strip() + "…";
    }
}
