package org.sabak.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.organisation.OrganisationFixtures;
import org.sabak.organisation.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@IntegrationTest
class OrganisationViewsTest extends SpringBrowserlessTest {
    @Autowired
    OrganisationFixtures fixtures;

    @Test
    @WithUserDetails("ministry")
    void theFilterOfTheRosterComesFromTheAddress() {
        var facility = fixtures.unit(fixtures.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
        fixtures.official(facility, "psychologist", LocalDate.of(2024, 3, 1));
        UI.getCurrent().navigate("roster", QueryParameters.of("unit", facility.toString()));
        assertThat(test($(Grid.class).single()).size()).isOne();
        UI.getCurrent()
                .navigate(
                        "roster", QueryParameters.simple(Map.of("unit", facility.toString(), "q", "nobody-has-this")));
        assertThat($(Grid.class).all()).isEmpty();
        assertThat($(TextField.class).first().getValue()).isEqualTo("nobody-has-this");
    }

    @Test
    @WithUserDetails("ministry")
    void aNewOfficialSaysBesideEachFieldWhatIsMissing() {
        navigate(NewOfficialView.class);
        test($(Button.class).single()).click();
        var fields = $(TextField.class).all();
        assertThat(fields).filteredOn(TextField::isInvalid).hasSize(5);
        test(fields.get(1)).setValue("Садыкова");
        assertThat(fields.get(4).getValue()).isEqualTo("Sadykova");
    }

    @Test
    @WithUserDetails("ministry")
    void anOfficialOfAnotherCountryIsNotFound() {
        var stranger = fixtures.official(
                fixtures.unit(fixtures.at("/TJ/PSD/"), UnitKind.FACILITY), "psychologist", LocalDate.of(2024, 3, 1));
        for (var address : new String[] {
            "roster/" + stranger, "roster/nonsense", "roster/import/" + stranger, "roster/slips/" + stranger
        }) {
            var shown = navigate(address, com.vaadin.flow.component.html.Div.class);
            assertThat(shown.getClass().getSimpleName()).as(address).isEqualTo("MissingView");
        }
    }

    @Test
    @WithUserDetails("ministry")
    void aMinistryReadsTheUnitsWithoutButtons() {
        UI.getCurrent()
                .navigate(
                        "units",
                        QueryParameters.of(
                                "unit", fixtures.at("/KG/SPS/CHU/IK-16/").toString()));
        assertThat($(TreeGrid.class).single()).isNotNull();
        assertThat($(H2.class).all()).extracting(H2::getText).isNotEmpty();
        assertThat($(Button.class).all()).isEmpty();
        assertThat($(H1.class).all()).hasSize(1);
    }

    @Test
    @WithUserDetails("admin")
    void anAdministratorSaysThatTheComputersOfAUnitAreNotShared() {
        var facility = fixtures.unit(fixtures.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
        UI.getCurrent().navigate("units", QueryParameters.of("unit", facility.toString()));
        assertThat(texts()).contains("Shared, as above");
        test($(Button.class).withText("Computers …").single()).click();
        test($(RadioButtonGroup.class).single())
                .selectItem("Each is used by one person: signed out after 30 minutes without use, not locked before");
        test($(Button.class).withText("Save").single()).click();
        assertThat(texts()).contains("One person each");
    }

    private List<String> texts() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    @Test
    @WithUserDetails("admin")
    void anAdministratorAddsAUnitAndAWrongCodeIsSaidBesideItsField() {
        var facility = fixtures.unit(fixtures.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
        UI.getCurrent().navigate("units", QueryParameters.of("unit", facility.toString()));
        test($(Button.class).first()).click();
        var dialog = $(Dialog.class).single();
        var code = $(TextField.class, dialog).first();
        var title = $(TextField.class, dialog).all().get(1);
        test(code).setValue("A_B");
        test(title).setValue("Department");
        var add = $(Button.class).all().getLast();
        test(add).click();
        assertThat(code.isInvalid()).isTrue();
        test(code).setValue("7");
        test(add).click();
        assertThat(dialog.isOpened()).isFalse();
        assertThat($(H2.class).all()).extracting(H2::getText).contains("Department");
    }
}
