package org.sabak.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.sabak.assessment.ExamSessions;
import org.sabak.handbook.Handbook;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.Assets;

/** The practice questions of a module, with feedback after each try. */
@Route("handbook/:module/practice")
@RolesAllowed("OFFICER")
class PracticeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Handbook handbook;
    private final transient ExamSessions sessions;
    private final transient CurrentUser user;
    private final transient Assets assets;
    private String title = "";

    PracticeView(Handbook handbook, ExamSessions sessions, CurrentUser user, Assets assets) {
        this.handbook = handbook;
        this.sessions = sessions;
        this.user = user;
        this.assets = assets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var module = event.getRouteParameters().get("module").orElseThrow();
        var language = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("lang")
                .orElse(getLocale().getLanguage());
        title = getTranslation(
                "assessment.practice.title", handbook.text(module, language).title());
        add(new QuizElement(assets, sessions, user.requirePerson())
                .with("quiz", "practice:" + module)
                .with("language", language)
                .with("heading", title));
    }

    @Override
    public String getPageTitle() {
        return title + " · Sabak";
    }
}
