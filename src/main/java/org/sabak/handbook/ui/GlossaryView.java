package org.sabak.handbook.ui;

import com.ibm.icu.text.Collator;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Locale;
import org.sabak.handbook.Glossary.Term;
import org.sabak.handbook.Handbook;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.PageHeader;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.platform.ui.StatusBadge.Tone;

/** The terms of the handbook in the reader's language, in alphabetical order. */
@Route("glossary")
@PermitAll
class GlossaryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Handbook handbook;
    private final transient CurrentUser user;

    GlossaryView(Handbook handbook, CurrentUser user) {
        this.handbook = handbook;
        this.user = user;
        addClassNames("page", "narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var terms = handbook.glossary().terms().values();
        var back = new Anchor("/handbook", getTranslation("handbook.glossary.back"));
        back.addClassNames("btn", "ghost");
        add(new PageHeader(getTranslation("handbook.glossary.title"), back)
                .note(getTranslation("handbook.glossary.count", terms.size())));
        if (terms.isEmpty()) {
            add(new EmptyState(getTranslation("handbook.courses.none-title"), getTranslation("handbook.courses.none")));
            return;
        }
        var list = new DescriptionList();
        list.addClassName("glossary");
        var order = Collator.getInstance(Locale.forLanguageTag(language()));
        terms.stream()
                .sorted(Comparator.comparing(term -> term.in(language()).term(), order::compare))
                .forEach(term -> add(list, term));
        add(list);
    }

    private void add(DescriptionList list, Term term) {
        var words = term.in(language());
        var name = new DescriptionList.Term(words.term());
        name.setId("term-" + term.id());
        var definition = new DescriptionList.Description(words.definition());
        var source = term.definitions().entrySet().iterator().next().getKey();
        if (!term.definitions().containsKey(language())) {
            name.getElement().setAttribute("lang", source);
            definition.getElement().setAttribute("lang", source);
        }
        if (user.has(Role.TRAINER) && term.review().contains(language())) {
            name.add(new StatusBadge(Tone.SOON, getTranslation("handbook.glossary.review")));
        }
        list.add(name, definition);
    }

    private String language() {
        return getLocale().getLanguage();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("handbook.glossary.title") + " · Sabak";
    }
}
