package org.sabak.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sabak.authoring.DraftDetails;
import org.sabak.authoring.ModuleCheck.Mistake;
import org.sabak.authoring.Publishing;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.platform.Languages;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.ui.AskDialog;

/** Makes a draft the next edition: how much it changes, and what readers are told of it. */
class PublishDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    PublishDialog(Publishing publishing, DraftDetails draft, Consumer<List<Mistake>> mistakes, Runnable published) {
        super(
                "authoring.publish.do",
                "authoring.publish.means",
                String.valueOf(draft.current() + 1),
                draft.courseTitle().in(UI.getCurrent().getLocale()));
        var change = new Select<Change>();
        change.setLabel(getTranslation("authoring.publish.change"));
        change.setItems(Change.values());
        change.setItemLabelGenerator(
                each -> getTranslation("authoring.change." + each.name().toLowerCase(Locale.ROOT)));
        change.setValue(Change.SUBSTANTIVE);
        change.setWidthFull();
        if (draft.base() > 0) {
            with(change);
        }
        var notes = new LinkedHashMap<String, TextArea>();
        for (var language : Languages.UI) {
            var note = new TextArea(getTranslation("authoring.publish.note", Languages.nameOf(language.getLanguage())));
            note.setWidthFull();
            notes.put(language.getLanguage(), note);
            with(note);
        }
        var found = new ArrayList<Mistake>();
        doing(
                "authoring.publish.do",
                false,
                () -> found.addAll(publishing.publish(draft.id(), change.getValue(), note(notes), getLocale())),
                () -> {
                    if (found.isEmpty()) {
                        published.run();
                    } else {
                        mistakes.accept(found);
                    }
                });
    }

    private static Optional<LocalizedText> note(Map<String, TextArea> fields) {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach((language, field) -> {
            if (!field.isEmpty()) {
                texts.put(language, field.getValue().strip());
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }
}
