package org.sabak.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.ScreenTest;
import org.sabak.UseCase;
import org.sabak.assessment.SatExams;
import org.sabak.certification.CertificationRecords;
import org.sabak.certification.decisions.DecideDialog;
import org.sabak.certification.decisions.LiftDialog;
import org.sabak.identity.IdentityFixtures;
import org.sabak.identity.Role;
import org.sabak.organisation.OrganisationFixtures;
import org.sabak.organisation.People;
import org.sabak.organisation.UnitKind;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.sabak.platform.ui.DayField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PersonViewTest extends ScreenTest {
    private static final LocalDate POSTED = LocalDate.of(2024, 3, 1);
    private static final List<String> DECISIONS = List.of("Revoke", "Suspend", "Exempt", "Lift the suspension");
    private static final String RESET = "Give a new password";

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    IdentityFixtures accounts;

    @Autowired
    CertificationRecords certification;

    @Autowired
    SatExams exams;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private UnitId facility;
    private PersonId person;
    private String login = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void anOfficialWhoIsCertified() {
        facility = organisation.unit(organisation.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
        person = organisation.official(facility, "basic-grade-officer", POSTED);
        login = accounts.account(person, "KG", facility, Role.OFFICER);
        today = people.today(person);
        certification.certify(person, today.minusDays(30));
    }

    @AfterEach
    void signOut() {
        organisation.actAsNobody();
    }

    @Test
    @UseCase({"UC-008", "BR-1"})
    void aSupervisorReadsTheFactsBehindTheStatusAndDecidesNothing() {
        open(Role.SUPERVISOR, facility);
        assertThat($(H1.class).single().getText()).isEqualTo("Testov, Test");
        assertThat(text())
                .contains("version 1 of the scheme · full course and exam · recorded")
                .contains("certified on " + written(today.minusDays(30)))
                .contains("was due by ")
                .contains("Module read to the end: ")
                .contains("Exam passed: ")
                .contains("edition 1, Russian")
                .contains("Certified on: “")
                .contains("Required of: ")
                .contains("through the posting at Unit ")
                .contains("from 1 March 2024");
        assertThat(buttons()).doesNotContainAnyElementsOf(DECISIONS).contains(RESET);
    }

    @Test
    void whoAnswersForAnotherUnitGetsThePageThatSaysNotFound() {
        var elsewhere = organisation.unit(organisation.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
        var abroad = organisation.unit(organisation.at("/KZ/"), UnitKind.SERVICE);
        for (var reader : List.of(
                organisation.account(Role.SUPERVISOR, elsewhere),
                organisation.account(Role.TRAINER, elsewhere),
                organisation.account(Role.MINISTRY, organisation.at("/KZ/")),
                organisation.account(Role.SUPERVISOR, abroad))) {
            organisation.actAs(reader);
            for (var address : List.of("people/" + person, "people/nobody")) {
                var shown = navigate(address, Div.class);
                assertThat(shown.getClass().getSimpleName()).isEqualTo("MissingView");
            }
        }
    }

    @Test
    @UseCase({"UC-007", "BR-2"})
    void aMinistrySuspendsOnceItHasSaidWhyAndLiftsTheSuspension() {
        open(Role.MINISTRY, organisation.at("/KG/"));
        assertThat(buttons()).contains("Revoke", "Suspend", "Exempt").doesNotContain(RESET, "Lift the suspension");
        click("Suspend");
        var dialog = $(DecideDialog.class).single();
        assertThat(text(dialog.getElement()))
                .contains("what Test Testov holds in “")
                .contains("The official sees the decision and can appeal.");
        press(dialog, "Suspend");
        assertThat(dialog.isOpened()).isTrue();
        var reason = $(ComboBox.class, dialog).single();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("Choose a reason.");
        test(reason).selectItem("inquiry in progress");
        press(dialog, "Suspend");
        assertThat(reason.isInvalid()).isFalse();
        var words = $(TextArea.class, dialog).single();
        assertThat(words.getErrorMessage()).startsWith("Say in words why.");
        test(words).setValue("An inquiry was opened.");
        var days = $(DayField.class, dialog).all();
        test(days.get(1)).setValue(today.minusDays(5));
        press(dialog, "Suspend");
        assertThat(days.get(1).isInvalid()).isTrue();
        test(days.get(1)).setValue(today.plusDays(10));
        press(dialog, "Suspend");
        assertThat(dialog.isOpened()).isFalse();
        assertThat(text())
                .contains("Suspended from " + written(today) + " to " + written(today.plusDays(10)) + " inclusive")
                .contains("reason: inquiry in progress")
                .contains("An inquiry was opened.");

        click("Lift the suspension");
        var lift = $(LiftDialog.class).single();
        var from = $(DayField.class, lift).single();
        assertThat(text(lift.getElement())).contains("Test Testov has been suspended since " + written(today));
        test(from).setValue(today.minusDays(1));
        press(lift, "Lift the suspension");
        assertThat(from.getErrorMessage()).startsWith("The suspension cannot be lifted from that day.");
        from.clear();
        press(lift, "Lift the suspension");
        assertThat(from.getErrorMessage()).isEqualTo("Choose a day.");
        test(from).setValue(today);
        press(lift, "Lift the suspension");
        assertThat(lift.isOpened()).isFalse();
        assertThat(text())
                .contains("Suspended since " + written(today), "lifted from " + written(today))
                .doesNotContain("Suspended from ");
        assertThat(buttons()).doesNotContain("Lift the suspension");
        assertThat(jdbc.sql("SELECT action FROM platform_audit WHERE subject = ? AND actor IS NOT NULL ORDER BY seq")
                        .param(person.toString())
                        .query(String.class)
                        .list())
                .containsExactly("certification.suspended", "certification.lifted");
    }

    @Test
    void theOfficialReadsTheDecisionAndATrainerDoesNot() {
        open(Role.MINISTRY, organisation.at("/KG/"));
        click("Revoke");
        var dialog = $(DecideDialog.class).single();
        assertThat($(DayField.class, dialog).all()).hasSize(1);
        test($(ComboBox.class, dialog).single()).selectItem("result obtained by deception");
        test($(TextArea.class, dialog).single()).setValue("Somebody else sat the exam.");
        press(dialog, "Revoke");
        assertThat(text()).contains("Revoked on " + written(today), "Somebody else sat the exam.");

        open(Role.TRAINER, facility);
        assertThat(text()).contains("Exam passed: ").doesNotContain("Revoked on ", "Somebody else");
        assertThat(buttons()).doesNotContainAnyElementsOf(DECISIONS).contains(RESET);

        organisation.actAs(login);
        navigate("people/" + person, PersonView.class);
        assertThat(text()).contains("Revoked on ", "Somebody else sat the exam.");
        assertThat(buttons()).doesNotContainAnyElementsOf(DECISIONS).doesNotContain(RESET);
    }

    @Test
    @UseCase({"UC-008", "BR-1"})
    void resultsPerObjectiveAreReadOnDemand() {
        var other = organisation.official(facility, "theologian", POSTED);
        organisation.actAs(accounts.account(other, "KG", facility, Role.OFFICER));
        exams.fail("foundation");
        organisation.actAs(organisation.account(Role.SUPERVISOR, facility));
        navigate("people/" + other, PersonView.class);
        assertThat(text()).contains("0%, pass mark 80%", "red-line questions right", "not passed");
        var objectives = $(NativeDetails.class, (Component) getCurrentView()).single();
        assertThat(objectives.getContent()).isNull();
        test(objectives).toggleContent();
        assertThat(text(objectives.getElement())).contains("Objective", "0 of ");
    }

    @Test
    @UseCase({"UC-001", "BR-4"})
    void aSupervisorGivesANewPasswordAfterBeingAskedOnce() {
        open(Role.SUPERVISOR, facility);
        click(RESET);
        assertThat(given()).isZero();
        var dialog = $(ConfirmDialog.class).single();
        assertThat(test(dialog).getHeader()).contains("Test Testov");
        test(dialog).confirm();
        assertThat(given()).isOne();
    }

    @Test
    @UseCase({"UC-001", "BR-4"})
    void wherePasswordsCannotBeGivenTheReasonStandsInThePlaceOfTheButton() {
        jdbc.sql("""
                        INSERT INTO identity_grant (id, account_id, role, unit_id, starts_on, ends_on, version)
                        VALUES (UUID(), ?, 'SUPERVISOR', ?, '2024-01-01', NULL, 0)""").params(accounts.id(login), facility.value()).update();
        open(Role.SUPERVISOR, facility);
        assertThat(buttons()).doesNotContain(RESET);
        assertThat(text()).contains("Only an administrator can reset its password.");
        var without = organisation.official(facility, "theologian", POSTED);
        navigate("people/" + without, PersonView.class);
        assertThat(buttons()).doesNotContain(RESET);
        assertThat(text()).contains("This official has no account that could be used.");
    }

    private int given() {
        return jdbc.sql("SELECT COUNT(*) FROM platform_audit WHERE subject = ? AND action = 'identity.password-given'")
                .param(accounts.id(login).toString())
                .query(Integer.class)
                .single();
    }

    private void open(Role role, UnitId scope) {
        organisation.actAs(organisation.account(role, scope));
        navigate("people/" + person, PersonView.class);
    }

    private static String written(LocalDate day) {
        return org.sabak.platform.ui.Formats.date(java.util.Locale.ENGLISH, day);
    }
}
