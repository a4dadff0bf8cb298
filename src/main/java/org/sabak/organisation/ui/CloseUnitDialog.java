package org.sabak.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.sabak.organisation.UnitRow;
import org.sabak.organisation.UnitService;
import org.sabak.platform.ui.DayField;

/** Closes a unit from a day on. It can be opened again, so nothing is asked twice. */
class CloseUnitDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    CloseUnitDialog(UnitService service, UnitRow unit, LocalDate today, Runnable closed) {
        setHeaderTitle(getTranslation("organisation.unit.close-title", unit.title()));
        var day = new DayField(getTranslation("organisation.unit.close-from"), today);
        day.setRequiredIndicatorVisible(true);
        var refusals = new Refusals().at(day, ".close-postings", ".day");
        var body = new Div(refusals, new Paragraph(getTranslation("organisation.unit.close-text")), day);
        body.addClassName("stack");
        add(body);
        var save = new Button(getTranslation("organisation.unit.close"), click -> {
            refusals.clear();
            refusals.required(day);
            if (!refusals.found()) {
                refusals.allows(() -> {
                    service.close(unit.id(), unit.version(), day.getValue());
                    close();
                    closed.run();
                });
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("organisation.form.cancel"), click -> close()), save);
    }
}
