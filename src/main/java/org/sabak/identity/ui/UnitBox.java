package org.sabak.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Set;
import org.sabak.identity.UnitChoice;
import org.sabak.identity.UnitChoices;
import org.sabak.platform.UnitId;

/** A field that finds a unit by its name; the units above it are shown below, because many facilities have a department 2. */
class UnitBox extends ComboBox<UnitChoice> {
    private static final long serialVersionUID = 1L;

    UnitBox(String label, UnitChoices units, Set<UnitId> scopes) {
        super(label);
        setItemLabelGenerator(
                choice -> choice.path().isEmpty() ? choice.title() : choice.title() + " (" + choice.path() + ")");
        setRenderer(new ComponentRenderer<>(choice -> {
            var path = new Span(choice.path());
            path.addClassName("s");
            var both = new Div(new Span(choice.title()), new Div(path));
            return both;
        }));
        setItems(query -> {
            var offset = query.getOffset();
            return units.find(query.getFilter().orElse(""), getLocale(), scopes, offset + query.getLimit()).stream()
                    .skip(offset);
        });
    }
}
