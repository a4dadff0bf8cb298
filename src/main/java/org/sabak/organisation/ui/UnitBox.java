package org.sabak.organisation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sabak.identity.UnitChoice;
import org.sabak.organisation.UnitRow;
import org.sabak.organisation.Units;
import org.sabak.platform.UnitId;

/** Finds a unit by its name or code; the units above stand below the name, because many facilities have a department 2. */
class UnitBox extends ComboBox<UnitChoice> {
    private static final long serialVersionUID = 1L;
    private final transient Units units;

    UnitBox(String label, Units units, List<UnitRow> tops) {
        super(label);
        this.units = units;
        Set<UnitId> scopes = tops.stream().map(UnitRow::id).collect(Collectors.toSet());
        setItemLabelGenerator(choice -> units.shortName(choice.id(), getLocale()));
        setRenderer(new ComponentRenderer<>(choice -> {
            var path = new Span(choice.path());
            path.addClassName("s");
            return new Div(new Span(choice.title()), new Div(path));
        }));
        setItems(query ->
                units
                        .find(query.getFilter().orElse(""), getLocale(), scopes, query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset()));
        setClearButtonVisible(true);
        addClassName("wide-list");
    }

    void setUnit(UnitId id) {
        var unit = units.unit(id);
        setValue(new UnitChoice(id, unit.title().in(getLocale()), ""));
    }
}
