package org.sabak.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a view shows when there is nothing yet: what this place is for and what to do first. */
public class EmptyState extends Div {
    private static final long serialVersionUID = 1L;

    public EmptyState(String title, String text, Component... actions) {
        addClassName("empty");
        add(new H2(title), new Paragraph(text));
        add(actions);
    }
}
