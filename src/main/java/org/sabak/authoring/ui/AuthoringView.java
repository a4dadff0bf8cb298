package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sabak.authoring.DraftRow;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.FolderDrafts;
import org.sabak.authoring.FolderDrafts.Waiting;
import org.sabak.authoring.ReviewEvent;
import org.sabak.authoring.Reviews;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;

/** An author's first place: the drafts that are being worked on, and where to begin another. */
@Route("authoring")
@Menu(order = 45, title = "authoring.menu.work")
@RolesAllowed({"TRAINER", "INTERNATIONAL", "MINISTRY"})
class AuthoringView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Drafts drafts;
    private final transient FolderDrafts folder;

    private final transient Reviews reviews;

    AuthoringView(Drafts drafts, Reviews reviews, FolderDrafts folder) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.folder = folder;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getTranslation("authoring.menu.work"), actions()));
        var waiting = folder.waiting();
        if (!waiting.isEmpty()) {
            add(new H2(getTranslation("authoring.folder.title")), fromFolder(waiting));
        }
        var open = drafts.open();
        if (open.isEmpty()) {
            add(new EmptyState(
                    getTranslation("authoring.work.empty-title"), getTranslation("authoring.work.empty"), actions()));
        } else {
            steps("authoring.work.waiting", "authoring.work.submitted", reviews.waiting(), open);
            steps("authoring.work.returned", "authoring.work.came-back", reviews.returned(), open);
            add(new H2(getTranslation("authoring.work.drafts")), list(open));
        }
    }

    /** Drafts that wait for whoever looks, and what was said of each. */
    private void steps(String title, String line, Map<UUID, ReviewEvent> steps, List<DraftRow> open) {
        if (steps.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("plain");
        open.forEach(row -> Optional.ofNullable(steps.get(row.id())).ifPresent(step -> {
            var words = new Div(
                    new H3(new Anchor("/authoring/" + row.id() + "/review", row.name())),
                    new Paragraph(row.courseTitle().in(getLocale())));
            var said = new Div(Optional.ofNullable(step.note()).orElse(""));
            said.addClassName("quote");
            var who = new Span(getTranslation(
                    step.by().isEmpty() ? "authoring.work.not-published" : line,
                    step.by(),
                    Formats.dateAndTime(getLocale(), step.at(), drafts.zone())));
            who.addClassName("s");
            words.add(who, said);
            var item = new ListItem(words, new DraftBadge(row.state()));
            item.addClassName("row");
            list.add(item);
        }));
        var card = new Div(list);
        card.addClassName("card");
        add(new H2(getTranslation(title)), card);
    }

    private Component[] actions() {
        var change = new Button(getTranslation("authoring.begin.title"), click -> new BeginDraftDialog(drafts).open());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.setVisible(!drafts.courses().isEmpty());
        var course = new Button(
                getTranslation("authoring.begin-course.title"), click -> new BeginCourseDialog(drafts).open());
        course.setVisible(drafts.mayBeginCourse());
        return new Component[] {change, course};
    }

    private Component fromFolder(List<Waiting> waiting) {
        var list = new UnorderedList();
        list.addClassName("plain");
        waiting.forEach(change -> {
            var when = Formats.dateAndTime(getLocale(), change.at(), drafts.zone());
            var begin = new Button(getTranslation("authoring.folder.begin"), click -> {
                var draft = folder.begin(change.id(), getTranslation("authoring.folder.name", when));
                UI.getCurrent().navigate("authoring/" + draft);
            });
            var item = new ListItem(
                    new Div(
                            new H3(change.title().in(getLocale())),
                            new Paragraph(getTranslation(
                                    "authoring.folder.row", change.files(), String.valueOf(change.base()), when))),
                    begin);
            item.addClassName("row");
            list.add(item);
        });
        var card = new Div(new Paragraph(getTranslation("authoring.folder.means")), list);
        card.addClassName("card");
        return card;
    }

    private Component list(List<DraftRow> open) {
        var list = new UnorderedList();
        list.addClassName("plain");
        open.forEach(row -> {
            var item = new ListItem(
                    new Div(
                            new H3(new Anchor("/authoring/" + row.id(), row.name())),
                            new Paragraph(row.courseTitle().in(getLocale())),
                            small(row)),
                    new DraftBadge(row.state()));
            item.addClassName("row");
            list.add(item);
        });
        var card = new Div(list);
        card.addClassName("card");
        return card;
    }

    private Span small(DraftRow row) {
        var small = new Span(getTranslation(
                "authoring.work.row",
                row.by(),
                Formats.dateAndTime(getLocale(), row.changedAt(), drafts.zone()),
                row.files()));
        small.addClassName("muted");
        return small;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.menu.work") + " · Sabak";
    }
}
