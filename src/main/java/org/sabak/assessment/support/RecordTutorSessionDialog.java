package org.sabak.assessment.support;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.sabak.assessment.ExamSupport;
import org.sabak.assessment.ExamSupport.ExamRow;
import org.sabak.platform.PersonId;
import org.sabak.platform.ui.AskDialog;
import org.sabak.platform.ui.DayField;

/** Records that the exam's subjects were gone through with a person whose attempts are used up: one more attempt. */
public class RecordTutorSessionDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    /**
     * @param name of the person, as the dialog shows it
     * @param today where the person serves
     * @param recorded called after the session was recorded
     */
    public RecordTutorSessionDialog(
            ExamSupport support, PersonId person, String name, ExamRow exam, LocalDate today, Runnable recorded) {
        super(
                "assessment.support.tutor-session",
                "assessment.support.tutor-session-means",
                name,
                exam.title(),
                exam.used());
        var heldOn = new DayField(getTranslation("assessment.support.held-on"), today);
        heldOn.setRequiredIndicatorVisible(true);
        var note = new TextArea(getTranslation("assessment.support.note"));
        note.setMaxLength(500);
        with(heldOn, "platform.day.missing", "assessment.support.future");
        with(note);
        doing(
                "assessment.support.record",
                false,
                () -> support.recordTutorSession(person, exam.exam(), heldOn.day(), note.getValue()),
                recorded);
    }
}
