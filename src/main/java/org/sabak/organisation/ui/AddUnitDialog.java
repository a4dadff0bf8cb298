package org.sabak.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import org.sabak.organisation.AddUnit;
import org.sabak.organisation.UnitKind;
import org.sabak.organisation.UnitRow;
import org.sabak.organisation.UnitService;
import org.sabak.platform.UnitId;

/** Adds a unit below another. */
class AddUnitDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient UnitService service;
    private final UnitId above;
    private final Select<UnitKind> kind = new Select<>();
    private final TextField code = new TextField();
    private final TitleFields title = new TitleFields();
    private final ZoneBox zone = new ZoneBox();
    private final Refusals refusals = new Refusals();

    AddUnitDialog(UnitService service, UnitRow above, Consumer<UnitId> added) {
        this.service = service;
        this.above = above.id();
        setHeaderTitle(getTranslation("organisation.unit.add-below", above.title()));
        kind.setLabel(getTranslation("organisation.unit.kind"));
        kind.setItems(above.kind().below());
        kind.setItemLabelGenerator(one -> getTranslation(UnitsView.kindKey(one)));
        kind.setValue(above.kind().below().getFirst());
        code.setLabel(getTranslation("organisation.unit.code"));
        code.setHelperText(getTranslation("organisation.unit.code-help"));
        code.setRequiredIndicatorVisible(true);
        code.setMaxLength(20);
        refusals.at(code, ".code", ".code-taken", ".country-code")
                .at(zone, ".country-zone")
                .at(kind, ".kind");
        var form = new FormLayout(kind, code);
        form.setAutoResponsive(true);
        form.setColumnWidth("var(--column)");
        form.setExpandColumns(true);
        form.setExpandFields(true);
        var body = new Div(refusals, form, title, zone);
        body.addClassName("stack");
        add(body);
        var save = new Button(getTranslation("organisation.unit.add"), click -> save(added));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("organisation.form.cancel"), click -> close()), save);
    }

    private void save(Consumer<UnitId> added) {
        refusals.clear();
        refusals.required(code);
        refusals.required(title.source());
        if (refusals.found()) {
            return;
        }
        refusals.allows(() -> {
            var id = service.add(new AddUnit(
                    above,
                    kind.getValue(),
                    code.getValue().strip().toUpperCase(Locale.ROOT),
                    title.title(null),
                    zone.getValue()));
            close();
            added.accept(id);
        });
    }
}
