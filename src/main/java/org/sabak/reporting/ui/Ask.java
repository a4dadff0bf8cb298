package org.sabak.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.sabak.platform.Refused;

/** A dialog that says what will be done to whom and asks once. A rule that says no keeps it open with what was typed. */
class Ask extends Dialog {
    private static final long serialVersionUID = 1L;
    private final Paragraph refusal = new Paragraph();

    /** @param what one sentence: what will be done to whom */
    Ask(String title, String what, String act, SerializableRunnable then, Component... asked) {
        setHeaderTitle(title);
        refusal.addClassNames("banner", "bad");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var fields = new Div(asked);
        fields.addClassName("form");
        add(new Paragraph(what), fields, refusal);
        var button = new Button(act, click -> attempt(then));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("reporting.cancel"), click -> close()), button);
    }

    private void attempt(SerializableRunnable then) {
        try {
            then.run();
            close();
        } catch (Refused refused) {
            refusal.setText(getTranslation(refused.key(), refused.arguments().toArray()));
            refusal.setVisible(true);
        }
    }
}
