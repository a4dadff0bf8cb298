package org.sabak.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;
import org.sabak.certification.PracticeRow;
import org.sabak.certification.PracticeService;
import org.sabak.certification.practice.RecordPracticeDialog;
import org.sabak.certification.practice.WithdrawPracticeDialog;
import org.sabak.reporting.PersonRecords.PersonRecord;

/** What somebody saw the official do: practical assessments and hours in a room, and how one more is recorded. */
class PracticeCard extends Section {
    private static final long serialVersionUID = 1L;
    private final transient PersonRecord record;
    private final String name;
    private final transient PracticeService practices;
    private final transient Runnable changed;

    /** @param changed called after something was recorded or withdrawn */
    PracticeCard(PersonRecord record, String name, FactLines lines, PracticeService practices, Runnable changed) {
        this.record = record;
        this.name = name;
        this.practices = practices;
        this.changed = changed;
        addClassName("card");
        add(new H2(getTranslation("reporting.person.practice")));
        if (record.facts().practice().isEmpty()) {
            add(new Paragraph(getTranslation("reporting.person.no-practice")));
        }
        var reader = new FactLines.Reader(getLocale(), record.zone(), record.assessors());
        record.facts().practice().forEach(row -> add(lines.practice(row, reader, withdraw(row))));
        if (!record.self()) {
            add(Parts.actions(new Button(
                    getTranslation("certification.practice.record"),
                    click -> new RecordPracticeDialog(practices, record.id(), name, record.today(), changed).open())));
        }
    }

    private @Nullable Component withdraw(PracticeRow row) {
        return row.withdrawn() != null || row.obstacle() != null
                ? null
                : new Button(
                        getTranslation("certification.practice.withdraw"),
                        click -> new WithdrawPracticeDialog(practices, name, row, changed).open());
    }
}
