package org.sabak.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;

/** The head of a view: its only {@code h1}, one line that says what is shown and as of when, and the actions on the right. */
public class PageHeader extends Header {
    private static final long serialVersionUID = 1L;
    private final H1 heading = new H1();
    private final HtmlComponent note = new HtmlComponent("small");

    public PageHeader(String title, Component... actions) {
        addClassName("page-header");
        heading.setText(title);
        note.setVisible(false);
        add(new Div(heading, note));
        if (actions.length > 0) {
            var block = new Div(actions);
            block.addClassName("actions");
            add(block);
        }
    }

    /** The line below the title. */
    public PageHeader note(String text) {
        note.getElement().setText(text);
        note.setVisible(!text.isEmpty());
        return this;
    }
}
