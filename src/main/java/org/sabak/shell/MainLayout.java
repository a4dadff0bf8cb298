package org.sabak.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.Assets;
import org.sabak.platform.Languages;

/** The frame of every view: wordmark, the navigation that the user's roles allow, who is signed in, language and sign-out. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;
    private final Main main = new Main();
    private final List<Anchor> links = new ArrayList<>();
    private final transient Assets assets;

    MainLayout(CurrentUser user, Assets assets) {
        this.assets = assets;
        addClassName("app");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        add(skip, header(user), main);
    }

    private Component header(CurrentUser user) {
        var mark = new Anchor("/", new Image(assets.url("img/wordmark.svg"), "Sabak"));
        mark.addClassName("mark");
        var header = new Header(mark);
        header.addClassName("top");
        if (user.accountId().isPresent()) {
            header.add(navigation(), account(user));
        }
        return header;
    }

    private Component navigation() {
        var list = new UnorderedList();
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            var link = new Anchor("/" + entry.path().replaceFirst("^/", ""), getTranslation(entry.title()));
            links.add(link);
            list.add(new ListItem(link));
        }
        var navigation = new Nav(list);
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        return navigation;
    }

    private Component account(CurrentUser user) {
        var name = new Span(user.displayName());
        name.addClassName("me-name");
        var languages = new Nav();
        languages.addClassName("languages");
        languages.getElement().setAttribute("aria-label", getTranslation("shell.language"));
        for (var language : Languages.UI) {
            var code = language.getLanguage();
            var link = new Anchor("/language/" + code, code.toUpperCase(language));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("lang", code).setAttribute("aria-label", Languages.nameOf(code));
            if (getLocale().getLanguage().equals(code)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            languages.add(link);
        }
        var out = new Anchor("/logout", getTranslation("shell.sign-out"));
        out.setRouterIgnore(true);
        var block = new Div(name, languages, out);
        block.addClassName("me");
        return block;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = "/" + event.getLocation().getPath();
        links.forEach(link -> {
            var here = path.equals(link.getHref()) || path.startsWith(link.getHref() + "/");
            link.getElement().setAttribute("aria-current", here ? "page" : "");
            if (!here) {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(assets.url("components/outbox.js"));
    }
}
