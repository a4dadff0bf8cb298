package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
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
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.sabak.authoring.DraftDetails;
import org.sabak.authoring.DraftDetails.ModuleFiles;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.Translating;
import org.sabak.authoring.TranslationDesk;
import org.sabak.authoring.TranslationProgress;
import org.sabak.handbook.BlockText;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.Assets;
import org.sabak.platform.Languages;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.PageHeader;

/**
 * Translates the modules of a draft: all of them with how far they are, or one of them block by block. Module, language, block and
 * filter stand in the address.
 */
@Route("authoring/:draft/translate")
@RolesAllowed({"TRAINER", "INTERNATIONAL", "MINISTRY"})
class TranslateView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Drafts drafts;
    private final transient Translating translating;
    private final transient CurrentUser user;
    private final Div head = new Div();
    private final Div overview = new Div();
    private final Div top = new Div();
    private final Div list = new Div();
    private final Div below = new Div();
    private final Div bench;
    private final TranslateElement field;
    private final BlockSheet sheet;
    private String exchanged = "";
    private transient Where where = new Where(new UUID(0, 0), "", "", "", false);
    private String title = "";

    /** What the address says. */
    private record Where(UUID draft, String module, String language, String block, boolean all) {
        Where at(String other) {
            return new Where(draft, module, language, other, all);
        }

        String address() {
            var base = "/authoring/" + draft + "/translate?lang=" + language;
            return base
                    + (module.isEmpty() ? "" : "&module=" + module)
                    + (block.isEmpty() ? "" : "&block=" + URLEncoder.encode(block, StandardCharsets.UTF_8))
                    + (all ? "&show=all" : "");
        }
    }

    TranslateView(Drafts drafts, Translating translating, CurrentUser user, Assets assets) {
        this.drafts = drafts;
        this.translating = translating;
        this.user = user;
        this.field = new TranslateElement(assets, this::refresh, this::next);
        this.sheet = new BlockSheet(field, this::stillRight);
        addClassNames("page", "wide", "t-page");
        top.addClassName("stack");
        list.addClassName("t-left");
        bench = new Div(list, sheet);
        bench.addClassName("t-bench");
        below.addClassName("t-below");
        add(head, overview, top, bench, below);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = AuthoringAddresses.id(
                event.getRouteParameters().get(AuthoringAddresses.DRAFT).orElse(""));
        var draft = drafts.draft(id);
        var asked = event.getLocation().getQueryParameters();
        var language = asked.getSingleParameter("lang")
                .orElseGet(() -> languages(draft).getFirst());
        where = new Where(
                id,
                asked.getSingleParameter("module").orElse(""),
                language,
                asked.getSingleParameter("block").orElse(""),
                asked.getSingleParameter("show").filter("all"::equals).isPresent());
        var all = where.module().isEmpty();
        overview.setVisible(all);
        List.of(top, bench, below).forEach(part -> part.setVisible(!all));
        head.removeAll();
        if (all) {
            overview(draft);
        } else {
            workbench(draft);
        }
    }

    // ------------------------------------------------------------------------------------------------ all modules

    private void overview(DraftDetails draft) {
        title = getTranslation("authoring.translate.title", draft.courseTitle().in(getLocale()));
        var rows = new OrderedList();
        rows.addClassName("plain");
        translating
                .progress(draft.id(), where.language())
                .forEach((module, progress) -> rows.add(row(module, progress)));
        var card = new Section(new H2(getTranslation("authoring.draft.modules")), rows);
        card.addClassName("card");
        head.add(new PageHeader(title, toDraft(draft)).note(Languages.nameOf(where.language())), languageLinks(draft));
        overview.removeAll();
        overview.add(card);
    }

    private ListItem row(ModuleFiles module, TranslationProgress progress) {
        var link = new Anchor(
                new Where(where.draft(), module.id(), where.language(), "", false).address(),
                module.title().in(getLocale()));
        var item = new ListItem(new Div(new H3(link), said(progress)), bar(progress));
        item.addClassName("row");
        return item;
    }

    // ------------------------------------------------------------------------------------------------ one module

    private void workbench(DraftDetails draft) {
        var module = module(draft);
        title = getTranslation("authoring.translate.title", module.title().in(getLocale()));
        var preview = new Anchor(
                "/authoring/" + draft.id() + "/edit?file=" + module.folder() + "/module." + where.language() + ".md",
                getTranslation("authoring.translate.preview"));
        var all = new Anchor(
                new Where(where.draft(), "", where.language(), "", false).address(),
                getTranslation("authoring.translate.modules"));
        head.add(
                new PageHeader(title, all, preview, toDraft(draft))
                        .note(Languages.nameOf(draft.source()) + " → " + Languages.nameOf(where.language())),
                languageLinks(draft));
        var desk = desk();
        var block = block(desk);
        where = where.at(block.id());
        show(desk, block);
        if (!exchanged.equals(where.module() + where.language())) {
            exchanged = where.module() + where.language();
            below.removeAll();
            below.add(new XliffCard(translating, where.draft(), desk, this::refresh));
        }
    }

    private TranslationDesk desk() {
        return translating.desk(where.draft(), where.module(), where.language());
    }

    /** The block of the address, else the first that is left to do. */
    private BlockText block(TranslationDesk desk) {
        if (where.block().isEmpty()) {
            return BlockList.open(desk).stream()
                    .findFirst()
                    .or(() -> desk.blocks().stream().findFirst())
                    .orElseThrow(() -> new NotFound(where.module()));
        }
        return desk.blocks().stream()
                .filter(each -> each.id().equals(where.block()))
                .findFirst()
                .orElseThrow(() -> new NotFound(where.block()));
    }

    private void show(TranslationDesk desk, BlockText block) {
        top.removeAll();
        top.add(progress(desk.progress()));
        if (!desk.writable()) {
            top.add(banner(getTranslation("authoring.translate.read-only")));
        }
        if (!desk.leftOver().isEmpty()) {
            top.add(leftOver(desk));
        }
        list.removeAll();
        list.add(new BlockList(desk, where.all(), block.id(), id -> where.at(id).address(), all -> new Where(
                        where.draft(), where.module(), where.language(), where.block(), all)
                .address()));
        var account = user.accountId().orElseThrow(() -> new NotFound("Nobody is signed in"));
        field.show(where.draft(), account, desk, block);
        var about = translating.sheet(where.draft(), where.module(), where.language(), block.id(), getLocale());
        sheet.show(desk, about);
    }

    /** What is said about the block and the module may be different now. */
    private void refresh() {
        var desk = desk();
        show(desk, block(desk));
    }

    /** Opens the block that comes next: of those left to do, or in the order of the source where all are shown. */
    private void next() {
        var desk = desk();
        var ids = desk.blocks().stream().map(BlockText::id).toList();
        int here = ids.indexOf(where.block());
        var after = Stream.concat(
                        desk.blocks().subList(here + 1, desk.blocks().size()).stream(),
                        desk.blocks().subList(0, here).stream())
                .filter(block -> where.all() || block.open())
                .findFirst();
        after.ifPresentOrElse(
                block -> UI.getCurrent()
                        .navigate(
                                "authoring/" + where.draft() + "/translate",
                                QueryParameters.fromString(
                                        where.at(block.id()).address().replaceFirst("^[^?]*\\?", ""))),
                () -> {
                    refresh();
                    Notification.show(getTranslation("authoring.translate.nothing-left"));
                });
    }

    private void stillRight() {
        trying(() -> translating.confirm(where.draft(), where.module(), where.language(), where.block()));
    }

    private Component leftOver(TranslationDesk desk) {
        var banner = new Section(new H2(
                getTranslation("authoring.translate.left-over", desk.leftOver().size())));
        banner.addClassNames("card", "stack");
        banner.add(new Paragraph(getTranslation("authoring.translate.left-over-means")));
        desk.leftOver().forEach((id, text) -> {
            var row = new Div(ChangedText.plain(text, desk.language()));
            row.addClassName("row");
            if (desk.writable()) {
                row.add(new Button(
                        getTranslation("authoring.translate.remove"),
                        click -> trying(() ->
                                translating.removeLeftOver(where.draft(), where.module(), where.language(), id))));
            }
            banner.add(row);
        });
        return banner;
    }

    private void trying(Runnable change) {
        try {
            change.run();
        } catch (Refused refused) {
            Notification.show(getTranslation(refused.key(), refused.arguments().toArray()));
        }
        refresh();
    }

    // ------------------------------------------------------------------------------------------------ pieces

    private ModuleFiles module(DraftDetails draft) {
        return draft.modules().stream()
                .filter(module -> module.id().equals(where.module()))
                .findFirst()
                .orElseThrow(() -> new NotFound(where.module()));
    }

    /** The languages that some module has a translation into, and those of the interface. */
    private static List<String> languages(DraftDetails draft) {
        return Stream.concat(
                        Languages.UI.stream().map(Locale::getLanguage),
                        draft.modules().stream().flatMap(module -> module.languages().stream()))
                .filter(language -> !language.equals(draft.source()))
                .distinct()
                .toList();
    }

    private Component languageLinks(DraftDetails draft) {
        var links = new Nav();
        links.addClassName("choices");
        links.setAriaLabel(getTranslation("authoring.translate.languages"));
        Stream.concat(languages(draft).stream(), Stream.of(where.language()))
                .distinct()
                .forEach(language -> {
                    var link = new Anchor(
                            new Where(where.draft(), where.module(), language, "", where.all()).address(),
                            Languages.nameOf(language));
                    if (language.equals(where.language())) {
                        link.getElement().setAttribute("aria-current", "true");
                    }
                    links.add(link);
                });
        return links;
    }

    private Component toDraft(DraftDetails draft) {
        return new Anchor("/authoring/" + draft.id(), getTranslation("authoring.translate.to-draft", draft.name()));
    }

    private Component progress(TranslationProgress progress) {
        var line = new Div(bar(progress), said(progress));
        line.addClassName("t-progress");
        return line;
    }

    private Paragraph said(TranslationProgress progress) {
        var said = new Paragraph(
                progress.complete()
                        ? getTranslation("authoring.translate.complete", progress.all())
                        : getTranslation(
                                "authoring.translate.progress",
                                progress.current(),
                                progress.all(),
                                progress.stale(),
                                progress.missing(),
                                progress.wordsLeft()));
        said.addClassName("s");
        return said;
    }

    private Component bar(TranslationProgress progress) {
        var bar = new HtmlComponent("progress");
        bar.getElement()
                .setAttribute("max", String.valueOf(progress.all()))
                .setAttribute("value", String.valueOf(progress.current()))
                .setAttribute(
                        "aria-label", getTranslation("authoring.translate.bar", Languages.nameOf(where.language())));
        return bar;
    }

    private static Component banner(String text) {
        var banner = new Div(text);
        banner.addClassName("banner");
        return banner;
    }

    @Override
    public String getPageTitle() {
        return title + " · Sabak";
    }
}
