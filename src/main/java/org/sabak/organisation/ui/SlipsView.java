package org.sabak.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.sabak.organisation.RosterImport;
import org.sabak.organisation.SlipGroup;
import org.sabak.organisation.Units;
import org.sabak.platform.Ids;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.PageHeader;

/** Slips for the officials whom an import has added, one unit after the other, to be printed and handed out. */
@Route("roster/slips/:import")
@RolesAllowed("MINISTRY")
class SlipsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient RosterImport service;
    private final transient Units units;
    private final Div made = new Div();
    private final Div waiting = new Div();

    SlipsView(RosterImport service, Units units) {
        this.service = service;
        this.units = units;
        addClassName("page");
        var back = new Anchor("roster", getTranslation("organisation.official.back"));
        back.addClassNames("btn", "ghost");
        add(new PageHeader(getTranslation("organisation.slips.title"), back)
                .note(getTranslation("organisation.slips.note")));
        made.addClassName("stack");
        waiting.addClassNames("noprint", "stack");
        add(made, waiting);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list(Ids.of(event.getRouteParameters().get(RosterImportView.IMPORT).orElseThrow()));
    }

    private void list(UUID id) {
        waiting.removeAll();
        var groups = service.waitingForSlips(id);
        if (groups.isEmpty()) {
            waiting.add(new EmptyState(
                    getTranslation("organisation.slips.none-title"), getTranslation("organisation.slips.none-text")));
            return;
        }
        var card = new Div();
        card.addClassName("card");
        groups.forEach(group -> card.add(row(id, group)));
        waiting.add(card);
    }

    private Div row(UUID id, SlipGroup group) {
        var name = new Span(units.shortName(group.unit(), getLocale()));
        var count = new Span(getTranslation("organisation.slips.waiting", group.waiting()));
        count.addClassName("s");
        var make = new Button(
                getTranslation("organisation.slips.make", Math.min(group.waiting(), RosterImport.SLIPS_AT_ONCE)),
                click -> make(id, group));
        make.addThemeVariants(ButtonVariant.TERTIARY);
        make.setDisableOnClick(true);
        var row = new Div(new Div(name, new Div(count)), make);
        row.addClassName("row");
        return row;
    }

    private void make(UUID id, SlipGroup group) {
        made.removeAll();
        var text = new Paragraph(getTranslation("organisation.slips.once"));
        text.addClassNames("banner", "noprint");
        var cards = new Div();
        cards.addClassName("cards");
        service.slips(id, group.unit()).forEach(slip -> cards.add(new SlipCard(slip)));
        made.add(text, cards);
        list(id);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.slips.title") + " · Sabak";
    }
}
