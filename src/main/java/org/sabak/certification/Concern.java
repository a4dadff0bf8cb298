package org.sabak.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether somebody has to do with a scheme. Schemes share modules, so a module that was read says little about which one is
 * meant: of what was begun, all counts in the schemes of today's job role; in others only an exam or a checklist that no other
 * scheme asks for.
 */
final class Concern {

    private Concern() {}

    /**
     * True if a requirement binds on that day or later, if anything was ever issued or decided, or if the next period was
     * begun in one of these two ways.
     *
     * @param others the other schemes in force
     */
    static boolean of(
            SchemeVersion scheme,
            List<SchemeVersion> others,
            History history,
            List<Applicability> requirements,
            Optional<String> jobRole,
            LocalDate on) {
        return requirements.stream().anyMatch(each -> each.lasts(on))
                || history.facts().stream().anyMatch(Concern::aboutTheScheme)
                || Issuing.begun(scheme, history, on).stream()
                        .anyMatch(piece ->
                                jobRole.filter(scheme.roles()::contains).isPresent()
                                        || piece.covers().stream().anyMatch(covered -> means(scheme, others, covered)));
    }

    /** Evidence, and a correction, belong to the person whatever the scheme. */
    private static boolean aboutTheScheme(Fact fact) {
        return !(fact instanceof Evidence) && !(fact instanceof Correction);
    }

    private static boolean means(SchemeVersion scheme, List<SchemeVersion> others, Component covered) {
        return asks(scheme, covered) && others.stream().noneMatch(other -> asks(other, covered));
    }

    private static boolean asks(SchemeVersion scheme, Component covered) {
        return Stream.of(scheme.primary(), scheme.renewal()).anyMatch(asked -> switch (covered) {
            case Component.Exam(String id) -> asked.exams().contains(id);
            case Component.Checklist(String id) -> asked.checklists().contains(id);
            case Component.Module module -> false;
            case Component.Hours hours -> false;
        });
    }
}
