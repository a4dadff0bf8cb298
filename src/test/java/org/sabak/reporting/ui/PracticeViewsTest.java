package org.sabak.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.ScreenTest;
import org.sabak.UseCase;
import org.sabak.certification.PracticeFixtures;
import org.sabak.certification.practice.RecordPracticeDialog;
import org.sabak.certification.practice.WithdrawPracticeDialog;
import org.sabak.identity.IdentityFixtures;
import org.sabak.identity.Role;
import org.sabak.organisation.OrganisationFixtures;
import org.sabak.organisation.People;
import org.sabak.organisation.UnitKind;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.sabak.platform.ui.DayField;
import org.sabak.reporting.SchemeTitle;
import org.sabak.reporting.SchemeTitles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Practical assessments and hours in a room on the screens of those who record them and of those of whom they are asked. */
@IntegrationTest
class PracticeViewsTest extends ScreenTest {
    private static final String RECORD = "Record an assessment or hours";

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    IdentityFixtures accounts;

    @Autowired
    PracticeFixtures practice;

    @Autowired
    SchemeTitles schemes;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private UnitId facility;
    private PersonId person;
    private String login = "";
    private String supervisor = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void anOfficialWhoHasReadTheModule() {
        facility = organisation.unit(organisation.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
        person = organisation.official(facility, PracticeFixtures.ROLE, LocalDate.of(2024, 3, 1));
        login = accounts.account(person, "KG", facility, Role.OFFICER);
        supervisor = organisation.account(Role.SUPERVISOR, facility);
        today = people.today(person);
        practice.read(person, today.minusDays(9));
    }

    @AfterEach
    void signOut() {
        organisation.actAsNobody();
    }

    @Test
    @UseCase({"UC-013", "BR-2"})
    void anAssessmentIsRecordedOnceAllOfItWasSeen() {
        open(supervisor);
        assertThat(text())
                .contains("Still to do")
                .contains("Practical assessment: Searching a cell")
                .contains("Hours in a room: 0 of 8")
                .doesNotContain("your trainer or supervisor");
        var dialog = record();
        assertThat(text(dialog.getElement())).contains("Record only what Test Testov did before your eyes.");
        press(dialog, "Record");
        Select<?> what = $(Select.class, dialog).single();
        assertThat(what.getErrorMessage()).isEqualTo("Choose what was done.");
        assertThat($(CheckboxGroup.class, dialog).all()).isEmpty();
        assertThat($(IntegerField.class, dialog).all()).isEmpty();
        test(what).selectItem("Searching a cell");
        CheckboxGroup<Integer> items = items(dialog);
        assertThat(items.getHelperText()).isEqualTo("The official does it alone.");
        items.setValue(Set.of(0, 1, 2, 4));
        press(dialog, "Record");
        assertThat(items.getErrorMessage())
                .startsWith("Not yet shown: 1 of 5, so nothing is recorded as evidence. Tell the official");
        assertThat(recorded()).isZero();
        items.setValue(Set.of(0, 1, 2, 3, 4));
        var on = $(DayField.class, dialog).single();
        test(on).setValue(today.plusDays(1));
        press(dialog, "Record");
        assertThat(on.getErrorMessage()).startsWith("That day is still to come.");
        test(on).setValue(today.minusDays(2));
        test($(TextArea.class, dialog).single()).setValue("Calm and clear.");
        press(dialog, "Record");
        assertThat(dialog.isOpened()).isFalse();
        assertThat(recorded()).isOne();
        assertThat(text())
                .contains("Practical assessment: Searching a cell", "recorded by Test, ", "Calm and clear.")
                .contains("Hours in a room: 0 of 8");
    }

    @Test
    @UseCase({"UC-013", "BR-1"})
    void hoursAreRecordedWithWhatTheyWereAboutAndCompleteTheCertificate() {
        open(supervisor);
        var assessment = record();
        choose(assessment, "Searching a cell");
        items(assessment).setValue(Set.of(0, 1, 2, 3, 4));
        press(assessment, "Record");
        var dialog = record();
        choose(dialog, "Hours in a room");
        assertThat($(CheckboxGroup.class, dialog).all()).isEmpty();
        var hours = $(IntegerField.class, dialog).single();
        press(dialog, "Record");
        assertThat(hours.getErrorMessage()).isEqualTo("Choose from 1 to 40 hours.");
        hours.setValue(8);
        press(dialog, "Record");
        var about = $(TextField.class, dialog).single();
        assertThat(about.getErrorMessage()).startsWith("Say in a few words");
        test(about).setValue("Search with dignity");
        press(dialog, "Record");
        assertThat(dialog.isOpened()).isFalse();
        assertThat(text())
                .contains("8 hours in a room: Search with dignity")
                .contains("version 1 of the scheme · full course and exam")
                .doesNotContain("Still to do Practical assessment");
    }

    @Test
    @UseCase({"UC-013", "BR-5"})
    void aMistakeIsWithdrawnByWhoMadeItWithAReasonAndStaysInSight() {
        open(supervisor);
        var dialog = record();
        choose(dialog, "Searching a cell");
        items(dialog).setValue(Set.of(0, 1, 2, 3, 4));
        press(dialog, "Record");
        open(organisation.account(Role.TRAINER, facility));
        assertThat(buttons()).doesNotContain("Withdraw");
        open(supervisor);
        click("Withdraw");
        var withdraw = $(WithdrawPracticeDialog.class).single();
        assertThat(text(withdraw.getElement()))
                .contains("Test Testov: “Searching a cell” of ")
                .doesNotContain("certificate");
        press(withdraw, "Withdraw");
        var why = $(TextArea.class, withdraw).single();
        assertThat(why.getErrorMessage()).isEqualTo("Say in words why it is withdrawn.");
        test(why).setValue("It was a colleague of the same name.");
        press(withdraw, "Withdraw");
        assertThat(withdraw.isOpened()).isFalse();
        assertThat(text()).contains("does not count", "withdrawn ", "It was a colleague of the same name.");
        assertThat(buttons()).doesNotContain("Withdraw").contains(RECORD);
    }

    @Test
    @UseCase({"UC-013", "BR-4"})
    void theOfficialReadsWhatIsAskedAndWhoRecordsItAndRecordsNothing() {
        organisation.actAs(login);
        navigate("people/" + person, PersonView.class);
        assertThat(buttons()).doesNotContain(RECORD, "Withdraw");
        assertThat(text()).contains("Practical assessment: Searching a cell — your trainer or supervisor records it");
        navigate("training", Div.class);
        assertThat(text())
                .contains("Checked in practice")
                .contains("Practical assessment: Searching a cell — your trainer or supervisor records it")
                .contains("Hours in a room: 0 of 8 — your trainer or supervisor records them");
        navigate("certificates", Div.class);
        assertThat(text())
                .contains("Still to do Modules: 1 of 4 done Exam: Foundation exam Read the modules To the exam")
                .contains("Still to do Practical assessment: Searching a cell — your trainer or supervisor records it"
                        + " Hours in a room: 0 of 8 — your trainer or supervisor records them");
    }

    @Test
    void helpWithAnExamIsOfferedWhereItIsAskedFor() {
        open(supervisor);
        assertThat(buttons()).contains("Give more time");
        var tajik = organisation.unit(organisation.at("/TJ/"), UnitKind.FACILITY);
        var nobody = organisation.official(tajik, "theologian", LocalDate.of(2024, 3, 1));
        organisation.actAs(organisation.account(Role.SUPERVISOR, tajik));
        navigate("people/" + nobody, PersonView.class);
        assertThat(text()).contains("No certificate is required or held");
        assertThat(buttons()).contains(RECORD).doesNotContain("Give more time");
    }

    @Test
    void theSchemeForMostJobRolesStandsFirst() {
        assertThat(schemes.all())
                .extracting(SchemeTitle::id)
                .startsWith("foundation")
                .contains(PracticeFixtures.SCHEME);
    }

    private void open(String reader) {
        organisation.actAs(reader);
        navigate("people/" + person, PersonView.class);
    }

    private RecordPracticeDialog record() {
        click(RECORD);
        return $(RecordPracticeDialog.class).single();
    }

    private void choose(Component dialog, String what) {
        Select<?> select = $(Select.class, dialog).single();
        test(select).selectItem(what);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Integer> items(Component dialog) {
        return $(CheckboxGroup.class, dialog).single();
    }

    private long recorded() {
        return jdbc.sql("SELECT COUNT(*) FROM certification_practice WHERE person_id = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }
}
