package org.sabak.assessment.support;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.sabak.assessment.ExamSupport;
import org.sabak.assessment.ExamSupport.ExamRow;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;

/** Records that the exam's subjects were gone through with a person whose attempts are used up: one more attempt. */
public class RecordTutorSessionDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /**
     * @param name of the person, as the dialog shows it
     * @param today where the person serves; no later day can be chosen
     * @param recorded called after the session was recorded
     */
    public RecordTutorSessionDialog(
            ExamSupport support, PersonId person, String name, ExamRow exam, LocalDate today, Runnable recorded) {
        setHeaderTitle(getTranslation("assessment.support.tutor-session"));
        var heldOn = new DatePicker(getTranslation("assessment.support.held-on"), today);
        heldOn.setMax(today);
        heldOn.setRequired(true);
        var note = new TextArea(getTranslation("assessment.support.note"));
        note.setMaxLength(500);
        var record = new Button(getTranslation("assessment.support.record"));
        record.addThemeVariants(ButtonVariant.PRIMARY);
        record.addClickListener(click -> {
            if (heldOn.isEmpty()) {
                heldOn.setErrorMessage(getTranslation("assessment.support.day-missing"));
                heldOn.setInvalid(true);
                heldOn.focus();
                return;
            }
            try {
                support.recordTutorSession(person, exam.exam(), heldOn.getValue(), note.getValue());
                close();
                recorded.run();
            } catch (Refused refused) {
                heldOn.setErrorMessage(
                        getTranslation(refused.key(), refused.arguments().toArray()));
                heldOn.setInvalid(true);
            }
        });
        add(new VerticalLayout(
                new Paragraph(getTranslation(
                        "assessment.support.tutor-session-means",
                        name,
                        exam.title().in(getLocale()),
                        exam.used())),
                heldOn,
                note));
        getFooter().add(new Button(getTranslation("assessment.support.cancel"), click -> close()), record);
    }
}
