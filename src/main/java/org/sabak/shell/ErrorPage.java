package org.sabak.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;

/** What the error pages have in common: what happened, that nothing was lost, the way out. */
abstract class ErrorPage<E extends Exception> extends Div implements HasErrorParameter<E>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final String title;

    /** @param title key of the heading */
    ErrorPage(String title) {
        this.title = title;
        addClassName("page");
    }

    void say(String text, Object... arguments) {
        removeAll();
        add(
                new H1(getTranslation(title)),
                new Paragraph(getTranslation(text, arguments)),
                new Paragraph(new Anchor("/", getTranslation("shell.error.home"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(title) + " · Sabak";
    }
}
