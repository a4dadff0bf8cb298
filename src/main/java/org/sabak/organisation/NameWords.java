package org.sabak.organisation;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names as they are searched: lower case, without accents, and with the letters that a Russian or English keyboard lacks
 * written as people write them there (ү as у, ң as н, қ as к, ё as е, Ö as o), so that both spellings find one person.
 */
public final class NameWords {
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final String FROM = "ёңөүұқғһәіҳҷӣӯ";
    private static final String TO = "еноуукгхаихчиу";

    private NameWords() {}

    /** The folded words of a text, each once, in their order. */
    public static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        for (var word : BREAK.split(fold(text))) {
            if (!word.isEmpty()) {
                words.add(word.length() > 80 ? word.substring(0, 80) : word);
            }
        }
        return words;
    }

    static String fold(String text) {
        var folded = new StringBuilder(
                Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        for (int i = 0; i < folded.length(); i++) {
            var at = FROM.indexOf(folded.charAt(i));
            if (at >= 0) {
                folded.setCharAt(i, TO.charAt(at));
            }
        }
        // й decomposes into и and a breve but is a letter of its own
        var kept = folded.toString().replace('й', '\uE000');
        return MARK.matcher(Normalizer.normalize(kept, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('\uE000', 'й');
    }
}
