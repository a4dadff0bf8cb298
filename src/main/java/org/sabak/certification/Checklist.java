package org.sabak.certification;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sabak.platform.LocalizedText;

/**
 * One version of what an official is to do in front of an assessor. It is passed as a whole: every item was seen, or nothing
 * is recorded.
 */
public record Checklist(String id, int version, LocalizedText title, LocalizedText purpose, List<LocalizedText> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** How many items are not among those seen. @param seen places of items, from 0 */
    int missing(Set<Integer> seen) {
        return (int) IntStream.range(0, items.size())
                .filter(item -> !seen.contains(item))
                .count();
    }
}
