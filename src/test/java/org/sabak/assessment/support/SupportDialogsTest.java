package org.sabak.assessment.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.assessment.ExamSupport;
import org.sabak.assessment.ExamSupport.ExamRow;
import org.sabak.certification.CertifiedFixtures;
import org.sabak.identity.IdentityFixtures;
import org.sabak.identity.Role;
import org.sabak.platform.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class SupportDialogsTest extends SpringBrowserlessTest {
    @Autowired
    ExamSupport support;

    @Autowired
    CertifiedFixtures certified;

    @Autowired
    IdentityFixtures accounts;

    @Autowired
    JdbcClient jdbc;

    private final AtomicInteger done = new AtomicInteger();
    private PersonId person;

    @BeforeEach
    void aSupervisorOfTheUnit() {
        person = certified.official();
        SecurityContextHolder.getContext()
                .setAuthentication(accounts.authentication(accounts.account("KG", certified.unit(), Role.SUPERVISOR)));
    }

    @Test
    @UseCase({"UC-003", "BR-5"})
    void moreTimeNeedsMinutesAndAReasonAndEachMistakeStandsBesideItsField() {
        var dialog = new ExtendTimeDialog(support, person, "Aigül", exam(), done::incrementAndGet);
        dialog.open();
        var minutes = $(IntegerField.class, dialog).single();
        var reason = $(TextField.class, dialog).single();
        give();
        assertThat(reason.isInvalid()).isTrue();
        minutes.clear();
        test(reason).setValue("Power cut");
        give();
        assertThat(minutes.isInvalid()).isTrue();
        assertThat(done).hasValue(0);
        minutes.setValue(15);
        give();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(done).hasValue(1);
        assertThat(jdbc.sql("SELECT minutes FROM assessment_extension WHERE person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(15);
    }

    @Test
    void aTutorSessionNeedsADayAndIsRefusedWhileAttemptsAreLeft() {
        var dialog = new RecordTutorSessionDialog(
                support, person, "Aigül", exam(), certified.today(person), done::incrementAndGet);
        dialog.open();
        var day = $(DatePicker.class, dialog).single();
        day.clear();
        give();
        assertThat(day.isInvalid()).isTrue();
        day.setValue(certified.today(person));
        give();
        assertThat(day.isInvalid()).isFalse();
        assertThat(dialog.getElement().getTextRecursively())
                .contains(dialog.getTranslation("assessment.support.attempts-left"));
        assertThat(dialog.isOpened()).isTrue();
        assertThat(done).hasValue(0);
    }

    private ExamRow exam() {
        return support.exams(person).stream()
                .filter(row -> row.exam().equals("foundation"))
                .findFirst()
                .orElseThrow();
    }

    private void give() {
        test($(Button.class).all().getLast()).click();
    }
}
