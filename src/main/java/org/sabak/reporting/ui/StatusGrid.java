package org.sabak.reporting.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.Units;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.GridHeight;
import org.sabak.reporting.RegisterColumn;
import org.sabak.reporting.StatusFilter;
import org.sabak.reporting.StatusRow;

/** Officials with their status, a page at a time; the view says where the rows come from. */
class StatusGrid extends Grid<StatusRow> {
    private static final long serialVersionUID = 1L;
    private static final Map<RegisterColumn, StatusFilter.Order> ORDERS = Map.of(
            RegisterColumn.NAME, StatusFilter.Order.NAME,
            RegisterColumn.NUMBER, StatusFilter.Order.NUMBER,
            RegisterColumn.UNIT, StatusFilter.Order.UNIT,
            RegisterColumn.ROLE, StatusFilter.Order.ROLE,
            RegisterColumn.UNTIL, StatusFilter.Order.UNTIL,
            RegisterColumn.DUE, StatusFilter.Order.DUE);
    private final transient Units units;
    private final transient JobRoles roles;
    private LocalDate on = LocalDate.EPOCH;

    /** @param sorted what to do when the reader has chosen another order */
    StatusGrid(Units units, JobRoles roles, SerializableRunnable sorted) {
        this.units = units;
        this.roles = roles;
        addClassName("register-grid");
        for (var column : RegisterColumn.values()) {
            add(column);
        }
        addSortListener(sort -> {
            if (sort.isFromClient()) {
                sorted.run();
            }
        });
    }

    private void add(RegisterColumn column) {
        var added =
                switch (column) {
                    case NAME ->
                        addColumn(new ComponentRenderer<>(this::name))
                                .setWidth("11.5rem")
                                .setFlexGrow(2);
                    case NUMBER -> addColumn(StatusRow::number).setWidth("7rem").setFlexGrow(0);
                    case UNIT ->
                        addColumn(row -> units.shortName(row.unit(), getLocale()))
                                .setWidth("10rem")
                                .setFlexGrow(2);
                    case ROLE ->
                        addColumn(row -> roles.title(row.jobRole()).in(getLocale()))
                                .setWidth("10.5rem")
                                .setFlexGrow(1);
                    case HOLDING ->
                        addColumn(new ComponentRenderer<>(row -> Told.word(this, row.held())))
                                .setWidth("10rem")
                                .setFlexGrow(1);
                    case UNTIL ->
                        addColumn(row -> Told.day(getLocale(), row.held().until()))
                                .setWidth("8rem")
                                .setFlexGrow(0);
                    case DAYS -> addColumn(this::days).setWidth("5rem").setFlexGrow(0);
                    case DUTY ->
                        addColumn(new ComponentRenderer<>(row -> Told.duty(this, row.owed(), on)))
                                .setWidth("12rem")
                                .setFlexGrow(1);
                    case DUE ->
                        addColumn(row -> Told.day(getLocale(), row.owed().due()))
                                .setWidth("8rem")
                                .setFlexGrow(0);
                };
        added.setKey(column.name()).setHeader(getTranslation(column.key()));
        if (column == RegisterColumn.DAYS || column == RegisterColumn.UNTIL || column == RegisterColumn.DUE) {
            added.setTextAlign(ColumnTextAlign.END);
        }
        var order = ORDERS.get(column);
        if (order != null) {
            added.setSortProperty(order.name()).setSortable(true);
        }
    }

    private Div name(StatusRow row) {
        var other = new Div(row.name().other(getLocale()));
        other.addClassName("s");
        return new Div(new Anchor("/people/" + row.person(), row.name().listed(getLocale())), other);
    }

    private String days(StatusRow row) {
        @Nullable Long days = row.held().daysLeft(on);
        return days == null ? "–" : Formats.number(getLocale(), days);
    }

    /** Shows so many rows in the order and as of the day that the address says. */
    void show(StatusFilter filter, LocalDate day, long rows) {
        on = day;
        GridHeight.fit(this, rows);
        ORDERS.forEach((column, order) -> {
            if (order == filter.order()) {
                sort(List.of(new GridSortOrder<>(
                        getColumnByKey(column.name()),
                        filter.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
            }
        });
        getLazyDataView().refreshAll();
    }

    void show(Set<RegisterColumn> columns) {
        for (var column : RegisterColumn.values()) {
            getColumnByKey(column.name()).setVisible(columns.contains(column));
        }
    }

    /** The filter in the order that the reader has chosen. */
    StatusFilter sorted(StatusFilter filter) {
        return getSortOrder().stream()
                .findFirst()
                .map(order -> filter.sortedBy(
                        ORDERS.getOrDefault(
                                RegisterColumn.valueOf(order.getSorted().getKey()), StatusFilter.Order.NAME),
                        order.getDirection() == SortDirection.DESCENDING))
                .orElseGet(() -> filter.sortedBy(StatusFilter.Order.NAME, false));
    }
}
