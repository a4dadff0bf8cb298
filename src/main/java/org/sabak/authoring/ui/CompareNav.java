package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sabak.authoring.Comparison;
import org.sabak.authoring.Comparison.How;
import org.sabak.authoring.Comparison.ModuleRow;
import org.sabak.platform.Languages;

/** Which module, which language and which way of comparing: links, so that each has an address. */
class CompareNav extends Nav {
    private static final long serialVersionUID = 1L;
    static final String MODULE = "module";
    static final String LANGUAGE = "lang";
    static final String VIEW = "view";
    static final String SIDE = "side";
    private final String path;
    private final Map<String, String> kept;

    /**
     * @param path of the page
     * @param kept what its address says besides, such as the editions
     */
    CompareNav(Comparison comparison, String path, Map<String, String> kept, boolean besides) {
        this.path = path;
        this.kept = Map.copyOf(kept);
        addClassName("d-nav");
        setAriaLabel(getTranslation("authoring.compare.nav"));
        var shown = comparison.shown().orElse("");
        var modules = new OrderedList();
        modules.addClassName("plain");
        comparison.modules().forEach(row -> modules.add(module(row, shown, besides)));
        add(modules);
        comparison.modules().stream()
                .filter(row -> row.id().equals(shown))
                .findFirst()
                .ifPresent(row -> add(languages(row, comparison.language(), besides), views(row, comparison, besides)));
    }

    private ListItem module(ModuleRow row, String shown, boolean besides) {
        var link = new Anchor(
                address(Map.of(MODULE, row.id()), besides), row.title().in(getLocale()));
        if (row.id().equals(shown)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        var note = new Span(
                getTranslation("authoring.compare.module." + row.how().name().toLowerCase(Locale.ROOT))
                        + (row.how() == How.CHANGED && !row.changed().isEmpty() ? ": " + names(row) : ""));
        note.addClassName("s");
        return new ListItem(new Div(link), note);
    }

    private static String names(ModuleRow row) {
        return row.changed().stream().map(Languages::nameOf).collect(Collectors.joining(", "));
    }

    private Component languages(ModuleRow row, String language, boolean besides) {
        var links = new Div();
        links.addClassName("choices");
        row.languages().forEach(each -> {
            var name = Languages.nameOf(each);
            links.add(link(
                    address(Map.of(MODULE, row.id(), LANGUAGE, each), besides),
                    row.changed().contains(each) ? getTranslation("authoring.compare.differs", name) : name,
                    each.equals(language)));
        });
        return links;
    }

    private Component views(ModuleRow row, Comparison comparison, boolean besides) {
        var at = Map.of(MODULE, row.id(), LANGUAGE, comparison.language());
        var links = new Div(
                link(address(at, false), getTranslation("authoring.compare.inline"), !besides),
                link(address(at, true), getTranslation("authoring.compare.side"), besides));
        links.addClassName("choices");
        return links;
    }

    private static Anchor link(String address, String text, boolean current) {
        var link = new Anchor(address, text);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private String address(Map<String, String> at, boolean besides) {
        var all = new LinkedHashMap<>(kept);
        all.putAll(at);
        if (besides) {
            all.put(VIEW, SIDE);
        }
        return path
                + all.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }
}
