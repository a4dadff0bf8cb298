package org.sabak.identity.units;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.UnitChoice;
import org.sabak.identity.UnitChoices;
import org.sabak.platform.NotFound;
import org.sabak.platform.UnitId;

/** Finds a unit by its name or code; the units above stand below the name, because many facilities have a department 2. */
public class UnitBox extends ComboBox<UnitChoice> {
    private static final long serialVersionUID = 1L;
    private final transient UnitChoices units;

    /** @param scopes only units that are one of these or lie below one are offered */
    public UnitBox(String label, UnitChoices units, Set<UnitId> scopes) {
        super(label);
        this.units = units;
        setItemLabelGenerator(UnitChoice::name);
        setRenderer(new ComponentRenderer<>(choice -> {
            var path = new Div(choice.path());
            path.addClassName("s");
            return new Div(new Span(choice.title()), path);
        }));
        setItems(query -> {
            var offset = query.getOffset();
            return units.find(query.getFilter().orElse(""), getLocale(), scopes, offset + query.getLimit()).stream()
                    .skip(offset);
        });
        setClearButtonVisible(true);
        addClassName("wide-list");
    }

    public @Nullable UnitId unit() {
        return isEmpty() ? null : getValue().id();
    }

    /**
     * @throws NotFound if there is no such unit
     */
    public void setUnit(@Nullable UnitId unit) {
        setValue(
                unit == null
                        ? null
                        : units.choice(unit, getLocale()).orElseThrow(() -> new NotFound("No unit " + unit)));
    }
}
