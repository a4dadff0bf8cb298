package org.sabak.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.Units;
import org.sabak.platform.ui.PageHeader;
import org.sabak.reporting.SchemeTitles;
import org.sabak.reporting.Staff;
import org.sabak.reporting.StatusFilter;
import org.sabak.reporting.StatusFilter.Order;
import org.sabak.reporting.StatusFilter.Show;
import org.sabak.reporting.StatusRow;

/**
 * The people of a supervisor or trainer, those first who must do something soonest. Without a word in the address it shows who
 * is overdue or must act within 90 days; {@code show=all} shows everybody.
 */
@Route("people")
@RolesAllowed({"SUPERVISOR", "TRAINER"})
@Menu(order = 50, title = "reporting.menu.people")
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Staff staff;
    private final transient SchemeTitles schemes;
    private final PageHeader header = new PageHeader(getPageTitle());
    private final FigureLinks figures = new FigureLinks("people");
    private final StatusFilters filters;
    private final StatusGrid grid;
    private final Span count = new Span();
    private final Anchor clear = new Anchor();
    private StatusFilter filter = StatusFilter.all();

    PeopleView(Staff staff, SchemeTitles schemes, Units units, JobRoles roles) {
        this.staff = staff;
        this.schemes = schemes;
        addClassNames("page", "wide");
        filters = new StatusFilters(units, roles, schemes.all(), staff.units(), false, this::go);
        grid = new StatusGrid(units, roles, () -> go(filter));
        grid.setItemsPageable(
                page -> staff.page(filter, getLocale(), (int) page.getOffset(), page.getPageSize()),
                page -> (int) staff.count(filter));
        grid.getLazyDataView().setIdentifierProvider(StatusRow::person);
        grid.getElement().setAttribute("aria-label", getPageTitle());
        count.getElement().setAttribute("role", "status");
        var line = new Div(count, clear);
        line.addClassName("grid-line");
        add(header, figures, filters, line, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = new LinkedHashMap<String, List<String>>(
                event.getLocation().getQueryParameters().getParameters());
        if (!asked.containsKey("show") && !StatusFilter.of(asked).narrowed()) {
            asked.put("show", List.of(Show.ACT_90.slug()));
        }
        asked.putIfAbsent("sort", List.of(Order.DUE.slug()));
        filter = staff.understood(StatusFilter.of(asked));
        var day = staff.today();
        filters.read(filter);
        figures.show(staff.figures(filter), filter);
        header.note(getTranslation("reporting.people.note", day));
        var rows = staff.count(filter);
        count.setText(getTranslation(
                        filter.show() == Show.ACT_90 ? "reporting.people.count-act" : "reporting.register.count", rows)
                + " · " + schemes.title(filter.scheme()).in(getLocale()));
        var everybody = filter.only(java.util.Set.of(), java.util.Set.of(), Show.ALL);
        clear.setVisible(filter.narrowed());
        clear.setText(getTranslation("reporting.people.everybody"));
        clear.setHref("/people?" + address(everybody).getQueryString());
        grid.setEmptyStateText(
                getTranslation(filter.show() == Show.ACT_90 ? "reporting.people.none-act" : "reporting.register.none"));
        grid.show(filter, day, rows);
    }

    /** What the reader has chosen goes into the address, and comes back from there. */
    private void go(StatusFilter chosen) {
        UI.getCurrent().navigate(PeopleView.class, address(grid.sorted(chosen)));
    }

    private static QueryParameters address(StatusFilter said) {
        var parameters = new LinkedHashMap<>(said.parameters());
        parameters.put("show", List.of(said.show().slug()));
        parameters.put(
                "sort", List.of((said.descending() ? "-" : "") + said.order().slug()));
        return new QueryParameters(parameters);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.menu.people");
    }
}
