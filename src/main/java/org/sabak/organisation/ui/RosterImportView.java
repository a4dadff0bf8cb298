package org.sabak.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.organisation.ImportFinding;
import org.sabak.organisation.ImportState;
import org.sabak.organisation.JobRole;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.RosterColumns;
import org.sabak.organisation.RosterImport;
import org.sabak.organisation.UnitRow;
import org.sabak.platform.Ids;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;
import org.sabak.platform.ui.UploadTexts;

/**
 * Imports a roster file: what the file must look like, the dry run with everything that is wrong, and the import with its
 * progress. The import stands in the address, so that it can be left and found again.
 */
@Route("roster/import/:import?")
@RolesAllowed("MINISTRY")
class RosterImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    static final String IMPORT = "import";
    private static final int WATCH_EVERY = 700;
    private final transient RosterImport service;
    private final List<String> roles;
    private final Div body = new Div();
    private @Nullable Registration watching;

    RosterImportView(RosterImport service, JobRoles jobRoles) {
        this.service = service;
        roles = jobRoles.offered().stream().map(JobRole::id).toList();
        addClassName("page");
        var back = new Anchor("roster", getTranslation("organisation.official.back"));
        back.addClassNames("btn", "ghost");
        add(new PageHeader(getTranslation("organisation.import.title"), back)
                .note(getTranslation("organisation.import.note")));
        body.addClassName("stack");
        body.getElement().setAttribute("aria-live", "polite");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get(IMPORT);
        if (id.isEmpty()) {
            begin();
            return;
        }
        show(service.state(Ids.of(id.get())));
    }

    private void begin() {
        stopWatching();
        body.removeAll();
        var countries = service.countries();
        if (countries.isEmpty()) {
            body.add(new EmptyState(
                    getTranslation("organisation.import.no-country-title"),
                    getTranslation("organisation.import.no-country-text")));
            return;
        }
        var country = new Select<UnitRow>();
        country.setLabel(getTranslation("organisation.import.country"));
        country.setItems(countries);
        country.setItemLabelGenerator(unit -> unit.title().in(getLocale()));
        country.setValue(countries.getFirst());
        country.setVisible(countries.size() > 1);
        var upload = new Upload(UploadHandler.toTempFile((metadata, file) ->
                uploaded(metadata, file, String.valueOf(country.getValue().country()))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(RosterColumns.LARGEST_FILE);
        upload.setI18n(new UploadTexts(this::getTranslation, getTranslation("organisation.import.file-large")));
        var refused = new Refusals();
        upload.addFileRejectedListener(event -> {
            refused.setText(getTranslation("organisation.import.file-large"));
            refused.setVisible(true);
        });
        var card = new Div(
                new H2(getTranslation("organisation.import.choose")),
                new Paragraph(getTranslation("organisation.import.choose-text")),
                country,
                refused,
                upload);
        card.addClassNames("card", "stack");
        body.add(card, columns());
    }

    private void uploaded(UploadMetadata metadata, File file, String country) {
        var id = service.check(file.toPath(), metadata.fileName(), country);
        getUI().ifPresent(ui -> ui.access(() -> open(id)));
    }

    private void open(UUID id) {
        getUI().ifPresent(ui -> ui.navigate("roster/import/" + id));
    }

    private Component columns() {
        var table = new NativeTable();
        var head = new NativeTableHeader(new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("organisation.import.column")),
                new NativeTableHeaderCell(getTranslation("organisation.import.column-says")),
                new NativeTableHeaderCell(getTranslation("organisation.import.column-example"))));
        var rows = new NativeTableBody();
        for (var column : RosterColumns.all()) {
            var says = getTranslation("organisation.column." + column.id().replace('_', '-'));
            rows.add(new NativeTableRow(
                    new NativeTableCell(column.id()),
                    new NativeTableCell(
                            column.required() ? says : says + " " + getTranslation("organisation.import.optional")),
                    new NativeTableCell(
                            column.example().equals(RosterColumns.ROLE_EXAMPLE)
                                    ? String.join(", ", roles)
                                    : column.example())));
        }
        table.add(head, rows);
        var box = new Div(table);
        box.addClassName("register");
        box.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        box.getElement().setAttribute("aria-label", getTranslation("organisation.import.columns"));
        var sample = new Anchor(RosterColumns.sample(), getTranslation("organisation.import.sample"));
        sample.addClassNames("btn", "ghost");
        var card = new Div(
                new H2(getTranslation("organisation.import.columns")),
                new Paragraph(getTranslation("organisation.import.columns-text")),
                sample,
                box);
        card.addClassNames("card", "stack");
        return card;
    }

    private void show(ImportState state) {
        body.removeAll();
        if (state.busy()) {
            watch(state.id());
        } else {
            stopWatching();
        }
        var card = new Div(new H2(state.fileName()));
        card.addClassNames("card", "stack");
        body.add(card);
        var finding = state.finding();
        switch (state.phase()) {
            case CHECKING -> {
                var bar = new ProgressBar();
                bar.setIndeterminate(true);
                card.add(new Paragraph(getTranslation("organisation.import.checking", state.rows())), bar);
            }
            case IMPORTING -> {
                var bar = new ProgressBar();
                bar.setIndeterminate(true);
                card.add(new Paragraph(getTranslation("organisation.import.importing", state.rows())), bar);
            }
            case REFUSED, STOPPED -> {
                var banner = new Div();
                banner.addClassNames("banner", "bad");
                var problem = state.problem();
                if (problem != null) {
                    banner.setText(
                            getTranslation(problem.key(), problem.arguments().toArray()));
                }
                card.add(banner, actions(another()));
            }
            case CHECKED -> checked(card, state, java.util.Objects.requireNonNull(finding));
            case DONE -> done(card, state, java.util.Objects.requireNonNull(finding));
        }
    }

    private void checked(Div card, ImportState state, ImportFinding finding) {
        card.add(figures(finding));
        if (finding.clean()) {
            var banner = new Div(getTranslation("organisation.import.clean"));
            banner.addClassNames("banner", "valid");
            var refusals = new Refusals();
            var start = new Button(
                    getTranslation("organisation.import.start", finding.added() + finding.renamed() + finding.posted()),
                    click -> {
                        if (refusals.allows(() -> service.start(state.id()))) {
                            show(service.state(state.id()));
                        }
                    });
            start.addThemeVariants(ButtonVariant.PRIMARY);
            start.setDisableOnClick(true);
            card.add(banner, refusals, actions(start, another()));
        } else {
            var banner = new Div(getTranslation("organisation.import.wrong", finding.wrong(), finding.rows()));
            banner.addClassNames("banner", "bad");
            card.add(banner, actions(another()));
            body.add(mistakes(finding));
        }
    }

    private void done(Div card, ImportState state, ImportFinding finding) {
        var banner = new Div(getTranslation("organisation.import.done", finding.rows()));
        banner.addClassNames("banner", "valid");
        card.add(banner, figures(finding));
        var actions = actions();
        if (finding.added() > 0) {
            var slips = new Anchor("roster/slips/" + state.id(), getTranslation("organisation.import.slips"));
            slips.addClassName("btn");
            actions.add(slips);
        }
        actions.add(another());
        card.add(actions);
    }

    private Component another() {
        var link = new Anchor("roster/import", getTranslation("organisation.import.another"));
        link.addClassNames("btn", "ghost");
        return link;
    }

    private static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    private Component figures(ImportFinding finding) {
        var figures = new Div();
        figures.addClassName("figures");
        figures.add(
                figure("organisation.import.added", finding.added()),
                figure("organisation.import.renamed", finding.renamed()),
                figure("organisation.import.posted", finding.posted()),
                figure("organisation.import.unchanged", finding.unchanged()));
        return figures;
    }

    private Component figure(String key, int number) {
        var figure = new Div();
        figure.addClassNames("card", "figure");
        var value = new com.vaadin.flow.component.HtmlComponent("b");
        value.getElement().setText(Formats.number(getLocale(), number));
        var label = new com.vaadin.flow.component.HtmlComponent("small");
        label.getElement().setText(getTranslation(key, number));
        figure.add(value, label);
        return figure;
    }

    private Component mistakes(ImportFinding finding) {
        var head = new NativeTableHeader(new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("organisation.import.row")),
                new NativeTableHeaderCell(getTranslation("organisation.import.column")),
                new NativeTableHeaderCell(getTranslation("organisation.import.mistake"))));
        var rows = new NativeTableBody();
        finding.mistakes()
                .forEach(mistake -> rows.add(new NativeTableRow(
                        new NativeTableCell(Integer.toString(mistake.row())),
                        new NativeTableCell(mistake.column()),
                        new NativeTableCell(getTranslation(
                                mistake.key(), mistake.arguments().toArray())))));
        var table = new NativeTable();
        table.add(head, rows);
        var box = new Div(table);
        box.addClassName("register");
        box.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        box.getElement().setAttribute("aria-label", getTranslation("organisation.import.mistakes"));
        var all = new Div(new H2(getTranslation("organisation.import.mistakes")), box);
        all.addClassName("stack");
        if (finding.more() > 0) {
            all.add(new Paragraph(getTranslation("organisation.import.more", finding.more())));
        }
        return all;
    }

    private void watch(UUID id) {
        if (watching == null) {
            getUI().or(() -> java.util.Optional.ofNullable(UI.getCurrent())).ifPresent(ui -> {
                ui.setPollInterval(WATCH_EVERY);
                watching = ui.addPollListener(poll -> show(service.state(id)));
            });
        }
    }

    private void stopWatching() {
        if (watching != null) {
            watching.remove();
            watching = null;
            getUI().or(() -> java.util.Optional.ofNullable(UI.getCurrent())).ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
            event.getUI().setPollInterval(-1);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.import.title") + " · Sabak";
    }
}
