package org.sabak.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The way that choices make through a scenario: a pure function of the set of choices, so that neither the order in which they
 * arrive nor how often they are sent makes a difference. In each scene the choice that was made first counts.
 *
 * @param steps the choices that lie on the way, in its order
 */
record Way(List<Way.Made> steps, Scenario.Outcome outcome) {
    private static final Comparator<Made> FIRST =
            Comparator.comparingInt(Made::seq).thenComparing(Made::at).thenComparing(Made::id);

    /** @param seq its place in the way as its page saw it */
    record Made(UUID id, int seq, Scenario.Step step, Instant at) {}

    static Way of(Scenario scenario, Collection<Made> made) {
        var chosen = new HashMap<String, Made>();
        made.stream()
                .filter(one -> possible(scenario, one.step()))
                .forEach(one -> chosen.merge(one.step().scene(), one, (a, b) -> FIRST.compare(a, b) <= 0 ? a : b));
        var steps = new ArrayList<Made>();
        var outcome = follow(scenario, steps);
        for (var next = chosen.remove(outcome.scene()); next != null; next = chosen.remove(outcome.scene())) {
            steps.add(next);
            outcome = follow(scenario, steps);
        }
        return new Way(List.copyOf(steps), outcome);
    }

    private static Scenario.Outcome follow(Scenario scenario, List<Made> steps) {
        return scenario.follow(steps.stream().map(Made::step).toList()).orElseThrow();
    }

    private static boolean possible(Scenario scenario, Scenario.Step step) {
        var choices = Optional.ofNullable(scenario.scenes().get(step.scene()))
                .map(scene -> scene.choices().size())
                .orElse(0);
        return step.choice() >= 1 && step.choice() <= choices;
    }
}
