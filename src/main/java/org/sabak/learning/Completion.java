package org.sabak.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a module was completed: the first day by which every section of an edition that was current that day has a fact. A pure
 * function of facts and editions, so that it can be asked for any pathway and gives the same answer on every node; an edition
 * that comes later undoes nothing.
 */
final class Completion {
    private Completion() {}

    /** A section was ticked on a day. */
    record Fact(String section, LocalDate on) {}

    /**
     * The module as an edition of its course has it.
     *
     * @param currentFrom when the edition came into force
     * @param sections identifiers; empty if the edition does not have the module
     */
    record Edition(int number, Instant currentFrom, Set<String> sections) {}

    /** The days on which these sections were what the module consisted of; both inclusive. */
    record Span(LocalDate from, LocalDate until, Set<String> sections) {}

    /**
     * The days of each edition, whatever the zone of a person, so that a transfer to another zone re-dates nothing. The first
     * edition with the module reaches back without end: facts from before it are brought along, never made. On the day of a
     * change both editions are current: who ends the old one that day has ended it.
     */
    static List<Span> spans(Collection<Edition> editions) {
        var inOrder = editions.stream()
                .sorted(Comparator.comparingInt(Edition::number))
                .toList();
        var spans = new ArrayList<Span>();
        for (int i = 0; i < inOrder.size(); i++) {
            var edition = inOrder.get(i);
            if (edition.sections().isEmpty()) {
                continue;
            }
            var from = spans.isEmpty() ? LocalDate.MIN : LocalDate.ofInstant(edition.currentFrom(), ZoneOffset.UTC);
            var until = i + 1 < inOrder.size()
                    ? LocalDate.ofInstant(inOrder.get(i + 1).currentFrom(), ZoneOffset.MAX)
                    : LocalDate.MAX;
            spans.add(new Span(from, until, edition.sections()));
        }
        return spans;
    }

    /**
     * @param since only facts after this day count; null = all
     */
    static Optional<LocalDate> firstDay(Collection<Span> spans, Collection<Fact> facts, @Nullable LocalDate since) {
        var first = new HashMap<String, LocalDate>();
        for (var fact : facts) {
            if (since == null || fact.on().isAfter(since)) {
                first.merge(fact.section(), fact.on(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return spans.stream().flatMap(span -> firstDay(span, first).stream()).min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> firstDay(Span span, Map<String, LocalDate> first) {
        var day = span.from();
        for (var section : span.sections()) {
            @Nullable LocalDate on = first.get(section);
            if (on == null) {
                return Optional.empty();
            }
            day = on.isAfter(day) ? on : day;
        }
        return day.isAfter(span.until()) ? Optional.empty() : Optional.of(day);
    }
}
