package org.sabak.handbook.markdown;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.sabak.platform.ContentPlace;

/** A piece of a file: where it begins and its characters as written. */
public record Span(ContentPlace place, String source) {
    /** The characters without what editors change by themselves: line ends, trailing spaces, composed letters. */
    public String normalised() {
        return Normalizer.normalize(
                source.lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .strip(),
                Normalizer.Form.NFC);
    }
}
