package org.sabak.certification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.certification.Certificates;
import org.sabak.certification.Certificates.CertificateRow;
import org.sabak.certification.Content;
import org.sabak.certification.Gate;
import org.sabak.certification.HoldingCode;
import org.sabak.certification.Standings;
import org.sabak.certification.Standings.SchemeStanding;
import org.sabak.certification.Tones;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleInfo;
import org.sabak.platform.Messages;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;
import org.sabak.platform.ui.StatusBadge;

/** What the official holds and owes, each certificate with its dates and its printed form, and the way to the next one. */
@Route("certificates")
@Menu(order = 30, title = "certification.menu.certificates")
@RolesAllowed("OFFICER")
class CertificatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Certificates certificates;
    private final transient Standings standings;
    private final transient Handbook handbook;
    private final transient Messages messages;
    private final Div content = new Div();

    CertificatesView(Certificates certificates, Standings standings, Handbook handbook, Messages messages) {
        this.certificates = certificates;
        this.standings = standings;
        this.handbook = handbook;
        this.messages = messages;
        addClassNames("page", "narrow");
        content.addClassName("cards-below");
        add(new PageHeader(getPageTitle()), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        var rows = certificates.mine();
        var concerning =
                standings.mine().stream().filter(SchemeStanding::concerns).toList();
        if (concerning.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("certification.mine.empty-title"),
                    getTranslation("certification.mine.empty-text"),
                    button("/handbook", "certification.mine.to-handbook")));
            return;
        }
        concerning.forEach(standing -> content.add(scheme(
                standing,
                rows.stream()
                        .filter(row -> row.scheme().equals(standing.scheme()))
                        .toList())));
    }

    private Component scheme(SchemeStanding standing, List<CertificateRow> rows) {
        var code = HoldingCode.of(standing.holding());
        var card = new Div(
                new H2(standing.title().in(getLocale())),
                new Paragraph(new StatusBadge(Tones.of(code), getTranslation(code.key()))),
                new Paragraph(standing.holds().in(messages, getLocale())),
                new Paragraph(standing.owes().in(messages, getLocale())));
        card.addClassName("card");
        next(card, standing);
        rows.forEach(row -> card.add(row(row)));
        return card;
    }

    /** The way to the next certificate, or the day from which there is one. */
    private void next(Div card, SchemeStanding standing) {
        switch (standing.gate()) {
            case Gate.Open open -> {
                asks(card, standing);
                var actions = new Div();
                actions.addClassName("actions");
                standing.remaining().modules().stream()
                        .flatMap(module -> handbook.module(module).stream())
                        .sorted(Comparator.comparingInt(ModuleInfo::number))
                        .findFirst()
                        .ifPresent(
                                module -> actions.add(button("/handbook/" + module.id(), "certification.mine.read")));
                standing.remaining().exams().stream()
                        .sorted()
                        .forEach(exam -> actions.add(button("/exam/" + exam, "certification.mine.exam")));
                card.add(actions);
            }
            case Gate.RenewalNotOpen notOpen ->
                card.add(new Paragraph(getTranslation("certification.mine.renewal-opens", notOpen.renewalOpens())));
            case Gate.UntilRevoked revoked ->
                card.add(new Paragraph(revoked.sentence().toSelf().in(messages, getLocale())));
        }
    }

    /** What is left to be done, whether on a PC or before somebody's eyes. */
    private void asks(Div card, SchemeStanding standing) {
        var asked = Stream.concat(standing.online().stream(), standing.inPerson().stream())
                .map(sentence -> new ListItem(sentence.in(messages, getLocale())))
                .toArray(ListItem[]::new);
        if (asked.length > 0) {
            card.add(new H3(getTranslation("certification.mine.asks")), new UnorderedList(asked));
        }
    }

    private Component row(CertificateRow row) {
        var dates = new Span(getTranslation(
                "certification.mine.dates",
                Formats.shortDate(getLocale(), row.validFrom()),
                Formats.shortDate(getLocale(), row.validUntil())));
        var text = new Div(dates, small(row.serial()), small(row.sentence().in(messages, getLocale())));
        row.contents().stream()
                .collect(Collectors.groupingBy(
                        content -> content.course() + "/" + content.edition(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(same -> text.add(small(studied(same))));
        var pdf = new Anchor(row.pdf(), getTranslation("certification.mine.pdf"), AnchorTarget.BLANK);
        pdf.setAriaLabel(getTranslation("certification.mine.pdf-of", row.serial()));
        pdf.addClassNames("btn", "ghost");
        pdf.setRouterIgnore(true);
        var badge = new StatusBadge(Tones.of(row.state()), getTranslation(Tones.key(row.state())));
        var right = new Div(badge, pdf);
        right.addClassNames("actions", "nw");
        var line = new Div(text, right);
        line.addClassName("row");
        return line;
    }

    private String studied(List<Content> same) {
        var content = same.getFirst();
        return getTranslation(
                "certification.verify.studied-line",
                handbook.course(content.course())
                        .map(course -> course.title().in(getLocale()))
                        .orElse(content.course()),
                content.edition(),
                same.stream()
                        .map(each -> getTranslation("certification.language." + each.language()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static Component small(String text) {
        var small = new HtmlComponent("small");
        small.getElement().setText(text);
        return small;
    }

    private Anchor button(String href, String key) {
        var anchor = new Anchor(href, getTranslation(key));
        anchor.addClassName("btn");
        return anchor;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.mine.title");
    }
}
