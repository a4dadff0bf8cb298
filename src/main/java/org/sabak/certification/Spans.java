package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answers for all days at once, to be stored and filtered in SQL. The spans follow each other without a gap; before
 * the first one the person holds nothing and owes nothing.
 */
final class Spans {

    private Spans() {}

    static List<Span<Holding>> holding(History history, Instant knownAt) {
        History known = history.asKnownAt(knownAt);
        return spans(Status.turns(known), new Holding.None(), day -> Status.holding(known, day));
    }

    static List<Span<Duty>> duty(History history, List<Applicability> requirements, Instant knownAt) {
        History known = history.asKnownAt(knownAt);
        List<Applicability> joined = Status.joined(requirements, knownAt);
        NavigableSet<LocalDate> turns = Status.turns(known);
        for (Applicability each : joined) {
            turns.add(each.from());
            turns.add(each.due().plusDays(1));
            Optional.ofNullable(each.until()).ifPresent(until -> turns.add(until.plusDays(1)));
        }
        return spans(turns, new Duty.NotRequired(), day -> Status.duty(known, joined, day));
    }

    private static <T> List<Span<T>> spans(NavigableSet<LocalDate> turns, T before, Function<LocalDate, T> answer) {
        List<Span<T>> spans = new ArrayList<>();
        for (LocalDate turn : turns) {
            T value = answer.apply(turn);
            if (spans.isEmpty()) {
                if (!value.equals(before)) {
                    spans.add(new Span<>(value, turn, null));
                }
            } else if (!value.equals(spans.getLast().value())) {
                Span<T> last = spans.removeLast();
                spans.add(new Span<>(last.value(), last.from(), turn.minusDays(1)));
                spans.add(new Span<>(value, turn, null));
            }
        }
        return spans;
    }
}
