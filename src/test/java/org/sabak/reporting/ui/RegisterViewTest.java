package org.sabak.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
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

@IntegrationTest
class RegisterViewTest extends SpringBrowserlessTest {
    private static final java.util.concurrent.atomic.AtomicInteger RUNS =
            new java.util.concurrent.atomic.AtomicInteger();

    @Autowired
    ReportingFixtures fixtures;

    @Autowired
    Clock clock;

    private String code;
    private UnitId country;

    @BeforeEach
    void aMinistry() {
        code = "R" + (char) ('A' + RUNS.getAndIncrement());
        country = fixtures.country(code);
        var unit = fixtures.facility(country, code, "ONE");
        var today = LocalDate.now(clock);
        var person = fixtures.official(code, unit, "1", "Abdyldaev", "Абдылдаев");
        fixtures.holds(
                person, code, HoldingCode.VALID, today.minusYears(1), today.plusYears(1), null, today.plusYears(1));
        fixtures.owes(person, code, DutyCode.MET, today.minusYears(1), today.plusYears(1), today.plusYears(1));
        fixtures.official(code, unit, "2", "Bekova", "Бекова");
        fixtures.signIn(code, country, Role.MINISTRY);
    }

    @Test
    @UseCase("UC-060")
    void theAddressSaysTheFilterAndTheFieldsFollowIt() {
        UI.getCurrent().navigate("register", QueryParameters.of("q", "beko"));
        assertThat($(H1.class).all()).hasSize(1);
        assertThat($(TextField.class).first().getValue()).isEqualTo("beko");
        var grid = $(StatusGrid.class).first();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).name().familyLatin()).isEqualTo("Bekova");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/api/v1/register.csv?q=beko&scheme=foundation");
    }

    @Test
    void typingAFilterChangesTheAddress() {
        UI.getCurrent().navigate("register");
        assertThat(test($(StatusGrid.class).first()).size()).isEqualTo(2);
        test($(TextField.class).first()).setValue("abdyl");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("q=abdyl");
        assertThat(test($(StatusGrid.class).first()).size()).isEqualTo(1);
    }

    @Test
    void aUnitOfAnotherCountryIsNotFound() {
        var foreign = fixtures.country("S" + code.charAt(1)).toString();
        catchThrowable(() -> UI.getCurrent().navigate("register", QueryParameters.of("unit", foreign)));
        assertThat($(RegisterView.class).exists()).isFalse();
    }
}
