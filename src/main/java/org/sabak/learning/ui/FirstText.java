package org.sabak.learning.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sabak.handbook.Handbook;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.PersonUnit;
import org.sabak.learning.Reading;
import org.sabak.platform.Assets;
import org.sabak.platform.FlowBundle;
import org.sabak.platform.Languages;
import org.sabak.platform.Messages;
import org.springframework.core.io.ClassPathResource;
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
    private static final String STYLES = Stream.of("tokens", "app", "components", "print")
            .map(FirstText::style)
            .collect(Collectors.joining("\n"));
    /** An empty line that is as high as one with words. */
    private static final String FILLER = "\u200b";

    /**
     * A browser without modules keeps this page: it says so, shows no places for what will never come,
     * and its links to sections stay on the page.
     */
    private static final String OLD_BROWSER = """
            document.getElementById('sabak-old').removeAttribute('hidden');
            document.documentElement.className += ' sabak-old';
            var base = document.getElementsByTagName('base')[0];
            if (base) base.parentNode.removeChild(base);""";

    /** Goes to where the person stopped as soon as the text is there; the same place as {@code reader-place.js} would find. */
    private static final String RESUME = """
            (function () {
              var section = document.getElementById('%s');
              if (location.hash || !section || (!section.previousElementSibling && %s < 0.05)) return;
              var top = section.getBoundingClientRect().top;
              var end = section.lastElementChild.getBoundingClientRect().top;
              scrollTo(0, Math.max(0, scrollY + top + (end - top) * %s - innerHeight * 0.35));
              document.querySelector('#sabak-first sabak-reader').setAttribute('data-scrolled', scrollY);
            })();""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient Handbook handbook;
    private final transient Reading reading;
    private final transient CurrentUser user;
    private final transient PersonUnit units;
    private final transient Messages messages;
    private final transient Assets assets;
    private final transient FlowBundle bundle;

    FirstText(
            Handbook handbook,
            Reading reading,
            CurrentUser user,
            PersonUnit units,
            Messages messages,
            Assets assets,
            FlowBundle bundle) {
        this.handbook = handbook;
        this.reading = reading;
        this.user = user;
        this.units = units;
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
        styles(response.getDocument());
        scripts(response.getDocument(), locale);
        response.getDocument().body().prependChild(text(new ModulePlace(address.group(1), language), locale));
    }

    /**
     * Our few scripts come first and make the text alive; Flow's many follow. All are named here, because otherwise the browser
     * would learn of them one after the other.
     */
    private void scripts(Document page, Locale locale) {
        var head = page.head();
        for (var component : assets.component("sabak-reader")) {
            preload(head, component, "high");
        }
        head.appendElement("link")
                .attr("rel", "preload")
                .attr("as", "fetch")
                .attr("crossorigin", "anonymous")
                .attr("href", assets.texts(locale));
        for (var script : bundle.scripts()) {
            preload(head, script, "low");
        }
        page.select("script[type=module][src]").attr("fetchpriority", "low").forEach(head::appendChild);
        head.prependElement("script").attr("type", "module").attr("src", assets.url("components/sabak-reader.js"));
    }

    private static void preload(Element head, String script, String priority) {
        head.appendElement("link")
                .attr("rel", "modulepreload")
                .attr("href", script)
                .attr("fetchpriority", priority);
    }

    /** Our styles stand in the page itself, and the theme of Flow's components does not keep the text from being shown. */
    private static void styles(Document page) {
        for (var link : page.select("link[rel=stylesheet]")) {
            if (link.attr("href").contains("assets/theme/")) {
                link.remove();
            } else {
                link.attr("rel", "preload")
                        .attr("as", "style")
                        .attr("onload", "this.onload=null;this.rel='stylesheet'");
            }
        }
        page.head().appendElement("style").appendChild(new DataNode(STYLES));
    }

    private Element text(ModulePlace place, Locale locale) {
        var state = reading.state(place.module(), place.language(), locale);
        var first = new Element("div").attr("id", "sabak-first");
        header(first.appendElement("header").addClass("top"), locale);
        var reader = first.appendElement("sabak-reader")
                .attr("state-url", place.stateUrl())
                .attr("i18n-url", assets.texts(locale));
        reader.appendElement("div").addClass("r-bar").appendElement("span").addClass("btn");
        reader.appendElement("div").addClass("r-progress");
        var main = reader.appendElement("div")
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
        main.appendElement("h1").attr("lang", state.titleLanguage()).text(state.title());
        main.appendElement("p")
                .addClass("lead")
                .attr("lang", state.titleLanguage())
                .text(state.summary());
        main.append(handbook.article(handbook.text(place.module(), place.language())));
        if (state.own()) {
            state.sections().forEach(section -> Optional.ofNullable(main.getElementById(section.id()))
                    .ifPresent(text -> question(text, section.ticked())));
        }
        reader.appendElement("script")
                .attr("type", "application/json")
                .attr("id", "sabak-reader-state")
                .appendChild(new DataNode(JSON.writeValueAsString(state).replace("<", "\\u003c")));
        first.appendElement("script").attr("nomodule", true).appendChild(new DataNode(OLD_BROWSER));
        Optional.ofNullable(state.position()).ifPresent(position -> first.appendElement("script")
                .appendChild(new DataNode(RESUME.formatted(position.section(), position.offset(), position.offset()))));
        return first;
    }

    /** As high as the question that will come here, answered or not, so that nothing moves then. */
    private static void question(Element section, boolean ticked) {
        section.appendElement("div")
                .addClass("r-check")
                .appendElement("div")
                .addClass("skeleton")
                .addClass("r-wait")
                .addClass(ticked ? "r-ticked" : "r-open");
    }

    /** As high as the header of the layout, so that nothing moves when that takes its place. */
    private void header(Element top, Locale locale) {
        top.appendElement("a")
                .addClass("mark")
                .attr("href", "/")
                .appendElement("img")
                .attr("src", assets.url("img/wordmark.svg"))
                .attr("width", "118")
                .attr("height", "32")
                .attr("fetchpriority", "high")
                .attr("alt", "Sabak");
        top.appendElement("nav")
                .appendElement("ul")
                .appendElement("li")
                .appendElement("a")
                .text(FILLER);
        var who = top.appendElement("details")
                .addClass("me")
                .appendElement("summary")
                .appendElement("span")
                .addClass("me-who");
        who.appendElement("span").addClass("me-name").text(user.displayName());
        user.person().flatMap(person -> units.unitOf(person, locale)).ifPresent(unit -> who.appendElement("small")
                .text(unit));
    }

    private static String style(String name) {
        try {
            return new ClassPathResource("META-INF/resources/assets/theme/" + name + ".css")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
