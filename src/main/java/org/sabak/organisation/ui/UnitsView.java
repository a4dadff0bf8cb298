package org.sabak.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.IdleTimes;
import org.sabak.organisation.UnitKind;
import org.sabak.organisation.UnitRow;
import org.sabak.organisation.UnitService;
import org.sabak.organisation.Units;
import org.sabak.platform.UnitId;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;
import org.sabak.platform.ui.StatusBadge;

/** The tree of units within the user's scope; the chosen unit stands in the address. */
@Route("units")
@RolesAllowed({"ADMIN", "MINISTRY"})
@Menu(order = 80, title = "organisation.menu.units")
class UnitsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String UNIT = "unit";
    private final transient UnitService service;
    private final transient Units units;
    private final transient IdleTimes times;
    private final transient Clock clock;
    private final TreeGrid<UnitRow> tree = new TreeGrid<>();
    private final Div details = new Div();
    private boolean loaded;

    UnitsView(UnitService service, Units units, IdleTimes times, Clock clock) {
        this.service = service;
        this.units = units;
        this.times = times;
        this.clock = clock;
        addClassNames("page", "wide");
        add(new PageHeader(getTranslation("organisation.units.title")).note(getTranslation("organisation.units.note")));
        tree.addComponentHierarchyColumn(this::link)
                .setHeader(getTranslation("organisation.units.column-unit"))
                .setFlexGrow(1);
        tree.addColumn(unit -> getTranslation(kindKey(unit.kind())))
                .setHeader(getTranslation("organisation.unit.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        tree.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        tree.setSelectionMode(TreeGrid.SelectionMode.NONE);
        tree.getElement().setAttribute("aria-label", getTranslation("organisation.units.title"));
        tree.addClassName("long");
        details.addClassNames("card");
        details.getElement().setAttribute("aria-live", "polite");
        var both = new Div(tree, details);
        both.addClassNames("cards", "two");
        add(both);
    }

    private Component link(UnitRow unit) {
        var link = new Anchor("units?" + UNIT + "=" + unit.id(), unit.title().in(getLocale()));
        var code = new Span(unit.code());
        code.addClassName("s");
        var cell = new Div(link, new Span(" "), code);
        if (unit.closed()) {
            cell.add(new Span(" "), closed());
        }
        return cell;
    }

    private StatusBadge closed() {
        return new StatusBadge(StatusBadge.Tone.CALM, getTranslation("organisation.unit.closed"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(UNIT)
                .flatMap(UnitsView::id);
        if (!loaded) {
            loaded = true;
            tree.setDataProvider(new Rows());
            service.tops().forEach(this::unfold);
        }
        chosen.ifPresent(id -> units.line(id).forEach(above -> {
            if (!above.id().equals(id)) {
                tree.expand(above);
            }
        }));
        show(chosen.map(service::unit));
    }

    /** Opens a unit, and the only one below it, until there is something to choose. */
    private void unfold(UnitRow unit) {
        tree.expand(unit);
        var below = service.below(unit.id());
        if (below.size() == 1) {
            unfold(below.getFirst());
        }
    }

    /** The units of the tree, fetched one level at a time. */
    private final class Rows extends AbstractBackEndHierarchicalDataProvider<UnitRow, Void> {
        private static final long serialVersionUID = 1L;

        @Override
        public int getChildCount(HierarchicalQuery<UnitRow, Void> query) {
            return children(query.getParent()).size();
        }

        @Override
        public boolean hasChildren(UnitRow unit) {
            return !service.below(unit.id()).isEmpty();
        }

        @Override
        protected Stream<UnitRow> fetchChildrenFromBackEnd(HierarchicalQuery<UnitRow, Void> query) {
            return children(query.getParent()).stream().skip(query.getOffset()).limit(query.getLimit());
        }

        @Override
        public Object getId(UnitRow unit) {
            return unit.id();
        }

        private List<UnitRow> children(@Nullable UnitRow above) {
            return above == null ? service.tops() : service.below(above.id());
        }
    }

    private void show(Optional<UnitRow> chosen) {
        details.removeAll();
        if (chosen.isEmpty()) {
            details.add(new EmptyState(
                    getTranslation("organisation.units.none-title"), getTranslation("organisation.units.none-text")));
            return;
        }
        var unit = chosen.get();
        var today = LocalDate.now(clock.withZone(unit.zone()));
        details.add(new H2(unit.title().in(getLocale())));
        if (unit.kind() != UnitKind.ROOT) {
            var where = new Paragraph(units.longName(unit.id(), getLocale()));
            where.addClassName("s");
            details.add(where);
        }
        if (unit.closedOn() != null) {
            details.add(closed(), new Paragraph(getTranslation("organisation.unit.closed-since", unit.closedOn())));
        }
        details.add(
                row("organisation.unit.kind", getTranslation(kindKey(unit.kind()))),
                row("organisation.unit.code", unit.path().replaceAll("^/|/$", "")),
                row("organisation.unit.zone", zone(unit)),
                row("organisation.unit.computers", computers(unit)),
                row("organisation.unit.postings", Formats.number(getLocale(), service.postings(unit.id(), today))));
        if (service.mayChange(unit.id())) {
            details.add(actions(unit, today));
        }
    }

    private String zone(UnitRow unit) {
        return unit.ownZone() != null || unit.kind() == UnitKind.ROOT
                ? unit.zone().getId()
                : getTranslation("organisation.unit.zone-inherited", unit.zone().getId());
    }

    private String computers(UnitRow unit) {
        var used = getTranslation(ComputersDialog.key(unit.computers()));
        return unit.ownComputers() != null || unit.kind() == UnitKind.ROOT
                ? used
                : getTranslation("organisation.unit.computers-inherited", used);
    }

    private Component row(String key, String value) {
        var label = new Span(getTranslation(key));
        label.addClassName("s");
        var row = new Div(label, new Span(value));
        row.addClassName("row");
        return row;
    }

    private Component actions(UnitRow unit, LocalDate today) {
        var actions = new Div();
        actions.addClassName("actions");
        if (!unit.closed() && !unit.kind().below().isEmpty()) {
            actions.add(new Button(
                    getTranslation("organisation.unit.add"),
                    click -> new AddUnitDialog(service, unit, this::open).open()));
        }
        if (unit.kind() != UnitKind.ROOT) {
            actions.add(new Button(
                    getTranslation("organisation.unit.rename"),
                    click -> new RenameUnitDialog(service, unit, () -> open(unit.id())).open()));
            actions.add(new Button(
                    getTranslation("organisation.unit.computers-change"),
                    click -> new ComputersDialog(service, times, unit, () -> open(unit.id())).open()));
            actions.add(
                    unit.closed()
                            ? new Button(getTranslation("organisation.unit.reopen"), click -> reopen(unit))
                            : new Button(
                                    getTranslation("organisation.unit.close"),
                                    click -> new CloseUnitDialog(service, unit, today, () -> open(unit.id())).open()));
        }
        return actions;
    }

    private void reopen(UnitRow unit) {
        var refusals = new Refusals();
        details.addComponentAsFirst(refusals);
        if (refusals.allows(() -> service.reopen(unit.id(), unit.version()))) {
            open(unit.id());
        }
    }

    /** Shows the unit with what has just been changed, in a tree that is built anew: one that is refreshed hides a first child. */
    private void open(UnitId id) {
        loaded = false;
        getUI().ifPresent(ui ->
                ui.navigate(UnitsView.class, com.vaadin.flow.router.QueryParameters.of(UNIT, id.toString())));
    }

    static String kindKey(UnitKind kind) {
        return "organisation.kind." + kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<UnitId> id(String text) {
        try {
            return Optional.of(UnitId.of(UUID.fromString(text)));
        } catch (IllegalArgumentException no) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.units.title") + " · Sabak";
    }
}
