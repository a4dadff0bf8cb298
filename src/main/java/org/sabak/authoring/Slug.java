package org.sabak.authoring;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Makes the identifier of a course, module or file out of a title in any script: {@code Первый день} → {@code pervyj-den}. */
public final class Slug {
    private static final int LONGEST = 60;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Slug() {}

    /** Lower-case Latin letters, digits and single hyphens, beginning with a letter; {@code x} if nothing is left. */
    public static String of(String title) {
        var plain = LATIN.transliterate(title)
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "");
        var cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-+$", "");
        return cut.isEmpty() ? "x" : cut;
    }
}
