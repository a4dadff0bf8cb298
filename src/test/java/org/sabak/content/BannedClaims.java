package org.sabak.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the handbook never claims: {@code content-lint/banned-claims.yml}. The patterns find careless sentences; a sentence that
 * denies a claim passes, and one that hides it in other words is for a reader to find.
 */
final class BannedClaims {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|«[^»]*»|“[^”]*”|„[^“]*“");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!…])\\s+|\\|");

    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Pattern> denials = new HashMap<>();

    /** @param why nobody may say so */
    record Claim(String id, String why, String language, Pattern pattern) {}

    BannedClaims() {
        var list = Lists.read("banned-claims.yml");
        list.textMap("denials").forEach((language, words) -> denials.put(language, Lists.words(words.value())));
        for (var claim : list.maps("claims")) {
            for (var language : denials.keySet()) {
                var words = list.map("words").textMap(language);
                for (var text : claim.texts(language)) {
                    var pattern = text.value();
                    for (var word : words.entrySet()) {
                        pattern = pattern.replace(
                                "{" + word.getKey() + "}",
                                "(?:" + word.getValue().value() + ")");
                    }
                    claims.add(new Claim(claim.text("id"), claim.text("why"), language, Lists.words(pattern)));
                }
            }
        }
    }

    /** The first claim in a text; quoted words, questions and sentences that deny are none. */
    Optional<Claim> in(String language, String text) {
        for (var sentence : SENTENCES.split(QUOTED.matcher(text).replaceAll(""))) {
            var denial = denials.get(language);
            if (sentence.strip().endsWith("?")
                    || denial == null
                    || denial.matcher(sentence).find()) {
                continue;
            }
            for (var claim : claims) {
                if (claim.language().equals(language)
                        && claim.pattern().matcher(sentence).find()) {
                    return Optional.of(claim);
                }
            }
        }
        return Optional.empty();
    }
}
