package org.sabak.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a chosen password must be. Length is what counts; no rule asks for digits or signs. */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** The commonest passwords of twelve letters or more, and what people make of a demand for twelve. */
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "1234567890qwe",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "abcdefghijkl",
            "administrator",
            "password1234",
            "password12345",
            "passwordpassword",
            "qwerty123456",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopas",
            "qwertyqwerty",
            "zxcvbnm12345",
            "йцукенгшщзхъ",
            "йцукен123456",
            "парольпароль",
            "пароль123456",
            "кыргызстан123",
            "kyrgyzstan123",
            "kazakhstan123",
            "tajikistan123",
            "sabaksabaksabak",
            "letmeinletmein",
            "iloveyou1234",
            "welcome12345");

    private PasswordRules() {}

    /** The key of the sentence that says what is wrong with it; empty if it may be used. */
    static Optional<String> objection(String password, String login) {
        var plain = password.strip().toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Optional.of("identity.password.too-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("identity.password.too-long");
        }
        if (plain.contains(login) && plain.length() - login.length() < 6) {
            return Optional.of("identity.password.is-login");
        }
        if (COMMON.contains(plain) || plain.chars().distinct().count() < 5) {
            return Optional.of("identity.password.common");
        }
        return Optional.empty();
    }
}
