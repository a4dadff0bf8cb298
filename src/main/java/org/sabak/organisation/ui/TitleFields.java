package org.sabak.organisation.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Languages;
import org.sabak.platform.LocalizedText;

/** One field per language of the interface for a title; English is required, what is empty falls back to it. */
class TitleFields extends FormLayout {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 120;
    private final Map<String, TextField> fields = new LinkedHashMap<>();

    TitleFields() {
        setAutoResponsive(true);
        setColumnWidth("var(--column)");
        setExpandColumns(true);
        setExpandFields(true);
        for (var language : Languages.UI) {
            var field = new TextField(
                    getTranslation("organisation.unit.title-in", Languages.nameOf(language.getLanguage())));
            field.setMaxLength(LONGEST);
            field.getElement().setAttribute("lang", language.getLanguage());
            fields.put(language.getLanguage(), field);
            add(field);
        }
        source().setRequiredIndicatorVisible(true);
    }

    TextField source() {
        return java.util.Objects.requireNonNull(fields.get("en"));
    }

    void setTitle(LocalizedText title) {
        fields.forEach((language, field) -> {
            @Nullable String text = title.texts().get(language);
            field.setValue(text == null ? "" : text);
        });
    }

    /** What has been typed over {@code before}, whose further languages stay. */
    LocalizedText title(@Nullable LocalizedText before) {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach((language, field) -> {
            if (!field.getValue().isBlank()) {
                texts.put(language, field.getValue().strip());
            }
        });
        if (before != null) {
            before.texts().forEach((language, text) -> {
                if (!fields.containsKey(language)) {
                    texts.put(language, text);
                }
            });
        }
        return new LocalizedText(texts);
    }
}
