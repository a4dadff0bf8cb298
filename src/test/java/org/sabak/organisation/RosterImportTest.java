package org.sabak.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.organisation.UnitServiceTest.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.identity.AccountCreation;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.platform.Audit;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
class RosterImportTest {
    private static final String HEAD =
            "service_number,family_cyrillic,given_cyrillic,patronymic_cyrillic,family_latin,unit,job_role,from\n";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate batches;

    @Autowired
    Officials officials;

    @Autowired
    Units units;

    @Autowired
    JobRoles roles;

    @Autowired
    CurrentUser user;

    @Autowired
    AccountCreation accounts;

    @Autowired
    Audit audit;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    java.time.Clock clock;

    @Autowired
    RosterImport secured;

    @Autowired
    OrganisationFixtures fixtures;

    @Autowired
    PeopleService people;

    /** Work that the service wants done in the background; the test turns the crank. */
    private final ArrayDeque<Runnable> work = new ArrayDeque<>();

    private RosterImport service;
    private UnitId facility;
    private UnitId other;
    private String code;
    private String otherCode;

    @BeforeEach
    void aFacilityOfItsOwn() {
        facility = fixtures.unit(fixtures.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
        other = fixtures.unit(fixtures.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
        code = units.unit(facility).code();
        otherCode = units.unit(other).code();
        fixtures.actAs("ministry");
        service = new RosterImport(
                jdbc, batches, officials, units, roles, user, accounts, audit, events, clock, work::add, transactions);
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void theDryRunChangesNothingAndTheImportDoesWhatItSaid() throws IOException {
        var first = number();
        var second = number();
        var file = HEAD
                + first + ",Садыкова,Айгүл,Бакытовна,Sadykova," + code + ",psychologist,2024-03-01\n"
                + "KG-" + second + ",Жумаев,Тимур,,," + code.toLowerCase(Locale.ROOT) + ",Психолог,01.03.2024\n";
        var id = check(file);
        var state = service.state(id);
        assertThat(state.phase()).isEqualTo(ImportState.Phase.CHECKED);
        assertThat(state.finding().mistakes()).isEmpty();
        assertThat(state.finding().added()).isEqualTo(2);
        assertThat(here()).isEmpty();

        service.start(id);
        assertThat(service.state(id).phase()).isEqualTo(ImportState.Phase.IMPORTING);
        turn();
        assertThat(service.state(id).phase()).isEqualTo(ImportState.Phase.DONE);
        assertThat(here()).extracting(OfficialRow::number).containsExactlyInAnyOrder("KG-" + first, "KG-" + second);
        assertThat(here()).extracting(row -> row.name().familyLatin()).contains("Sadykova", "Zhumaev");
        refused("organisation.import.not-ready", () -> service.start(id));

        var again = service.state(check(file)).finding();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.added() + again.renamed() + again.posted() + again.wrong())
                .isZero();
    }

    @Test
    void transfersAndCorrectionsAreRecognisedAndAnEmptyCellChangesNothing() throws IOException {
        var number = number();
        run(HEAD + number + ",Садыкова,Айгүл,Бакытовна,Sadykowa," + code + ",psychologist,2024-03-01\n");
        run(HEAD + number + ",Садыкова,Айгүл,,," + otherCode + ",educator,2025-03-01\n");
        var row = people.page(new RosterFilter("", other, null, false), RosterOrder.NUMBER, false, 0, 9)
                .getFirst();
        assertThat(row.name().familyLatin()).isEqualTo("Sadykowa");
        assertThat(row.name().patronymicCyrillic()).isEqualTo("Бакытовна");
        assertThat(people.official(row.id()).postings()).hasSize(2);
        var late = service.state(check(HEAD + number + ",Садыкова,Айгүл,,," + code + ",educator,2024-06-01\n"))
                .finding();
        assertThat(late.mistakes()).singleElement().satisfies(mistake -> assertThat(mistake.key())
                .isEqualTo("organisation.refused.posting-not-after"));
        var corrected = service.state(
                        check(HEAD + number + ",Садыкова,Айгуль,,," + otherCode + ",educator,2025-03-01\n"))
                .finding();
        assertThat(corrected.renamed()).isOne();
        assertThat(corrected.posted()).isZero();
    }

    @Test
    void everyMistakeIsListedByRowAndColumn() throws IOException {
        var number = number();
        var finding = service.state(check(HEAD
                        + "№1,Sadykova,,,Садыкова,NOWHERE,astronaut,31.02.2024\n"
                        + number + ",Садыкова,Айгүл,,," + code + ",psychologist,2024-03-01\n"
                        + number + ",Садыкова,Айг?л,,,SOC,psychologist,2199-03-01\n"))
                .finding();
        assertThat(finding.wrong()).isEqualTo(2);
        assertThat(finding.clean()).isFalse();
        assertThat(finding.mistakes())
                .extracting(mistake -> mistake.row() + " " + mistake.column() + " " + mistake.key())
                .containsExactly(
                        "2 service_number organisation.refused.number",
                        "2 family_cyrillic organisation.import.cyrillic",
                        "2 given_cyrillic organisation.import.cyrillic",
                        "2 family_latin organisation.import.latin",
                        "2 unit organisation.import.unit-unknown",
                        "2 job_role organisation.import.role",
                        "2 from organisation.import.day",
                        "4 service_number organisation.import.number-twice",
                        "4 given_cyrillic organisation.import.letters-lost",
                        "4 unit organisation.import.unit-ambiguous",
                        "4 from organisation.refused.day");
    }

    @Test
    void aFileWithMistakesCannotBeImported() throws IOException {
        var id = check(HEAD + "1,Садыкова,Айгүл,,,NOWHERE,psychologist,2024-03-01\n");
        refused("organisation.import.not-ready", () -> service.start(id));
    }

    @Test
    void ifTheRosterChangesMeanwhileNothingIsWritten() throws IOException {
        var first = number();
        var second = number();
        var id = check(HEAD
                + first + ",Садыкова,Айгүл,,," + code + ",psychologist,2024-03-01\n"
                + second + ",Жумаев,Тимур,,," + code + ",psychologist,2024-03-01\n");
        people.add(new AddOfficial(
                second,
                new PersonName("Other", "Person", null, "Другой", "Человек", null),
                other,
                "educator",
                people.today()));
        service.start(id);
        turn();
        assertThat(service.state(id).phase()).isEqualTo(ImportState.Phase.STOPPED);
        assertThat(here()).isEmpty();
    }

    @Test
    void theAddedGetTheirSlipsOnce() throws IOException {
        var number = number();
        var id = run(HEAD + number + ",Садыкова,Айгүл,,," + code + ",psychologist,2024-03-01\n");
        assertThat(service.waitingForSlips(id)).containsExactly(new SlipGroup(facility, 1));
        assertThat(service.slips(id, facility)).singleElement().satisfies(slip -> assertThat(slip.login())
                .isEqualTo("kg-" + number.toLowerCase(Locale.ROOT)));
        assertThat(service.slips(id, facility)).isEmpty();
        assertThat(service.waitingForSlips(id)).isEmpty();
    }

    @Test
    void anImportOfAnotherCountryDoesNotExist() throws IOException {
        var id = run(HEAD + number() + ",Садыкова,Айгүл,,," + code + ",psychologist,2024-03-01\n");
        var checked = check(HEAD + number() + ",Садыкова,Айгүл,,," + code + ",psychologist,2024-03-01\n");
        assertThatThrownBy(() -> service.check(Path.of("none"), "none", "TJ")).isInstanceOf(NotFound.class);
        fixtures.actAs(fixtures.account(Role.MINISTRY, fixtures.at("/TJ/")));
        for (var foreign : List.of(id, checked, UUID.randomUUID())) {
            assertThatThrownBy(() -> service.state(foreign)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.start(foreign)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.waitingForSlips(foreign)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.slips(foreign, facility)).isInstanceOf(NotFound.class);
        }
        for (var role : List.of("admin", "supervisor", "trainer", "official", "un")) {
            fixtures.actAs(role);
            assertThatThrownBy(() -> secured.countries()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> secured.slips(id, facility)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private UUID run(String text) throws IOException {
        var id = check(text);
        service.start(id);
        turn();
        assertThat(service.state(id).phase()).isEqualTo(ImportState.Phase.DONE);
        return id;
    }

    private UUID check(String text) throws IOException {
        var id = service.check(Files.writeString(Files.createTempFile("roster", ".csv"), text), "roster.csv", "KG");
        assertThat(service.state(id).phase()).isEqualTo(ImportState.Phase.CHECKING);
        turn();
        return id;
    }

    private void turn() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private List<OfficialRow> here() {
        return people.page(new RosterFilter("", facility, null, false), RosterOrder.NUMBER, false, 0, 9);
    }

    private static String number() {
        return Ids.next().toString().substring(19).replace("-", "").toUpperCase(Locale.ROOT);
    }
}
