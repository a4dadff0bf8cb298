package org.sabak.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.organisation.UnitServiceTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.identity.NewAccount;
import org.sabak.identity.Role;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

@IntegrationTest
class PeopleServiceTest {
    private static final PersonName NAME = new PersonName("Dzhumaev", "Timur", null, "Жумаев", "Тимур", "Маратович");

    @Autowired
    PeopleService service;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    OrganisationFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UserDetailsService signIn;

    @Autowired
    PasswordEncoder encoder;

    private UnitId facility;
    private UnitId department;
    private UnitId foreign;
    private LocalDate today;

    @BeforeEach
    void aFacilityOfItsOwn() {
        facility = fixtures.unit(fixtures.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
        department = fixtures.unit(facility, UnitKind.DEPARTMENT);
        foreign = fixtures.unit(fixtures.at("/TJ/PSD/"), UnitKind.FACILITY);
        fixtures.actAs("ministry");
        today = service.today();
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void anOfficialIsAddedWithAPostingAnAccountAndASlip() {
        var number = number();
        var added = service.add(new AddOfficial("kg-" + number, NAME, department, "psychologist", today.minusDays(3)));
        assertThat(people.name(added.id())).isEqualTo(NAME);
        assertThat(people.serviceNumber(added.id())).isEqualTo("KG-" + number);
        assertThat(people.postingOn(added.id(), today).orElseThrow().unit()).isEqualTo(department);
        assertThat(people.postingOn(added.id(), today.minusDays(4))).isEmpty();
        assertThat(added.slip().login()).isEqualTo(NewAccount.loginOf("KG", number));
        var account = signIn.loadUserByUsername(added.slip().login());
        assertThat(encoder.matches(added.slip().password(), account.getPassword()))
                .isTrue();
        assertThat(account.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_OFFICER");
        assertThat(entries(added.id())).contains("organisation.official-added", "organisation.posted");
        refused(
                "organisation.refused.number-taken",
                () -> service.add(new AddOfficial(number, NAME, facility, "psychologist", today)));
    }

    @Test
    void aTransferEndsTheFormerPostingTheDayBefore() {
        var official = fixtures.official(facility, "psychologist", today.minusDays(100));
        service.post(official, version(official), department, "educator", today);
        assertThat(people.postingOn(official, today.minusDays(1)).orElseThrow().endsOn())
                .isEqualTo(today.minusDays(1));
        var now = people.postingOn(official, today).orElseThrow();
        assertThat(now.unit()).isEqualTo(department);
        assertThat(now.jobRole()).isEqualTo("educator");
        assertThat(entries(official)).contains("organisation.posting-ended", "organisation.posted");
    }

    @Test
    void aPostingIsEndedAndItsDayStays() {
        var official = fixtures.official(facility, "psychologist", today.minusDays(100));
        var posting = service.official(official).postings().getFirst().id();
        service.endPosting(official, version(official), posting, today.minusDays(1));
        assertThat(people.postingOn(official, today)).isEmpty();
        refused(
                "organisation.refused.posting-ended",
                () -> service.endPosting(official, version(official), posting, today));
    }

    @Test
    void whoLeavesCannotSignInAfterTheLastDayAndWhoComesBackCan() {
        var added = service.add(new AddOfficial(number(), NAME, department, "psychologist", today.minusDays(30)));
        var posting = service.official(added.id()).postings().getFirst().id();
        service.endPosting(added.id(), version(added.id()), posting, today.minusDays(3));
        assertThat(signIn.loadUserByUsername(added.slip().login()).getAuthorities())
                .isEmpty();
        service.post(added.id(), version(added.id()), facility, "educator", today.minusDays(1));
        assertThat(signIn.loadUserByUsername(added.slip().login()).getAuthorities())
                .hasSize(1);
        service.post(added.id(), version(added.id()), department, "educator", today);
        assertThat(signIn.loadUserByUsername(added.slip().login()).getAuthorities())
                .hasSize(1);
        assertThat(people.byServiceNumber("KG", people.serviceNumber(added.id())))
                .contains(added.id());
    }

    @Test
    void namesAreCorrectedAndFoundInBothScripts() {
        var official = fixtures.official(facility, "psychologist", today.minusDays(10));
        var unusual = "Қ"
                + Long.toString(System.nanoTime(), 36).replaceAll("[^a-z]", "").replaceAll(".", "ө");
        var name = new PersonName("Zyx", "Aigul", null, unusual + "ова", "Айгүл", null);
        service.correctNames(official, version(official), name);
        assertThat(people.name(official)).isEqualTo(name);
        assertThat(found("к" + "о".repeat(unusual.length() - 1))).contains(official);
        assertThat(found("zyx айгу")).contains(official);
        assertThat(found("тестов zyx")).doesNotContain(official);
        assertThat(entries(official)).contains("organisation.names-corrected");
    }

    @Test
    void whoSawAnOlderStateIsRefused() {
        var official = fixtures.official(facility, "psychologist", today.minusDays(10));
        var version = version(official);
        service.correctNames(official, version, NAME);
        assertThatThrownBy(() -> service.correctNames(official, version, NAME))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> service.post(official, version, department, "educator", today))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void thePageOfAUnitHasExactlyItsOfficialsAndCountsThem() {
        var first = fixtures.official(facility, "psychologist", today.minusDays(10));
        var second = fixtures.official(department, "educator", today.minusDays(10));
        fixtures.official(fixtures.unit(fixtures.at("/KG/SPS/CHU/"), UnitKind.FACILITY), "educator", today);
        var here = new RosterFilter("", facility, null, false);
        for (var order : RosterOrder.values()) {
            for (var descending : List.of(true, false)) {
                assertThat(service.page(here, order, descending, 0, 10))
                        .extracting(OfficialRow::id)
                        .containsExactlyInAnyOrder(first, second);
            }
        }
        assertThat(service.count(here)).isEqualTo(2);
        assertThat(service.page(here, RosterOrder.NUMBER, false, 1, 10)).hasSize(1);
        assertThat(service.page(new RosterFilter("", facility, "educator", false), RosterOrder.NUMBER, false, 0, 10))
                .extracting(OfficialRow::id)
                .containsExactly(second);
    }

    @Test
    void anotherCountryDoesNotExist() {
        var stranger = fixtures.official(foreign, "psychologist", today.minusDays(10));
        var own = fixtures.official(facility, "psychologist", today.minusDays(10));
        assertThatThrownBy(() -> service.official(stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.correctNames(stranger, 0, NAME)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.post(stranger, 0, facility, "educator", today))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.post(stranger, 0, foreign, "educator", today))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.endPosting(stranger, 0, UUID.randomUUID(), today))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.post(own, version(own), foreign, "educator", today))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.add(new AddOfficial(number(), NAME, foreign, "psychologist", today)))
                .isInstanceOf(NotFound.class);
        assertThat(found("тестов")).contains(own).doesNotContain(stranger);
        assertThat(service.count(new RosterFilter("", foreign, null, false))).isZero();
        assertThatThrownBy(() -> people.visible(stranger, Role.MINISTRY)).isInstanceOf(NotFound.class);
        people.visible(own, Role.MINISTRY);
    }

