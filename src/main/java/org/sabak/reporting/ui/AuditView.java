package org.sabak.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.sabak.platform.ui.DayField;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.GridHeight;
import org.sabak.platform.ui.PageHeader;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.platform.ui.StatusBadge.Tone;
import org.sabak.reporting.AuditFilter;
import org.sabak.reporting.AuditLog;
import org.sabak.reporting.AuditWords;
import org.sabak.reporting.AuditWords.Told;

/** What was done in the country, by whom and when, for an inspector: the newest first, a month unless other days are asked for. */
@Route("audit")
@RolesAllowed("MINISTRY")
@Menu(order = 120, title = "reporting.menu.audit")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient AuditLog log;
    private final Anchor export = new Anchor();
    private final PageHeader header = new PageHeader(getPageTitle(), export);
    private final DayField from = new DayField(getTranslation("reporting.audit.from"));
    private final DayField until = new DayField(getTranslation("reporting.audit.until"));
    private final ComboBox<String> action = new ComboBox<>(getTranslation("reporting.audit.column.action"));
    private final Span count = new Span();
    private final Grid<Told> grid = new Grid<>();
    private AuditFilter filter = new AuditFilter(null, null, "");
    private boolean reading;

    AuditView(AuditLog log, AuditWords words) {
        this.log = log;
        addClassNames("page", "wide");
        export.addClassNames("btn", "ghost");
        export.setRouterIgnore(true);
        export.getElement().setAttribute("download", true);
        var names = words.actions(getLocale());
        action.setItems(names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList());
        action.setItemLabelGenerator(one -> names.getOrDefault(one, one));
        action.setClearButtonVisible(true);
        action.addClassName("wide-list");
        from.addValueChangeListener(change -> go());
        until.addValueChangeListener(change -> go());
        action.addValueChangeListener(change -> go());
        var filters = new Div(from, until, action);
        filters.addClassName("filters");
        filters.getElement()
                .setAttribute("role", "search")
                .setAttribute("aria-label", getTranslation("reporting.filter"));
        count.getElement().setAttribute("role", "status");
        var line = new Div(count);
        line.addClassName("grid-line");
        grid.addClassName("register-grid");
        grid.getElement().setAttribute("aria-label", getPageTitle());
        grid.setEmptyStateText(getTranslation("reporting.audit.none"));
        grid.addColumn(told -> Formats.dateAndTime(getLocale(), told.row().at(), log.zone()))
                .setHeader(getTranslation("reporting.audit.column.at"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::what))
                .setHeader(getTranslation("reporting.audit.column.what"))
                .setWidth("24rem")
                .setFlexGrow(3);
        grid.addColumn(Told::who)
                .setHeader(getTranslation("reporting.audit.column.who"))
                .setWidth("13rem")
                .setFlexGrow(1);
        grid.addColumn(new ComponentRenderer<>(this::sealed))
                .setHeader(getTranslation("reporting.audit.column.sealed"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.setItemsPageable(
                page -> words.tell(log.page(filter, (int) page.getOffset(), page.getPageSize()), getLocale()),
                page -> (int) log.count(filter));
        grid.getLazyDataView().setIdentifierProvider(told -> told.row().id());
        add(header, filters, line, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = log.understood(
                AuditFilter.of(event.getLocation().getQueryParameters().getParameters()));
        reading = true;
        from.setValue(filter.from());
        until.setValue(filter.until());
        action.setValue(filter.action().isEmpty() ? null : filter.action());
        reading = false;
        var head = log.head();
        header.note(
                head.position() == 0
                        ? getTranslation("reporting.audit.no-head")
                        : getTranslation("reporting.audit.head", head.position(), head.seal()));
        var entries = log.count(filter);
        count.setText(getTranslation("reporting.audit.count", entries));
        export.setText(getTranslation("reporting.audit.export", entries));
        export.setHref("/api/v1/audit.csv?" + address(filter).getQueryString());
        GridHeight.fit(grid, entries);
        grid.getLazyDataView().refreshAll();
    }

    private void go() {
        if (!reading) {
            UI.getCurrent()
                    .navigate(
                            AuditView.class,
                            address(new AuditFilter(
                                    from.getValue(),
                                    until.getValue(),
                                    action.getOptionalValue().orElse(""))));
        }
    }

    private static QueryParameters address(AuditFilter said) {
        return new QueryParameters(said.parameters());
    }

    private Component what(Told told) {
        var person = told.person();
        var text = new Div(person == null ? new Span(told.what()) : new Anchor("/people/" + person, told.what()));
        if (!told.details().isEmpty()) {
            var details = new Div(told.details());
            details.addClassName("s");
            text.add(details);
        }
        return text;
    }

    private StatusBadge sealed(Told told) {
        var position = told.row().position();
        return position == null
                ? new StatusBadge(Tone.SOON, getTranslation("reporting.audit.unsealed"))
                : new StatusBadge(
                        Tone.VALID, getTranslation("reporting.audit.sealed", Formats.number(getLocale(), position)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.menu.audit");
    }
}
