package org.sabak.assessment.support;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.sabak.assessment.ExamSupport;
import org.sabak.assessment.ExamSupport.ExamRow;
import org.sabak.platform.PersonId;
import org.sabak.platform.ui.AskDialog;

/** Gives a person more time for the exam that is under way, or for the next attempt. */
public class ExtendTimeDialog extends AskDialog {
    private static final long serialVersionUID = 1L;
    private static final int USUAL = 10;

    /**
     * @param name of the person, as the dialog shows it
     * @param extended called after the time was extended
     */
    public ExtendTimeDialog(ExamSupport support, PersonId person, String name, ExamRow exam, Runnable extended) {
        super(
                "assessment.support.more-time",
                exam.open() ? "assessment.support.more-time-now" : "assessment.support.more-time-next",
                name,
                exam.title());
        var minutes = new IntegerField(getTranslation("assessment.support.extra-minutes"));
        minutes.setMin(1);
        minutes.setMax(240);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(USUAL);
        var reason = new TextField(getTranslation("assessment.support.why"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        with(minutes, "assessment.support.minutes");
        with(reason, "assessment.support.reason");
        doing(
                "assessment.support.give",
                false,
                () -> support.extend(
                        person, exam.exam(), Objects.requireNonNullElse(minutes.getValue(), 0), reason.getValue()),
                extended);
    }
}
