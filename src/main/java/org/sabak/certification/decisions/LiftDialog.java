package org.sabak.certification.decisions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.time.LocalDate;
import org.sabak.certification.DecisionService;
import org.sabak.certification.Standings.DecisionRow;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;

/** Lifts a suspension from a day on. */
public class LiftDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /**
     * @param name of the official, as the dialog shows it
     * @param today where the official serves
     * @param lifted called after the lifting was recorded
     */
    public LiftDialog(
            DecisionService decisions,
            PersonId person,
            String name,
            DecisionRow suspension,
            LocalDate today,
            Runnable lifted) {
        setHeaderTitle(getTranslation("certification.lift.title"));
        var from = new DayField(getTranslation("certification.lift.from"), today);
        var lift = new Button(getTranslation("certification.lift.title"));
        lift.addThemeVariants(ButtonVariant.PRIMARY);
        lift.addClickListener(click -> {
            if (!from.given()) {
                return;
            }
            try {
                decisions.lift(person, suspension.scheme(), suspension.id(), from.getValue());
                close();
                lifted.run();
            } catch (Refused refused) {
                from.setErrorMessage(
                        getTranslation(refused.key(), refused.arguments().toArray()));
                from.setInvalid(true);
            }
        });
        var form = new VerticalLayout(new Paragraph(getTranslation("certification.lift.means", name)), from);
        form.setPadding(false);
        add(form);
        getFooter().add(new Button(getTranslation("certification.form.cancel"), click -> close()), lift);
    }
}
