package org.sabak.organisation.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.sabak.organisation.Latin;
import org.sabak.organisation.PersonName;

/** An official's name in both scripts. The Latin fields are proposed from the Cyrillic ones as long as they are empty. */
class NameFields extends FormLayout {
    private static final long serialVersionUID = 1L;
    private final TextField familyCyrillic = field("organisation.name.family-cyrillic", true);
    private final TextField givenCyrillic = field("organisation.name.given-cyrillic", true);
    private final TextField patronymicCyrillic = field("organisation.name.patronymic-cyrillic", false);
    private final TextField familyLatin = field("organisation.name.family-latin", true);
    private final TextField givenLatin = field("organisation.name.given-latin", true);
    private final TextField patronymicLatin = field("organisation.name.patronymic-latin", false);

    NameFields() {
        setAutoResponsive(true);
        propose(familyCyrillic, familyLatin);
        propose(givenCyrillic, givenLatin);
        propose(patronymicCyrillic, patronymicLatin);
        familyLatin.setHelperText(getTranslation("organisation.name.latin-help"));
        setMaxColumns(3);
        setColumnWidth("var(--column)");
        setExpandColumns(true);
        setExpandFields(true);
        addFormRow(familyCyrillic, givenCyrillic, patronymicCyrillic);
        addFormRow(familyLatin, givenLatin, patronymicLatin);
    }

    private TextField field(String key, boolean required) {
        var field = new TextField(getTranslation(key));
        field.setRequiredIndicatorVisible(required);
        field.setMaxLength(80);
        return field;
    }

    private static void propose(TextField from, TextField to) {
        from.addValueChangeListener(change -> {
            var proposedBefore = to.isEmpty() || to.getValue().equals(Latin.of(change.getOldValue()));
            if (change.isFromClient() && proposedBefore) {
                to.setValue(Latin.of(change.getValue().strip()));
            }
        });
    }

    void setName(PersonName name) {
        familyCyrillic.setValue(name.familyCyrillic());
        givenCyrillic.setValue(name.givenCyrillic());
        patronymicCyrillic.setValue(orEmpty(name.patronymicCyrillic()));
        familyLatin.setValue(name.familyLatin());
        givenLatin.setValue(name.givenLatin());
        patronymicLatin.setValue(orEmpty(name.patronymicLatin()));
    }

    void check(Refusals refusals) {
        refusals.required(familyCyrillic);
        refusals.required(givenCyrillic);
        refusals.required(familyLatin);
        refusals.required(givenLatin);
    }

    /** To be told which fields may get a sentence, before the first check. */
    Refusals known(Refusals refusals) {
        return refusals.at(familyCyrillic, "#family-cyrillic")
                .at(givenCyrillic, "#given-cyrillic")
                .at(familyLatin, "#family-latin")
                .at(givenLatin, "#given-latin");
    }

    PersonName name() {
        return new PersonName(
                familyLatin.getValue().strip(),
                givenLatin.getValue().strip(),
                orNull(patronymicLatin.getValue()),
                familyCyrillic.getValue().strip(),
                givenCyrillic.getValue().strip(),
                orNull(patronymicCyrillic.getValue()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
