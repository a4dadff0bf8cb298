package org.sabak.handbook;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts a text of one language into what is searched for: Russian and English words are stemmed, except in the field
 * {@link #WORDS}. Letters that are missing on a Russian keyboard, or that people do not bother to type, are folded into their
 * neighbours.
 */
final class LanguageAnalyzer extends Analyzer {
    /** The field of unstemmed words. */
    static final String WORDS = "words";

    private static final NormalizeCharMap RUSSIAN = folding("ёе");
    private static final NormalizeCharMap TURKIC = folding("ёе", "ңн", "өо", "үу", "қк", "ғг", "ұу", "әа", "іи");

    private final String language;

    LanguageAnalyzer(String language) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.language = language;
    }

    /** Whether words of this language are stemmed; in the others a word is found by its beginning. */
    static boolean stems(String language) {
        return language.equals("ru") || language.equals("en");
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(tokens);
        if (language.equals("en")) {
            words = new EnglishPossessiveFilter(words);
        }
        if (!field.equals(WORDS) && stems(language)) {
            words = language.equals("ru")
                    ? new FleetingVowelFilter(new RussianLightStemFilter(words))
                    : new PorterStemFilter(words);
        }
        return new TokenStreamComponents(tokens, words);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return language.equals("en") ? reader : new MappingCharFilter(language.equals("ru") ? RUSSIAN : TURKIC, reader);
    }

    private static NormalizeCharMap folding(String... pairs) {
        var map = new NormalizeCharMap.Builder();
        for (var pair : pairs) {
            map.add(pair.substring(0, 1), pair.substring(1));
            map.add(
                    pair.substring(0, 1).toUpperCase(java.util.Locale.ROOT),
                    pair.substring(1).toUpperCase(java.util.Locale.ROOT));
        }
        return map.build();
    }
}
