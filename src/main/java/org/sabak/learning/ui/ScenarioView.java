package org.sabak.learning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.sabak.identity.CurrentUser;
import org.sabak.learning.Reading;
import org.sabak.platform.Assets;
import org.sabak.platform.NotFound;
import org.sabak.platform.ui.EmptyState;

/** The scenario of a module, played in {@code <sabak-scenario>}; ways through it are kept for officials only. */
@Route("handbook/:module/scenario")
@PermitAll
class ScenarioView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Reading reading;
    private final transient CurrentUser user;
    private final transient Assets assets;
    private String title = "";

    ScenarioView(Reading reading, CurrentUser user, Assets assets) {
        this.reading = reading;
        this.user = user;
        this.assets = assets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = ModulePlace.of(event);
        title = reading.scenario(place.module(), place.language()).orElseThrow(() -> new NotFound(place.module()));
        removeAll();
        if (user.person().isPresent()) {
            var scenario = new HtmlComponent("sabak-scenario");
            scenario.getElement()
                    .setAttribute("module", place.module())
                    .setAttribute("language", place.language())
                    .setAttribute("i18n-url", assets.texts(getLocale()));
            add(scenario);
        } else {
            add(onlyOfficials(place));
        }
    }

    private Div onlyOfficials(ModulePlace place) {
        var page = new Div(
                new H1(title),
                new EmptyState(
                        getTranslation("learning.scenario.officials-title"),
                        getTranslation("learning.scenario.officials"),
                        new Anchor("/handbook/" + place.module(), getTranslation("learning.scenario.to-module"))));
        page.addClassNames("page", "narrow");
        return page;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(assets.url("components/sabak-scenario.js"));
    }

    @Override
    public String getPageTitle() {
        return title + " · Sabak";
    }
}
