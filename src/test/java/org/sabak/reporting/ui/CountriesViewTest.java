package org.sabak.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.certification.HoldingCode;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.sabak.reporting.ReportingFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class CountriesViewTest extends SpringBrowserlessTest {
    @Autowired
    ReportingFixtures fixtures;

    @Autowired
    Clock clock;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @UseCase({"UC-011", "BR-1"})
    void aCountryStandsInOneRowAndAFigureOfFewIsHeldBack() {
        var unit = fixtures.facility(fixtures.country("WA"), "WA", "ONE");
        var today = LocalDate.now(clock);
        for (int i = 0; i < 6; i++) {
            var person = fixtures.official("WA", unit, "" + i, "Name" + i, "Имя" + i);
            fixtures.holds(
                    person,
                    "WA",
                    i < 5 ? HoldingCode.VALID : HoldingCode.REVOKED,
                    today.minusDays(9),
                    today.plusYears(1),
                    today.minusDays(9),
                    today.plusYears(1));
        }
        fixtures.signIn(null, UnitTree.ROOT, Role.INTERNATIONAL);
        navigate("countries", CountriesView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Countries");
        var row = cells("WA");
        assertThat(row.get(2)).isEqualTo("5");
        assertThat(row.getLast()).isEqualTo("held back");
        assertThat(cells("All countries")).hasSameSizeAs(row);
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/api/v1/countries.csv?scheme=foundation")
                .noneMatch(address -> address.contains("/people/"));
    }

    @Test
    void nobodyElseSeesCountriesSideBySide() {
        for (var role : List.of(Role.OFFICER, Role.TRAINER, Role.SUPERVISOR, Role.MINISTRY, Role.ADMIN)) {
            fixtures.signIn(null, UnitTree.ROOT, role);
            assertThat(navigate("countries", Div.class).getClass().getSimpleName())
                    .isEqualTo("DeniedView");
        }
    }

    private List<String> cells(String country) {
        return $(NativeTableRow.class).all().stream()
                .map(row -> row.getChildren()
                        .map(cell -> cell.getElement().getTextRecursively())
                        .toList())
                .filter(row -> row.getFirst().equals(country))
                .findFirst()
                .orElseThrow();
    }
}
