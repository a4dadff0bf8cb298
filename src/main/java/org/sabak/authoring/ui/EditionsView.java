package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sabak.authoring.Comparisons;
import org.sabak.authoring.CourseHistory;
import org.sabak.authoring.CourseHistory.EditionRow;
import org.sabak.authoring.CourseHistory.History;
import org.sabak.authoring.Drafts;
import org.sabak.platform.ContentOrigin;
import org.sabak.platform.ui.AskDialog;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.platform.ui.StatusBadge.Tone;

/** Every edition that a course had: what each changed, any two of them compared, and the way back to an old one. */
@Route("authoring/courses/:course/editions")
@RolesAllowed({"TRAINER", "INTERNATIONAL", "MINISTRY"})
class EditionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String FROM = "from";
    private static final String TO = "to";
    private final transient CourseHistory history;
    private final transient Comparisons comparisons;
    private final transient Drafts drafts;

    EditionsView(CourseHistory history, Comparisons comparisons, Drafts drafts) {
        this.history = history;
        this.comparisons = comparisons;
        this.drafts = drafts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var found = history.history(
                event.getRouteParameters().get(AuthoringAddresses.COURSE).orElse(""));
        add(new PageHeader(getTranslation("authoring.editions.title"))
                .note(found.title().in(getLocale())));
        add(list(found));
        var said = event.getLocation().getQueryParameters();
        var from = number(said, FROM, found);
        var to = number(said, TO, found);
        if (found.editions().size() > 1) {
            add(chooser(found, from, to));
        }
        if (from.isPresent() && to.isPresent()) {
            add(comparison(found.course(), from.get(), to.get(), said));
        }
    }

    private Component list(History found) {
        var list = new OrderedList();
        list.addClassName("plain");
        list.getElement().setAttribute("reversed", true);
        found.editions().forEach(edition -> list.add(item(found, edition)));
        var card = new Section(list);
        card.addClassName("card");
        return card;
    }

    private ListItem item(History found, EditionRow edition) {
        var words = new Div(
                new H3(getTranslation("authoring.editions.number", String.valueOf(edition.number()))), facts(edition));
        edition.note().ifPresent(note -> words.add(new Paragraph(note.in(getLocale()))));
        var actions = new Div();
        actions.addClassName("actions");
        if (edition.number() > 1) {
            actions.add(new Anchor(
                    path(found.course()) + "?from=" + (edition.number() - 1) + "&to=" + edition.number(),
                    getTranslation("authoring.editions.what-changed")));
        }
        if (edition.inForce()) {
            actions.add(new StatusBadge(Tone.VALID, getTranslation("authoring.editions.in-force")));
        } else if (found.mayRollBack()) {
            actions.add(new Button(getTranslation("authoring.roll-back.do"), click -> rollBack(found, edition)));
        }
        var item = new ListItem(words, actions);
        item.addClassName("row");
        return item;
    }

    private Span facts(EditionRow edition) {
        var facts = new Span(String.join(
                " · ",
                Stream.of(
                                Optional.of(Formats.dateAndTime(getLocale(), edition.since(), drafts.zone())),
                                edition.change()
                                        .map(change -> getTranslation("authoring.change."
                                                + change.name().toLowerCase(Locale.ROOT))),
                                Optional.of(getTranslation(
                                        edition.origin() == ContentOrigin.FOLDER
                                                ? "authoring.editions.from-folder"
                                                : "authoring.editions.from-browser")),
                                Optional.of(edition.by()).filter(by -> !by.isEmpty()))
                        .flatMap(Optional::stream)
                        .toList()));
        facts.addClassName("s");
        return facts;
    }

    private void rollBack(History found, EditionRow edition) {
        var number = String.valueOf(edition.number());
        new AskDialog(
                        "authoring.roll-back.do",
                        "authoring.roll-back.means",
                        number,
                        found.title().in(getLocale()))
                .doing(
                        "authoring.roll-back.begin",
                        false,
                        () -> UI.getCurrent()
                                .navigate("authoring/"
                                        + history.rollBack(
                                                found.course(),
                                                edition.number(),
                                                getTranslation("authoring.roll-back.name", number))
                                        + "/publish"),
                        () -> {})
                .open();
    }

    private Component chooser(History found, Optional<Integer> from, Optional<Integer> to) {
        var numbers = found.editions().stream().map(EditionRow::number).toList();
        var older = select("authoring.editions.from", numbers, from.orElse(numbers.get(1)));
        var newer = select("authoring.editions.to", numbers, to.orElse(numbers.getFirst()));
        var compare = new Button(getTranslation("authoring.editions.compare"), click -> UI.getCurrent()
                .navigate(
                        path(found.course()).substring(1),
                        QueryParameters.simple(
                                Map.of(FROM, String.valueOf(older.getValue()), TO, String.valueOf(newer.getValue())))));
        var filters = new Div(older, newer, compare);
        filters.addClassName("filters");
        return filters;
    }

    private Select<Integer> select(String key, List<Integer> numbers, Integer value) {
        var select = new Select<Integer>();
        select.setLabel(getTranslation(key));
        select.setItems(numbers);
        select.setItemLabelGenerator(number -> getTranslation("authoring.editions.number", String.valueOf(number)));
        select.setValue(value);
        return select;
    }

    private Component comparison(String course, int from, int to, QueryParameters said) {
        boolean besides = said.getSingleParameter(CompareNav.VIEW).equals(Optional.of(CompareNav.SIDE));
        var found = comparisons.ofEditions(
                course,
                from,
                to,
                said.getSingleParameter(CompareNav.MODULE).orElse(null),
                said.getSingleParameter(CompareNav.LANGUAGE).orElse(null));
        var section = new Section(
                new H2(getTranslation("authoring.editions.between", String.valueOf(from), String.valueOf(to))),
                new SettingsDiff(found));
        var columns = new Div(
                new CompareNav(
                        found, path(course), Map.of(FROM, String.valueOf(from), TO, String.valueOf(to)), besides),
                new DiffPanel(found, besides, piece -> Optional.empty(), piece -> List.of()));
        columns.addClassName("d-page");
        section.add(columns);
        return section;
    }

    private static Optional<Integer> number(QueryParameters said, String name, History found) {
        return said.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> found.editions().stream().anyMatch(edition -> edition.number() == number));
    }

    private static String path(String course) {
        return "/authoring/courses/" + course + "/editions";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.editions.title") + " · Sabak";
    }
}
