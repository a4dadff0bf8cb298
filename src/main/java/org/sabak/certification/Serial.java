package org.sabak.certification;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a certificate: country, 60 random bits, one check character, as in {@code KG-7M2D-9XQ4-0HTB-W}.
 *
 * <p>Twelve characters of 5 bits each come from the digits and the Latin letters without I, L, O and U, which are mistaken for
 * 1, 0 and V. The check character is the last value of c := 2·(c + character) over the field of 32 elements, so that one wrong
 * character, or two neighbours that changed places, are always found. Country letters count by their place in the alphabet.
 */
final class Serial {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 12;
    private static final Pattern FORM = Pattern.compile("([A-Z]{2})([0-9A-HJKMNP-TV-Z]{12})([0-9A-HJKMNP-TV-Z])");
    private static final int FIELD = 0b100101;

    private Serial() {}

    static String random(String country, SecureRandom random) {
        return of(country, random.nextLong());
    }

    /** The serial of these bits; the lowest 60 count. */
    static String of(String country, long bits) {
        var body = new StringBuilder();
        for (int i = RANDOM - 1; i >= 0; i--) {
            body.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
        }
        return grouped(country, body.toString(), check(country, body.toString()));
    }

    /**
     * What somebody typed, put right: small letters, spaces, hyphens or none, letters that look like the right ones, in either
     * script. Empty if it cannot be a serial.
     */
    static Optional<String> parse(String typed) {
        var plain = new StringBuilder();
        typed.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> {
                    int folded = latin(c);
                    plain.appendCodePoint(plain.length() < 2 ? letter(folded) : character(folded));
                });
        var match = FORM.matcher(plain);
        if (!match.matches()
                || check(match.group(1), match.group(2)) != match.group(3).charAt(0)) {
            return Optional.empty();
        }
        return Optional.of(
                grouped(match.group(1), match.group(2), match.group(3).charAt(0)));
    }

    private static char check(String country, String body) {
        int c = 0;
        for (int i = 0; i < country.length(); i++) {
            c = times2(c ^ (country.charAt(i) - 'A'));
        }
        for (int i = 0; i < body.length(); i++) {
            c = times2(c ^ ALPHABET.indexOf(body.charAt(i)));
        }
        return ALPHABET.charAt(c);
    }

    private static int times2(int value) {
        int doubled = value << 1;
        return doubled >= 32 ? doubled ^ FIELD : doubled;
    }

    private static String grouped(String country, String body, char check) {
        return country + "-" + body.substring(0, 4) + "-" + body.substring(4, 8) + "-" + body.substring(8) + "-"
                + check;
    }

    private static int latin(int c) {
        int at = "АВЕЗКМНОРСТУХІ".indexOf(c);
        return at < 0 ? c : "ABE3KMHOPCTYXI".charAt(at);
    }

    private static int letter(int c) {
        return switch (c) {
            case '0' -> 'O';
            case '1' -> 'I';
            default -> c;
        };
    }

    private static int character(int c) {
        return switch (c) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            case 'U' -> 'V';
            default -> c;
        };
    }
}
