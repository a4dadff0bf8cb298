package org.sabak.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sabak.platform.Refused;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Where the sentences of a form's refusals stand: beside the field that they speak of, else above the form, in a region that is
 * read out. What was typed stays.
 */
class Refusals extends Div {
    private static final long serialVersionUID = 1L;
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private boolean found;

    Refusals() {
        getElement().setAttribute("role", "alert");
        addClassNames("banner", "bad");
        setVisible(false);
    }

    /** Sentences whose key ends with one of {@code endings} speak of this field. */
    <F extends Component & HasValidationProperties> Refusals at(F field, String... endings) {
        for (var ending : endings) {
            fields.put(ending, field);
        }
        return this;
    }

    /** Forgets earlier sentences; to be called before a form is looked at again. */
    void clear() {
        found = false;
        setVisible(false);
        fields.values().forEach(field -> mark(field, null));
    }

    /** Says that a field must not be empty, if it is. */
    <F extends Component & HasValue<?, ?> & HasValidationProperties> void required(F field) {
        if (field.isEmpty()) {
            sentence(field, getTranslation("organisation.form.required"));
        }
    }

    <F extends Component & HasValidationProperties> void sentence(F field, String text) {
        mark(field, text);
        if (!fields.containsValue(field)) {
            fields.put("#" + fields.size(), field);
        }
        focusFirst(field);
    }

    boolean found() {
        return found;
    }

    /** Runs a change and shows the sentence if it is refused. */
    boolean allows(Runnable change) {
        try {
            change.run();
            return true;
        } catch (Refused no) {
            show(no);
        } catch (OptimisticLockingFailureException overtaken) {
            above(getTranslation("organisation.form.overtaken"));
        }
        return false;
    }

    private void show(Refused no) {
        var text = getTranslation(no.key(), no.arguments().toArray());
        for (var field : fields.entrySet()) {
            if (no.key().endsWith(field.getKey())) {
                mark(field.getValue(), text);
                focusFirst(field.getValue());
                return;
            }
        }
        above(text);
    }

    private void above(String text) {
        setText(text);
        setVisible(true);
    }

    private void focusFirst(Component field) {
        if (!found && field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        found = true;
    }

    private static void mark(Component field, @org.jspecify.annotations.Nullable String text) {
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(text);
            validated.setInvalid(text != null);
        }
    }
}
