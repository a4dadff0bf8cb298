package org.sabak.certification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.certification.CertifiedFixtures;
import org.sabak.certification.RequirementService;
import org.sabak.certification.RequirementService.AddRequirement;
import org.sabak.identity.IdentityFixtures;
import org.sabak.identity.Role;
import org.sabak.organisation.JobRoles;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.sabak.platform.ui.DayField;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.reporting.ReportingFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class CertificationViewsTest extends SpringBrowserlessTest {
    private static final AtomicInteger RUNS = new AtomicInteger();

    @Autowired
    CertifiedFixtures certified;

    @Autowired
    IdentityFixtures accounts;

    @Autowired
    ReportingFixtures countries;

    @Autowired
    RequirementService requirements;

    @Autowired
    JobRoles roles;

    @BeforeEach
    void inRussian() {
        UI.getCurrent().setLocale(Locale.of("ru"));
    }

    @Test
    @UseCase("UC-005")
    void whoHasNothingToDoWithAnySchemeIsLedToTheHandbook() {
        var country = countries.country("XZ");
        var person = countries.official("XZ", country, "1", "Bekova", "Бекова");
        signIn(accounts.account(PersonId.of(person), "XZ", country, Role.OFFICER));
        UI.getCurrent().navigate("certificates");
        assertThat($(EmptyState.class).all()).hasSize(1);
        assertThat(links()).contains("/handbook");
        assertThat($(H1.class).single().getText()).isEqualTo("Мои сертификаты");
    }

    @Test
    @UseCase("UC-005")
    void aCertificateIsShownWithItsDatesItsPrintedFormAndTheDayOnWhichRenewalOpens() {
        var person = certified.official();
        var period = certified.on(person, certified.today(person).minusDays(1));
        certificates(person);
        assertThat(links()).contains("/api/v1/certificates/" + period.serial() + ".pdf");
        assertThat(text())
                .contains("Базовая подготовка")
                .contains(period.serial())
                .contains(Formats.shortDate(Locale.of("ru"), period.validUntil()))
                .contains("Продление откроется");
        assertThat(links()).doesNotContain("/exam/foundation");
        assertThat($(StatusBadge.class).all()).isNotEmpty();
    }

    @Test
    void onceRenewalIsOpenTheModuleAndTheExamAreALinkAway() {
        var person = certified.official();
        certified.on(person, certified.today(person).minusMonths(23));
        certificates(person);
        assertThat(links()).contains("/handbook/noticing-change", "/exam/foundation");
    }

    @Test
    void whoseCertificateWasRevokedTodayReadsFromWhenAnExamCounts() {
        var person = certified.official();
        var today = certified.today(person);
        certified.on(person, today.minusMonths(3));
        certified.revoked(person, today);
        certificates(person);
        assertThat(links()).doesNotContain("/exam/foundation");
        assertThat(text()).contains("только экзамен после этого дня");
    }

    @Test
    void aCountryWithoutRequirementsIsToldWhatToDoFirst() {
        ministry();
        UI.getCurrent().navigate("requirements");
        assertThat($(EmptyState.class).all()).hasSize(1);
        assertThat($(H1.class).single().getText()).isEqualTo("Кому что требуется");
    }

    @Test
    void aRequirementIsAddedWithTheNumberOfOfficialsWhomItConcerns() {
        ministry();
        UI.getCurrent().navigate("requirements");
        test(button("Добавить требование").getFirst()).click();
        var dialog = $(Dialog.class).single();
        var add = button("Добавить требование").getLast();
        test(add).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(banner(dialog)).isNotBlank();
        role(dialog)
                .setValue(roles.offered().stream()
                        .filter(role -> role.id().equals("psychologist"))
                        .findFirst()
                        .orElseThrow());
        assertThat(text(dialog)).contains("Касается 1 сотрудника");
        var days = $(IntegerField.class, dialog).single();
        days.setValue(null);
        test(add).click();
        assertThat(banner(dialog)).contains("650");
        days.setValue(45);
        var from = $(DayField.class, dialog).single();
        from.clear();
        test(add).click();
        assertThat(from.isInvalid()).isTrue();
        from.setValue(requirements.today());
        test(add).click();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(text(row)).contains("45").contains("Психолог"));
        assertThat($(H2.class).all()).hasSize(1);
    }

    @Test
    void daysAreChangedAndARequirementIsEndedAndMistakesAreSaidBesideTheField() {
        var unit = ministry();
        var today = requirements.today();
        requirements.add(new AddRequirement("foundation", "psychologist", unit, 90, today.minusDays(30)));
        UI.getCurrent().navigate("requirements");
        test(button("Изменить срок").getFirst()).click();
        var days = $(IntegerField.class, $(Dialog.class).single()).single();
        days.setValue(9999);
        test(button("Сохранить").getLast()).click();
        assertThat(days.isInvalid()).isTrue();
        days.setValue(60);
        test(button("Сохранить").getLast()).click();
        assertThat(text(rows().getFirst())).contains("60");

        test(button("Прекратить").getFirst()).click();
        var last = $(DayField.class, $(Dialog.class).single()).single();
        last.setValue(today.minusDays(31));
        test(button("Прекратить").getLast()).click();
        assertThat(last.isInvalid()).isTrue();
        last.setValue(today);
        test(button("Прекратить").getLast()).click();
        assertThat(text(rows().getFirst())).contains(Formats.shortDate(Locale.of("ru"), today));
        assertThat(button("Прекратить")).isEmpty();
    }

    @Test
    void aRequirementThatSomebodyElseChangedMeanwhileIsSaidToBeSo() {
        var unit = ministry();
        var id = requirements.add(new AddRequirement("foundation", "psychologist", unit, 90, LocalDate.of(2026, 1, 1)));
        UI.getCurrent().navigate("requirements");
        requirements.changeDays(id, 0, 30);
        test(button("Изменить срок").getFirst()).click();
        test(button("Сохранить").getLast()).click();
        assertThat($(Dialog.class).single().isOpened()).isTrue();
        assertThat(text($(Dialog.class).single())).contains("Тем временем это изменил кто-то другой");
    }

    @Test
    void requirementsAreForTheMinistryAlone() {
        var person = certified.official();
        signIn(accounts.account(person, "KG", certified.unit(), Role.OFFICER, Role.SUPERVISOR));
        assertThat(navigate("requirements", Div.class).getClass().getSimpleName())
                .isEqualTo("DeniedView");
    }

    private void certificates(PersonId person) {
        signIn(accounts.account(person, "KG", certified.unit(), Role.OFFICER));
        UI.getCurrent().navigate("certificates");
    }

    /** Of a new country with one psychologist. */
    private UnitId ministry() {
        var code = "N" + (char) ('A' + RUNS.getAndIncrement());
        var country = countries.country(code);
        var facility = countries.facility(country, code, "ONE");
        countries.official(code, facility, "1", "Bekova", "Бекова");
        countries.signIn(code, country, Role.MINISTRY);
        return facility;
    }

    private void signIn(String login) {
        SecurityContextHolder.getContext().setAuthentication(accounts.authentication(login));
    }

    private List<Button> button(String text) {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<org.sabak.organisation.JobRole> role(Dialog dialog) {
        return $(ComboBox.class, dialog).all().getFirst();
    }

    private String banner(Dialog dialog) {
        return $(Div.class, dialog).all().stream()
                .filter(div -> div.hasClassName("banner") && div.isVisible())
                .map(Div::getText)
                .findFirst()
                .orElse("");
    }

    private List<NativeTableRow> rows() {
        return $(NativeTableRow.class).all().stream().skip(1).toList();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String text() {
        return text((Component) getCurrentView());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
