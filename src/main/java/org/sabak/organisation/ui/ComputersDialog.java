package org.sabak.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sabak.identity.IdleTimes;
import org.sabak.organisation.Computers;
import org.sabak.organisation.UnitRow;
import org.sabak.organisation.UnitService;

/** Says whether the computers of a unit are shared, which decides how soon one that is left alone is locked. */
class ComputersDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient IdleTimes times;

    ComputersDialog(UnitService service, IdleTimes times, UnitRow unit, Runnable saved) {
        this.times = times;
        setHeaderTitle(getTranslation("organisation.unit.computers-title", unit.title()));
        var choice = new RadioButtonGroup<Optional<Computers>>();
        choice.setLabel(getTranslation("organisation.unit.computers"));
        choice.setItems(List.of(Optional.empty(), Optional.of(Computers.SHARED), Optional.of(Computers.OWN)));
        choice.setItemLabelGenerator(this::label);
        choice.setValue(Optional.ofNullable(unit.ownComputers()));
        var refusals = new Refusals();
        var body = new Div(refusals, new Paragraph(getTranslation("organisation.unit.computers-text")), choice);
        body.addClassName("stack");
        add(body);
        var save = new Button(getTranslation("organisation.form.save"), click -> {
            refusals.clear();
            refusals.allows(() -> {
                service.computers(unit.id(), unit.version(), choice.getValue().orElse(null));
                close();
                saved.run();
            });
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("organisation.form.cancel"), click -> close()), save);
    }

    private String label(Optional<Computers> choice) {
        return choice.map(computers -> switch (computers) {
                    case SHARED ->
                        getTranslation(
                                "organisation.unit.computers-shared",
                                times.lockAfter().toMinutes(),
                                times.lockAfterInExam().toMinutes());
                    case OWN ->
                        getTranslation(
                                "organisation.unit.computers-own",
                                times.endAfter().toMinutes());
                })
                .orElseGet(() -> getTranslation("organisation.computers.inherited"));
    }

    static String key(Computers computers) {
        return "organisation.computers." + computers.name().toLowerCase(Locale.ROOT);
    }
}
