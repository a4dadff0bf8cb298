package org.sabak.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.certification.DecisionKind;
import org.sabak.certification.DecisionService;
import org.sabak.certification.Grounds.DecisionRow;
import org.sabak.certification.Standings.SchemeStanding;
import org.sabak.certification.decisions.DecideDialog;
import org.sabak.certification.decisions.LiftDialog;
import org.sabak.platform.Messages;
import org.sabak.reporting.PersonRecords.PersonRecord;
import org.sabak.reporting.StatusRow;

/** One scheme of a record: what is held and owed, the facts behind both, and what the ministry may decide. */
class SchemeCard extends Section {
    private static final long serialVersionUID = 1L;
    private final transient PersonRecord record;
    private final String name;
    private final transient DecisionService decisions;
    private final transient Runnable changed;

    /** @param changed called after something was decided */
    SchemeCard(
            PersonRecord record,
            SchemeStanding standing,
            String name,
            FactLines lines,
            DecisionService decisions,
            Messages messages,
            Runnable changed) {
        this.record = record;
        this.name = name;
        this.decisions = decisions;
        this.changed = changed;
        addClassName("card");
        add(
                new H2(standing.title().in(getLocale())),
                Parts.row(
                        new Paragraph(standing.holds().in(messages, getLocale())),
                        Told.holding(this, StatusRow.Held.of(standing.holding()), record.today())),
                Parts.row(
                        new Paragraph(standing.owes().in(messages, getLocale())),
                        Told.duty(this, StatusRow.Owed.of(standing.duty()), record.today())));
        if (standing.inProgress()) {
            add(new Paragraph(getTranslation("reporting.person.in-progress")));
        }
        asks(standing, messages);
        facts(standing, lines);
        if (record.decides()) {
            add(decide(standing));
        }
    }

    /** What is left to be done, whether on a PC or before somebody's eyes. */
    private void asks(SchemeStanding standing, Messages messages) {
        var asked = Stream.concat(standing.online().stream(), standing.inPerson().stream())
                .map(sentence -> new ListItem(sentence.in(messages, getLocale())))
                .toArray(ListItem[]::new);
        if (asked.length > 0) {
            add(new H3(getTranslation("reporting.person.asks")), new UnorderedList(asked));
        }
    }

    private void facts(SchemeStanding standing, FactLines lines) {
        var reader = new FactLines.Reader(getLocale(), record.zone(), record.assessors());
        var facts = new ArrayList<Component>();
        record.facts().decisions().stream()
                .filter(row -> row.scheme().equals(standing.scheme()))
                .forEach(row -> facts.add(lines.decision(row, reader, lift(row))));
        record.facts().recognitions().stream()
                .filter(row -> row.scheme().equals(standing.scheme()))
                .forEach(row -> facts.add(lines.recognition(row, reader)));
        record.facts().periods().stream()
                .filter(row -> row.period().scheme().id().equals(standing.scheme()))
                .forEach(row -> facts.add(lines.period(row, reader)));
        record.facts().required().stream()
                .filter(row -> row.scheme().equals(standing.scheme()))
                .forEach(row -> facts.add(lines.required(row, reader)));
        add(new H3(getTranslation("reporting.person.facts")));
        if (facts.isEmpty()) {
            add(new Paragraph(getTranslation("reporting.person.no-facts")));
        }
        facts.forEach(this::add);
    }

    private @Nullable Component lift(DecisionRow row) {
        var over = row.until() != null && row.until().isBefore(record.today());
        return row.kind() != DecisionKind.SUSPENSION || over || row.liftedFrom() != null || !record.decides()
                ? null
                : new Button(
                        getTranslation("reporting.person.lift"),
                        click -> new LiftDialog(decisions, record.id(), name, row, record.today(), changed).open());
    }

    /** Nothing can be taken from somebody who was never given it. */
    private Component decide(SchemeStanding standing) {
        var issued = record.facts().periods().stream()
                .anyMatch(row -> row.period().scheme().id().equals(standing.scheme()));
        var block = Parts.actions();
        for (var kind : DecisionKind.values()) {
            if (issued || kind == DecisionKind.EXEMPTION) {
                block.add(decide(kind, standing));
            }
        }
        return block;
    }

    private Button decide(DecisionKind kind, SchemeStanding standing) {
        var what = getTranslation("reporting.person.decide." + kind.name().toLowerCase(Locale.ROOT));
        var button = new Button(
                what, click -> new DecideDialog(decisions, kind, record.id(), name, standing, record.today(), changed)
                        .open());
        button.setAriaLabel(getTranslation(
                "reporting.person.decide-of", what, standing.title().in(getLocale())));
        return button;
    }
}
