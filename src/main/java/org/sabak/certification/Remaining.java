package org.sabak.certification;

import java.util.Set;

/**
 * What is left to be done on a pathway.
 *
 * @param modulesAsked how many modules the pathway asks for
 * @param modules those of them that are left
 * @param exams left
 * @param checklists left
 * @param hoursAsked hours in a room that the pathway asks for
 * @param hoursDone of them, none counted beyond what is asked for
 */
public record Remaining(
        int modulesAsked,
        Set<String> modules,
        Set<String> exams,
        Set<String> checklists,
        int hoursAsked,
        int hoursDone) {
    static final Remaining NOTHING = new Remaining(0, Set.of(), Set.of(), Set.of(), 0, 0);

    public Remaining {
        modules = Set.copyOf(modules);
        exams = Set.copyOf(exams);
        checklists = Set.copyOf(checklists);
    }
}
