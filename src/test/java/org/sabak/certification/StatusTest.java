package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sabak.certification.CertificationFixtures.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sabak.platform.UnitId;

class StatusTest {

    private static final SchemeVersion SCHEME = scheme(Base.EXPIRY);
    private static final Instant LATER = at("2040-01-01");
    private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

    /** Certified on 10 March 2026, valid to 10 March 2028, renewal opens 11 December 2027, grace ends 9 April 2028. */
    private final History certified = issue(SCHEME, module("2026-03-01"), exam("2026-03-10"));

    @Test
    void aPeriodIsValidThenInGraceThenExpired() {
        LocalDate end = day("2028-03-10");
        assertThat(state("2026-03-09")).isEqualTo(new State.Future(day("2026-03-10"), end));
        assertThat(state("2026-03-10")).isEqualTo(new State.Valid(day("2026-03-10"), end));
        assertThat(state("2028-03-10")).isEqualTo(new State.Valid(day("2026-03-10"), end));
        assertThat(state("2028-03-11")).isEqualTo(new State.Grace(end, day("2028-04-09")));
        assertThat(state("2028-04-09")).isEqualTo(new State.Grace(end, day("2028-04-09")));
        assertThat(state("2028-04-10")).isEqualTo(new State.Expired(end));
    }

    @Test
    void aPeriodIsSupersededOnceItHasEndedAndALaterOneHasBegun() {
        History renewed = issue(SCHEME, certified.with(exam("2028-01-15")), null, at("2028-01-15"));
        Period first = renewed.periods().getFirst();
        Period second = renewed.periods().getLast();
        assertThat(Status.state(renewed, first, day("2028-03-10"), LATER)).isInstanceOf(State.Valid.class);
        assertThat(Status.state(renewed, second, day("2028-03-10"), LATER)).isInstanceOf(State.Future.class);
        assertThat(Status.state(renewed, first, day("2028-03-11"), LATER))
                .isEqualTo(new State.Superseded(day("2028-03-10"), day("2028-03-11")));
        assertThat(Status.state(renewed, second, day("2028-03-11"), LATER)).isInstanceOf(State.Valid.class);
    }

    @Test
    void revokedStandsBeforeSuspendedAndSuspendedBeforeTheRest() {
        History history = certified.with(suspension("2026-05-01", "2026-06-30"), revocation("2026-06-01"));
        Period period = only(history);
        assertThat(Status.state(history, period, day("2026-04-30"), LATER)).isInstanceOf(State.Valid.class);
        assertThat(Status.state(history, period, day("2026-05-01"), LATER))
                .isEqualTo(new State.Suspended(day("2026-05-01"), day("2026-06-30")));
        assertThat(Status.state(history, period, day("2026-06-01"), LATER))
                .isEqualTo(new State.Revoked(day("2026-06-01")));
        assertThat(Status.state(history, period, day("2030-01-01"), LATER)).isInstanceOf(State.Revoked.class);
    }

    @Test
    void aSuspensionOfTheFutureStandsBeforeFuture() {
        History history = certified.with(suspension("2026-01-01", "2026-01-31"));
        assertThat(Status.state(history, only(history), day("2026-01-31"), LATER))
                .isInstanceOf(State.Suspended.class);
        assertThat(Status.state(history, only(history), day("2026-02-01"), LATER))
                .isInstanceOf(State.Future.class);
    }

    @Test
    void aRevocationCoversPeriodsThatHaveNotBegun() {
        History renewed = issue(SCHEME, certified.with(exam("2028-01-15")), null, at("2028-01-15"))
                .with(revocation("2028-02-01"));
        assertThat(Status.state(renewed, renewed.periods().getLast(), day("2028-04-01"), LATER))
                .isInstanceOf(State.Revoked.class);
        assertThat(Status.holding(renewed, day("2028-04-01"), LATER)).isInstanceOf(Holding.Revoked.class);
    }

