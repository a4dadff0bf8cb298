package org.sabak.reporting.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sabak.certification.DutyCode;
import org.sabak.certification.HoldingCode;
import org.sabak.identity.UnitChoices;
import org.sabak.identity.units.UnitBox;
import org.sabak.organisation.JobRole;
import org.sabak.organisation.JobRoles;
import org.sabak.platform.UnitId;
import org.sabak.platform.ui.DayField;
import org.sabak.reporting.SchemeTitle;
import org.sabak.reporting.StatusFilter;
import org.sabak.reporting.StatusFilter.Show;
import org.sabak.reporting.StatusWords;

/** The fields above a list of officials. They show what the address says, and say what it should become. */
class StatusFilters extends Div {
    private static final long serialVersionUID = 1L;
    private final transient JobRoles roles;
    private final SerializableConsumer<StatusFilter> changed;
    private final TextField search = new TextField();
    private final UnitBox unit;
    private final Select<SchemeTitle> scheme = new Select<>();
    private final ComboBox<JobRole> role = new ComboBox<>();
    private final MultiSelectComboBox<HoldingCode> holding = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<DutyCode> duty = new MultiSelectComboBox<>();
    private final Select<Show> show = new Select<>();
    private final @Nullable DayField on;
    private StatusFilter filter = StatusFilter.all();
    private boolean reading;

    /**
     * @param scopes the units to choose from
     * @param dated whether another day than today can be chosen
     * @param changed what to do with the filter that the reader has chosen
     */
    StatusFilters(
            UnitChoices units,
            JobRoles roles,
            List<SchemeTitle> schemes,
            Set<UnitId> scopes,
            boolean dated,
            SerializableConsumer<StatusFilter> changed) {
        this.roles = roles;
        this.changed = changed;
        addClassName("filters");
        getElement().setAttribute("role", "search").setAttribute("aria-label", getTranslation("reporting.filter"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(100);
        field(search, search, "reporting.filter.name");
        unit = new UnitBox(getTranslation("reporting.column.unit"), units, scopes);
        unit.addValueChangeListener(change -> tell());
        scheme.setItems(schemes);
        scheme.setItemLabelGenerator(one -> one.title().in(getLocale()));
        field(scheme, scheme, "reporting.filter.scheme");
        scheme.setVisible(schemes.size() > 1);
        role.setItems(roles.offered());
        role.setItemLabelGenerator(one -> one.title().in(getLocale()));
        role.setClearButtonVisible(true);
        field(role, role, "reporting.column.role");
        holding.setItems(HoldingCode.values());
        holding.setItemLabelGenerator(kind -> getTranslation(StatusWords.key(kind)));
        holding.setClearButtonVisible(true);
        field(holding, holding, "reporting.column.holding");
        duty.setItems(DutyCode.values());
        duty.setItemLabelGenerator(kind -> getTranslation(StatusWords.key(kind)));
        duty.setClearButtonVisible(true);
        field(duty, duty, "reporting.column.duty");
        show.setItems(Show.values());
        show.setItemLabelGenerator(one -> getTranslation(one.key()));
        field(show, show, "reporting.filter.show");
        on = dated ? new DayField(getTranslation("reporting.filter.on")) : null;
        add(search, unit, scheme, role, holding, duty, show);
        if (on != null) {
            on.setClearButtonVisible(true);
            on.setPlaceholder(getTranslation("platform.day.today"));
            on.addValueChangeListener(change -> tell());
            add(on);
        }
    }

    private void field(com.vaadin.flow.component.HasLabel labelled, HasValue<?, ?> value, String key) {
        labelled.setLabel(getTranslation(key));
        value.addValueChangeListener(change -> tell());
    }

    /** Shows what the address says. */
    void read(StatusFilter said) {
        filter = said;
        reading = true;
        search.setValue(said.text());
        unit.setUnit(said.unit());
        scheme.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(said.scheme()))
                .findFirst()
                .ifPresent(scheme::setValue);
        role.setValue(said.jobRole() == null ? null : new JobRole(said.jobRole(), roles.title(said.jobRole())));
        holding.setValue(said.holdings());
        duty.setValue(said.duties());
        show.setValue(said.show());
        if (on != null) {
            on.setValue(said.on());
        }
        reading = false;
    }

    private void tell() {
        if (reading || (on != null && on.isInvalid())) {
            return;
        }
        var chosenRole = role.getValue();
        var chosenScheme = scheme.getValue();
        changed.accept(new StatusFilter(
                unit.unit(),
                chosenRole == null ? null : chosenRole.id(),
                chosenScheme == null || !scheme.isVisible() ? filter.scheme() : chosenScheme.id(),
                holding.getValue(),
                duty.getValue(),
                show.getValue(),
                search.getValue().strip(),
                on == null ? null : on.getValue(),
                filter.order(),
                filter.descending()));
    }
}
