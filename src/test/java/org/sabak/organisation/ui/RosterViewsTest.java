package org.sabak.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.identity.units.UnitBox;
import org.sabak.organisation.ImportState;
import org.sabak.organisation.OrganisationFixtures;
import org.sabak.organisation.PeopleService;
import org.sabak.organisation.RosterImport;
import org.sabak.organisation.UnitKind;
import org.sabak.organisation.Units;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.sabak.platform.ui.EmptyState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** One official of the roster, the import of a file, and the slips for whom it added. */
@IntegrationTest
@WithUserDetails("ministry")
class RosterViewsTest extends SpringBrowserlessTest {
    private static final String HEAD =
            "service_number,family_cyrillic,given_cyrillic,patronymic_cyrillic,family_latin,unit,job_role,from\n";

    @Autowired
    OrganisationFixtures fixtures;

    @Autowired
    PeopleService people;

    @Autowired
    RosterImport imports;

    @Autowired
    Units units;

    @TempDir
    Path folder;

    private UnitId facility;

    @BeforeEach
    void aFacilityOfItsOwn() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        facility = fixtures.unit(fixtures.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
    }

    @Test
    @UseCase("UC-009")
    void anOfficialIsShownWithEveryPosting() {
        official();
        assertThat($(H1.class).single().getText()).contains("Testov");
        assertThat(text()).contains("Psychologist", "since");
    }

    @Test
    @UseCase("UC-009")
    void whatIsMissingInANewPostingIsSaidBesideItsField() {
        var person = official();
        click("Record the posting");
        assertThat($(UnitBox.class).single().isInvalid()).isTrue();
        assertThat($(RoleSelect.class).single().isInvalid()).isTrue();
        assertThat(people.official(person).postings()).hasSize(1);
    }

    @Test
    void namesAreCorrected() {
        var person = official();
        var family = $(TextField.class).all().stream()
                .filter(field -> field.getValue().equals("Тестов"))
                .findFirst()
                .orElseThrow();
        test(family).setValue("");
        click("Save");
        assertThat(family.isInvalid()).isTrue();
        test(family).setValue("Тестова");
        click("Save");
        assertThat(people.official(person).name().familyCyrillic()).isEqualTo("Тестова");
    }

    @Test
    void aPostingEndsAfterADayThatMustBeGivenAndCannotLieBeforeItsFirst() {
        var person = official();
        click("Record the last day");
        var day = $(DatePicker.class).all().getLast();
        assertThat(day.isInvalid()).isTrue();
        day.setValue(LocalDate.of(2024, 2, 1));
        click("Record the last day");
        assertThat(day.isInvalid()).isTrue();
        assertThat(people.official(person).postings().getFirst().endsOn()).isNull();
        day.setValue(LocalDate.of(2024, 6, 1));
        click("Record the last day");
        assertThat(people.official(person).postings().getFirst().endsOn()).isEqualTo(LocalDate.of(2024, 6, 1));
    }

    @Test
    @UseCase("UC-009")
    void theImportSaysWhatTheFileMustLookLike() {
        UI.getCurrent().navigate("roster/import");
        assertThat($(Upload.class).all()).hasSize(1);
        assertThat(text()).contains("service_number", "family_cyrillic", "job_role");
    }

    @Test
    @UseCase("UC-009")
    void aFileWithMistakesIsListedRowByRowAndCannotBeImported() throws IOException {
        show(HEAD + "7,Садыкова,Айгүл,,,NO-SUCH-UNIT,psychologist,2024-03-01\n", ImportState.Phase.CHECKED);
        assertThat($(NativeTableRow.class).all()).anyMatch(row -> text(row).contains("NO-SUCH-UNIT"));
        assertThat(buttons("Import")).isEmpty();
    }

    @Test
    @UseCase("UC-009")
    void aCleanFileIsImportedAndTheNewOfficialsGetTheirSlips() throws IOException {
        var number = UUID.randomUUID().toString().substring(0, 8).replaceAll("[a-f]", "1");
        var id = show(
                HEAD + number + ",Садыкова,Айгүл,,," + units.unit(facility).code() + ",psychologist,2024-03-01\n",
                ImportState.Phase.CHECKED);
        test($(Button.class).all().getFirst()).click();
        awaits(id, ImportState.Phase.DONE);
        UI.getCurrent().navigate("roster/import/" + id);
        assertThat(text()).contains("1");
        UI.getCurrent().navigate("roster/slips/" + id);
        assertThat($(EmptyState.class).all()).isEmpty();
        test($(Button.class).first()).click();
        assertThat($(SlipCard.class).all()).hasSize(1);
        assertThat(text()).contains("kg-" + number);
        UI.getCurrent().navigate("roster");
        UI.getCurrent().navigate("roster/slips/" + id);
        assertThat($(EmptyState.class).all()).hasSize(1);
        assertThat($(SlipCard.class).all()).isEmpty();
    }

    private PersonId official() {
        var person = fixtures.official(facility, "psychologist", LocalDate.of(2024, 3, 1));
        UI.getCurrent().navigate("roster/" + person);
        return person;
    }

    private UUID show(String file, ImportState.Phase phase) throws IOException {
        var path = Files.writeString(folder.resolve("roster.csv"), file);
        var id = imports.check(path, "roster.csv", "KG");
        awaits(id, phase);
        UI.getCurrent().navigate("roster/import/" + id);
        return id;
    }

    private void awaits(UUID id, ImportState.Phase phase) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .until(() -> imports.state(id).phase() == phase);
    }

    private List<Button> buttons(String text) {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().startsWith(text))
                .toList();
    }

    private void click(String text) {
        test(buttons(text).getFirst()).click();
    }

    private String text() {
        return text((Component) getCurrentView());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
