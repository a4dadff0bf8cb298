package org.sabak.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sabak.platform.Messages;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.platform.ui.StatusBadge.Tone;
import org.sabak.reporting.MyTraining;
import org.sabak.reporting.MyTraining.Certificate;
import org.sabak.reporting.MyTraining.Next;
import org.sabak.reporting.MyTraining.Task;

/** An official's first screen: one thing to go on with, what is due and why, and the certificates. */
@Route("training")
@RolesAllowed("OFFICER")
@Menu(order = 10, title = "reporting.menu.training")
class MyTrainingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient MyTraining training;
    private final transient Messages messages;

    MyTrainingView(MyTraining training, Messages messages) {
        this.training = training;
        this.messages = messages;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var header = new PageHeader(getPageTitle());
        add(header);
        training.page(getLocale())
                .ifPresentOrElse(
                        page -> {
                            header.note(Formats.fullDate(getLocale(), page.today()));
                            show(page);
                        },
                        () -> add(new EmptyState(
                                getTranslation("reporting.training.no-official"),
                                getTranslation("reporting.training.no-official-text"),
                                link("/handbook", "reporting.training.handbook"))));
    }

    private void show(MyTraining.Page page) {
        if (page.nothing()) {
            add(new EmptyState(
                    getTranslation("reporting.training.nothing"),
                    getTranslation("reporting.training.nothing-text"),
                    link("/handbook", "reporting.training.handbook")));
            return;
        }
        page.next().ifPresent(next -> add(big(next)));
        var tasks = section("reporting.training.tasks");
        if (page.tasks().isEmpty()) {
            tasks.add(new Paragraph(getTranslation("reporting.training.no-tasks")));
        }
        page.tasks().forEach(task -> tasks.add(row(task, page.today())));
        var certificates = section("reporting.training.certificates");
        if (page.certificates().isEmpty()) {
            certificates.add(new Paragraph(getTranslation("reporting.training.no-certificates")));
        }
        page.certificates().forEach(certificate -> certificates.add(row(certificate, page.today())));
        if (!page.certificates().isEmpty()) {
            var all = new Anchor("/certificates", getTranslation("reporting.training.all-certificates"));
            certificates.add(new Paragraph(all));
        }
        var columns = new Div(tasks, certificates);
        columns.addClassNames("cards", "two");
        add(columns);
    }

    private Component big(Next next) {
        var text = new Div();
        var card = new Section(text);
        card.addClassNames("card", "big");
        switch (next) {
            case Next.Read read -> {
                var begun = read.ticked() > 0 || read.sectionNo() > 1;
                text.add(
                        small(
                                begun
                                        ? getTranslation(
                                                "reporting.training.go-on",
                                                read.sectionNo(),
                                                read.sections(),
                                                read.minutesLeft())
                                        : getTranslation(
                                                "reporting.training.begin", read.sections(), read.minutesLeft())),
                        new H2(read.module().title().in(getLocale())),
                        progress(read.ticked(), read.sections()));
                card.add(link(
                        read.module().url() + "#" + read.section(),
                        begun ? "reporting.training.continue" : "reporting.training.start"));
            }
            case Next.Sit sit -> {
                var offer = sit.offer();
                text.add(
                        small(
                                offer.open().isPresent()
                                        ? getTranslation("reporting.training.exam-open")
                                        : getTranslation(
                                                "reporting.training.exam-ready", offer.questions(), offer.minutes())),
                        new H2(offer.title().in(getLocale())));
                card.add(link(
                        "/exam/" + offer.exam(),
                        offer.open().isPresent()
                                ? "reporting.training.exam-continue"
                                : "reporting.training.exam-begin"));
            }
        }
        return card;
    }

    private Component progress(int done, int of) {
        var bar = new HtmlComponent("progress");
        bar.getElement()
                .setAttribute("value", Integer.toString(done))
                .setAttribute("max", Integer.toString(of))
                .setAttribute("aria-label", getTranslation("reporting.training.sections-done", done, of));
        return bar;
    }

    private Component row(Task task, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, task.date());
        var badge = task.late()
                ? new StatusBadge(Tone.BAD, getTranslation("reporting.duty.overdue-days", -days))
                : new StatusBadge(
                        Tone.SOON,
                        getTranslation("reporting.training.by", Formats.shortDate(getLocale(), task.date())));
        var words =
                new Div(new H3(task.scheme().in(getLocale())), small(task.why().in(messages, getLocale())));
        if (task.modules() > 0) {
            words.add(small(getTranslation("reporting.training.modules-done", task.modulesDone(), task.modules())));
        }
        task.exam()
                .ifPresent(offer -> words.add(new Anchor(
                        "/exam/" + offer.exam(),
                        getTranslation(
                                "reporting.training.to-exam", offer.title().in(getLocale())))));
        task.inPerson().forEach(asked -> words.add(small(asked.in(messages, getLocale()))));
        return row(words, badge);
    }

    private Component row(Certificate certificate, LocalDate today) {
        var row = new Div(new Div(
                new H3(certificate.scheme().in(getLocale())),
                Told.holding(this, certificate.held(), today),
                small(certificate.sentence().in(messages, getLocale()))));
        row.addClassName("row");
        return row;
    }

    private static Div row(Component words, Component badge) {
        var row = new Div(words, badge);
        row.addClassName("row");
        return row;
    }

    private Section section(String title) {
        var section = new Section(new H2(getTranslation(title)));
        section.addClassName("card");
        return section;
    }

    private static Component small(String text) {
        var small = new HtmlComponent("small");
        small.getElement().setText(text);
        return small;
    }

    private Anchor link(String url, String key) {
        var link = new Anchor(url, new Span(getTranslation(key)));
        link.addClassName("btn");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.menu.training");
    }
}
