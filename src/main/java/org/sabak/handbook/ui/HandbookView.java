package org.sabak.handbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.sabak.handbook.CourseInfo;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleInfo;
import org.sabak.handbook.ModuleProgress;
import org.sabak.handbook.ModuleProgress.Progress;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.Languages;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.PageHeader;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.platform.ui.StatusBadge.Tone;
import org.springframework.beans.factory.ObjectProvider;

/** All courses with their modules in the order of reading. */
@Route("handbook")
@Menu(order = 20, title = "handbook.menu.handbook")
@PermitAll
class HandbookView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Handbook handbook;
    private final transient ObjectProvider<ModuleProgress> progress;
    private final transient CurrentUser user;

    HandbookView(Handbook handbook, ObjectProvider<ModuleProgress> progress, CurrentUser user) {
        this.handbook = handbook;
        this.progress = progress;
        this.user = user;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var search = link("/search", "handbook.courses.search");
        var glossary = link("/glossary", "handbook.glossary.title");
        add(new PageHeader(getTranslation("handbook.courses.title"), search, glossary));
        var courses = handbook.courses();
        if (courses.isEmpty()) {
            add(new EmptyState(getTranslation("handbook.courses.none-title"), getTranslation("handbook.courses.none")));
            return;
        }
        var ticked = progress();
        courses.forEach(course -> add(course(course, ticked)));
    }

    private Map<String, Progress> progress() {
        return user.person()
                .flatMap(person -> progress.stream().findFirst().map(source -> source.of(person)))
                .orElse(Map.of());
    }

    private Component course(CourseInfo course, Map<String, Progress> ticked) {
        var card = new Section();
        card.addClassName("card");
        var heading = new H2(course.title().in(getLocale()));
        heading.setId(course.id());
        card.getElement().setAttribute("aria-labelledby", course.id());
        card.add(heading);
        course.summary().ifPresent(summary -> card.add(new Paragraph(summary.in(getLocale()))));
        card.add(small(getTranslation(
                "handbook.courses.edition", course.edition(), course.modules().size())));
        var modules = new OrderedList();
        modules.addClassName("plain");
        course.modules().forEach(module -> modules.add(module(module, ticked)));
        card.add(modules);
        return card;
    }

    private ListItem module(ModuleInfo module, Map<String, Progress> ticked) {
        var page = handbook.text(module.id(), getLocale().getLanguage());
        var title = new H3(
                new Anchor(module.url(), getTranslation("handbook.courses.module", module.number(), page.title())));
        var summary = new Paragraph(page.summary());
        var text = new Div(title, summary);
        if (!page.titleLanguage().equals(page.asked())) {
            text.getElement().setAttribute("lang", page.titleLanguage());
        }
        var about = small(getTranslation("handbook.courses.about", page.minutes(), names(module.languages())));
        var item = new ListItem(new Div(text, about));
        item.addClassName("row");
        var done = ticked.get(module.id());
        if (done != null) {
            item.add(badge(done));
        }
        return item;
    }

    private StatusBadge badge(Progress done) {
        return done.complete()
                ? new StatusBadge(Tone.VALID, getTranslation("handbook.courses.complete"))
                : new StatusBadge(
                        Tone.CALM, getTranslation("handbook.courses.progress", done.ticked(), done.sections()));
    }

    private Anchor link(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        link.addClassNames("btn", "ghost");
        return link;
    }

    private static String names(Collection<String> languages) {
        return languages.stream().map(Languages::nameOf).collect(Collectors.joining(", "));
    }

    private static HtmlComponent small(String text) {
        var small = new HtmlComponent("small");
        small.getElement().setText(text);
        return small;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("handbook.courses.title") + " · Sabak";
    }
}
