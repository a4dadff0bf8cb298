package org.sabak.learning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.sabak.handbook.Handbook;
import org.sabak.platform.Assets;

/**
 * The reading view of a module. The text, the ticks, the notes and the check questions are {@code <sabak-reader>}'s, which talks
 * to the API itself; the same file runs where there is no Flow.
 */
@Route("handbook/:module")
@PermitAll
class ReaderView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final HtmlComponent reader = new HtmlComponent("sabak-reader");
    private final transient Handbook handbook;
    private final transient Assets assets;
    private String title = "";

    ReaderView(Handbook handbook, Assets assets) {
        this.handbook = handbook;
        this.assets = assets;
        reader.getElement().setAttribute("i18n-url", assets.texts(getLocale()));
        add(reader);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = ModulePlace.of(event);
        title = handbook.text(place.module(), place.language()).title();
        reader.getElement().setAttribute("state-url", place.stateUrl());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(assets.url("components/sabak-reader.js"));
    }

    @Override
    public String getPageTitle() {
        return title + " · Sabak";
    }
}
