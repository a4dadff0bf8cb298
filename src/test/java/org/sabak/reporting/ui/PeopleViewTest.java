package org.sabak.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.certification.DutyCode;
import org.sabak.certification.HoldingCode;
import org.sabak.identity.Role;
import org.sabak.platform.UnitId;
import org.sabak.reporting.ReportingFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class PeopleViewTest extends SpringBrowserlessTest {
    private static final AtomicInteger RUNS = new AtomicInteger();

    @Autowired
    ReportingFixtures fixtures;

    @Autowired
    Clock clock;

    private String code = "";
    private UnitId country;
    private UnitId north;
    private UnitId south;

    @BeforeEach
    void twoFacilities() {
        code = "V" + (char) ('A' + RUNS.getAndIncrement());
        country = fixtures.country(code);
        north = fixtures.facility(country, code, "NORTH");
        south = fixtures.facility(country, code, "SOUTH");
        var today = LocalDate.now(clock);
        var overdue = fixtures.official(code, north, "1", "Abdyldaev", "Абдылдаев");
        fixtures.owes(
                overdue, code, DutyCode.OVERDUE, today.minusDays(20), ReportingFixtures.EVER, today.minusDays(20));
        var valid = fixtures.official(code, north, "2", "Bekova", "Бекова");
        fixtures.holds(
                valid, code, HoldingCode.VALID, today.minusYears(1), today.plusYears(1), null, today.plusYears(1));
        fixtures.owes(valid, code, DutyCode.MET, today.minusYears(1), today.plusYears(1), today.plusYears(1));
        fixtures.official(code, south, "3", "Jumaev", "Жумаев");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @UseCase({"UC-008", "BR-1"})
    void aSupervisorMeetsThoseFirstWhoMustActAndThenEverybodyOfTheOwnUnits() {
        fixtures.signIn(code, north, Role.SUPERVISOR);
        navigate("people", PeopleView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("People");
        var grid = $(StatusGrid.class).single();
        assertThat(test(grid).size()).isOne();
        assertThat(test(grid).getRow(0).name().familyLatin()).isEqualTo("Abdyldaev");
        var everybody = $(Anchor.class).all().stream()
                .filter(anchor -> anchor.getText().equals("Show everybody"))
                .findFirst()
                .orElseThrow();
        assertThat(everybody.getHref()).contains("show=all");
        UI.getCurrent().navigate("people", QueryParameters.of("show", "all"));
        assertThat(test($(StatusGrid.class).single()).size()).isEqualTo(2);
    }

    @Test
    void fewPeopleMakeAShortTable() {
        fixtures.signIn(code, north, Role.SUPERVISOR);
        UI.getCurrent().navigate("people", QueryParameters.of("q", "nobody"));
        assertThat($(StatusGrid.class).single().isAllRowsVisible()).isTrue();
        for (var number = 10; number < 20; number++) {
            fixtures.official(code, north, String.valueOf(number), "Many", "Много");
        }
        UI.getCurrent().navigate("people", QueryParameters.of("show", "all"));
        assertThat($(StatusGrid.class).single().isAllRowsVisible()).isFalse();
        UI.getCurrent().navigate("people", QueryParameters.of("show", "act-90"));
        assertThat($(StatusGrid.class).single().isAllRowsVisible()).isTrue();
    }

    @Test
    void aUnitOutsideTheScopeIsNotFound() {
        fixtures.signIn(code, north, Role.SUPERVISOR);
        for (var unit : new UnitId[] {south, country}) {
            UI.getCurrent().navigate("people", QueryParameters.of("unit", unit.toString()));
            assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("MissingView");
        }
    }

    @Test
    void whoSupervisesNobodyGetsThePageThatSaysNo() {
        for (var role : new Role[] {Role.OFFICER, Role.MINISTRY, Role.INTERNATIONAL, Role.ADMIN}) {
            fixtures.signIn(code, country, role);
            assertThat(navigate("people", Div.class).getClass().getSimpleName()).isEqualTo("DeniedView");
        }
    }
}
