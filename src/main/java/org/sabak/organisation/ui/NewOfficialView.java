package org.sabak.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.sabak.organisation.AddOfficial;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.PeopleService;
import org.sabak.organisation.Units;
import org.sabak.platform.ui.PageHeader;

/** Adds one official with the first posting, and shows the slip for the first sign-in. */
@Route("roster/new")
@RolesAllowed("MINISTRY")
class NewOfficialView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient PeopleService service;
    private final TextField number = new TextField();
    private final NameFields names = new NameFields();
    private final PostingFields posting;
    private final Refusals refusals = new Refusals();

    NewOfficialView(PeopleService service, Units units, JobRoles roles) {
        this.service = service;
        addClassName("page");
        add(new PageHeader(getTranslation("organisation.new.title")).note(getTranslation("organisation.new.note")));
        number.setLabel(getTranslation("organisation.new.number"));
        number.setHelperText(getTranslation("organisation.new.number-help"));
        number.setRequiredIndicatorVisible(true);
        number.setMaxLength(34);
        posting = new PostingFields(service, units, roles);
        refusals.at(number, ".number", ".number-taken", ".login-taken");
        names.known(refusals);
        posting.known(refusals);
        var save = new Button(getTranslation("organisation.new.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var back = new Anchor("roster", getTranslation("organisation.form.cancel"));
        var actions = new Div(save, back);
        actions.addClassName("actions");
        var form = new Div(
                refusals,
                number,
                new H2(getTranslation("organisation.new.names")),
                names,
                new H2(getTranslation("organisation.new.posting")),
                posting,
                actions);
        form.addClassNames("card", "stack");
        add(form);
    }

    private void save() {
        refusals.clear();
        refusals.required(number);
        names.check(refusals);
        posting.check(refusals);
        if (refusals.found()) {
            return;
        }
        refusals.allows(() -> shown(service.add(
                new AddOfficial(number.getValue(), names.name(), posting.unit(), posting.jobRole(), posting.from()))));
    }

    private void shown(PeopleService.Added added) {
        removeAll();
        var again = new Anchor("roster/new", getTranslation("organisation.new.another"));
        again.addClassNames("btn", "ghost");
        var record = new Anchor("roster/" + added.id(), getTranslation("organisation.new.record"));
        record.addClassName("btn");
        add(new PageHeader(getTranslation("organisation.new.done"), again, record));
        var text = new Paragraph(getTranslation("organisation.slips.once"));
        text.addClassName("noprint");
        var all = new Div(text, new SlipCard(added.slip()));
        all.addClassName("stack");
        add(all);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.new.title") + " · Sabak";
    }
}
