package org.sabak.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.OfficialRecord;
import org.sabak.organisation.PeopleService;
import org.sabak.organisation.Units;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.sabak.platform.ui.DayField;
import org.sabak.platform.ui.PageHeader;
import org.sabak.platform.ui.StatusBadge;

/** One official in the roster: names, postings, and what can be recorded next. */
@Route("roster/:official")
@RolesAllowed("MINISTRY")
class OfficialView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    static final String OFFICIAL = "official";
    private final transient PeopleService service;
    private final transient Units units;
    private final transient JobRoles roles;
    private String title = "";

    OfficialView(PeopleService service, Units units, JobRoles roles) {
        this.service = service;
        this.units = units;
        this.roles = roles;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(service.official(
                PersonId.of(Ids.of(event.getRouteParameters().get(OFFICIAL).orElseThrow()))));
    }

    private void show(OfficialRecord official) {
        title = official.name().listed(getLocale());
        removeAll();
        var back = new Anchor("roster", getTranslation("organisation.official.back"));
        back.addClassNames("btn", "ghost");
        add(new PageHeader(title, back).note(official.name().other(getLocale()) + " · " + official.number()));
        add(postings(official), next(official), names(official));
    }

    private Component postings(OfficialRecord official) {
        var card = card("organisation.official.postings");
        var today = service.today();
        for (var line : official.postings()) {
            var days = new Span(
                    line.endsOn() == null
                            ? getTranslation("organisation.official.since", line.startsOn())
                            : getTranslation("organisation.official.from-to", line.startsOn(), line.endsOn()));
            days.addClassName("s");
            var what = new Div(
                    new Span(units.shortName(line.unit(), getLocale())),
                    new Div(new Span(roles.title(line.jobRole()).in(getLocale()))),
                    days);
            var row = new Div(what, badge(line, today));
            row.addClassName("row");
            card.add(row);
        }
        return card;
    }

    private StatusBadge badge(OfficialRecord.Line line, java.time.LocalDate today) {
        if (line.startsOn().isAfter(today)) {
            return new StatusBadge(StatusBadge.Tone.SOON, getTranslation("organisation.official.future"));
        }
        return line.endsOn() != null && line.endsOn().isBefore(today)
                ? new StatusBadge(StatusBadge.Tone.CALM, getTranslation("organisation.official.past"))
                : new StatusBadge(StatusBadge.Tone.VALID, getTranslation("organisation.official.now"));
    }

    private Component next(OfficialRecord official) {
        var card = card("organisation.official.next");
        var refusals = new Refusals();
        var fields = new PostingFields(service, units, roles);
        fields.known(refusals);
        card.add(new Paragraph(getTranslation("organisation.official.next-text")), refusals, fields);
        var post = new Button(getTranslation("organisation.official.post"), click -> {
            refusals.clear();
            fields.check(refusals);
            if (!refusals.found()) {
                refusals.allows(() -> {
                    service.post(official.id(), official.version(), fields.unit(), fields.jobRole(), fields.from());
                    done(official.id(), "organisation.official.posted");
                });
            }
        });
        post.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(actions(post));
        official.postings().stream()
                .filter(line -> line.endsOn() == null)
                .findFirst()
                .ifPresent(line -> card.add(ending(official, line)));
        return card;
    }

    private Component ending(OfficialRecord official, OfficialRecord.Line line) {
        var day = new DayField(getTranslation("organisation.official.last-day"));
        day.setRequiredIndicatorVisible(true);
        var refusals = new Refusals().at(day, ".posting-end-before-start", ".posting-ended", ".day");
        var end = new Button(getTranslation("organisation.official.end"), click -> {
            refusals.clear();
            refusals.required(day);
            if (!refusals.found()) {
                refusals.allows(() -> {
                    service.endPosting(official.id(), official.version(), line.id(), day.getValue());
                    done(official.id(), "organisation.official.ended");
                });
            }
        });
        var filters = new Div(day, end);
        filters.addClassName("filters");
        var ending = new Div(
                new H2(getTranslation("organisation.official.end-title")),
                new Paragraph(
                        getTranslation("organisation.official.end-text", units.shortName(line.unit(), getLocale()))),
                refusals,
                filters);
        ending.addClassName("stack");
        return ending;
    }

    private Component names(OfficialRecord official) {
        var card = card("organisation.official.names");
        var refusals = new Refusals();
        var fields = new NameFields();
        fields.setName(official.name());
        fields.known(refusals);
        card.add(refusals, fields);
        card.add(actions(new Button(getTranslation("organisation.form.save"), click -> {
            refusals.clear();
            fields.check(refusals);
            if (!refusals.found()) {
                refusals.allows(() -> {
                    service.correctNames(official.id(), official.version(), fields.name());
                    done(official.id(), "organisation.official.corrected");
                });
            }
        })));
        return card;
    }

    private void done(PersonId id, String key) {
        show(service.official(id));
        Notification.show(getTranslation(key));
    }

    private Div card(String key) {
        var card = new Div(new H2(getTranslation(key)));
        card.addClassNames("card", "stack");
        return card;
    }

    private static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    @Override
    public String getPageTitle() {
        return title + " · Sabak";
    }
}
