package org.sabak.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tries at one question where feedback comes at once. The first right one settles the question: whatever is sent after it,
 * from a page that did not know yet, takes nothing back.
 *
 * @param latest the answer that the feedback speaks of
 * @param right whether some try was right
 */
record Tries(int count, AttemptEvent latest, boolean right, Points points, List<AttemptEvent> all) {
    /** The tries at each question, from events in the order in which they happened. */
    static Map<String, Tries> of(
            Collection<AttemptEvent> inOrder,
            Predicate<AttemptEvent> counts,
            BiFunction<String, @Nullable String, Mark> marking) {
        var tries = new LinkedHashMap<String, Tries>();
        for (var event : inOrder) {
            if (event.kind() != AttemptEvent.Kind.ANSWER || event.response() == null || !counts.test(event)) {
                continue;
            }
            @Nullable Tries before = tries.get(event.question());
            var mark = marking.apply(event.question(), event.response());
            var all = new ArrayList<AttemptEvent>(before == null ? List.of() : before.all());
            all.add(event);
            var settled = before != null && before.right();
            tries.put(
                    event.question(),
                    new Tries(
                            all.size(),
                            settled ? before.latest() : event,
                            settled || mark.full(),
                            settled ? before.points() : mark.points(),
                            List.copyOf(all)));
        }
        return tries;
    }
}
