package org.sabak.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** What the error pages have in common: what happened, that nothing was lost, the way out. */
final class ErrorPage {
    private ErrorPage() {}

    static void fill(Div page, String title, String text, Object... arguments) {
        page.removeAll();
        page.addClassName("page");
        page.add(
                new H1(page.getTranslation(title)),
                new Paragraph(page.getTranslation(text, arguments)),
                new Paragraph(new Anchor("/", page.getTranslation("shell.error.home"))));
    }
}
