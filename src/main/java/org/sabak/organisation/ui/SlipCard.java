package org.sabak.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.sabak.identity.Slip;

/** What an official needs to sign in for the first time, to be printed and cut out. */
class SlipCard extends Div {
    private static final long serialVersionUID = 1L;

    SlipCard(Slip slip) {
        addClassNames("card", "slip");
        var text = new Paragraph(getTranslation("organisation.slips.text"));
        text.addClassName("s");
        add(
                new H2(slip.displayName()),
                row(getTranslation("organisation.slips.login"), slip.login()),
                row(getTranslation("organisation.slips.password"), slip.password()),
                text);
    }

    private static Div row(String label, String value) {
        var name = new Span(label);
        name.addClassName("s");
        var shown = new Span(value);
        shown.addClassNames("incident", "nw");
        var row = new Div(name, shown);
        row.addClassName("row");
        return row;
    }
}
