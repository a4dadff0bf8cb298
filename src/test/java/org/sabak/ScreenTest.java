package org.sabak;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;

/** What a person reads and presses on a view: texts and buttons by their words. */
public abstract class ScreenTest extends SpringBrowserlessTest {
    protected List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    protected void click(String text) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    /** The button of that name in the foot of a dialog. */
    protected void press(Component dialog, String text) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text) && within(button, dialog))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    protected String text() {
        return text(getCurrentView().getElement());
    }

    protected static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(ScreenTest::text).collect(Collectors.joining(" "));
    }

    private static boolean within(Component component, Component parent) {
        for (Component at = component; at != null; at = at.getParent().orElse(null)) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }
}
