package org.sabak.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sabak.platform.Refused;

/**
 * Asks once before something that cannot be taken back: says what will be done to whom, takes what that needs, and does it. A
 * rule that says no keeps it open with everything that was typed; its sentence stands beside the field that it speaks of, else
 * above the fields.
 */
public class AskDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final String MEANS = "ask-means";
    private final Div body = new Div();
    private final Div refusal = new Div();
    private final Map<String, Component> spokenOf = new HashMap<>();
    private final List<Component> fields = new ArrayList<>();

    /**
     * @param title key of what is to be done
     * @param means key of one sentence or more: what will be done to whom
     * @param facts arguments of {@code means}
     */
    public AskDialog(String title, String means, Object... facts) {
        setHeaderTitle(getTranslation(title));
        setCloseOnOutsideClick(false);
        var sentence = new Paragraph(getTranslation(means, facts));
        sentence.setId(MEANS);
        getElement().setAttribute("aria-describedby", MEANS);
        refusal.addClassNames("banner", "bad");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        body.addClassName("ask");
        body.add(sentence, refusal);
        add(body);
    }

    /**
     * Adds a field; the first one has the focus when the dialog opens.
     *
     * @param refusals keys of the sentences that speak of it
     */
    public final <F extends Component & HasValidationProperties> AskDialog with(F field, String... refusals) {
        if (fields.isEmpty() && field instanceof Focusable<?> first) {
            addOpenedChangeListener(change -> {
                if (change.isOpened()) {
                    first.focus();
                }
            });
        }
        fields.add(field);
        body.add(field);
        for (var key : refusals) {
            spokenOf.put(key, field);
        }
        return this;
    }

    /**
     * Adds the buttons.
     *
     * @param act key of what is done, in a verb
     * @param grave it takes something away from somebody
     * @param what does it, or throws {@link Refused}
     * @param done called after it was done
     */
    public final AskDialog doing(String act, boolean grave, Runnable what, Runnable done) {
        var button = new Button(getTranslation(act), click -> attempt(what, done));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        if (grave) {
            button.addThemeVariants(ButtonVariant.ERROR);
        }
        getFooter().add(new Button(getTranslation("platform.ask.cancel"), click -> close()), button);
        return this;
    }

    private void attempt(Runnable what, Runnable done) {
        if (fields.stream().anyMatch(field -> field instanceof DayField day && day.unreadable())) {
            return;
        }
        refusal.setVisible(false);
        fields.forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        try {
            what.run();
        } catch (Refused refused) {
            say(refused);
            return;
        }
        close();
        done.run();
    }

    private void say(Refused refused) {
        var sentence = getTranslation(refused.key(), refused.arguments().toArray());
        var field = spokenOf.get(refused.key());
        if (field instanceof HasValidationProperties marked) {
            marked.setErrorMessage(sentence);
            marked.setInvalid(true);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            } else {
                field.scrollIntoView(ScrollIntoViewOption.Block.END);
            }
        } else {
            refusal.setText(sentence);
            refusal.setVisible(true);
        }
    }
}
