package org.sabak.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.certification.DutyCode;
import org.sabak.certification.HoldingCode;
import org.sabak.identity.Role;
import org.sabak.platform.NotFound;
import org.sabak.platform.UnitId;
import org.sabak.reporting.StatusFilter.Show;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class RegisterTest {
    private static final String COUNTRY = "QA";

    @Autowired
    Register register;

    @Autowired
    Staff staff;

    @Autowired
    ReportingFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    private LocalDate today;
    private UnitId country;
    private UnitId north;
    private UnitId south;
    private UnitId foreign;
    private Authentication ministry;

    @BeforeEach
    void aCountryWithSixOfficials() {
        today = LocalDate.now(clock);
        country = fixtures.country(COUNTRY);
        north = fixtures.facility(country, COUNTRY, "NORTH");
        south = fixtures.facility(country, COUNTRY, "SOUTH");
        foreign = fixtures.country("QB");
        fixtures.official("QB", foreign, "900", "Aaron", "Аарон");
        var valid = fixtures.official(COUNTRY, north, "001", "Abdyldaev", "Абдылдаев");
        fixtures.holds(
                valid, COUNTRY, HoldingCode.VALID, today.minusYears(1), today.plusYears(1), null, today.plusYears(1));
        fixtures.owes(valid, COUNTRY, DutyCode.MET, today.minusYears(1), today.plusYears(1), today.plusYears(1));
        var open = fixtures.official(COUNTRY, north, "002", "Bekova", "Бекова");
        fixtures.holds(
                open,
                COUNTRY,
                HoldingCode.RENEWAL_OPEN,
                today.minusDays(10),
                today.plusDays(40),
                null,
                today.plusDays(40));
        fixtures.owes(open, COUNTRY, DutyCode.MET, today.minusDays(10), today.plusDays(40), today.plusDays(40));
        var expired = fixtures.official(COUNTRY, south, "003", "Jumaev", "Жумаев");
        fixtures.holds(
                expired,
                COUNTRY,
                HoldingCode.VALID,
                today.minusYears(2),
                today.minusDays(44),
                null,
                today.minusDays(44));
        fixtures.holds(
                expired,
                COUNTRY,
                HoldingCode.EXPIRED,
                today.minusDays(43),
                ReportingFixtures.EVER,
                null,
                today.minusDays(44));
        fixtures.owes(
                expired, COUNTRY, DutyCode.OVERDUE, today.minusDays(43), ReportingFixtures.EVER, today.minusDays(44));
        var revoked = fixtures.official(COUNTRY, south, "004", "Orozov", "Орозов");
        fixtures.holds(revoked, COUNTRY, HoldingCode.REVOKED, today, ReportingFixtures.EVER, today, null);
        fixtures.owes(revoked, COUNTRY, DutyCode.OVERDUE, today, ReportingFixtures.EVER, today.minusDays(1));
        fixtures.revoked(revoked, COUNTRY, today);
        fixtures.official(COUNTRY, south, "005", "=Evil", "Злой");
        var due = fixtures.official(COUNTRY, south, "006", "Youngson", "Юнусов");
        fixtures.owes(due, COUNTRY, DutyCode.DUE, today.minusDays(5), today.plusDays(30), today.plusDays(30));
        ministry = fixtures.signIn(COUNTRY, country, Role.MINISTRY);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @UseCase("UC-060")
    void aRegisterShowsItsCountryAndNobodyElse() {
        assertThat(numbers(StatusFilter.all()))
                .containsExactly("QA-005", "QA-001", "QA-002", "QA-003", "QA-004", "QA-006");
        assertThat(register.count(StatusFilter.all())).isEqualTo(6);
    }

    @Test
    void everyFilterNarrowsInTheDatabase() {
        assertThat(numbers(asked("unit", south.toString()))).containsExactly("QA-005", "QA-003", "QA-004", "QA-006");
        assertThat(numbers(asked("holding", "valid,renewal-open"))).containsExactly("QA-001", "QA-002");
        assertThat(numbers(asked("holding", "none"))).containsExactly("QA-005", "QA-006");
        assertThat(numbers(asked("duty", "not-required"))).containsExactly("QA-005");
        assertThat(numbers(asked("duty", "overdue,due"))).containsExactly("QA-003", "QA-004", "QA-006");
        assertThat(numbers(asked("show", "ends-30"))).isEmpty();
        assertThat(numbers(asked("show", "ends-60"))).containsExactly("QA-002");
        assertThat(numbers(asked("show", "act-90"))).containsExactly("QA-002", "QA-003", "QA-004", "QA-006");
        assertThat(numbers(asked("show", "revoked-this-year"))).containsExactly("QA-004");
        assertThat(numbers(asked("role", "educator"))).isEmpty();
    }

    @Test
    void aNameIsFoundInBothScriptsAndByTheNumber() {
        assertThat(numbers(asked("q", "beko"))).containsExactly("QA-002");
        assertThat(numbers(asked("q", "Бекова тест"))).containsExactly("QA-002");
        assertThat(numbers(asked("q", "QA-003"))).containsExactly("QA-003");
        assertThat(numbers(asked("q", "beko orozov"))).isEmpty();
    }

    @Test
    void anEarlierDayShowsWhatWasSoThen() {
        var then = Map.of("on", List.of(today.minusDays(60).toString()), "holding", List.of("valid"));
        assertThat(numbers(StatusFilter.of(then))).containsExactly("QA-001", "QA-003");
        assertThat(numbers(asked("on", "2019-12-31"))).isEmpty();
    }

    @Test
    void rowsComeInTheOrderAskedForAndPageByPage() {
        assertThat(numbers(asked("sort", "-number")))
                .containsExactly("QA-006", "QA-005", "QA-004", "QA-003", "QA-002", "QA-001");
        assertThat(numbers(asked("sort", "due")).subList(0, 2)).containsExactly("QA-003", "QA-004");
        assertThat(register.page(asked("sort", "number"), Locale.ENGLISH, 2, 2))
                .extracting(StatusRow::number)
                .containsExactly("QA-003", "QA-004");
        assertThat(register.page(StatusFilter.all(), Locale.of("ru"), 0, 1))
                .extracting(StatusRow::number)
                .containsExactly("QA-001");
    }

    @Test
    void eachFigureCountsTheRowsThatItLeadsTo() {
        var figures = register.figures(StatusFilter.all());
        assertThat(figures).isEqualTo(new Figures(5, 2, 1, 2, 1));
        var all = StatusFilter.all();
        var holds = Set.of(HoldingCode.VALID, HoldingCode.RENEWAL_OPEN);
        var required = Set.of(DutyCode.MET, DutyCode.DUE, DutyCode.OVERDUE);
        assertThat(register.count(all.only(holds, required, Show.ALL))).isEqualTo(figures.valid());
        assertThat(register.count(all.only(Set.of(), required, Show.ALL))).isEqualTo(figures.required());
        assertThat(register.count(all.only(Set.of(), Set.of(), Show.ENDS_90))).isEqualTo(figures.ending());
        assertThat(register.count(all.only(Set.of(), Set.of(DutyCode.OVERDUE), Show.ALL)))
                .isEqualTo(figures.overdue());
        assertThat(register.count(all.only(Set.of(), Set.of(), Show.REVOKED_THIS_YEAR)))
                .isEqualTo(figures.revoked());
    }

    @Test
    void everyRowExplainsItselfFromItsDates() {
        var rows = register.page(asked("sort", "number"), Locale.ENGLISH, 0, 10);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.held().answer().sentence(today).key()).startsWith("certification.holding.");
            assertThat(row.owed().answer().sentence(today).key()).startsWith("certification.duty.");
        });
        assertThat(rows.get(2).held().daysLeft(today)).isEqualTo(-44);
    }

    @Test
    void aUnitOfAnotherCountryDoesNotExist() {
        var there = asked("unit", foreign.toString());
        assertThatThrownBy(() -> register.page(there, Locale.ENGLISH, 0, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> register.count(there)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> register.figures(there)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        register.understood(asked("unit", UUID.randomUUID().toString())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAMinistryOpensTheRegister() {
        for (var role : Role.values()) {
            if (role != Role.MINISTRY) {
                fixtures.signIn(COUNTRY, country, role);
                assertThatThrownBy(() -> register.count(StatusFilter.all())).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @Test
    @UseCase("UC-061")
    void theExportHasAllRowsOfTheFilterInItsOrderWithTheVisibleColumns() throws Exception {
        var response = mvc.perform(get("/api/v1/register.csv?sort=-number&cols=name,holding,days")
                        .with(authentication(ministry)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        var lines = response.getContentAsString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(7);
        assertThat(lines[0]).isEqualTo("\uFEFFOfficial,In the other script,Holds,Days,As of");
        assertThat(lines[1]).isEqualTo("\"Youngson, Test\",Юнусов Тест,never certified,," + today);
        assertThat(lines[2]).isEqualTo("\"'=Evil, Test\",Злой Тест,never certified,," + today);
        assertThat(lines[4]).isEqualTo("\"Jumaev, Test\",Жумаев Тест,expired,\"'-44\"," + today);
        assertThat(jdbc.sql("""
                                SELECT facts FROM platform_audit
                                WHERE country_id = ? AND action = 'reporting.register-exported'""").param(COUNTRY).query(String.class).single())
                .contains("\"sort\":\"-number\"", "\"on\":\"" + today + "\"")
                .doesNotContain("Youngson");
    }

    @Test
    void theExportOfAForeignUnitIsNotFoundAndLeavesNoFile() throws Exception {
        mvc.perform(get("/api/v1/register.csv?unit=" + foreign).with(authentication(ministry)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aSupervisorSeesOnlyPeoplePostedInTheOwnUnits() {
        fixtures.signIn(COUNTRY, north, Role.SUPERVISOR);
        assertThat(staff.page(StatusFilter.all(), Locale.ENGLISH, 0, 10))
                .extracting(StatusRow::number)
                .containsExactly("QA-001", "QA-002");
        assertThat(staff.figures(StatusFilter.all())).isEqualTo(new Figures(2, 2, 1, 0, 0));
        assertThatThrownBy(() -> staff.count(asked("unit", south.toString()))).isInstanceOf(NotFound.class);
        assertThat(staff.count(asked("on", "2019-12-31"))).isEqualTo(2);
    }

    private List<String> numbers(StatusFilter filter) {
        return register.page(filter, Locale.ENGLISH, 0, 100).stream()
                .map(StatusRow::number)
                .toList();
    }

    private static StatusFilter asked(String name, String value) {
        return StatusFilter.of(Map.of(name, List.of(value)));
    }
}
