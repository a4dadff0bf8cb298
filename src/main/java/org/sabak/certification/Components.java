package org.sabak.certification;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one pathway of a scheme asks for.
 *
 * @param hours hours in a room, 0 for none
 */
public record Components(Set<String> modules, Set<String> exams, Set<String> checklists, int hours) {

    public Components {
        modules = Set.copyOf(modules);
        exams = Set.copyOf(exams);
        checklists = Set.copyOf(checklists);
        if (hours < 0) {
            throw new IllegalArgumentException("hours must not be negative: " + hours);
        }
        if (modules.isEmpty() && exams.isEmpty() && checklists.isEmpty() && hours == 0) {
            throw new IllegalArgumentException("a pathway must ask for something");
        }
    }

    /** Whether this piece of evidence covers anything that is asked for. */
    public boolean asksFor(Evidence evidence) {
        return (hours > 0 && evidence.hours() > 0) || single().anyMatch(evidence.covers()::contains);
    }

    /** What this evidence leaves to be done. */
    Remaining remaining(List<Evidence> available) {
        return new Remaining(
                modules.size(),
                uncovered(modules, Component.Module::new, available),
                uncovered(exams, Component.Exam::new, available),
                uncovered(checklists, Component.Checklist::new, available),
                hours,
                Math.min(hours, available.stream().mapToInt(Evidence::hours).sum()));
    }

    private static Set<String> uncovered(
            Set<String> asked, Function<String, Component> component, List<Evidence> available) {
        return asked.stream()
                .filter(id -> available.stream().noneMatch(each -> each.covers().contains(component.apply(id))))
                .collect(Collectors.toSet());
    }

    /**
     * The evidence that covers everything, in the order of its days, or nothing if something is missing. Of several
     * pieces for the same component the freshest is taken, so that the certificate names the newest edition studied.
     */
    Optional<List<Evidence>> choose(List<Evidence> available) {
        List<Evidence> freshest =
                available.stream().sorted(Fact.BY_DAY.reversed()).toList();
        Set<Evidence> chosen = new HashSet<>();
        for (Component component : single().collect(Collectors.toSet())) {
            Optional<Evidence> piece = freshest.stream()
                    .filter(each -> each.covers().contains(component))
                    .findFirst();
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(piece.get());
        }
        int missing = hours;
        for (Evidence session : freshest) {
            if (missing > 0 && session.hours() > 0) {
                chosen.add(session);
                missing -= session.hours();
            }
        }
        return missing > 0
                ? Optional.empty()
                : Optional.of(chosen.stream().sorted(Fact.BY_DAY).toList());
    }

    private Stream<Component> single() {
        return Stream.of(
                        modules.stream().map(Component.Module::new),
                        exams.stream().map(Component.Exam::new),
                        checklists.stream().map(Component.Checklist::new))
                .flatMap(each -> each);
    }
}
