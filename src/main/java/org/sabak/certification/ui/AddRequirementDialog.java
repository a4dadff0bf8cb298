package org.sabak.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Comparator;
import java.util.Set;
import org.sabak.certification.RequirementService;
import org.sabak.certification.RequirementService.AddRequirement;
import org.sabak.certification.Scheme;
import org.sabak.certification.Schemes;
import org.sabak.identity.units.UnitBox;
import org.sabak.organisation.JobRole;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.Units;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.DayField;

/** Lays down a requirement: a scheme, a job role (those that the scheme is made for come first), a unit, and days. */
class AddRequirementDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 90;
    private final transient RequirementService requirements;
    private final transient Runnable added;
    private final Select<Scheme> scheme = new Select<>();
    private final ComboBox<JobRole> role;
    private final UnitBox unit;
    private final IntegerField days;
    private final DayField from;
    private final Paragraph concerns = new Paragraph();
    private final Div refusal = new Div();

    AddRequirementDialog(
            RequirementService requirements, Schemes schemes, JobRoles roles, Units units, Runnable added) {
        this.requirements = requirements;
        this.added = added;
        setHeaderTitle(getTranslation("certification.requirements.add"));
        refusal.addClassNames("banner", "bad");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        concerns.getElement().setAttribute("aria-live", "polite");
        role = new ComboBox<>(getTranslation("certification.requirements.role"));
        role.setItemLabelGenerator(each -> each.title().in(getLocale()));
        role.setWidthFull();
        var top = requirements.top().id();
        unit = new UnitBox(getTranslation("certification.requirements.unit"), units, Set.of(top));
        unit.setUnit(top);
        unit.setHelperText(getTranslation("certification.requirements.unit-below"));
        unit.setWidthFull();
        scheme.setLabel(getTranslation("certification.requirements.scheme"));
        scheme.setItems(schemes.inForce());
        scheme.setItemLabelGenerator(each -> each.title().in(getLocale()));
        scheme.setWidthFull();
        scheme.addValueChangeListener(chosen -> role.setItems(roles.offered().stream()
                .sorted(Comparator.comparing(
                        each -> !chosen.getValue().version().roles().contains(each.id())))
                .toList()));
        schemes.inForce().stream().findFirst().ifPresent(scheme::setValue);
        days = new IntegerField(getTranslation("certification.requirements.days"));
        days.setValue(USUAL_DAYS);
        days.setMin(0);
        days.setMax(3650);
        days.setStepButtonsVisible(true);
        from = new DayField(getTranslation("certification.requirements.from"), requirements.today());
        role.addValueChangeListener(change -> count());
        unit.addValueChangeListener(change -> count());
        var save = new Button(getTranslation("certification.requirements.add"), click -> add());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new VerticalLayout(refusal, scheme, role, unit, days, from, concerns);
        form.setPadding(false);
        add(form);
        getFooter().add(new Button(getTranslation("certification.form.cancel"), click -> close()), save);
    }

    private void count() {
        concerns.setText(
                role.isEmpty() || unit.isEmpty()
                        ? ""
                        : getTranslation(
                                "certification.requirements.concerns",
                                requirements.officials(
                                        role.getValue().id(), unit.getValue().id())));
    }

    private void add() {
        refusal.setVisible(false);
        if (role.isEmpty() || unit.isEmpty() || scheme.isEmpty()) {
            say("certification.requirements.choose");
            return;
        }
        try {
            requirements.add(new AddRequirement(
                    scheme.getValue().id(),
                    role.getValue().id(),
                    unit.getValue().id(),
                    days.getValue() == null ? -1 : days.getValue(),
                    from.day()));
            close();
            added.run();
        } catch (Refused no) {
            if (from.isEmpty()) {
                from.setErrorMessage(getTranslation(no.key(), no.arguments().toArray()));
                from.setInvalid(true);
                from.focus();
            } else {
                say(no.key(), no.arguments().toArray());
            }
        }
    }

    private void say(String key, Object... arguments) {
        refusal.setText(getTranslation(key, arguments));
        refusal.setVisible(true);
    }
}
