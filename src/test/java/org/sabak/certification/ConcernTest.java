package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.certification.CertificationFixtures.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With schemes that share modules and checklists, everybody sees the own ones and nothing else. */
class ConcernTest {
    private static final LocalDate TODAY = day("2026-05-01");
    private static final String OFFICER = "basic-grade-officer";
    private static final String PSYCHOLOGIST = "psychologist";
    private static final String DIRECTOR = "facility-director";
    private static final String DRILL = "force-scenario";
    private static final List<SchemeVersion> SCHEMES = List.of(
            made("foundation", Set.of(OFFICER, PSYCHOLOGIST, DIRECTOR), Set.of("a1", "a2"), Set.of()),
            made("hsc-1", Set.of(OFFICER), Set.of("a1", "a2", "b6"), Set.of(DRILL)),
            made("psychology", Set.of(PSYCHOLOGIST), Set.of("a1", "a2", "b6", "c4"), Set.of("supervision")),
            made("leadership", Set.of(DIRECTOR), Set.of("a1", "a2", "b6", "c4"), Set.of(DRILL)));

    @Test
    void whoHasReadSharedModulesSeesTheSchemesOfTheOwnJobRole() {
        var read = History.of(List.of(module("a1"), module("b6"), module("c4")));
        assertThat(concerning(read, OFFICER)).containsExactly("foundation", "hsc-1");
        assertThat(concerning(read, PSYCHOLOGIST)).containsExactly("foundation", "psychology");
        assertThat(concerning(read, DIRECTOR)).containsExactly("foundation", "leadership");
        assertThat(concerning(read, null)).isEmpty();
    }

    @Test
    void whoHasBegunNothingAndOwesNothingSeesNothing() {
        assertThat(concerning(History.of(List.of()), OFFICER)).isEmpty();
        var session = History.of(List.of(evidence(new Component.Hours(3), TODAY, at(TODAY))));
        assertThat(concerning(session, OFFICER)).isEmpty();
    }

    @Test
    void anExamOrChecklistThatNoOtherSchemeAsksForSaysWhichOneIsMeant() {
        assertThat(concerning(History.of(List.of(exam("psychology"))), OFFICER)).containsExactly("psychology");
        var supervised = evidence(new Component.Checklist("supervision"), TODAY, at(TODAY));
        assertThat(concerning(History.of(List.of(supervised)), OFFICER)).containsExactly("psychology");
        var drilled = evidence(new Component.Checklist(DRILL), TODAY, at(TODAY));
        assertThat(concerning(History.of(List.of(drilled)), PSYCHOLOGIST)).isEmpty();
        assertThat(concerning(History.of(List.of(drilled)), OFFICER)).containsExactly("hsc-1");
    }

    @Test
    void aRequirementConcernsWhileItLastsAndAlreadyBeforeItBegins() {
        var none = History.of(List.of());
        assertThat(concerning("leadership", none, List.of(applicability("2026-04-01", null, 90))))
                .isTrue();
        assertThat(concerning("leadership", none, List.of(applicability("2026-07-01", null, 90))))
                .isTrue();
        assertThat(concerning("leadership", none, List.of(applicability("2020-04-01", "2026-05-01", 90))))
                .isTrue();
        assertThat(concerning("leadership", none, List.of(applicability("2020-04-01", "2026-04-30", 90))))
                .isFalse();
    }

    @Test
    void whatWasEverIssuedOrDecidedStaysInSightAndACorrectionOfSomethingElseDoesNot() {
        var issued = issue(
                scheme(Base.COMPLETION),
                CertificationFixtures.module("2020-01-01"),
                CertificationFixtures.exam("2020-01-02"));
        assertThat(concerning("leadership", issued, List.of())).isTrue();
        var voided = issued.with(correction(only(issued), "2020-02-01"));
        assertThat(concerning("leadership", voided, List.of())).isTrue();
        var exempt = new Exemption(id(), Reason.LEAVE, day("2020-01-01"), day("2020-02-01"), at("2020-01-01"));
        assertThat(concerning("leadership", History.of(List.of(exempt)), List.of()))
                .isTrue();
        var withdrawn = exam("psychology");
        assertThat(concerning(History.of(List.of(withdrawn, correction(withdrawn, "2026-04-30"))), PSYCHOLOGIST))
                .isEmpty();
    }

    private static List<String> concerning(History history, @Nullable String jobRole) {
        return SCHEMES.stream()
                .filter(scheme ->
                        Concern.of(scheme, others(scheme), history, List.of(), Optional.ofNullable(jobRole), TODAY))
                .map(SchemeVersion::id)
                .toList();
    }

    private static boolean concerning(String id, History history, List<Applicability> requirements) {
        var scheme = SCHEMES.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return Concern.of(scheme, others(scheme), history, requirements, Optional.of(OFFICER), TODAY);
    }

    private static List<SchemeVersion> others(SchemeVersion scheme) {
        return SCHEMES.stream().filter(other -> !other.equals(scheme)).toList();
    }

    private static Evidence module(String id) {
        return evidence(new Component.Module(id), TODAY.minusDays(5), at(TODAY));
    }

    private static Evidence exam(String id) {
        return evidence(new Component.Exam(id), TODAY.minusDays(4), at(TODAY));
    }

    private static SchemeVersion made(String id, Set<String> roles, Set<String> modules, Set<String> checklists) {
        var asked = new Components(modules, Set.of(id), checklists, 0);
        return new SchemeVersion(id, 1, roles, asked, asked, 24, 6, 90, 30, false, Base.COMPLETION, null, false, 12);
    }
}
