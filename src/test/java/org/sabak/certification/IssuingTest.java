package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.certification.CertificationFixtures.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssuingTest {

    private static final SchemeVersion EXPIRY = scheme(Base.EXPIRY);

    @Test
    void aFirstPeriodIsCertifiedOnTheDayOfItsLastEvidence() {
        Evidence module = module("2026-03-01");
        Evidence exam = exam("2026-03-10");
        Period period = only(issue(EXPIRY, module, exam));
        assertThat(period.certifiedOn()).isEqualTo(day("2026-03-10"));
        assertThat(period.validFrom()).isEqualTo(day("2026-03-10"));
        assertThat(period.validUntil()).isEqualTo(day("2028-03-10"));
        assertThat(period.pathway()).isEqualTo(Pathway.PRIMARY);
        assertThat(period.evidence()).containsExactly(module.id(), exam.id());
        assertThat(period.contents()).hasSize(1);
        assertThat(period.opens()).isNull();
    }

    @Test
    void incompleteEvidenceIssuesNothing() {
        assertThat(issue(EXPIRY, exam("2026-03-10")).periods()).isEmpty();
    }

    @Test
    void hoursOfSeveralSessionsAddUp() {
        SchemeVersion scheme = withPrimary(new Components(Set.of(), Set.of(), Set.of(), 6));
        Evidence first = evidence(new Component.Hours(4), day("2026-03-01"), at("2026-03-01"));
        Evidence second = evidence(new Component.Hours(2), day("2026-03-08"), at("2026-03-08"));
        assertThat(issue(scheme, first).periods()).isEmpty();
        assertThat(only(issue(scheme, first, second)).certifiedOn()).isEqualTo(day("2026-03-08"));
    }

    @Test
    void earnedBeforeItIsDueAFirstPeriodCountsFromTheDueDate() {
        assertThat(first(EXPIRY, "2026-03-10", "2026-06-01").validUntil()).isEqualTo(day("2028-06-01"));
        assertThat(first(EXPIRY, "2026-06-01", "2026-06-01").validUntil()).isEqualTo(day("2028-06-01"));
        assertThat(first(EXPIRY, "2026-06-02", "2026-06-01").validUntil()).isEqualTo(day("2028-06-02"));
    }

    @Test
    void aCapKeepsAFirstPeriodFromLastingLonger() {
        assertThat(first(capped(), "2026-03-10", "2026-06-01").validUntil()).isEqualTo(day("2028-03-10"));
    }

    @Test
    void renewedInTheWindowTheAnniversaryStays() {
        Period renewal = renewal(EXPIRY, "2026-03-10", "2028-01-15");
        assertThat(renewal.validFrom()).isEqualTo(day("2028-03-11"));
        assertThat(renewal.validUntil()).isEqualTo(day("2030-03-10"));
        assertThat(renewal.anchor()).isEqualTo(day("2026-03-10"));
        assertThat(renewal.n()).isEqualTo(2);
        assertThat(renewal.pathway()).isEqualTo(Pathway.RENEWAL);
        assertThat(renewal.opens()).isEqualTo(day("2027-12-11"));
        assertThat(renewal.due()).isEqualTo(day("2028-03-10"));
    }

    @Test
    void renewedOnCompletionTheNewDayCounts() {
        Period renewal = renewal(scheme(Base.COMPLETION), "2026-03-10", "2028-01-15");
        assertThat(renewal.validFrom()).isEqualTo(day("2028-03-11"));
        assertThat(renewal.validUntil()).isEqualTo(day("2030-01-15"));
        assertThat(renewal.n()).isEqualTo(1);
    }

    @Test
    void aFixedSchemeEndsOnTheCommonDayThatLeavesTheMinimum() {
        SchemeVersion fixed = scheme(Base.FIXED, 12, 6, 90, 30, false);
        assertThat(first(fixed, "2026-02-28", null).validUntil()).isEqualTo(day("2026-09-01"));
        assertThat(first(fixed, "2026-03-01", null).validUntil()).isEqualTo(day("2027-09-01"));
        Period renewal = renewal(fixed, "2026-02-28", "2026-07-01");
        assertThat(renewal.validUntil()).isEqualTo(day("2027-09-01"));
        assertThat(renewal.anchor()).isEqualTo(day("2020-09-01"));
        assertThat(renewal.n()).isEqualTo(7);
    }

    @Test
    void aFixedSchemeMayHaveItsAnchorInTheFuture() {
        SchemeVersion fixed = scheme(Base.FIXED, 12, 6, 90, 30, false);
        Period period = first(fixed, "2016-01-15", null);
        assertThat(period.validUntil()).isEqualTo(day("2016-09-01"));
        assertThat(period.n()).isEqualTo(-4);
    }

    @Test
    void monthsAreAddedToTheAnchorSoThatAMonthEndComesBack() {
        SchemeVersion monthly = scheme(Base.EXPIRY, 1, 1, 20, 0, false);
        History history = issue(
                monthly,
                module("2026-01-31"),
                exam("2026-01-31"),
                exam("2026-02-20"),
                exam("2026-03-20"),
                exam("2026-04-20"));
        assertThat(history.periods())
                .extracting(Period::validUntil)
                .containsExactly(day("2026-02-28"), day("2026-03-31"), day("2026-04-30"), day("2026-05-31"));
    }

    @Test
    void theTwentyNinthOfFebruaryComesBackInALeapYear() {
        SchemeVersion yearly = scheme(Base.EXPIRY, 12, 6, 90, 0, false);
        History history = issue(
                yearly,
                module("2024-02-29"),
                exam("2024-02-29"),
                exam("2025-02-01"),
                exam("2026-02-01"),
                exam("2027-02-01"));
        assertThat(history.periods())
                .extracting(Period::validUntil)
                .containsExactly(day("2025-02-28"), day("2026-02-28"), day("2027-02-28"), day("2028-02-29"));
    }

    @Test
    void inGraceTheRenewalPathwaySufficesAndTheNewDayCounts() {
        Period renewal = renewal(EXPIRY, "2026-03-10", "2028-04-09");
        assertThat(renewal.pathway()).isEqualTo(Pathway.RENEWAL);
        assertThat(renewal.validFrom()).isEqualTo(day("2028-04-09"));
        assertThat(renewal.validUntil()).isEqualTo(day("2030-04-09"));
        assertThat(renewal.n()).isEqualTo(1);
    }

    @Test
    void afterGraceOnlyThePrimaryPathwayLeadsBack() {
        History lapsed = issue(EXPIRY, module("2026-03-01"), exam("2026-03-10"), exam("2028-04-10"));
        assertThat(lapsed.periods()).hasSize(1);
        History back =
                issue(EXPIRY, module("2026-03-01"), exam("2026-03-10"), exam("2028-04-10"), module("2028-05-01"));
        Period period = back.periods().getLast();
        assertThat(period.pathway()).isEqualTo(Pathway.PRIMARY);
        assertThat(period.certifiedOn()).isEqualTo(day("2028-05-01"));
        assertThat(period.validUntil()).isEqualTo(day("2030-05-01"));
    }

    @Test
    void whatWasDoneBeforeTheWindowRenewsNothing() {
        History history = issue(EXPIRY, module("2026-03-01"), exam("2026-03-10"), exam("2027-12-10"));
        assertThat(history.periods()).hasSize(1);
        assertThat(issue(EXPIRY, module("2026-03-01"), exam("2026-03-10"), exam("2027-12-11"))
                        .periods())
                .hasSize(2);
    }

    @Test
    void whatTheRenewalDoesNotAskForCannotBringItIntoTheWindow() {
        History history = issue(EXPIRY, module("2026-03-01"), exam("2026-03-10"), exam("2027-12-01"));
        History after = issue(EXPIRY, history.with(module("2028-01-15")), null, at("2028-01-15"));
        assertThat(after.periods()).hasSize(1);
    }

    @Test
    void ofSeveralPiecesTheFreshestIsTakenWheneverItArrived() {
        Evidence older = evidence(MODULE, day("2026-02-01"), at("2026-03-05"));
        Evidence fresher = evidence(MODULE, day("2026-03-01"), at("2026-03-02"));
        assertThat(only(issue(EXPIRY, older, fresher, exam("2026-03-10"))).evidence())
                .contains(fresher.id())
                .doesNotContain(older.id());
    }

    @Test
    void aRenewalTakesNoEvidenceOfThePeriodBeforeAndNoneThatIsTooOld() {
        SchemeVersion scheme = withRenewal(PRIMARY);
        assertThat(issue(scheme, module("2026-03-10"), exam("2026-03-10"), exam("2028-01-15"))
                        .periods())
                .hasSize(1);
        assertThat(issue(scheme, module("2026-03-10"), exam("2026-03-10"), module("2027-01-14"), exam("2028-01-15"))
                        .periods())
                .hasSize(1);
        assertThat(issue(scheme, module("2026-03-10"), exam("2026-03-10"), module("2027-01-15"), exam("2028-01-15"))
                        .periods())
                .hasSize(2);
    }

    @Test
    void anotherValidityStartsFromTheEndOfThePeriodBefore() {
        History history =
                issue(EXPIRY, module("2026-03-01"), exam("2026-03-10")).with(exam("2028-01-15"));
        SchemeVersion longer = scheme(Base.EXPIRY, 36, 6, 90, 30, false);
        Period period =
                Issuing.next(longer, history, null, id(), at("2028-01-15")).orElseThrow();
        assertThat(period.anchor()).isEqualTo(day("2028-03-10"));
        assertThat(period.n()).isEqualTo(1);
        assertThat(period.validUntil()).isEqualTo(day("2031-03-10"));
    }

    @Test
    void aNewSchemeVersionWithAShorterWindowOpensLaterSoThatARenewalAddsDays() {
        SchemeVersion monthly = scheme(Base.COMPLETION, 1, 1, 20, 0, false);
        History history = issue(EXPIRY, module("2026-03-01"), exam("2026-03-10"));
        assertThat(Issuing.mayStart(monthly, history, day("2027-12-15")))
                .isEqualTo(new Gate.RenewalNotOpen(day("2028-03-10"), day("2028-02-19")));
        assertThat(Issuing.next(monthly, history.with(exam("2028-02-18")), null, id(), at("2028-02-18")))
                .isEmpty();
        Period period = Issuing.next(monthly, history.with(exam("2028-02-19")), null, id(), at("2028-02-19"))
                .orElseThrow();
        assertThat(period.validFrom()).isEqualTo(day("2028-03-11"));
        assertThat(period.validUntil()).isEqualTo(day("2028-03-19"));
    }

    @Test
    void aRevocationSpendsTheEvidenceUpToItsDay() {
        History revoked = issue(
                EXPIRY,
                module("2026-03-01"),
                exam("2026-03-10"),
                revocation("2026-05-01"),
                exam("2026-05-01"),
                module("2026-05-02"));
        assertThat(revoked.periods()).hasSize(1);
        History back = issue(EXPIRY, revoked.with(exam("2026-05-03")), null, at("2026-05-03"));
        Period period = back.periods().getLast();
        assertThat(period.pathway()).isEqualTo(Pathway.PRIMARY);
        assertThat(period.validFrom()).isEqualTo(day("2026-05-03"));
        assertThat(period.opens()).isNull();
    }

    @Test
    void aVoidedPeriodComesBackOnlyThroughOtherEvidence() {
        History issued = issue(EXPIRY, module("2026-03-01"), exam("2026-03-10"));
        History voided = issued.with(correction(only(issued), "2026-04-01"));
        assertThat(issue(EXPIRY, voided, null, at("2026-04-01")).periods()).isEmpty();
        History again = issue(EXPIRY, voided.with(exam("2026-04-10")), null, at("2026-04-10"));
        assertThat(only(again).certifiedOn()).isEqualTo(day("2026-04-10"));
    }

    @Test
    void evidenceThatProvedFalseMakesItsPeriodDoubtfulAndChangesNothing() {
        Evidence exam = exam("2026-03-10");
        History issued = issue(EXPIRY, module("2026-03-01"), exam);
        assertThat(Issuing.doubts(issued)).isEmpty();
        History fallen = issued.with(correction(exam, "2026-04-01"));
        assertThat(fallen.periods()).isEqualTo(issued.periods());
        assertThat(Issuing.doubts(fallen)).singleElement().satisfies(doubt -> {
            assertThat(doubt.issued()).isEqualTo(only(issued));
            assertThat(doubt.instead()).isEmpty();
        });
    }

    @Test
    void lateEvidenceMakesThePeriodDoubtfulAndChangesNothing() {
        History issued = issue(EXPIRY, module("2026-03-01"), exam("2026-03-10"));
        History later =
                issue(EXPIRY, issued.with(evidence(EXAM, day("2026-03-05"), at("2026-06-01"))), null, at("2026-06-01"));
        assertThat(later.periods()).isEqualTo(issued.periods());
        assertThat(Issuing.doubts(later)).singleElement().satisfies(doubt -> assertThat(
                        doubt.instead().orElseThrow().certifiedOn())
                .isEqualTo(day("2026-03-05")));
    }

    @Test
    void theGateSaysWhenRenewalOpens() {
        History history = issue(EXPIRY, module("2026-03-01"), exam("2026-03-10"));
        assertThat(Issuing.mayStart(EXPIRY, History.of(List.of()), day("2026-03-01")))
                .isEqualTo(new Gate.Open(Pathway.PRIMARY, null));
        assertThat(Issuing.mayStart(EXPIRY, history, day("2027-12-10")))
                .isEqualTo(new Gate.RenewalNotOpen(day("2028-03-10"), day("2027-12-11")));
        LocalDate since = day("2026-03-10");
        assertThat(Issuing.mayStart(EXPIRY, history, day("2027-12-11")))
                .isEqualTo(new Gate.Open(Pathway.RENEWAL, since));
        assertThat(Issuing.mayStart(EXPIRY, history, day("2028-04-09")))
                .isEqualTo(new Gate.Open(Pathway.RENEWAL, since));
        assertThat(Issuing.mayStart(EXPIRY, history, day("2028-04-10")))
                .isEqualTo(new Gate.Open(Pathway.PRIMARY, since));
    }

    @Test
    void theGateOpensTheDayAfterARevocation() {
        History history = issue(EXPIRY, module("2026-03-01"), exam("2026-03-10"), revocation("2026-05-01"));
        assertThat(Issuing.mayStart(EXPIRY, history, day("2026-05-01")))
                .isEqualTo(new Gate.UntilRevoked(day("2026-05-01")));
        assertThat(Issuing.mayStart(EXPIRY, history, day("2026-05-02")))
                .isEqualTo(new Gate.Open(Pathway.PRIMARY, day("2026-05-01")));
    }

    @Test
    void workIsInProgressFromItsFirstEvidenceUntilThePeriodIsIssued() {
        History begun = issue(EXPIRY, module("2026-03-01"));
        assertThat(Issuing.inProgress(EXPIRY, begun, day("2026-02-28"))).isFalse();
        assertThat(Issuing.inProgress(EXPIRY, begun, day("2026-03-01"))).isTrue();
        History issued = issue(EXPIRY, module("2026-03-01"), exam("2026-03-10"));
        assertThat(Issuing.inProgress(EXPIRY, issued, day("2026-03-10"))).isFalse();
        assertThat(Issuing.inProgress(EXPIRY, issued, day("2028-01-01"))).isFalse();
    }

    private static Period first(SchemeVersion scheme, String certifiedOn, @Nullable String due) {
        History history = History.of(List.of(module(certifiedOn), exam(certifiedOn)));
        return Issuing.next(scheme, history, due == null ? null : day(due), id(), at(certifiedOn))
                .orElseThrow();
    }

    private static Period renewal(SchemeVersion scheme, String first, String second) {
        History history = issue(scheme, module(first), exam(first), exam(second));
        assertThat(history.periods()).hasSize(2);
        return history.periods().getLast();
    }

    private static SchemeVersion capped() {
        return changed(PRIMARY, RENEWAL, true);
    }

    private static SchemeVersion withPrimary(Components primary) {
        return changed(primary, RENEWAL, false);
    }

    private static SchemeVersion withRenewal(Components renewal) {
        return changed(PRIMARY, renewal, false);
    }

    private static SchemeVersion changed(Components primary, Components renewal, boolean cap) {
        return new SchemeVersion(
                "foundation", 1, Set.of(), primary, renewal, 24, 6, 90, 30, false, Base.EXPIRY, null, cap, 12);
    }
}
