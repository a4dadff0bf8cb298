package org.sabak.authoring.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import java.util.UUID;
import org.sabak.authoring.CourseFile;
import org.sabak.platform.Assets;

/** {@code <sabak-editor>}: the text of one file with its preview, which talks to the API itself. */
class EditorElement extends HtmlComponent {
    private static final long serialVersionUID = 1L;
    private final transient Assets assets;

    EditorElement(Assets assets, String pane) {
        super("sabak-editor");
        this.assets = assets;
        getElement()
                .setAttribute("i18n-url", assets.texts(getLocale()))
                .setAttribute("words-url", assets.texts("editor", getLocale()))
                .setAttribute("pane", pane);
    }

    void show(UUID draft, CourseFile file) {
        getElement().setAttribute("draft", draft.toString()).setAttribute("path", file.path());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addStyleSheet(assets.url("theme/editor.css"));
        event.getUI().getPage().addJsModule(assets.url("components/sabak-editor.js"));
    }
}
