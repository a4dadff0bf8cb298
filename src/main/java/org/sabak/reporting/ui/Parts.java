package org.sabak.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;

/** What the cards of a record are made of. */
final class Parts {
    private Parts() {}

    static Section card(String title) {
        var section = new Section(new H2(title));
        section.addClassName("card");
        return section;
    }

    /** A line of a card: text on the left, a status or action on the right. */
    static Div row(Component text, @Nullable Component right) {
        var row = new Div(text);
        if (right != null) {
            row.add(right);
        }
        row.addClassName("row");
        return row;
    }

    static Component small(String text) {
        var small = new HtmlComponent("small");
        small.getElement().setText(text);
        return small;
    }

    static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    /** A table of a text and a figure. */
    static Component table(String text, String figure, NativeTableBody body) {
        var head = new NativeTableRow(new NativeTableHeaderCell(text));
        var number = new NativeTableHeaderCell(figure);
        number.addClassName("n");
        head.add(number);
        head.getChildren().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
        var box = new Div(new NativeTable(new NativeTableHeader(head), body));
        box.addClassName("register");
        return box;
    }

    static NativeTableRow line(String text, String figure) {
        var number = new NativeTableCell(figure);
        number.addClassNames("n", "nw");
        return new NativeTableRow(new NativeTableCell(text), number);
    }
}
