package org.sabak.organisation;

import java.util.Map;

/**
 * Writes a Cyrillic name in Latin letters, as passports of Kyrgyzstan, Kazakhstan, Tajikistan and Uzbekistan commonly do. A
 * proposal that a person can correct: the spelling in a passport wins.
 */
public final class Latin {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ғ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "yo"),
            Map.entry('ж', "zh"),
            Map.entry('ҷ', "j"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('ӣ', "i"),
            Map.entry('і', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('қ', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('ң', "n"),
            Map.entry('о', "o"),
            Map.entry('ө', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ў', "o"),
            Map.entry('ӯ', "u"),
            Map.entry('ү', "u"),
            Map.entry('ұ', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ҳ', "h"),
            Map.entry('һ', "h"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ә', "a"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private Latin() {}

    /** The name in Latin letters; whatever is not Cyrillic stays as it is. */
    public static String of(String cyrillic) {
        var latin = new StringBuilder();
        for (int i = 0; i < cyrillic.length(); i++) {
            var letter = cyrillic.charAt(i);
            var small = Character.toLowerCase(letter);
            var written = LETTERS.get(small);
            if (written == null) {
                latin.append(letter);
            } else if (letter == small || written.isEmpty()) {
                latin.append(written);
            } else {
                latin.append(Character.toUpperCase(written.charAt(0))).append(written.substring(1));
            }
        }
        return latin.toString().replaceAll("ii\\b", "y");
    }
}
