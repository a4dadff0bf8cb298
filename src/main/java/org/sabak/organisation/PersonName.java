package org.sabak.organisation;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An official's name in both scripts. Who reads English sees the Latin one, everybody else the Cyrillic one. */
public record PersonName(
        String familyLatin,
        String givenLatin,
        @Nullable String patronymicLatin,
        String familyCyrillic,
        String givenCyrillic,
        @Nullable String patronymicCyrillic) {
    /** Given name and family name, as one is addressed: Айгүл Садыкова. */
    public String shown(Locale locale) {
        return latin(locale) ? givenLatin + " " + familyLatin : givenCyrillic + " " + familyCyrillic;
    }

    /** Family name first, as in a register: Садыкова Айгүл Бакытовна. */
    public String listed(Locale locale) {
        return latin(locale)
                ? joined(familyLatin + ",", givenLatin, patronymicLatin)
                : joined(familyCyrillic, givenCyrillic, patronymicCyrillic);
    }

    /** The listed name in the script that {@link #listed} does not use. */
    public String other(Locale locale) {
        return latin(locale)
                ? joined(familyCyrillic, givenCyrillic, patronymicCyrillic)
                : joined(familyLatin, givenLatin, patronymicLatin);
    }

    /** All six parts, to be searched. */
    String all() {
        return joined(familyLatin, givenLatin, patronymicLatin, familyCyrillic, givenCyrillic, patronymicCyrillic);
    }

    private static boolean latin(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
