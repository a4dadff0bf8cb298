package org.sabak.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.ExamSupport;
import org.sabak.certification.DecisionService;
import org.sabak.certification.Standings.DecisionKind;
import org.sabak.certification.Standings.DecisionRow;
import org.sabak.certification.Standings.SchemeStanding;
import org.sabak.certification.decisions.DecideDialog;
import org.sabak.certification.decisions.LiftDialog;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.PeopleInScope;
import org.sabak.identity.Role;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.Units;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.platform.ui.StatusBadge.Tone;
import org.sabak.reporting.PersonRecords;
import org.sabak.reporting.PersonRecords.PeriodRow;
import org.sabak.reporting.PersonRecords.PersonRecord;
import org.sabak.reporting.StatusRow;

/** One official's record: what is held and owed, the facts behind it, and what the reader may do about it. */
@Route("people/:person")
@RolesAllowed({"OFFICER", "TRAINER", "SUPERVISOR", "MINISTRY"})
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient PersonRecords records;
    private final transient DecisionService decisions;
    private final transient PersonActions actions;
    private final transient ExamSupport support;
    private final transient PeopleInScope scope;
    private final transient CurrentUser user;
    private final transient Units units;
    private final transient JobRoles roles;
    private final transient Messages messages;
    private String title = "";

    PersonView(
            PersonRecords records,
            DecisionService decisions,
            PersonActions actions,
            ExamSupport support,
            PeopleInScope scope,
            CurrentUser user,
            Units units,
            JobRoles roles,
            Messages messages) {
        this.records = records;
        this.decisions = decisions;
        this.actions = actions;
        this.support = support;
        this.scope = scope;
        this.user = user;
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
        show(records.of(person));
    }

    private static PersonId id(String text) {
        try {
            return PersonId.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("No official " + text);
        }
    }

    private void show(PersonRecord record) {
        removeAll();
        title = record.name().listed(getLocale());
        var tutors = !record.self() && scope.inScope(record.id(), Role.SUPERVISOR, Role.TRAINER);
        var header = new PageHeader(title);
        header.note(record.name().other(getLocale()) + " · " + record.number());
        add(header, postings(record));
        record.standings().stream().filter(SchemeStanding::concerns).forEach(standing -> add(scheme(record, standing)));
        if (record.standings().stream().noneMatch(SchemeStanding::concerns)) {
            add(new EmptyState(
                    getTranslation("reporting.person.no-scheme"), getTranslation("reporting.person.no-scheme-text")));
        }
        add(exams(record, tutors), modules(record));
    }

    private Button button(String key, SerializableRunnable act) {
        return new Button(getTranslation("reporting.person." + key), click -> act.run());
    }

    private PersonActions.About about(PersonRecord record) {
        return new PersonActions.About(record.id(), title, record.today(), this, () -> show(records.of(record.id())));
    }

    private Component postings(PersonRecord record) {
        var card = card("reporting.person.postings");
        if (record.postings().isEmpty()) {
            card.add(new Paragraph(getTranslation("reporting.person.no-postings")));
        }
        for (var posting : record.postings()) {
            var days = posting.until() == null
                    ? getTranslation("reporting.person.since", posting.from())
                    : getTranslation("reporting.person.from-until", posting.from(), posting.until());
            card.add(row(
                    new Div(
                            new H3(units.longName(posting.unit(), getLocale())),
                            small(roles.title(posting.jobRole()).in(getLocale()) + " · " + days)),
                    null));
        }
        return card;
    }

    private Component scheme(PersonRecord record, SchemeStanding standing) {
        var card = new Section(new H2(standing.title().in(getLocale())));
        card.addClassName("card");
        card.add(
                row(
                        small(standing.holds().in(messages, getLocale())),
                        Told.holding(this, StatusRow.Held.of(standing.holding()), record.today())),
                row(
                        small(standing.owes().in(messages, getLocale())),
                        Told.duty(this, StatusRow.Owed.of(standing.duty()), record.today())));
        if (standing.inProgress()) {
            card.add(small(getTranslation("reporting.person.in-progress")));
        }
        card.add(new H3(getTranslation("reporting.person.facts")));
        var facts = new ArrayList<Component>();
        record.decisions().stream()
                .filter(decision -> decision.scheme().equals(standing.scheme()))
                .forEach(decision -> {
                    var key =
                            "reporting.person.decision." + slug(decision.kind().name());
                    var text = decision.until() == null
                            ? getTranslation(key, decision.from())
                            : getTranslation(key + "-until", decision.from(), decision.until());
                    facts.add(row(
                            new Div(
                                    new Div(text),
                                    small(decision.reason().title().in(messages, getLocale()) + " · "
                                            + recorded(record, decision.recordedAt()))),
                            lift(record, decision)));
                });
        record.periods().stream()
                .filter(period -> period.scheme().equals(standing.scheme()))
                .forEach(period -> facts.add(period(record, period)));
        if (facts.isEmpty()) {
            card.add(new Paragraph(getTranslation("reporting.person.no-facts")));
        }
        facts.forEach(card::add);
        if (user.has(Role.MINISTRY) && !record.self()) {
            card.add(decide(record, standing));
        }
        return card;
    }

    private Component period(PersonRecord record, PeriodRow period) {
        var text = new Div(
                new Div(getTranslation("reporting.person.period", period.from(), period.until())),
                small(getTranslation("reporting.person.certified", period.certifiedOn()) + " · "
                        + recorded(record, period.recordedAt())));
        for (var evidence : period.evidence()) {
            text.add(small(getTranslation("reporting.person.evidence." + slug(evidence.kind())) + ", "
                    + Formats.shortDate(getLocale(), evidence.on())
                    + (evidence.flagged() ? " · " + getTranslation("reporting.person.flagged") : "")));
        }
        return row(
                text,
                period.voided()
                        ? new StatusBadge(Tone.BAD, getTranslation("reporting.person.voided"))
                        : period.serial() == null ? null : serial(period.serial()));
    }

    private static Component serial(String serial) {
        var link = new Anchor("/api/v1/certificates/" + serial + ".pdf", serial);
        link.setRouterIgnore(true);
        return link;
    }

    private @Nullable Component lift(PersonRecord record, DecisionRow decision) {
        if (decision.kind() != DecisionKind.SUSPENSION
                || record.self()
                || !user.has(Role.MINISTRY)
                || (decision.until() != null && decision.until().isBefore(record.today()))) {
            return null;
        }
        return button("lift", () -> new LiftDialog(
                        decisions, record.id(), title, decision, record.today(), () -> show(records.of(record.id())))
                .open());
    }

    private Component decide(PersonRecord record, SchemeStanding standing) {
        var block = new Div();
        block.addClassName("actions");
        for (var kind : DecisionKind.values()) {
            block.add(button("decide." + slug(kind.name()), () -> new DecideDialog(
                            decisions,
                            kind,
                            record.id(),
                            title,
                            standing,
                            record.today(),
                            () -> show(records.of(record.id())))
                    .open()));
        }
        return block;
    }

    private Component exams(PersonRecord record, boolean tutors) {
        var card = card("reporting.person.exams");
        if (record.results().isEmpty()) {
            card.add(new Paragraph(getTranslation("reporting.person.no-exams")));
        } else {
            var body = new NativeTableBody();
            for (var row : record.results()) {
                var result = row.result();
                body.add(line(
                        new NativeTableCell(row.exam().in(getLocale())),
                        new NativeTableCell(Formats.shortDate(getLocale(), result.effectiveOn())),
                        number(Formats.percent(getLocale(), result.percent() / 100.0)),
                        cell(new StatusBadge(
                                result.passed() ? Tone.VALID : Tone.BAD,
                                getTranslation(
                                        result.passed() ? "reporting.person.passed" : "reporting.person.failed")))));
            }
            card.add(table(body, "exam", "day", "result", "outcome"));
        }
        if (tutors) {
            for (var exam : support.exams(record.id())) {
                var name = exam.title().in(getLocale());
                var block = new Div();
                block.addClassName("actions");
                if (exam.tutorSessionNeeded()) {
                    block.add(button("tutor", () -> actions.recordTutorSession(about(record), exam.exam(), name)));
                }
                if (exam.passedOn().isEmpty()) {
                    block.add(button("extend", () -> actions.extend(about(record), exam.exam(), name, exam.open())));
                }
                card.add(row(
                        new Div(
                                new H3(name),
                                small(getTranslation("reporting.person.attempts", exam.used(), exam.allowed()))),
                        block));
            }
        }
        return card;
    }

    private Component modules(PersonRecord record) {
        var card = card("reporting.person.modules");
        if (record.modules().isEmpty()) {
            card.add(new Paragraph(getTranslation("reporting.person.no-modules")));
            return card;
        }
        var body = new NativeTableBody();
        for (var row : record.modules()) {
            body.add(line(
                    new NativeTableCell(row.module().title().in(getLocale())),
                    number(getTranslation(
                            "reporting.person.sections",
                            row.progress().ticked(),
                            row.progress().sections()))));
        }
        card.add(table(body, "module", "sections-done"));
        return card;
    }

    private Component table(NativeTableBody body, String... headings) {
        var head = new NativeTableRow();
        for (var heading : headings) {
            var cell = new NativeTableHeaderCell(getTranslation("reporting.person.column." + heading));
            cell.getElement().setAttribute("scope", "col");
            if (heading.equals("result") || heading.equals("sections-done")) {
                cell.addClassName("n");
            }
            head.add(cell);
        }
        var box = new Div(new NativeTable(new NativeTableHeader(head), body));
        box.addClassName("register");
        return box;
    }

    private static NativeTableRow line(Component... cells) {
        var row = new NativeTableRow();
        row.add(cells);
        return row;
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("n");
        return cell;
    }

    private static NativeTableCell cell(Component content) {
        var cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    private String recorded(PersonRecord record, Instant at) {
        return getTranslation("reporting.person.recorded", Formats.dateAndTime(getLocale(), at, record.zone()));
    }

    private Section card(String titleKey) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.addClassName("card");
        return section;
    }

    private static Div row(Component text, @Nullable Component right) {
        var row = new Div(text);
        if (right != null) {
            row.add(right);
        }
        row.addClassName("row");
        return row;
    }

    private static Component small(String text) {
        var small = new HtmlComponent("small");
        small.getElement().setText(text);
        return small;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