    @Test
    void aVoidedPeriodNeverCounted() {
        Correction correction = correction(only(certified), "2026-06-01");
        History history = certified.with(correction);
        assertThat(Status.state(history, only(certified), day("2026-04-01"), LATER))
                .isEqualTo(new State.Voided());
        assertThat(Status.holding(history, day("2026-04-01"), LATER)).isEqualTo(new Holding.None());
        assertThat(Status.holding(history, day("2026-04-01"), at("2026-05-31"))).isInstanceOf(Holding.Valid.class);
        History restored = history.with(correction(correction, "2026-06-02"));
        assertThat(Status.holding(restored, day("2026-04-01"), LATER)).isInstanceOf(Holding.Valid.class);
    }

    @Test
    void aPeriodHasNoStateBeforeItWasRecorded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Status.state(certified, only(certified), day("2026-04-01"), at("2026-03-09")));
    }

    @Test
    void aHoldingRunsFromNoneToExpired() {
        LocalDate end = day("2028-03-10");
        LocalDate opens = day("2027-12-11");
        assertThat(holding(certified, "2026-03-09")).isEqualTo(new Holding.None());
        assertThat(holding(certified, "2026-03-10")).isEqualTo(new Holding.Valid(end, opens));
        assertThat(holding(certified, "2027-12-10")).isEqualTo(new Holding.Valid(end, opens));
        assertThat(holding(certified, "2027-12-11")).isEqualTo(new Holding.RenewalOpen(end, opens));
        assertThat(holding(certified, "2028-03-11")).isEqualTo(new Holding.Grace(end, day("2028-04-09"), false));
        Holding expired = holding(certified, "2028-04-10");
        assertThat(expired).isEqualTo(new Holding.Expired(end, opens));
        assertThat(((Holding.Expired) expired).days(day("2028-04-10"))).isEqualTo(31);
    }

    @Test
    void aPeriodAlreadyEarnedClosesTheWindow() {
        History renewed = issue(SCHEME, certified.with(exam("2028-01-15")), null, at("2028-01-15"));
        assertThat(holding(renewed, "2028-01-14")).isInstanceOf(Holding.RenewalOpen.class);
        assertThat(holding(renewed, "2028-01-15")).isEqualTo(new Holding.Valid(day("2030-03-10"), day("2029-12-10")));
    }

    @Test
    void renewingDoesNotLiftASuspension() {
        History renewed = issue(
                SCHEME, certified.with(suspension("2028-01-01", null), exam("2028-01-15")), null, at("2028-01-15"));
        assertThat(renewed.periods()).hasSize(2);
        assertThat(holding(renewed, "2029-01-01"))
                .isEqualTo(new Holding.Suspended(day("2028-01-01"), null, Reason.INVESTIGATION));
    }

    @Test
    void aSuspensionIsSaidBeforeARevocationOfThePerson() {
        History history = certified.with(revocation("2026-05-01"), suspension("2026-06-01", "2026-06-30"));
        assertThat(holding(history, "2026-06-30")).isInstanceOf(Holding.Suspended.class);
        assertThat(holding(history, "2026-07-01")).isInstanceOf(Holding.Revoked.class);
    }

    @Test
    void aSuspensionEndsOnTheDayBeforeItIsLifted() {
        Suspension suspension = suspension("2026-05-01", "2026-12-31");
        History lifted =
                certified.with(suspension, new Lifting(id(), suspension.id(), day("2026-06-01"), at("2026-06-01")));
        assertThat(holding(lifted, "2026-05-31"))
                .isEqualTo(new Holding.Suspended(day("2026-05-01"), day("2026-05-31"), Reason.INVESTIGATION));
        assertThat(holding(lifted, "2026-06-01")).isInstanceOf(Holding.Valid.class);
    }

    @Test
    void revokedLastsUntilAPeriodIsCertifiedAfterwards() {
        History back = issue(
                SCHEME,
                certified.with(revocation("2026-05-01"), module("2026-06-01"), exam("2026-06-10")),
                null,
                at("2026-06-10"));
        assertThat(holding(back, "2026-04-30")).isInstanceOf(Holding.Valid.class);
        assertThat(holding(back, "2026-05-01")).isEqualTo(new Holding.Revoked(day("2026-05-01"), Reason.DECEPTION));
        assertThat(holding(back, "2026-06-09")).isInstanceOf(Holding.Revoked.class);
        assertThat(holding(back, "2026-06-10")).isInstanceOf(Holding.Valid.class);
    }

    @Test
    void aTemporaryDecisionStandsInAfterGraceAndBeforeExpired() {
        History history = certified.with(new TemporaryDecision(
                id(), Evidence.Kind.EQUIVALENCE, day("2028-03-01"), day("2028-06-30"), at("2028-03-01")));
        assertThat(holding(history, "2028-03-10")).isInstanceOf(Holding.RenewalOpen.class);
        assertThat(holding(history, "2028-04-09")).isInstanceOf(Holding.Grace.class);
        assertThat(holding(history, "2028-04-10"))
                .isEqualTo(new Holding.Temporary(day("2028-03-01"), day("2028-06-30")));
        assertThat(holding(history, "2028-07-01")).isInstanceOf(Holding.Expired.class);
        assertThat(duty(history, "2028-04-01", applicability("2026-01-01", null, 90)))
                .isEqualTo(new Duty.Met(day("2028-06-30")));
    }

    @Test
    void aDutyIsDueThenMetThenOverdueFromTheLapse() {
        Applicability guard = applicability("2026-01-01", null, 30);
        assertThat(duty(certified, "2025-12-31", guard)).isEqualTo(new Duty.NotRequired());
        assertThat(duty(certified, "2026-01-31", guard)).isEqualTo(new Duty.Due(day("2026-01-31"), day("2026-01-01")));
        Duty overdue = duty(certified, "2026-02-01", guard);
        assertThat(overdue).isEqualTo(new Duty.Overdue(day("2026-01-31"), day("2026-01-01"), false));
        assertThat(((Duty.Overdue) overdue).days(day("2026-02-01"))).isEqualTo(1);
        assertThat(duty(certified, "2026-03-10", guard)).isEqualTo(new Duty.Met(day("2028-03-10")));
        assertThat(duty(certified, "2028-03-11", guard))
                .isEqualTo(new Duty.Overdue(day("2028-03-10"), day("2026-01-01"), true));
    }

    @Test
    void graceThatCountsPutsOffTheDuty() {
        SchemeVersion counting = scheme(Base.EXPIRY, 24, 6, 90, 30, true);
        History history = issue(counting, module("2026-03-01"), exam("2026-03-10"));
        Applicability guard = applicability("2026-01-01", null, 30);
        assertThat(duty(history, "2028-03-10", guard)).isEqualTo(new Duty.Met(day("2028-03-10")));
        assertThat(duty(history, "2028-03-11", guard)).isEqualTo(new Duty.Met(day("2028-04-09")));
        assertThat(duty(history, "2028-04-10", guard))
                .isEqualTo(new Duty.Overdue(day("2028-04-09"), day("2026-01-01"), true));
        assertThat(holding(history, "2028-03-11"))
                .isEqualTo(new Holding.Grace(day("2028-03-10"), day("2028-04-09"), true));
    }

    @Test
    void aNewPostingAfterAnOldLapseGivesItsDaysFirst() {
        Applicability guard = applicability("2029-01-01", null, 30);
        assertThat(duty(certified, "2029-01-01", guard)).isEqualTo(new Duty.Due(day("2029-01-31"), day("2029-01-01")));
    }

    @Test
    void movingUnderTheSameRequirementDoesNotStartTheDaysAnew() {
        History nothing = History.of(List.of());
        Applicability here = applicability("2026-01-01", "2026-01-20", 30);
        Applicability there = applicability("2026-01-21", null, 30);
        assertThat(duty(nothing, "2026-01-25", here, there))
                .isEqualTo(new Duty.Due(day("2026-01-31"), day("2026-01-01")));
        Applicability afterABreak = applicability("2026-01-22", null, 30);
        assertThat(duty(nothing, "2026-01-25", here, afterABreak))
                .isEqualTo(new Duty.Due(day("2026-02-21"), day("2026-01-22")));
    }

    @Test
    void ofSeveralRequirementsTheEarliestCounts() {
        Applicability other = new Applicability(new UUID(1, 2), day("2026-01-10"), null, 5, at("2026-01-10"));
        assertThat(duty(History.of(List.of()), "2026-01-12", applicability("2026-01-01", null, 30), other))
                .isEqualTo(new Duty.Due(day("2026-01-15"), day("2026-01-10")));
    }

    @Test
    void anExemptionRelievesAndItsEndIsTheNewDate() {
        History exempt = History.of(
                List.of(new Exemption(id(), Reason.LEAVE, day("2026-01-15"), day("2026-12-31"), at("2026-01-15"))));
        Applicability guard = applicability("2026-01-01", null, 30);
        assertThat(duty(exempt, "2026-12-31", guard)).isEqualTo(new Duty.Exempt(Reason.LEAVE, day("2026-12-31")));
        assertThat(duty(exempt, "2027-01-01", guard))
                .isEqualTo(new Duty.Overdue(day("2026-12-31"), day("2026-01-01"), true));
    }

    @Test
    void whoIsSuspendedOrRevokedDoesNotMeetTheDuty() {
        Applicability guard = applicability("2026-01-01", null, 30);
        Duty overdue = new Duty.Overdue(day("2026-05-31"), day("2026-01-01"), true);
        assertThat(duty(certified.with(suspension("2026-06-01", null)), "2026-06-10", guard))
                .isEqualTo(overdue);
        assertThat(duty(certified.with(revocation("2026-06-01")), "2026-06-10", guard))
                .isEqualTo(overdue);
    }

    @Test
    void aRequirementBindsNobodyBeforeItsOwnFirstDay() {
        Requirement requirement = new Requirement(
                new UUID(1, 1),
                "foundation",
                "basic-grade-officer",
                null,
                UnitId.of(new UUID(2, 1)),
                90,
                day("2026-06-01"),
                null,
                at("2026-05-01"));
        assertThat(requirement.over(day("2010-01-01"), null, at("2010-01-01")))
                .contains(new Applicability(new UUID(1, 1), day("2026-06-01"), null, 90, at("2026-05-01")));
        assertThat(requirement.over(day("2010-01-01"), day("2026-05-31"), at("2010-01-01")))
                .isEmpty();
    }

    @Test
    void aLateFactSaysSinceWhenItHasBeenKnown() {
        History revoked = certified.with(
                new Revocation(id(), Reason.DECEPTION, day("2026-05-01"), Instant.parse("2026-07-03T20:00:00Z")));
        Sentence late = Status.tellHolding(revoked, day("2026-06-01"), LATER, BISHKEK);
        assertThat(late.key()).isEqualTo("certification.holding.revoked");
        assertThat(late.args()).first().isEqualTo(day("2026-07-04"));
        Sentence onTime = Status.tellHolding(revoked, day("2026-07-04"), LATER, BISHKEK);
        assertThat(onTime.args()).first().isEqualTo("none");
        Sentence before = Status.tellHolding(revoked, day("2026-06-01"), at("2026-06-01"), BISHKEK);
        assertThat(before.key()).isEqualTo("certification.holding.valid");
        assertThat(before.args()).first().isEqualTo("none");
        assertThat(Status.tellState(revoked, only(certified), day("2026-06-01"), LATER, BISHKEK)
                        .args())
                .first()
                .isEqualTo(day("2026-07-04"));
        assertThat(Status.tellDuty(
                                revoked,
                                List.of(applicability("2026-01-01", null, 30)),
                                day("2026-06-01"),
                                LATER,
                                BISHKEK)
                        .args())
                .first()
                .isEqualTo(day("2026-07-04"));
    }

    private State state(String on) {
        return Status.state(certified, only(certified), day(on), LATER);
    }

    private static Holding holding(History history, String on) {
        return Status.holding(history, day(on), LATER);
    }

    private static Duty duty(History history, String on, Applicability... requirements) {
        return Status.duty(history, List.of(requirements), day(on), LATER);
    }
}
