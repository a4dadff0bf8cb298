package org.sabak.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.sabak.assessment.ExamResults;
import org.sabak.assessment.ExamSupport;
import org.sabak.certification.DecisionService;
import org.sabak.certification.PracticeService;
import org.sabak.certification.Standings.SchemeStanding;
import org.sabak.identity.PasswordResets;
import org.sabak.identity.Slips;
import org.sabak.identity.passwords.ResetPasswordDialog;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.Units;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.PageHeader;
import org.sabak.reporting.PersonRecords;
import org.sabak.reporting.PersonRecords.PersonRecord;

/** One official's record: what is held and owed, the facts behind it, and what the reader may do about it. */
@Route("people/:person")
@RolesAllowed({"OFFICER", "TRAINER", "SUPERVISOR", "MINISTRY"})
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient PersonRecords records;
    private final transient FactLines lines;
    private final transient DecisionService decisions;
    private final transient PracticeService practices;
    private final transient ExamResults results;
    private final transient ExamSupport support;
    private final transient PasswordResets resets;
    private final transient Slips slips;
    private final transient Units units;
    private final transient JobRoles roles;
    private final transient Messages messages;
    private String title = "";

    PersonView(
            PersonRecords records,
            FactLines lines,
            DecisionService decisions,
            PracticeService practices,
            ExamResults results,
            ExamSupport support,
            PasswordResets resets,
            Slips slips,
            Units units,
            JobRoles roles,
            Messages messages) {
        this.records = records;
        this.lines = lines;
        this.decisions = decisions;
        this.practices = practices;
        this.results = results;
        this.support = support;
        this.resets = resets;
        this.slips = slips;
        this.units = units;
        this.roles = roles;
        this.messages = messages;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person = event.getRouteParameters()
                .get("person")
                .map(PersonView::id)
                .orElseThrow(() -> new NotFound("No official"));
        show(person);
    }

    private static PersonId id(String text) {
        try {
            return PersonId.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("No official " + text);
        }
    }

    private void show(PersonId person) {
        var record = records.of(person);
        var name = record.name().shown(getLocale());
        removeAll();
        title = record.name().listed(getLocale());
        var header = new PageHeader(title);
        header.note(record.name().other(getLocale()) + " · " + record.number());
        add(header, postings(record));
        record.standings().stream()
                .filter(SchemeStanding::concerns)
                .forEach(standing ->
                        add(new SchemeCard(record, standing, name, lines, decisions, messages, () -> show(person))));
        if (record.standings().stream().noneMatch(SchemeStanding::concerns)) {
            add(new EmptyState(
                    getTranslation("reporting.person.no-scheme"), getTranslation("reporting.person.no-scheme-text")));
        }
        if (!record.self() || !record.facts().practice().isEmpty()) {
            add(new PracticeCard(record, name, lines, practices, () -> show(person)));
        }
        add(new ExamsCard(record, name, results, support, () -> show(person)), modules(record));
        if (record.tutors()) {
            add(signIn(record, name));
        }
    }

    private Component postings(PersonRecord record) {
        var card = Parts.card(getTranslation("reporting.person.postings"));
        if (record.postings().isEmpty()) {
            card.add(new Paragraph(getTranslation("reporting.person.no-postings")));
        }
        for (var posting : record.postings()) {
            var days = posting.until() == null
                    ? getTranslation("reporting.person.since", posting.from())
                    : getTranslation("reporting.person.from-until", posting.from(), posting.until());
            card.add(Parts.row(
                    new Div(
                            new H3(units.longName(posting.unit(), getLocale())),
                            Parts.small(roles.title(posting.jobRole()).in(getLocale()) + " · " + days)),
                    null));
        }
        return card;
    }

    private Component modules(PersonRecord record) {
        var card = Parts.card(getTranslation("reporting.person.modules"));
        if (record.modules().isEmpty()) {
            card.add(new Paragraph(getTranslation("reporting.person.no-modules")));
            return card;
        }
        var body = new NativeTableBody();
        for (var row : record.modules()) {
            body.add(Parts.line(
                    row.module().title().in(getLocale()),
                    getTranslation(
                            "reporting.person.of",
                            row.progress().ticked(),
                            row.progress().sections())));
        }
        card.add(Parts.table(
                getTranslation("reporting.person.column.module"),
                getTranslation("reporting.person.column.sections-done"),
                body));
        return card;
    }

    /** A new password, where the reader may give one; else why not. */
    private Component signIn(PersonRecord record, String name) {
        var card = Parts.card(getTranslation("reporting.person.sign-in"));
        var obstacle = resets.obstacle(record.id());
        card.add(new Paragraph(getTranslation(obstacle.orElse("reporting.person.sign-in-text"))));
        if (obstacle.isEmpty()) {
            card.add(new Button(getTranslation("reporting.person.reset"), click -> new ResetPasswordDialog(
                            resets, slips, record.id(), name, "/people/" + record.id())
                    .open()));
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
