package org.sabak.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.units.UnitBox;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.OfficialRow;
import org.sabak.organisation.PeopleService;
import org.sabak.organisation.RosterFilter;
import org.sabak.organisation.RosterOrder;
import org.sabak.organisation.Units;
import org.sabak.platform.UnitId;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.GridHeight;
import org.sabak.platform.ui.PageHeader;

/** The officials of a country, by pages; the filter stands in the address. */
@Route("roster")
@RolesAllowed("MINISTRY")
@Menu(order = 90, title = "organisation.menu.roster")
class RosterView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "q";
    private static final String UNIT = "unit";
    private static final String ROLE = "role";
    private static final String VACANT = "unposted";
    private final transient PeopleService service;
    private final transient Units units;
    private final transient JobRoles roles;
    private final TextField text = new TextField();
    private final UnitBox unit;
    private final RoleSelect role;
    private final Checkbox vacant = new Checkbox();
    private final Grid<OfficialRow> grid = new Grid<>();
    private final Paragraph count = new Paragraph();
    private final Div nobody = new Div();
    private RosterFilter filter = RosterFilter.ALL;
    private boolean filling;

    RosterView(PeopleService service, Units units, JobRoles roles) {
        this.service = service;
        this.units = units;
        this.roles = roles;
        addClassNames("page", "wide");
        var add = new Anchor("roster/new", getTranslation("organisation.roster.add"));
        add.addClassName("btn");
        var load = new Anchor("roster/import", getTranslation("organisation.roster.import"));
        load.addClassNames("btn", "ghost");
        add(new PageHeader(getTranslation("organisation.roster.title"), load, add)
                .note(getTranslation("organisation.roster.note", service.today())));
        unit = new UnitBox(getTranslation("organisation.roster.unit"), units, service.scopes());
        role = new RoleSelect(getTranslation("organisation.roster.role"), roles);
        add(filters());
        columns();
        count.addClassName("s");
        count.getElement().setAttribute("aria-live", "polite");
        add(grid, nobody, count);
    }

    private Component filters() {
        text.setLabel(getTranslation("organisation.roster.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(400);
        vacant.setLabel(getTranslation("organisation.roster.unposted"));
        text.addValueChangeListener(change -> filtered());
        unit.addValueChangeListener(change -> filtered());
        role.addValueChangeListener(change -> filtered());
        vacant.addValueChangeListener(change -> filtered());
        var clear = new Anchor("roster", getTranslation("organisation.roster.clear"));
        var filters = new Div(text, unit, role, vacant, clear);
        filters.addClassName("filters");
        return filters;
    }

    private void columns() {
        var byName = getLocale().getLanguage().equals("en") ? RosterOrder.LATIN_NAME : RosterOrder.CYRILLIC_NAME;
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("organisation.roster.column-official"))
                .setSortProperty(byName.name())
                .setWidth("var(--side)")
                .setFlexGrow(2);
        grid.addColumn(OfficialRow::number)
                .setHeader(getTranslation("organisation.roster.column-number"))
                .setSortProperty(RosterOrder.NUMBER.name())
                .setWidth("var(--column)")
                .setFlexGrow(0);
        grid.addColumn(row -> unit(row.unit()))
                .setHeader(getTranslation("organisation.roster.unit"))
                .setSortProperty(RosterOrder.UNIT.name())
                .setWidth("var(--column)")
                .setFlexGrow(2);
        grid.addColumn(row ->
                        row.jobRole() == null ? "" : roles.title(row.jobRole()).in(getLocale()))
                .setHeader(getTranslation("organisation.roster.role"))
                .setSortProperty(RosterOrder.JOB_ROLE.name())
                .setWidth("var(--column)")
                .setFlexGrow(2);
        grid.addColumn(row -> row.since() == null ? "" : Formats.shortDate(getLocale(), row.since()))
                .setHeader(getTranslation("organisation.roster.column-since"))
                .setSortProperty(RosterOrder.SINCE.name())
                .setWidth("var(--column)")
                .setFlexGrow(0);
        grid.getElement().setAttribute("aria-label", getTranslation("organisation.roster.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("long");
    }

    private Component name(OfficialRow row) {
        var link = new Anchor("roster/" + row.id(), row.name().listed(getLocale()));
        var other = new Span(row.name().other(getLocale()));
        other.addClassName("s");
        return new Div(link, new Div(other));
    }

    private String unit(@Nullable UnitId id) {
        return id == null ? getTranslation("organisation.roster.no-posting") : units.shortName(id, getLocale());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        filling = true;
        text.setValue(query.getSingleParameter(TEXT).orElse(""));
        unit.clear();
        query.getSingleParameter(UNIT)
                .flatMap(UnitsView::id)
                .filter(id -> units.find(id).isPresent())
                .ifPresent(unit::setUnit);
        role.clear();
        query.getSingleParameter(ROLE).ifPresent(role::setRole);
        vacant.setValue(query.getSingleParameter(VACANT).isPresent());
        filling = false;
        load();
    }

    /** The filter moves into the address, from where {@link #beforeEnter} reads it; Back leads to the filter before. */
    private void filtered() {
        if (filling) {
            return;
        }
        var query = new HashMap<String, List<String>>();
        put(query, TEXT, text.getValue().strip());
        put(query, UNIT, unit.getValue() == null ? "" : unit.getValue().id().toString());
        put(query, ROLE, role.getValue() == null ? "" : role.getValue().id());
        put(query, VACANT, vacant.getValue() ? "1" : "");
        getUI().ifPresent(ui -> ui.navigate(RosterView.class, new QueryParameters(query)));
    }

    private static void put(Map<String, List<String>> query, String name, String value) {
        if (!value.isEmpty()) {
            query.put(name, List.of(value));
        }
    }

    private void load() {
        filter = new RosterFilter(
                text.getValue(),
                unit.getValue() == null ? null : unit.getValue().id(),
                role.getValue() == null ? null : role.getValue().id(),
                vacant.getValue());
        var found = service.count(filter);
        grid.setItemsPageable(
                page -> {
                    var sort = page.getSort().stream().findFirst();
                    return service.page(
                            filter,
                            sort.map(order -> RosterOrder.valueOf(order.getProperty()))
                                    .orElse(
                                            getLocale().getLanguage().equals("en")
                                                    ? RosterOrder.LATIN_NAME
                                                    : RosterOrder.CYRILLIC_NAME),
                            sort.map(org.springframework.data.domain.Sort.Order::isDescending)
                                    .orElse(false),
                            (int) page.getOffset(),
                            page.getPageSize());
                },
                page -> found);
        count.setText(getTranslation("organisation.roster.count", found));
        grid.setVisible(found > 0);
        GridHeight.fit(grid, found);
        nobody.removeAll();
        if (found == 0) {
            nobody.add(
                    filter.equals(RosterFilter.ALL)
                            ? new EmptyState(
                                    getTranslation("organisation.roster.empty-title"),
                                    getTranslation("organisation.roster.empty-text"))
                            : new EmptyState(
                                    getTranslation("organisation.roster.nobody-title"),
                                    getTranslation("organisation.roster.nobody-text")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.roster.title") + " · Sabak";
    }
}
