package org.sabak.handbook.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sabak.platform.ContentPlace;

/** The standards and handbooks that a text may cite, by their codes; their names are words {@code content.source.<code>}. */
public final class Sources {
    public static final List<String> CODES = List.of(
            "NMR", "BR", "TR", "BPF", "CoE", "ROM", "AFT", "PSY", "FAI", "VEP", "HRP", "DSI", "CLS", "SNH", "WIH",
            "CHR", "PIM", "RMP", "REC");
    private static final Pattern CITATION = Pattern.compile(
            "(?<source>[A-Za-z]+)(?: (?<part>\\d+(?:\\(\\d+\\))?(?:[-–]\\d+)?(?:, ?\\d+(?:[-–]\\d+)?)*))?");

    private Sources() {}

    /** Reads {@code NMR 43-44}; empty if it is not a citation of a known source. */
    public static Optional<Inline.Citation> citation(String text, ContentPlace place) {
        var match = CITATION.matcher(text);
        if (!match.matches() || !CODES.contains(match.group("source"))) {
            return Optional.empty();
        }
        var part = match.group("part") == null ? "" : match.group("part").replace('-', '–');
        return Optional.of(new Inline.Citation(match.group("source"), part, place));
    }
}
