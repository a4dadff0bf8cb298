package org.sabak.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;

/**
 * The address {@code /}: leads to the first screen of the user's role, of several roles that of the widest one; an account
 * without a role is told so.
 */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /** The first screens, the widest responsibility first. */
    private static final Map<Role, String> FIRST = firstScreens();

    private final transient CurrentUser user;

    HomeView(CurrentUser user) {
        this.user = user;
        addClassName("page");
        add(new H1(getTranslation("shell.home.no-role-title")), new Paragraph(getTranslation("shell.home.no-role")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var open = MenuConfiguration.getMenuEntries().stream()
                .map(entry -> entry.path().replaceFirst("^/", ""))
                .toList();
        FIRST.entrySet().stream()
                .filter(screen -> user.has(screen.getKey()))
                .map(Map.Entry::getValue)
                .filter(open::contains)
                .findFirst()
                .ifPresent(event::forwardTo);
    }

    private static Map<Role, String> firstScreens() {
        var screens = new LinkedHashMap<Role, String>();
        screens.put(Role.MINISTRY, "register");
        screens.put(Role.INTERNATIONAL, "countries");
        screens.put(Role.SUPERVISOR, "people");
        screens.put(Role.TRAINER, "authoring");
        screens.put(Role.OFFICER, "training");
        screens.put(Role.ADMIN, "accounts");
        return screens;
    }

    @Override
    public String getPageTitle() {
        return "Sabak";
    }
}
