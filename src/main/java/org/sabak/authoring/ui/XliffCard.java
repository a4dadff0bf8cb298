package org.sabak.authoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.UUID;
import org.sabak.authoring.Translating;
import org.sabak.authoring.TranslationDesk;
import org.sabak.authoring.XliffTaken;
import org.sabak.authoring.translation.Xliff;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.UploadTexts;

/** The exchange with translators outside: out as a file, back as a file. */
class XliffCard extends Section {
    private static final long serialVersionUID = 1L;
    private final transient Translating translating;
    private final UUID draft;
    private final String language;
    private final Div outcome = new Div();

    XliffCard(Translating translating, UUID draft, TranslationDesk desk, Runnable taken) {
        this.translating = translating;
        this.draft = draft;
        this.language = desk.language();
        addClassNames("card", "stack");
        outcome.addClassName("stack");
        outcome.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(getTranslation("authoring.xliff.title")),
                new Paragraph(getTranslation("authoring.xliff.means")),
                downloads(desk.module()));
        if (desk.writable()) {
            var upload =
                    new Upload(UploadHandler.inMemory((metadata, bytes) -> getUI().ifPresent(ui -> ui.access(() -> {
                        take(bytes);
                        taken.run();
                    }))));
            upload.setMaxFiles(1);
            upload.setMaxFileSize(Xliff.LARGEST_BYTES);
            upload.setAcceptedFileTypes(".xlf", ".xliff", ".xml");
            var tooLarge = getTranslation("authoring.xliff.too-large", Xliff.LARGEST_BYTES >> 20);
            upload.setI18n(new UploadTexts(this::getTranslation, tooLarge));
            upload.addFileRejectedListener(refused -> say("bad", tooLarge));
            add(upload, outcome);
        }
    }

    private Div downloads(String module) {
        var address = "/api/v1/drafts/" + draft + "/xliff/" + language;
        var links = new Div(
                download(address + "?module=" + module, "authoring.xliff.module"),
                download(address, "authoring.xliff.course"));
        links.addClassName("actions");
        return links;
    }

    private Anchor download(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        link.addClassNames("btn", "ghost");
        return link;
    }

    /** Takes a file over and says what came of it. */
    void take(byte[] bytes) {
        outcome.removeAll();
        try {
            say(translating.take(draft, language, bytes, getLocale()));
        } catch (Refused refused) {
            outcome.add(banner(
                    "bad", getTranslation(refused.key(), refused.arguments().toArray())));
        }
    }

    private void say(String look, String text) {
        outcome.removeAll();
        outcome.add(banner(look, text));
    }

    private void say(XliffTaken taken) {
        say("valid", getTranslation("authoring.xliff.taken", taken.taken(), taken.confirmed(), taken.same()));
        if (!taken.left().isEmpty()) {
            var list = new UnorderedList();
            taken.left()
                    .forEach(left -> list.add(new ListItem(getTranslation(
                            "authoring.xliff.left", String.valueOf(left.line()), left.block(), left.reason()))));
            var banner = banner(
                    "soon",
                    getTranslation("authoring.xliff.not-taken", taken.left().size()));
            banner.add(list);
            outcome.add(banner);
        }
    }

    private static Div banner(String look, String text) {
        var banner = new Div(new Paragraph(text));
        banner.addClassNames("banner", look);
        return banner;
    }
}
