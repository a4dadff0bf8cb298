package org.sabak.authoring.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sabak.authoring.TranslationDesk;
import org.sabak.handbook.BlockText;
import org.sabak.platform.Assets;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code <sabak-translate>}: the translation of one block. It keeps what is typed in the browser and sends it to the API itself;
 * Flow hears {@code sabak-saved} and {@code sabak-next}, without data.
 */
class TranslateElement extends HtmlComponent {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WORDS = List.of(
            "label",
            "save",
            "save-next",
            "copy",
            "keys",
            "saved",
            "saving",
            "unsaved",
            "offline",
            "fragile",
            "found",
            "others",
            "mine",
            "theirs",
            "sign-in");

    private final transient Assets assets;
    private int offers;

    TranslateElement(Assets assets, Runnable saved, Runnable next) {
        super("sabak-translate");
        this.assets = assets;
        var words = new LinkedHashMap<String, String>();
        WORDS.forEach(word -> words.put(word, getTranslation("authoring.translate.field-" + word)));
        getElement().setAttribute("words", JSON.writeValueAsString(words));
        getElement().addEventListener("sabak-saved", event -> saved.run());
        getElement().addEventListener("sabak-next", event -> next.run());
    }

    void show(UUID draft, UUID account, TranslationDesk desk, BlockText block) {
        getElement()
                .setAttribute(
                        "block",
                        JSON.writeValueAsString(Map.of(
                                "draft", draft.toString(),
                                "account", account.toString(),
                                "module", desk.module(),
                                "language", desk.language(),
                                "id", block.id(),
                                "source", block.source(),
                                "target", block.target(),
                                "writable", desk.writable())));
    }

    /** Puts a text into the field, as if it had been typed there. */
    void offer(String text) {
        getElement().setAttribute("offer", JSON.writeValueAsString(Map.of("number", ++offers, "text", text)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addStyleSheet(assets.url("theme/translate.css"));
        event.getUI().getPage().addJsModule(assets.url("components/sabak-translate.js"));
    }
}
