package org.sabak.handbook;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings Russian stems together that a fleeting vowel keeps apart: the stemmer makes {@code пытк} of пытка and {@code пыток} of
 * пыток. The vowel is left out of every stem of that shape, needed or not; texts and queries are treated alike, so only that
 * matters.
 */
final class FleetingVowelFilter extends TokenFilter {
    private static final int SHORTEST = 5;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FleetingVowelFilter(TokenStream stems) {
        super(stems);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int length = term.length();
        if (length >= SHORTEST && term.charAt(length - 1) == 'к' && "ое".indexOf(term.charAt(length - 2)) >= 0) {
            term.buffer()[length - 2] = term.charAt(length - 1);
            term.setLength(length - 1);
        }
        return true;
    }
}
