package org.sabak.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.sabak.organisation.UnitRow;
import org.sabak.organisation.UnitService;

/** Changes the titles and the zone of a unit. */
class RenameUnitDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    RenameUnitDialog(UnitService service, UnitRow unit, Runnable saved) {
        setHeaderTitle(getTranslation("organisation.unit.rename-title", unit.title()));
        var title = new TitleFields();
        title.setTitle(unit.title());
        var zone = new ZoneBox();
        zone.setValue(unit.ownZone());
        var refusals = new Refusals().at(zone, ".country-zone");
        var body = new Div(refusals, title, zone);
        body.addClassName("stack");
        add(body);
        var save = new Button(getTranslation("organisation.form.save"), click -> {
            refusals.clear();
            refusals.required(title.source());
            if (!refusals.found()) {
                refusals.allows(() -> {
                    service.rename(unit.id(), unit.version(), title.title(unit.title()), zone.getValue());
                    close();
                    saved.run();
                });
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("organisation.form.cancel"), click -> close()), save);
    }
}
