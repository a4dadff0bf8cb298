package org.sabak.learning.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.sabak.handbook.Handbook;
import org.sabak.identity.CurrentUser;
import org.sabak.learning.Reading;
import org.sabak.platform.Assets;
import org.sabak.platform.FlowBundle;
import org.sabak.platform.Languages;
import org.sabak.platform.Messages;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the text of a module into the very first HTML, so that it can be read while Flow is still on its way over a weak line,
 * and in a browser that will never run Flow. {@code <sabak-reader>} takes the article over where it stands.
 */
@Component
class FirstText implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/handbook/([a-z0-9-]+)");
    /** An empty line that is as high as one with words. */
    private static final String FILLER = "\u200b";

    /** A browser without modules keeps this page: it says so, and shows no places for what will never come. */
    private static final String OLD_BROWSER = """
            document.getElementById('sabak-old').removeAttribute('hidden');
            document.documentElement.className += ' sabak-old';""";

    /** Goes to where the person stopped as soon as the text is there; the same place as {@code reader-place.js} would find. */
    private static final String RESUME = """
            (function () {
              var section = document.getElementById('%s');
              if (location.hash || !section || (!section.previousElementSibling && %s < 0.05)) return;
              var box = section.getBoundingClientRect();
              scrollTo(0, Math.max(0, scrollY + box.top + box.height * %s - innerHeight * 0.35));
              document.getElementById('sabak-first').setAttribute('data-scrolled', scrollY);
            })();""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient Handbook handbook;
    private final transient Reading reading;
    private final transient CurrentUser user;
    private final transient Messages messages;
    private final transient Assets assets;
    private final transient FlowBundle bundle;

    FirstText(
            Handbook handbook, Reading reading, CurrentUser user, Messages messages, Assets assets, FlowBundle bundle) {
        this.handbook = handbook;
        this.reading = reading;
        this.user = user;
        this.messages = messages;
        this.assets = assets;
        this.bundle = bundle;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::fill);
    }

    void fill(IndexHtmlResponse response) {
        var request = response.getVaadinRequest();
        var address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches()
                || user.accountId().isEmpty()
                || handbook.module(address.group(1)).isEmpty()) {
            return;
        }
        var locale = locale(request);
        var language = ModulePlace.language(Optional.ofNullable(request.getParameter("lang")), locale);
        preload(response.getDocument().head(), locale);
        response.getDocument().body().prependChild(text(new ModulePlace(address.group(1), language), locale));
    }

    /** In the order in which they are needed; without these links the browser would learn of them one after the other. */
    private void preload(Element head, Locale locale) {
        for (var script : Stream.concat(bundle.scripts().stream(), assets.component("sabak-reader").stream())
                .toList()) {
            head.appendElement("link").attr("rel", "modulepreload").attr("href", script);
        }
        head.appendElement("link")
                .attr("rel", "preload")
                .attr("as", "fetch")
                .attr("crossorigin", "anonymous")
                .attr("href", assets.texts(locale));
    }

    private Element text(ModulePlace place, Locale locale) {
        var state = reading.state(place.module(), place.language(), locale);
        var first = new Element("div").attr("id", "sabak-first").attr("data-state-url", place.stateUrl());
        header(first.appendElement("header").addClass("top"));
        first.appendElement("div").addClass("r-bar").appendElement("span").addClass("btn");
        first.appendElement("div").addClass("r-progress");
        var main = first.appendElement("div")
                .addClass("r-grid")
                .appendElement("div")
                .addClass("r-main");
        main.appendElement("p")
                .addClass("banner")
                .addClass("soon")
                .attr("id", "sabak-old")
                .attr("hidden", true)
                .text(messages.get(locale, "learning.first.old-browser"));
        if (state.banner() != null) {
            main.appendElement("p").addClass("banner").addClass("soon").text(state.banner());
        }
        main.appendElement("h1").attr("lang", state.language()).text(state.title());
        main.appendElement("p").addClass("lead").attr("lang", state.language()).text(state.summary());
        main.append(handbook.article(handbook.text(place.module(), place.language())));
        if (state.own()) {
            main.select("article > section").forEach(section -> section.appendElement("div")
                    .addClass("r-check")
                    .appendElement("div")
                    .addClass("skeleton")
                    .addClass("r-wait"));
        }
        first.appendElement("script")
                .attr("type", "application/json")
                .attr("id", "sabak-reader-state")
                .appendChild(new DataNode(JSON.writeValueAsString(state).replace("<", "\\u003c")));
        first.appendElement("script").attr("nomodule", true).appendChild(new DataNode(OLD_BROWSER));
        Optional.ofNullable(state.position()).ifPresent(position -> first.appendElement("script")
                .appendChild(new DataNode(RESUME.formatted(position.section(), position.offset(), position.offset()))));
        return first;
    }

    /** As high as the header of the layout, so that nothing moves when that takes its place. */
    private void header(Element top) {
        top.appendElement("a")
                .addClass("mark")
                .attr("href", "/")
                .appendElement("img")
                .attr("src", assets.url("img/wordmark.svg"))
                .attr("alt", "Sabak");
        top.appendElement("nav").appendElement("a").text(FILLER);
        var me = top.appendElement("div").addClass("me");
        me.appendElement("span").addClass("me-name").text(user.displayName());
        me.appendElement("nav").addClass("languages").appendElement("a").text(FILLER);
    }

    /** As the view will choose it: what this browser keeps, else what the account says, else the browser's own. */
    private Locale locale(VaadinRequest request) {
        var kept = request instanceof HttpServletRequest servlet
                ? Optional.ofNullable(WebUtils.getCookie(servlet, Languages.COOKIE))
                        .map(Cookie::getValue)
                : Optional.<String>empty();
        return kept.map(Locale::forLanguageTag)
                .filter(Languages.UI::contains)
                .or(user::language)
                .orElseGet(() -> Languages.nearest(request.getLocale()));
    }
}
