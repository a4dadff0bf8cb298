package org.sabak.handbook.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sabak.platform.ContentPlace;

/** The standards and handbooks that a text may cite, by their codes; their names are words {@code content.source.<code>}. */
public final class Sources {
    public static final List<String> CODES = List.of(
            "NMR", "BR", "TR", "BPF", "CoE", "ROM", "AFT", "PSY", "FAI", "VEP", "HRP", "DSI", "CLS", "SNH", "WIH",
            "CHR", "PIM", "RMP", "REC");
    private static final Map<String, Integer> NUMBERS =
            Map.of("NMR", 122, "BR", 70, "TR", 23, "BPF", 26, "ROM", 25, "VEP", 8);
    private static final Pattern CITATION = Pattern.compile(
            "(?<source>[A-Za-z]+)(?: (?<part>\\d+(?:\\(\\d+\\))?(?:[-–]\\d+)?(?:, ?\\d+(?:[-–]\\d+)?)*))?");

    private Sources() {}

    /** The number of the last rule, principle or chapter of a source; 0 where only the whole is cited. */
    public static int numbers(String code) {
        return NUMBERS.getOrDefault(code, 0);
    }

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
