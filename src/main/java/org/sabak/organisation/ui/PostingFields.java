package org.sabak.organisation.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import java.time.LocalDate;
import org.sabak.identity.units.UnitBox;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.PeopleService;
import org.sabak.organisation.Units;
import org.sabak.platform.UnitId;
import org.sabak.platform.ui.DayField;

/** Where an official serves, as what and from which day. */
class PostingFields extends FormLayout {
    private static final long serialVersionUID = 1L;
    private final UnitBox unit;
    private final RoleSelect role;
    private final DayField from;

    PostingFields(PeopleService service, Units units, JobRoles roles) {
        setAutoResponsive(true);
        setMaxColumns(3);
        setColumnWidth("var(--column)");
        setExpandColumns(true);
        setExpandFields(true);
        unit = new UnitBox(getTranslation("organisation.posting.unit"), units, service.scopes());
        role = new RoleSelect(getTranslation("organisation.posting.role"), roles);
        from = new DayField(getTranslation("organisation.posting.from"), service.today());
        unit.setRequiredIndicatorVisible(true);
        role.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        addFormRow(unit, role, from);
    }

    Refusals known(Refusals refusals) {
        return refusals.at(unit, ".unit-closed", ".posting-same")
                .at(role, ".role")
                .at(from, ".posting-not-after", ".posting-ends-later", ".day");
    }

    void check(Refusals refusals) {
        refusals.required(unit);
        refusals.required(role);
        refusals.required(from);
    }

    UnitId unit() {
        return unit.getValue().id();
    }

    String jobRole() {
        return role.getValue().id();
    }

    LocalDate from() {
        return from.getValue();
    }
}
