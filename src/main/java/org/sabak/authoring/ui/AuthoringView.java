package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
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
import org.sabak.authoring.DraftRow;
import org.sabak.authoring.Drafts;
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

    AuthoringView(Drafts drafts) {
        this.drafts = drafts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getTranslation("authoring.menu.work"), actions()));
        var open = drafts.open();
        if (open.isEmpty()) {
            add(new EmptyState(
                    getTranslation("authoring.work.empty-title"), getTranslation("authoring.work.empty"), actions()));
        } else {
            add(new H2(getTranslation("authoring.work.drafts")), list(open));
        }
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
