package org.sabak.handbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.sabak.handbook.Found;
import org.sabak.handbook.Handbook;
import org.sabak.platform.Languages;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.PageHeader;

/** Finds words in the texts of one language. What is searched for, and in which language, is in the address. */
@Route("search")
@Menu(order = 40, title = "handbook.menu.search")
@PermitAll
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String QUERY = "q";
    private static final String LANGUAGE = "lang";
    private final transient Handbook handbook;
    private final TextField field = new TextField();
    private final Nav languages = new Nav();
    private final Div results = new Div();
    private String language = "";

    SearchView(Handbook handbook) {
        this.handbook = handbook;
        addClassNames("page", "narrow");
        field.setLabel(getTranslation("handbook.search.label"));
        field.setClearButtonVisible(true);
        field.setMaxLength(200);
        var button = new Button(getTranslation("handbook.search.submit"), click -> search());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        field.addKeyPressListener(Key.ENTER, press -> search());
        var form = new Div(field, button);
        form.addClassName("filters");
        form.getElement().setAttribute("role", "search");
        languages.addClassName("choices");
        languages.getElement().setAttribute("aria-label", getTranslation("handbook.search.language"));
        results.getElement().setAttribute("aria-live", "polite");
        add(new PageHeader(getTranslation("handbook.search.title")), form, languages, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var query = parameters.getSingleParameter(QUERY).orElse("").strip();
        language = language(parameters.getSingleParameter(LANGUAGE));
        field.setValue(query);
        field.setAutofocus(query.isEmpty());
        languages.removeAll();
        handbook.languages().forEach(code -> languages.add(choice(code, query)));
        languages.setVisible(handbook.languages().size() > 1);
        results.removeAll();
        results.add(results(query));
    }

    /** The one asked for, else the reader's, else the one the first course was written in. */
    private String language(Optional<String> asked) {
        return asked.filter(handbook.languages()::contains).orElseGet(() -> {
            var own = getLocale().getLanguage();
            return handbook.languages().contains(own)
                    ? own
                    : handbook.courses().stream()
                            .findFirst()
                            .map(course -> course.source())
                            .orElse(own);
        });
    }

    private void search() {
        getUI().ifPresent(
                        ui -> ui.navigate("search", parameters(field.getValue().strip(), language)));
    }

    private Anchor choice(String code, String query) {
        var link = new Anchor("/search?" + parameters(query, code).getQueryString(), Languages.nameOf(code));
        link.getElement().setAttribute("lang", code);
        if (code.equals(language)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private static QueryParameters parameters(String query, String language) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put(QUERY, List.of(query));
        parameters.put(LANGUAGE, List.of(language));
        return new QueryParameters(parameters);
    }

    private List<Component> results(String query) {
        if (query.isEmpty()) {
            return List.of(new EmptyState(
                    getTranslation("handbook.search.begin-title"), getTranslation("handbook.search.begin")));
        }
        var found = handbook.search(query, language);
        if (found.isEmpty()) {
            return List.of(new EmptyState(
                    getTranslation("handbook.search.nothing-title"), getTranslation("handbook.search.nothing", query)));
        }
        var list = new OrderedList();
        list.addClassNames("plain", "found");
        list.getElement().setAttribute("lang", language);
        found.forEach(one -> list.add(found(one)));
        var components = new ArrayList<Component>();
        components.add(new Paragraph(getTranslation("handbook.search.count", found.size())));
        components.add(list);
        return components;
    }

    private static ListItem found(Found found) {
        var title = new H2(new Anchor(found.url(), found.sectionTitle()));
        var module = new Paragraph(found.moduleTitle());
        module.addClassName("s");
        var item = new ListItem(title, module);
        if (!found.snippet().isEmpty()) {
            item.add(new Html("<p>" + found.snippet() + "</p>"));
        }
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("handbook.search.title") + " · Sabak";
    }
}
