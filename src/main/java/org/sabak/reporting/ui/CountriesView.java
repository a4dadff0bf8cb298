package org.sabak.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;
import org.sabak.reporting.Countries;
import org.sabak.reporting.CountryFigures;
import org.sabak.reporting.CountryFigures.Measure;
import org.sabak.reporting.SchemeTitle;
import org.sabak.reporting.SchemeTitles;

/** The countries side by side. The scheme is in the address. */
@Route("countries")
@RolesAllowed("INTERNATIONAL")
@Menu(order = 100, title = "reporting.menu.countries")
class CountriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Countries countries;
    private final Select<SchemeTitle> scheme = new Select<>();
    private final Anchor export = new Anchor();
    private final PageHeader header;
    private final Div content = new Div();
    private boolean reading;

    CountriesView(Countries countries, SchemeTitles schemes) {
        this.countries = countries;
        addClassNames("page", "wide");
        export.addClassNames("btn", "ghost");
        export.setRouterIgnore(true);
        export.getElement().setAttribute("download", true);
        export.setText(getTranslation("reporting.countries.export"));
        header = new PageHeader(getPageTitle(), export);
        scheme.addClassName("whole");
        scheme.setLabel(getTranslation("reporting.filter.scheme"));
        scheme.setItems(schemes.all());
        scheme.setItemLabelGenerator(one -> one.title().in(getLocale()));
        scheme.addValueChangeListener(change -> {
            if (!reading && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                CountriesView.class,
                                QueryParameters.of("scheme", change.getValue().id()));
            }
        });
        var filters = new Div(scheme);
        filters.addClassName("filters");
        add(header, filters, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("scheme")
                .orElse("");
        var items = scheme.getListDataView().getItems().toList();
        var chosen = items.stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .or(() -> items.stream().findFirst());
        reading = true;
        chosen.ifPresent(scheme::setValue);
        reading = false;
        content.removeAll();
        export.setVisible(chosen.isPresent());
        if (chosen.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("reporting.countries.none"), getTranslation("reporting.countries.none-text")));
            return;
        }
        var rows = countries.figures(chosen.get().id(), getLocale());
        header.note(getTranslation("reporting.countries.note", countries.day(), rows.size() - 1));
        export.setHref("/api/v1/countries.csv?scheme=" + chosen.get().id());
        var box = new Div(table(rows));
        box.addClassName("register");
        box.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        box.getElement().setAttribute("aria-label", getPageTitle());
        var rule = new Paragraph(getTranslation("reporting.countries.rule"));
        rule.addClassName("s");
        content.add(box, rule);
    }

    private NativeTable table(java.util.List<CountryFigures> rows) {
        var head = new NativeTableRow(new NativeTableHeaderCell(getTranslation("reporting.countries.country")));
        for (var measure : Measure.values()) {
            var cell = new NativeTableHeaderCell(getTranslation(measure.key()));
            cell.addClassName("n");
            head.add(cell);
        }
        head.getChildren().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
        var body = new NativeTableBody();
        for (var row : rows) {
            var name = new NativeTableHeaderCell(
                    row.country() == null
                            ? getTranslation("reporting.countries.all")
                            : row.country().in(getLocale()));
            name.getElement().setAttribute("scope", "row");
            var line = new NativeTableRow(name);
            if (row.country() == null) {
                line.addClassName("total");
            }
            for (var measure : Measure.values()) {
                var value = row.value(measure);
                var cell = new NativeTableCell(
                        value.isPresent()
                                ? Formats.number(getLocale(), value.getAsLong())
                                : getTranslation("reporting.countries.held-back"));
                cell.addClassName("n");
                line.add(cell);
            }
            body.add(line);
        }
        return new NativeTable(new NativeTableHeader(head), body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.menu.countries");
    }
}
