package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.certification.PracticeFixtures.CHECKLIST;
import static org.sabak.certification.PracticeFixtures.SCHEME;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.certification.PracticeService.RecordPractice;
import org.sabak.identity.IdentityFixtures;
import org.sabak.identity.Role;
import org.sabak.organisation.OrganisationFixtures;
import org.sabak.organisation.People;
import org.sabak.organisation.UnitKind;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.sabak.platform.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What somebody saw is evidence at once; who may say so, of whom, and how it is taken back. */
@IntegrationTest
class PracticeServiceTest {
    private static final Set<Integer> ALL = Set.of(0, 1, 2, 3, 4);
    private static final LocalDate POSTED = LocalDate.of(2020, 3, 1);

    @Autowired
    PracticeService practices;

    @Autowired
    PracticeFixtures fixtures;

    @Autowired
    Grounds grounds;

    @Autowired
    Standings standings;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    IdentityFixtures accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private UnitId facility;
    private PersonId person;
    private String supervisor = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void anOfficialAndASupervisor() {
        facility = organisation.unit(organisation.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
        person = organisation.official(facility, PracticeFixtures.ROLE, POSTED);
        supervisor = organisation.account(Role.SUPERVISOR, facility);
        today = people.today(person);
        organisation.actAs(supervisor);
    }

    @AfterEach
    void nobody() {
        organisation.actAsNobody();
    }

    @Test
    @UseCase({"UC-013", "BR-1"})
    void theLastPieceOfPracticeIssuesTheCertificateAndHoursOfSeveralSessionsAddUp() {
        fixtures.read(person, today.minusDays(20));
        assess(today.minusDays(10));
        session(today.minusDays(9), 5);
        assertThat(standing().remaining()).isEqualTo(new Remaining(1, Set.of(), Set.of(), Set.of(), 8, 5));
        assertThat(periods()).isEmpty();
        session(today.minusDays(2), 3);
        assertThat(periods()).singleElement().satisfies(row -> {
            assertThat(row.period().certifiedOn()).isEqualTo(today.minusDays(2));
            assertThat(row.serial()).startsWith("KG-");
            assertThat(row.evidence())
                    .extracting(Grounds.EvidenceRow::kind)
                    .containsExactly(
                            Evidence.Kind.MODULE,
                            Evidence.Kind.CHECKLIST,
                            Evidence.Kind.SESSION,
                            Evidence.Kind.SESSION);
            assertThat(row.evidence().get(1).practice().checklist().in("en")).isEqualTo("Searching a cell");
        });
    }

    @Test
    void aRenewalNeedsPracticeOfItsOwn() {
        fixtures.read(person, today.minusMonths(23).minusDays(3));
        assess(today.minusMonths(23).minusDays(1));
        session(today.minusMonths(23).minusDays(1), 30);
        assertThat(periods()).hasSize(1);
        assertThat(standing().remaining()).isEqualTo(new Remaining(0, Set.of(), Set.of(), Set.of(CHECKLIST), 2, 0));
        session(today.minusMonths(13), 2);
        assertThat(standing().remaining().hoursDone()).isZero();
        session(today.minusDays(1), 2);
        assertThat(periods()).hasSize(1);
        assess(today);
        assertThat(periods()).hasSize(2);
        assertThat(periods().getFirst().evidence())
                .extracting(Grounds.EvidenceRow::on)
                .containsExactly(today.minusDays(1), today);
    }

    @Test
    @UseCase({"UC-013", "BR-2"})
    void anAssessmentOfWhichAnythingIsMissingIsNotRecorded() {
        assertThatThrownBy(() -> practices.recordAssessment(wanted(today), CHECKLIST, 1, Set.of(0, 1, 2, 4)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("certification.refused.not-shown");
                    assertThat(refused.arguments()).containsExactly(1, 5);
                });
        refused(
                "certification.refused.checklist-changed",
                () -> practices.recordAssessment(wanted(today), CHECKLIST, 2, ALL));
        assertThatThrownBy(() -> practices.recordAssessment(wanted(today), "no-such-list", 1, ALL))
                .isInstanceOf(NotFound.class);
        assertThat(count("certification_practice")).isZero();
        assertThat(count("certification_evidence")).isZero();
    }

    @Test
    @UseCase({"UC-013", "BR-3"})
    void askingTwiceRecordsOnceAndTheIdOfAnotherRecordLeadsNowhere() {
        var wanted = new RecordPractice(Ids.next(), person, today, "Calm, clear.");
        practices.recordAssessment(wanted, CHECKLIST, 1, ALL);
        practices.recordAssessment(wanted, CHECKLIST, 1, ALL);
        practices.recordSession(wanted, 4, "Something else");
        assertThat(count("certification_practice")).isOne();
        assertThat(count("certification_evidence")).isOne();
        assertThat(audited("certification.practice")).hasSize(1);
        var colleague = organisation.official(facility, PracticeFixtures.ROLE, POSTED);
        assertThatThrownBy(() -> practices.recordAssessment(
                        new RecordPractice(wanted.id(), colleague, today, ""), CHECKLIST, 1, ALL))
                .isInstanceOf(NotFound.class);
        organisation.actAs(organisation.account(Role.TRAINER, facility));
        assertThatThrownBy(() -> practices.recordAssessment(wanted, CHECKLIST, 1, ALL))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theChainHoldsIdsAndNumbersAndNoWords() {
        practices.recordAssessment(new RecordPractice(Ids.next(), person, today, "Secret note"), CHECKLIST, 1, ALL);
        practices.recordSession(new RecordPractice(Ids.next(), person, today, ""), 4, "Secret subject");
        assertThat(audited("certification.practice"))
                .hasSize(2)
                .anyMatch(facts ->
                        facts.contains("\"checklist\":\"" + CHECKLIST + "\"") && facts.contains("\"version\":1"))
                .anyMatch(facts -> facts.contains("\"hours\":4"))
                .noneMatch(facts -> facts.contains("Secret"));
        assertThat(grounds.of(person).practice())
                .extracting(row -> row.practice().note())
                .containsExactlyInAnyOrder("Secret note", null);
    }

    @Test
    void theDayLiesBetweenTheFirstPostingAndToday() {
        refused("certification.refused.practice-later", () -> session(today.plusDays(1), 2));
        refused("certification.refused.practice-before", () -> session(POSTED.minusDays(1), 2));
        session(POSTED, 2);
        session(today, 2);
        assertThat(count("certification_practice")).isEqualTo(2);
    }

    @Test
    void hoursAndWordsHaveLimits() {
        refused("certification.refused.hours", () -> session(today, 0));
        refused("certification.refused.hours", () -> session(today, 41));
        refused("certification.refused.about-missing", () -> practices.recordSession(wanted(today), 2, " "));
        refused("certification.refused.about-long", () -> practices.recordSession(wanted(today), 2, "x".repeat(201)));
        refused(
                "certification.refused.note-long",
                () -> practices.recordSession(
                        new RecordPractice(Ids.next(), person, today, "x".repeat(501)), 2, "Law"));
        practices.recordSession(new RecordPractice(Ids.next(), person, today, "x".repeat(500)), 40, "x".repeat(200));
        assertThat(count("certification_practice")).isOne();
    }

    @Test
    @UseCase({"UC-013", "BR-4"})
    void nobodyRecordsOutsideTheOwnScopeNorForOneselfNorWithoutTheRole() {
        var elsewhere = organisation.unit(organisation.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
        practices.recordSession(wanted(today), 2, "Law");
        var theirs = grounds.of(person).practice().getFirst().practice().id();
        for (var foreign : List.of(
                organisation.account(Role.SUPERVISOR, elsewhere),
                organisation.account(Role.TRAINER, elsewhere),
                organisation.account(Role.MINISTRY, organisation.at("/KZ/")))) {
            organisation.actAs(foreign);
            for (ThrowingCallable call : calls(theirs)) {
                assertThatThrownBy(call).isInstanceOf(NotFound.class);
            }
        }
        for (var role : List.of(Role.OFFICER, Role.INTERNATIONAL, Role.ADMIN)) {
            organisation.actAs(organisation.account(role, facility));
            for (ThrowingCallable call : calls(theirs)) {
                assertThatThrownBy(call).as("%s", role).isInstanceOf(AccessDeniedException.class);
            }
        }
        organisation.actAs(accounts.account(person, "KG", facility, Role.OFFICER, Role.TRAINER, Role.SUPERVISOR));
        for (ThrowingCallable call : calls(theirs)) {
            refused("certification.refused.practice-self", call);
        }
        for (var own : List.of(
                organisation.account(Role.TRAINER, facility),
                organisation.account(Role.MINISTRY, organisation.at("/KG/")))) {
            organisation.actAs(own);
            session(today, 1);
        }
        assertThat(count("certification_practice")).isEqualTo(3);
        organisation.actAs(supervisor);
        assertThatThrownBy(() -> practices.offer(PersonId.of(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> practices.withdraw(UUID.randomUUID(), "x")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatTheOwnSchemesAskForIsOfferedFirst() {
        assertThat(practices.offer(person).asked()).extracting(Checklist::id).contains(CHECKLIST);
        assertThat(practices.offer(person).others())
                .extracting(Checklist::id)
                .contains(PracticeFixtures.OTHER)
                .doesNotContain(CHECKLIST);
        var another = organisation.official(facility, "theologian", POSTED);
        assertThat(practices.offer(another).asked()).extracting(Checklist::id).doesNotContain(CHECKLIST);
        assertThat(practices.offer(another).others()).extracting(Checklist::id).contains(CHECKLIST);
    }

    @Test
    @UseCase({"UC-013", "BR-5"})
    void whoMadeAMistakeWithdrawsItAndItIssuesNothing() {
        fixtures.read(person, today.minusDays(3));
        assess(today);
        var mistake = grounds.of(person).practice().getFirst().practice().id();
        refused("certification.refused.withdraw-why", () -> practices.withdraw(mistake, "  "));
        refused("certification.refused.text-long", () -> practices.withdraw(mistake, "x".repeat(2001)));
        organisation.actAs(organisation.account(Role.TRAINER, facility));
        refused("certification.refused.withdraw-others", () -> practices.withdraw(mistake, "Not mine"));
        organisation.actAs(supervisor);
        practices.withdraw(mistake, "It was a colleague of the same name.");
        practices.withdraw(mistake, "Again");
        session(today, 8);
        assertThat(periods()).isEmpty();
        assertThat(standing().remaining().checklists()).containsExactly(CHECKLIST);
        var row = grounds.of(person).practice().stream()
                .filter(each -> each.practice().id().equals(mistake))
                .findFirst()
                .orElseThrow();
        assertThat(row.withdrawn().text()).isEqualTo("It was a colleague of the same name.");
        assertThat(audited("certification.practice-withdrawn")).singleElement().satisfies(facts -> assertThat(facts)
                .contains(mistake.toString())
                .doesNotContain("colleague"));
        assess(today);
        assertThat(periods()).hasSize(1);
    }

    @Test
    @UseCase({"UC-013", "BR-5"})
    void onceSomebodyIsCertifiedByItOnlyTheMinistryWithdrawsItAndTheCertificateStays() {
        fixtures.read(person, today.minusDays(3));
        assess(today);
        session(today, 8);
        var serial = periods().getFirst().serial();
        var rows = grounds.of(person).practice();
        assertThat(rows).allMatch(row -> row.serials().equals(List.of(serial)));
        var mistake = rows.getFirst().practice().id();
        refused("certification.refused.withdraw-certified", () -> practices.withdraw(mistake, "A mistake"));
        organisation.actAs(organisation.account(Role.MINISTRY, organisation.at("/KG/")));
        practices.withdraw(mistake, "Nobody was there.");
        assertThat(periods()).singleElement().satisfies(row -> {
            assertThat(row.voidedFor()).isNull();
            assertThat(row.evidence())
                    .filteredOn(piece ->
                            piece.practice() != null && piece.practice().withdrawn() != null)
                    .hasSize(1);
        });
    }

    private List<ThrowingCallable> calls(UUID theirs) {
        return List.of(
                () -> practices.offer(person),
                () -> practices.recordAssessment(wanted(today), CHECKLIST, 1, ALL),
                () -> practices.recordSession(wanted(today), 2, "Law"),
                () -> practices.withdraw(theirs, "A mistake"));
    }

    private void assess(LocalDate on) {
        practices.recordAssessment(wanted(on), CHECKLIST, 1, ALL);
    }

    private void session(LocalDate on, int hours) {
        practices.recordSession(wanted(on), hours, "Law");
    }

    private RecordPractice wanted(LocalDate on) {
        return new RecordPractice(Ids.next(), person, on, "");
    }

    private Standings.SchemeStanding standing() {
        return standings.of(person).stream()
                .filter(each -> each.scheme().equals(SCHEME))
                .findFirst()
                .orElseThrow();
    }

    private List<Grounds.PeriodRow> periods() {
        return grounds.of(person).periods().stream()
                .filter(row -> row.period().scheme().id().equals(SCHEME))
                .toList();
    }

    private long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE person_id = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    private List<String> audited(String action) {
        return jdbc.sql("SELECT facts FROM platform_audit WHERE subject = ? AND action = ?")
                .params(person.toString(), action)
                .query(String.class)
                .list();
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.key())
                .isEqualTo(key));
    }
}
