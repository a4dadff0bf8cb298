package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sabak.authoring.CourseRight;
import org.sabak.authoring.DraftChecks;
import org.sabak.authoring.DraftDetails;
import org.sabak.authoring.DraftDetails.ModuleFiles;
import org.sabak.authoring.DraftState;
import org.sabak.authoring.Drafts;
import org.sabak.platform.Languages;
import org.sabak.platform.ui.AskDialog;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;

/** One draft: its modules in every language, what it changes, what is wrong with it, and the way to an edition. */
@Route("authoring/:draft")
@RolesAllowed({"TRAINER", "INTERNATIONAL", "MINISTRY"})
class DraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final List<String> PARTS = List.of("module", "quiz", "scenario");
    private final transient Drafts drafts;
    private final transient DraftChecks checks;
    private final MistakeList mistakes = new MistakeList();
    private String title = "";

    DraftView(Drafts drafts, DraftChecks checks) {
        this.drafts = drafts;
        this.checks = checks;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(AuthoringAddresses.id(
                event.getRouteParameters().get(AuthoringAddresses.DRAFT).orElse("")));
    }

    private void show(UUID id) {
        removeAll();
        var draft = drafts.draft(id);
        title = draft.name();
        var edition = draft.base() == 0
                ? getTranslation("authoring.draft.new-course")
                : getTranslation("authoring.draft.base", String.valueOf(draft.base()));
        add(
                new PageHeader(draft.name(), actions(draft))
                        .note(draft.courseTitle().in(getLocale()) + " · " + edition),
                new DraftBadge(draft.state()));
        if (!draft.upToDate() && draft.state().living()) {
            add(behind(draft));
        }
        mistakes.setVisible(false);
        add(links(draft), mistakes, modules(draft), changes(draft));
    }

    /** What else can be done with this draft, each a page of its own. */
    private Component links(DraftDetails draft) {
        var links = new Nav();
        links.addClassName("actions");
        links.setAriaLabel(getTranslation("authoring.draft.links"));
        links.add(new Anchor(path(draft, "review"), getTranslation("authoring.review.open")));
        if (draft.rights().contains(CourseRight.AUTHOR)) {
            links.add(new Anchor(path(draft, "settings"), getTranslation("authoring.settings.title")));
        }
        if (draft.base() > 0) {
            links.add(new Anchor(
                    "/authoring/courses/" + draft.course() + "/editions", getTranslation("authoring.editions.title")));
        }
        links.add(
                new Anchor(path(draft, "translate"), getTranslation("authoring.translate.link")),
                new Anchor(path(draft, "media"), getTranslation("authoring.media.title")));
        if (draft.rights().contains(CourseRight.AUTHOR)) {
            links.add(
                    new Anchor(path(draft, "import"), getTranslation("authoring.import.title")),
                    new Anchor(path(draft, "transfer"), getTranslation("authoring.transfer.title")));
        }
        return links;
    }

    private static String path(DraftDetails draft, String page) {
        return "/authoring/" + draft.id() + "/" + page;
    }

    private Component[] actions(DraftDetails draft) {
        var actions = new ArrayList<Component>();
        actions.add(new Button(getTranslation("authoring.check.do"), click -> check(draft.id())));
        boolean author = draft.rights().contains(CourseRight.AUTHOR);
        if (draft.state() == DraftState.OPEN) {
            actions.add(new Button(getTranslation("authoring.discard.do"), click -> discard(draft)));
        }
        if (author && draft.state().living()) {
            var publish = new Anchor(path(draft, "publish"), getTranslation("authoring.publish.prepare"));
            publish.addClassName("btn");
            actions.add(publish);
        }
        return actions.toArray(Component[]::new);
    }

    private void discard(DraftDetails draft) {
        new AskDialog(
                        "authoring.discard.do",
                        "authoring.discard.means",
                        draft.name(),
                        draft.changes().size())
                .doing("authoring.discard.do", true, () -> drafts.discard(draft.id()), () -> UI.getCurrent()
                        .navigate(AuthoringView.class))
                .open();
    }

    private void check(UUID draft) {
        mistakes.show(checks.all(draft, getLocale()));
    }

    private Component modules(DraftDetails draft) {
        var card = new Section(new H2(getTranslation("authoring.draft.modules")));
        card.addClassName("card");
        var list = new OrderedList();
        list.addClassName("plain");
        draft.modules().forEach(module -> list.add(module(draft, module)));
        card.add(list);
        return card;
    }

    private ListItem module(DraftDetails draft, ModuleFiles module) {
        var item = new ListItem(new H3(module.title().in(getLocale())));
        item.addClassName("row");
        var languages = new Div();
        module.languages().forEach(language -> {
            var files = new Div(new Span(Languages.nameOf(language)));
            files.addClassName("files");
            PARTS.stream()
                    .map(part -> module.folder() + "/" + part + "." + language + ".md")
                    .filter(module.paths()::contains)
                    .forEach(path -> files.add(file(draft, path)));
            if (module.paths().contains(module.folder() + "/scenario." + language + ".md")) {
                files.add(graph(draft, module, language));
            }
            languages.add(files);
        });
        item.add(languages);
        return item;
    }

    private Component file(DraftDetails draft, String path) {
        var part = path.replaceAll(".*/|\\..*", "");
        boolean changed =
                draft.changes().stream().anyMatch(change -> change.path().equals(path));
        var name = getTranslation("authoring.part." + part);
        return new Anchor(
                "/authoring/" + draft.id() + "/edit?file=" + path,
                changed ? getTranslation("authoring.draft.changed-part", name) : name);
    }

    private Component graph(DraftDetails draft, ModuleFiles module, String language) {
        return new Anchor(
                "/authoring/" + draft.id() + "/graph?module=" + module.id() + "&lang=" + language,
                getTranslation("authoring.editor.graph"));
    }

    private Component changes(DraftDetails draft) {
        var card = new Section(
                new H2(getTranslation("authoring.draft.changes", draft.changes().size())));
        card.addClassName("card");
        var list = new UnorderedList();
        list.addClassName("plain");
        draft.changes()
                .forEach(change -> list.add(new ListItem(getTranslation(
                        "authoring.draft.change",
                        change.path(),
                        Optional.ofNullable(change.bytes()).map(bytes -> "kept").orElse("removed"),
                        change.by(),
                        Formats.dateAndTime(getLocale(), change.at(), drafts.zone())))));
        card.add(list);
        return card;
    }

    private Component behind(DraftDetails draft) {
        var banner = new Div(
                new Paragraph(getTranslation(
                        "authoring.draft.behind", String.valueOf(draft.base()), String.valueOf(draft.current()))),
                new Anchor("/authoring/" + draft.id() + "/update", getTranslation("authoring.update.link")));
        banner.addClassName("banner");
        return banner;
    }

    @Override
    public String getPageTitle() {
        return title + " · Sabak";
    }
}
