package org.sabak.certification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.sabak.certification.RequirementService;
import org.sabak.certification.RequirementService.RequirementRow;
import org.sabak.certification.Schemes;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.Units;
import org.sabak.platform.ui.AskDialog;
import org.sabak.platform.ui.DayField;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;

/** Who must hold which certificate, as the ministry has laid it down. */
@Route("requirements")
@Menu(order = 70, title = "certification.menu.requirements")
@RolesAllowed("MINISTRY")
class RequirementsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient RequirementService requirements;
    private final transient Schemes schemes;
    private final transient JobRoles roles;
    private final transient Units units;
    private final PageHeader header;
    private final Div content = new Div();

    RequirementsView(RequirementService requirements, Schemes schemes, JobRoles roles, Units units) {
        this.requirements = requirements;
        this.schemes = schemes;
        this.roles = roles;
        this.units = units;
        addClassNames("page", "wide");
        header = new PageHeader(getPageTitle(), addButton());
        add(header, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        content.removeAll();
        var rows = requirements.list();
        header.note(rows.isEmpty() ? "" : getTranslation("certification.requirements.count", rows.size()));
        if (rows.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("certification.requirements.empty-title"),
                    getTranslation("certification.requirements.empty-text"),
                    addButton()));
        }
        rows.stream().map(RequirementRow::scheme).distinct().sorted().forEach(scheme -> {
            var title = schemes.title(scheme).in(getLocale());
            content.add(
                    new H2(title),
                    table(
                            title,
                            rows.stream()
                                    .filter(row -> row.scheme().equals(scheme))
                                    .toList()));
        });
    }

    private Button addButton() {
        var add = new Button(
                getTranslation("certification.requirements.add"),
                click -> new AddRequirementDialog(requirements, schemes, roles, units, this::load).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private Component table(String title, List<RequirementRow> rows) {
        var table = new NativeTable();
        var head = new NativeTableRow();
        for (var key : List.of("role", "unit", "days", "from", "until", "officials")) {
            var cell = new NativeTableHeaderCell(getTranslation("certification.requirements." + key));
            cell.getElement().setAttribute("scope", "col");
            if (key.equals("days") || key.equals("officials")) {
                cell.addClassName("n");
            }
            head.add(cell);
        }
        var change = new NativeTableHeaderCell(getTranslation("certification.requirements.change"));
        change.getElement().setAttribute("scope", "col");
        head.add(change);
        table.getHead().add(head);
        rows.forEach(row -> table.getBody().add(row(row)));
        var box = new Div(table);
        box.addClassName("register");
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().setAttribute("role", "region");
        box.getElement().setAttribute("aria-label", title);
        return box;
    }

    private NativeTableRow row(RequirementRow row) {
        var role = roles.title(row.jobRole()).in(getLocale());
        var days = new NativeTableCell(Formats.number(getLocale(), row.days()));
        days.addClassName("n");
        var officials = new NativeTableCell(Formats.number(getLocale(), row.officials()));
        officials.addClassName("n");
        var from = new NativeTableCell(Formats.shortDate(getLocale(), row.from()));
        from.addClassName("nw");
        var until = new NativeTableCell(
                row.until() == null
                        ? getTranslation("certification.requirements.no-end")
                        : Formats.shortDate(getLocale(), row.until()));
        until.addClassName("nw");
        var actions = new Div();
        actions.addClassName("actions");
        if (row.until() == null) {
            actions.add(
                    action("certification.requirements.change-days", role, () -> changeDays(row, role)),
                    action("certification.requirements.end", role, () -> end(row, role)));
        }
        return new NativeTableRow(
                new NativeTableCell(role),
                new NativeTableCell(units.shortName(row.unit(), getLocale())),
                days,
                from,
                until,
                officials,
                new NativeTableCell(actions));
    }

    private Button action(String key, String role, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("certification.requirements.action-of", getTranslation(key), role));
        return button;
    }

    private void changeDays(RequirementRow row, String role) {
        var days = new IntegerField(getTranslation("certification.requirements.days"));
        days.setMin(0);
        days.setMax(3650);
        days.setValue(row.days());
        days.setStepButtonsVisible(true);
        new AskDialog(
                        "certification.requirements.change-days",
                        "certification.requirements.change-days-means",
                        role,
                        row.officials())
                .with(days, "certification.refused.requirement-days")
                .doing(
                        "certification.form.save",
                        false,
                        () -> requirements.changeDays(
                                row.id(), row.version(), Objects.requireNonNullElse(days.getValue(), -1)),
                        this::load)
                .open();
    }

    private void end(RequirementRow row, String role) {
        var last = new DayField(getTranslation("certification.requirements.last-day"), requirements.today());
        last.setRequiredIndicatorVisible(true);
        new AskDialog("certification.requirements.end", "certification.requirements.end-means", role, row.officials())
                .with(last, "platform.day.missing", "certification.refused.requirement-end")
                .doing(
                        "certification.requirements.end",
                        true,
                        () -> requirements.end(row.id(), row.version(), last.day()),
                        this::load)
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.requirements.title");
    }
}