    @Test
    void aMinistryOfAPartSeesOnlyWhoServesThereToday() {
        var here = fixtures.official(department, "psychologist", today.minusDays(10));
        var there = fixtures.official(fixtures.at("/KG/SPS/CHU/IK-16/"), "psychologist", today.minusDays(10));
        fixtures.actAs(fixtures.account(Role.MINISTRY, facility));
        assertThat(service.official(here).id()).isEqualTo(here);
        assertThatThrownBy(() -> service.official(there)).isInstanceOf(NotFound.class);
        assertThat(service.page(RosterFilter.ALL, RosterOrder.NUMBER, false, 0, 50))
                .extracting(OfficialRow::id)
                .containsExactly(here);
    }

    @Test
    void otherRolesHaveNoRoster() {
        for (var other : List.of("official", "supervisor", "trainer", "un", "admin")) {
            fixtures.actAs(other);
            assertThatThrownBy(() -> service.count(RosterFilter.ALL)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.official(PersonId.of(UUID.randomUUID())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aSupervisorSeesWhoServesInTheFacilityTodayAndAnOfficialOnlyHerself() {
        var here = fixtures.official(department, "psychologist", today.minusDays(10));
        var left = fixtures.official(department, "psychologist", today.minusDays(10));
        var posting = service.official(left).postings().getFirst().id();
        service.endPosting(left, version(left), posting, today.minusDays(1));
        fixtures.actAs(fixtures.account(Role.SUPERVISOR, facility));
        people.visible(here, Role.SUPERVISOR);
        assertThatThrownBy(() -> people.visible(left, Role.SUPERVISOR)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.visible(here, Role.MINISTRY)).isInstanceOf(NotFound.class);
        fixtures.actAs("official");
        assertThatThrownBy(() -> people.visible(here, Role.SUPERVISOR, Role.MINISTRY))
                .isInstanceOf(NotFound.class);
        var self = PersonId.of(jdbc.sql("SELECT person_id FROM identity_account WHERE login = 'official'")
                .query(UUID.class)
                .single());
        people.visible(self);
    }

    @Test
    void theDatabaseItselfRefusesTwoPostingsOnOneDay() {
        var official = fixtures.official(facility, "psychologist", today.minusDays(10));
        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO organisation_posting
                            (id, person_id, country_id, unit_id, job_role, starts_on, ends_before, recorded_at)
                        VALUES (?, ?, 'KG', ?, 'educator', ?, ?, UTC_TIMESTAMP(6))""")
                        .params(Ids.next(), official.value(), department.value(), today.minusDays(3), today)
                        .update())
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void todayIsThatOfTheUnit() {
        var official = fixtures.official(facility, "psychologist", today.minusDays(10));
        assertThat(people.zone(official, today).getId()).isEqualTo("Asia/Bishkek");
        assertThat(people.unitOf(official, Locale.ENGLISH)).contains(units.shortName(facility, Locale.ENGLISH));
    }

    private List<PersonId> found(String text) {
        return service.page(new RosterFilter(text, null, null, false), RosterOrder.NUMBER, false, 0, 500).stream()
                .map(OfficialRow::id)
                .toList();
    }

    private long version(PersonId official) {
        return service.official(official).version();
    }

    private List<String> entries(PersonId official) {
        return jdbc.sql("SELECT action FROM platform_audit WHERE subject = ?")
                .param(official.toString())
                .query(String.class)
                .list();
    }

    private static String number() {
        return Ids.next().toString().substring(19).replace("-", "").toUpperCase(Locale.ROOT);
    }
}
