package org.sabak.content;

import org.sabak.platform.ContentPlace;

/**
 * One thing in the content that is to be mended.
 *
 * @param wrong what is not as it should be, as a sentence
 * @param mend what to do about it, as a sentence
 */
record Finding(ContentPlace place, String wrong, String mend) {
    @Override
    public String toString() {
        return "content/" + place + " " + wrong + " " + mend;
    }
}
