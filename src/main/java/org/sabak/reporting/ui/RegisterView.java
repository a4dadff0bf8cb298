package org.sabak.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.Units;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;
import org.sabak.reporting.Register;
import org.sabak.reporting.RegisterColumn;
import org.sabak.reporting.SchemeTitles;
import org.sabak.reporting.StatusFilter;
import org.sabak.reporting.StatusRow;

/** The register of a country. Filter, day, order and columns are in the address. */
@Route("register")
@RolesAllowed("MINISTRY")
@Menu(order = 60, title = "reporting.menu.register")
class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Register register;
    private final Anchor export = new Anchor();
    private final transient SchemeTitles schemes;
    private final PageHeader header;
    private final Paragraph behind = new Paragraph();
    private final FigureLinks figures = new FigureLinks("register");
    private final StatusFilters filters;
    private final StatusGrid grid;
    private final Span count = new Span();
    private final Anchor clear = new Anchor();
    private final Map<RegisterColumn, com.vaadin.flow.component.contextmenu.MenuItem> choices =
            new EnumMap<>(RegisterColumn.class);
    private StatusFilter filter = StatusFilter.all();
    private Set<RegisterColumn> columns = EnumSet.allOf(RegisterColumn.class);

    RegisterView(Register register, SchemeTitles schemes, Units units, JobRoles roles) {
        this.register = register;
        this.schemes = schemes;
        addClassNames("page", "wide");
        export.addClassNames("btn", "ghost");
        export.setRouterIgnore(true);
        export.getElement().setAttribute("download", true);
        header = new PageHeader(getPageTitle(), export);
        behind.addClassNames("banner", "soon");
        filters = new StatusFilters(units, roles, schemes.all(), register.units(), true, this::go);
        grid = new StatusGrid(units, roles, () -> go(filter));
        grid.setItemsPageable(
                page -> register.page(filter, getLocale(), (int) page.getOffset(), page.getPageSize()),
                page -> (int) register.count(filter));
        grid.getLazyDataView().setIdentifierProvider(StatusRow::person);
        grid.setEmptyStateText(getTranslation("reporting.register.none"));
        grid.getElement().setAttribute("aria-label", getPageTitle());
        count.getElement().setAttribute("role", "status");
        clear.setText(getTranslation("reporting.filter.clear"));
        var line = new Div(count, clear, columnChoice());
        line.addClassName("grid-line");
        add(header, behind, figures, filters, line, grid);
    }

    private MenuBar columnChoice() {
        var bar = new MenuBar();
        var menu = bar.addItem(getTranslation("reporting.columns")).getSubMenu();
        for (var column : RegisterColumn.values()) {
            if (column == RegisterColumn.NAME) {
                continue;
            }
            var item = menu.addItem(getTranslation(column.key()));
            item.setCheckable(true);
            item.setKeepOpen(true);
            item.addClickListener(click -> {
                columns = EnumSet.of(RegisterColumn.NAME);
                choices.forEach((choice, chosen) -> {
                    if (chosen.isChecked()) {
                        columns.add(choice);
                    }
                });
                go(filter);
            });
            choices.put(column, item);
        }
        return bar;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getParameters();
        filter = register.understood(StatusFilter.of(asked));
        columns = EnumSet.copyOf(RegisterColumn.of(asked.getOrDefault("cols", List.of())));
        var day = register.day(filter);
        filters.read(filter);
        figures.show(register.figures(filter), filter);
        var rows = register.count(filter);
        count.setText(getTranslation("reporting.register.count", rows) + " · "
                + schemes.title(filter.scheme()).in(getLocale()));
        clear.setHref("/register");
        clear.setVisible(filter.narrowed() || filter.on() != null);
        header.note(getTranslation("reporting.register.note", day));
        register.behindSince()
                .ifPresentOrElse(
                        since -> {
                            behind.setText(getTranslation(
                                    "reporting.register.behind",
                                    Formats.dateAndTime(getLocale(), since, ZoneOffset.UTC)));
                            behind.setVisible(true);
                        },
                        () -> behind.setVisible(false));
        export.setText(getTranslation("reporting.register.export", rows));
        export.setHref("/api/v1/register.csv?" + address(filter).getQueryString());
        choices.forEach((column, item) -> item.setChecked(columns.contains(column)));
        grid.show(columns);
        grid.show(filter, day, rows);
    }

    /** What the reader has chosen goes into the address, and comes back from there. */
    private void go(StatusFilter chosen) {
        UI.getCurrent().navigate(RegisterView.class, address(grid.sorted(chosen)));
    }

    private QueryParameters address(StatusFilter said) {
        var parameters = new LinkedHashMap<>(said.parameters());
        if (columns.size() < RegisterColumn.values().length) {
            parameters.put("cols", List.of(RegisterColumn.slugs(columns)));
        }
        return new QueryParameters(parameters);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.menu.register");
    }
}
