package org.sabak.assessment.support;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.sabak.assessment.ExamSupport;
import org.sabak.assessment.ExamSupport.ExamRow;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;

/** Gives a person more time for the exam that is under way, or for the next attempt. */
public class ExtendTimeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /**
     * @param name of the person, as the dialog shows it
     * @param extended called after the time was extended
     */
    public ExtendTimeDialog(ExamSupport support, PersonId person, String name, ExamRow exam, Runnable extended) {
        setHeaderTitle(getTranslation("assessment.support.more-time"));
        var minutes = new IntegerField(getTranslation("assessment.support.extra-minutes"));
        minutes.setMin(1);
        minutes.setMax(240);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(10);
        var reason = new TextField(getTranslation("assessment.support.why"));
        reason.setMaxLength(500);
        reason.setRequired(true);
        var give = new Button(getTranslation("assessment.support.give"));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClickListener(click -> {
            try {
                support.extend(person, exam.exam(), minutes.isEmpty() ? 0 : minutes.getValue(), reason.getValue());
                close();
                extended.run();
            } catch (Refused refused) {
                var sentence = getTranslation(refused.key(), refused.arguments().toArray());
                if (refused.key().equals("assessment.support.reason")) {
                    reason.setErrorMessage(sentence);
                    reason.setInvalid(true);
                    reason.focus();
                } else {
                    minutes.setErrorMessage(sentence);
                    minutes.setInvalid(true);
                    minutes.focus();
                }
            }
        });
        var means = exam.open() ? "assessment.support.more-time-now" : "assessment.support.more-time-next";
        add(new VerticalLayout(
                new Paragraph(getTranslation(means, name, exam.title().in(getLocale()))), minutes, reason));
        getFooter().add(new Button(getTranslation("assessment.support.cancel"), click -> close()), give);
    }
}
