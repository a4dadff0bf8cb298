package org.sabak.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.Set;
import org.sabak.certification.DutyCode;
import org.sabak.certification.HoldingCode;
import org.sabak.platform.ui.Formats;
import org.sabak.reporting.Figures;
import org.sabak.reporting.StatusFilter;
import org.sabak.reporting.StatusFilter.Show;

/** The figures above a list; each is a link to the rows that it counts. */
class FigureLinks extends Div {
    private static final long serialVersionUID = 1L;
    private static final Set<HoldingCode> HOLDS = EnumSet.of(HoldingCode.VALID, HoldingCode.RENEWAL_OPEN);
    private static final Set<DutyCode> REQUIRED = EnumSet.of(DutyCode.MET, DutyCode.DUE, DutyCode.OVERDUE);
    private final String route;

    FigureLinks(String route) {
        this.route = route;
        addClassName("figures");
    }

    void show(Figures figures, StatusFilter filter) {
        removeAll();
        var share = figures.required() == 0
                ? "none"
                : Formats.percent(getLocale(), (double) figures.valid() / figures.required());
        figure(
                figures.valid(),
                getTranslation("reporting.figure.valid", figures.required(), share),
                filter.only(HOLDS, REQUIRED, Show.ALL));
        figure(
                figures.ending(),
                getTranslation("reporting.figure.ending"),
                filter.only(Set.of(), Set.of(), Show.ENDS_90));
        figure(
                figures.overdue(),
                getTranslation("reporting.figure.overdue"),
                filter.only(Set.of(), EnumSet.of(DutyCode.OVERDUE), Show.ALL));
        figure(
                figures.revoked(),
                getTranslation("reporting.figure.revoked"),
                filter.only(Set.of(), Set.of(), Show.REVOKED_THIS_YEAR));
    }

    private void figure(long number, String words, StatusFilter rows) {
        var count = new Span(Formats.number(getLocale(), number));
        count.addClassName("number");
        var said = new QueryParameters(rows.parameters()).getQueryString();
        var link = new Anchor("/" + route + (said.isEmpty() ? "" : "?" + said), count, new Span(words));
        link.addClassNames("card", "figure");
        add(link);
    }
}
