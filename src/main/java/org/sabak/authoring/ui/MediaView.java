package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.DraftDetails;
import org.sabak.authoring.DraftDetails.ModuleFiles;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.ModuleMedia;
import org.sabak.authoring.ModuleMedia.Kept;
import org.sabak.authoring.ModuleMedia.MediaRow;
import org.sabak.authoring.ModuleMedia.Place;
import org.sabak.authoring.media.MediaIntake;
import org.sabak.platform.Languages;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.PageHeader;

/** The pictures and attachments of a module: what there is and where it is shown, and the upload of another with its words. */
@Route("authoring/:draft/media")
@RolesAllowed({"TRAINER", "INTERNATIONAL", "MINISTRY"})
class MediaView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String MODULE = "module";
    private static final int KILO = 1000;
    private final transient Drafts drafts;
    private final transient ModuleMedia media;
    private final Div answer = new Div();
    private final Section files = new Section();
    private final Paragraph received = new Paragraph();
    private final TextArea alt = new TextArea();
    private final Select<Place> place = new Select<>();
    private UUID draft = new UUID(0, 0);
    private String module = "";
    private String title = "";
    private String name = "";
    private byte @Nullable [] bytes;

    MediaView(Drafts drafts, ModuleMedia media) {
        this.drafts = drafts;
        this.media = media;
        addClassName("page");
        files.addClassName("card");
        answer.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draft = AuthoringAddresses.id(
                event.getRouteParameters().get(AuthoringAddresses.DRAFT).orElse(""));
        var details = drafts.draft(draft);
        module = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MODULE)
                .or(() -> details.modules().stream().findFirst().map(ModuleFiles::id))
                .orElse("");
        removeAll();
        var back = new Anchor("/authoring/" + draft, getTranslation("authoring.media.back"));
        back.addClassNames("btn", "ghost");
        title = getTranslation("authoring.media.title");
        add(new PageHeader(title, back)
                .note(details.name() + " · " + details.courseTitle().in(getLocale())));
        if (details.modules().isEmpty()) {
            add(new EmptyState(
                    getTranslation("authoring.media.no-module-title"), getTranslation("authoring.media.no-module")));
            return;
        }
        var shown = details.modules().stream()
                .filter(each -> each.id().equals(module))
                .findFirst()
                .orElseThrow(() -> new NotFound(module));
        add(choices(details), answer);
        var all = new Div(files);
        all.addClassName("stack");
        if (details.mayChange(shown.folder() + "/media/x.svg")
                || !media.places(draft, module).isEmpty()) {
            all.addComponentAsFirst(uploading());
        }
        add(all);
        list();
    }

    private Component choices(DraftDetails details) {
        var choices = new Nav();
        choices.addClassName("choices");
        choices.setAriaLabel(getTranslation("authoring.draft.modules"));
        details.modules().forEach(each -> {
            var link = new Anchor(
                    "/authoring/" + draft + "/media?module=" + each.id(),
                    each.title().in(getLocale()));
            if (each.id().equals(module)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            choices.add(link);
        });
        return choices;
    }

    private Component uploading() {
        alt.setLabel(getTranslation("authoring.media.alt"));
        alt.setHelperText(getTranslation("authoring.media.alt-help"));
        alt.setRequiredIndicatorVisible(true);
        alt.setManualValidation(true);
        alt.setMaxLength(400);
        alt.setWidthFull();
        place.setLabel(getTranslation("authoring.media.place"));
        place.setHelperText(getTranslation("authoring.media.place-help"));
        place.setEmptySelectionAllowed(true);
        place.setEmptySelectionCaption(getTranslation("authoring.media.place-none"));
        place.setItemLabelGenerator(each -> each == null
                ? getTranslation("authoring.media.place-none")
                : Languages.nameOf(each.language()) + ": " + each.title());
        place.setWidthFull();
        received.setVisible(false);
        var keep = new Button(getTranslation("authoring.media.keep"), click -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(keep);
        actions.addClassName("actions");
        var card = new Section(
                new H2(getTranslation("authoring.media.upload")),
                new Paragraph(getTranslation("authoring.media.kinds", MediaIntake.BUDGET / KILO)),
                new Uploading(MediaIntake.LARGEST_UPLOAD, this::received),
                received,
                alt,
                place,
                actions);
        card.addClassNames("card", "stack");
        return card;
    }

    void received(byte[] content, String fileName) {
        answer.removeAll();
        MediaIntake.look(content);
        bytes = content;
        name = fileName;
        received.setText(getTranslation("authoring.media.received", fileName, size(content.length)));
        received.setVisible(true);
        alt.focus();
    }

    private void keep() {
        answer.removeAll();
        if (bytes == null) {
            say("bad", getTranslation("authoring.media.choose-first"));
            return;
        }
        alt.setInvalid(false);
        try {
            var kept = media.put(draft, module, bytes, name, alt.getValue());
            var where = place.getValue();
            if (where != null) {
                media.show(draft, where, kept.markdown());
            }
            done(kept, where);
        } catch (Refused refused) {
            var sentence = getTranslation(refused.key(), refused.arguments().toArray());
            if (refused.key().endsWith("refused-alt")) {
                alt.setErrorMessage(sentence);
                alt.setInvalid(true);
                alt.focus();
            } else {
                say("bad", sentence);
            }
        }
    }

    private void done(Kept kept, @Nullable Place where) {
        say(
                "valid",
                where == null
                        ? getTranslation("authoring.media.kept", kept.name(), kept.markdown())
                        : getTranslation("authoring.media.shown", kept.name(), where.title()));
        if (!kept.dropped().isEmpty()) {
            say("soon", getTranslation("authoring.media.dropped", String.join(", ", kept.dropped())));
        }
        bytes = null;
        received.setVisible(false);
        alt.clear();
        list();
    }

    private void list() {
        place.setItems(media.places(draft, module));
        files.removeAll();
        var rows = media.of(draft, module);
        files.add(new H2(getTranslation("authoring.media.files", rows.size())));
        if (rows.isEmpty()) {
            files.add(new Paragraph(getTranslation("authoring.media.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("plain", "media");
        rows.forEach(row -> list.add(row(row)));
        files.add(list);
    }

    private ListItem row(MediaRow row) {
        var words = new Div(new H3(row.name()));
        words.add(small(size(row.bytes()) + " · " + used(row.usedIn())));
        row.alts().forEach(each -> words.add(new Paragraph(each)));
        var item = new ListItem(preview(row), words);
        if (row.usedIn().isEmpty()) {
            var remove = new Button(getTranslation("authoring.media.remove"), click -> remove(row));
            remove.setAriaLabel(getTranslation("authoring.media.remove-named", row.name()));
            item.add(remove);
        }
        return item;
    }

    private Component preview(MediaRow row) {
        if (row.attachment()) {
            var kind = new Div(getTranslation("authoring.media.pdf"));
            kind.addClassName("media-kind");
            return kind;
        }
        var picture = new Image("/api/v1/drafts/" + draft + "/picture?path=" + row.path(), "");
        picture.addClassName("media-kind");
        return picture;
    }

    private void remove(MediaRow row) {
        answer.removeAll();
        try {
            media.remove(draft, module, row.name());
            say("valid", getTranslation("authoring.media.removed", row.name()));
        } catch (Refused refused) {
            say("bad", getTranslation(refused.key(), refused.arguments().toArray()));
        }
        list();
    }

    private String used(List<String> texts) {
        return texts.isEmpty()
                ? getTranslation("authoring.media.unused")
                : getTranslation("authoring.media.used-in", String.join(", ", texts));
    }

    private String size(int length) {
        return getTranslation("authoring.media.size", Math.max(1, Math.round(length / (double) KILO)));
    }

    private static Component small(String text) {
        var small = new Paragraph(text);
        small.addClassName("s");
        return small;
    }

    private void say(String tone, String sentence) {
        var banner = new Div(sentence);
        banner.addClassNames("banner", tone);
        answer.add(banner);
    }

    @Override
    public String getPageTitle() {
        return title + " · Sabak";
    }
}
