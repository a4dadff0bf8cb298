package org.sabak.authoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.sabak.authoring.CourseFile;
import org.sabak.authoring.DraftDetails;
import org.sabak.authoring.DraftDetails.ModuleFiles;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.Editing;
import org.sabak.platform.Assets;
import org.sabak.platform.Languages;
import org.sabak.platform.NotFound;
import org.sabak.platform.ui.PageHeader;

/** A page in which one file of a draft is written: where it belongs, the other files of its module, and the editor. */
abstract class FilePage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Drafts drafts;
    private final transient Editing editing;
    private final EditorElement editor;
    private String title = "";

    /** @param pane what stands beside the text at first */
    FilePage(Drafts drafts, Editing editing, Assets assets, String pane) {
        this.drafts = drafts;
        this.editing = editing;
        this.editor = new EditorElement(assets, pane);
        addClassNames("page", "wide", "e-page");
    }

    /** Which file the address means. */
    abstract String path(UUID draft, BeforeEnterEvent event);

    /** The address of the same page for another file. */
    abstract String address(UUID draft, CourseFile file);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = AuthoringAddresses.id(
                event.getRouteParameters().get(AuthoringAddresses.DRAFT).orElse(""));
        var file = editing.file(id, path(id, event));
        var draft = drafts.draft(id);
        var module = draft.modules().stream()
                .filter(each -> each.folder().equals(file.folder()))
                .findFirst()
                .orElseThrow(() -> new NotFound(file.path()));
        title = getTranslation(
                "authoring.editor.title",
                getTranslation("authoring.part." + file.kind()),
                module.title().in(getLocale()));
        removeAll();
        var header = new PageHeader(
                title,
                new FileLinks(draft, file, languages(draft, module), other -> address(id, other)),
                new Anchor("/authoring/" + id, getTranslation("authoring.editor.to-draft", draft.name())));
        add(header, editor);
        editor.show(id, file);
    }

    /** Those that the module has, and those of the interface, in which a translation may begin. */
    private static List<String> languages(DraftDetails draft, ModuleFiles module) {
        return Stream.of(
                        Stream.of(draft.source()),
                        module.languages().stream(),
                        Languages.UI.stream().map(Locale::getLanguage))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    @Override
    public String getPageTitle() {
        return title + " · Sabak";
    }
}
