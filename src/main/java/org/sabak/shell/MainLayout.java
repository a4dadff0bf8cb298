package org.sabak.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.PersonUnit;
import org.sabak.platform.Assets;
import org.sabak.platform.Languages;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The frame of every view: wordmark, the navigation that the user's roles allow, and who is signed in, with a quiet menu for
 * language, light or dark, password and sign-out. The menu is made of plain links and a plain form, so it works on a page whose
 * Flow session has long ended.
 */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;
    private final Main main = new Main();
    private final List<Anchor> links = new ArrayList<>();
    private final transient Assets assets;

    MainLayout(CurrentUser user, PersonUnit units, Assets assets) {
        this.assets = assets;
        addClassName("app");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        add(skip, header(user, units), main);
    }

    private Component header(CurrentUser user, PersonUnit units) {
        var mark = new Anchor("/", new Image(assets.url("img/wordmark.svg"), "Sabak"));
        mark.addClassName("mark");
        var header = new Header(mark);
        header.addClassName("top");
        if (user.accountId().isPresent()) {
            header.add(navigation(), account(user, units));
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

    private Component account(CurrentUser user, PersonUnit units) {
        var name = new Span(user.displayName());
        name.addClassName("me-name");
        var summary = new Span(name);
        summary.addClassName("me-who");
        unit(user, units).ifPresent(unit -> {
            var small = new HtmlComponent("small");
            small.getElement().setText(unit);
            summary.add(small);
        });
        var menu = new Div(languages(), themes(), link("/password", "shell.change-password"), signOut());
        menu.addClassName("me-menu");
        var details = new NativeDetails(summary, menu);
        details.addClassName("me");
        return details;
    }

    private Optional<String> unit(CurrentUser user, PersonUnit units) {
        return user.person().flatMap(person -> units.unitOf(person, getLocale()));
    }

    private Component languages() {
        var choices = choices("shell.language");
        for (var language : Languages.UI) {
            var code = language.getLanguage();
            var link = choice(
                    "/language/" + code,
                    code.toUpperCase(language),
                    getLocale().getLanguage().equals(code));
            link.getElement().setAttribute("lang", code).setAttribute("aria-label", Languages.nameOf(code));
            choices.add(link);
        }
        return choices;
    }

    private Component themes() {
        var choices = choices("shell.theme");
        @Nullable VaadinServletRequest request = VaadinServletRequest.getCurrent();
        var kept = Optional.ofNullable(request == null ? null : ThemeSwitch.kept(request.getHttpServletRequest()))
                .orElse("system");
        for (var theme : ThemeSwitch.CHOICES) {
            choices.add(choice("/theme/" + theme, getTranslation("shell.theme." + theme), theme.equals(kept)));
        }
        return choices;
    }

    private Nav choices(String label) {
        var title = new HtmlComponent("small");
        title.getElement().setText(getTranslation(label));
        var choices = new Nav(title);
        choices.addClassName("choices");
        choices.getElement().setAttribute("aria-label", getTranslation(label));
        return choices;
    }

    private static Anchor choice(String address, String text, boolean chosen) {
        var link = new Anchor(address, text);
        link.setRouterIgnore(true);
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component link(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        link.setRouterIgnore(true);
        return link;
    }

    /** A form of its own with the token against forgery: a link could be followed by a foreign page. */
    private Component signOut() {
        var button = new HtmlComponent("button");
        button.getElement().setAttribute("type", "submit").setText(getTranslation("shell.sign-out"));
        button.addClassNames("btn", "quiet");
        var form = new HtmlContainer("form");
        form.getElement().setAttribute("method", "post").setAttribute("action", "/logout");
        @Nullable VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null
                && request.getHttpServletRequest().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            var hidden = new HtmlComponent("input");
            hidden.getElement()
                    .setAttribute("type", "hidden")
                    .setAttribute("name", token.getParameterName())
                    .setAttribute("value", token.getToken());
            form.add(hidden);
        }
        form.add(button);
        return form;
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
            if (path.equals(link.getHref()) || path.startsWith(link.getHref() + "/")) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        page.addJsModule(assets.url("components/outbox.js"));
        page.addJsModule(assets.url("components/idle.js"));
    }
}
