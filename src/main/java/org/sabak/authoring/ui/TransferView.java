package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.CourseRight;
import org.sabak.authoring.CourseTransfer;
import org.sabak.authoring.CourseTransfer.Arrival;
import org.sabak.authoring.DraftDetails;
import org.sabak.authoring.DraftState;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.transfer.CourseZip;
import org.sabak.authoring.transfer.Return;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.PageHeader;

/** The course leaves as a zip, in the very files of {@code content/}, and comes back: nothing that was written here is lost by it. */
@Route("authoring/:draft/transfer")
@RolesAllowed({"TRAINER", "INTERNATIONAL", "MINISTRY"})
class TransferView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Drafts drafts;
    private final transient CourseTransfer transfer;
    private final Div arrived = new Div();
    private transient DraftDetails draft;
    private String title = "";

    TransferView(Drafts drafts, CourseTransfer transfer) {
        this.drafts = drafts;
        this.transfer = transfer;
        addClassName("page");
        arrived.addClassName("stack");
        arrived.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draft = drafts.draft(AuthoringAddresses.id(
                event.getRouteParameters().get(AuthoringAddresses.DRAFT).orElse("")));
        if (!draft.rights().contains(CourseRight.AUTHOR)) {
            throw new NotFound(draft.course());
        }
        removeAll();
        arrived.removeAll();
        title = getTranslation("authoring.transfer.title");
        var back = new Anchor("/authoring/" + draft.id(), getTranslation("authoring.media.back"));
        back.addClassNames("btn", "ghost");
        var all = new Div(away());
        all.addClassName("stack");
        if (draft.state() == DraftState.OPEN) {
            all.add(back(), arrived);
        }
        add(
                new PageHeader(title, back)
                        .note(draft.name() + " · " + draft.courseTitle().in(getLocale())),
                all);
    }

    private Component away() {
        var actions = new Div(
                zip("/api/v1/drafts/" + draft.id() + "/course.zip", getTranslation("authoring.transfer.draft")));
        actions.addClassName("actions");
        if (draft.current() > 0) {
            var edition = zip(
                    "/api/v1/courses/" + draft.course() + "/editions/" + draft.current() + "/course.zip",
                    getTranslation("authoring.transfer.edition", String.valueOf(draft.current())));
            edition.addClassName("ghost");
            actions.add(edition);
        }
        var card = new Section(
                new H2(getTranslation("authoring.transfer.away")),
                new Paragraph(getTranslation("authoring.transfer.away-text")),
                new Paragraph(getTranslation("authoring.transfer.questions")),
                actions);
        card.addClassNames("card", "stack");
        return card;
    }

    private static Anchor zip(String address, String text) {
        var link = new Anchor(address, text);
        link.addClassName("btn");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private Component back() {
        var card = new Section(
                new H2(getTranslation("authoring.transfer.back")),
                new Paragraph(getTranslation("authoring.transfer.back-text")),
                new Uploading(CourseZip.LARGEST, this::received));
        card.addClassNames("card", "stack");
        return card;
    }

    void received(byte[] bytes, String name) {
        arrived.removeAll();
        show(transfer.compare(draft.id(), bytes));
    }

    private void show(Arrival arrival) {
        arrived.removeAll();
        var compared = arrival.compared();
        var taken = compared.of(Return.Kind.TAKEN);
        var conflicts = compared.of(Return.Kind.CONFLICT);
        if (taken.isEmpty() && conflicts.isEmpty()) {
            say("valid", getTranslation("authoring.transfer.nothing"));
            stays(compared);
            return;
        }
        if (!conflicts.isEmpty()) {
            say("soon", getTranslation("authoring.transfer.conflicts", conflicts.size()));
        }
        var choices = new LinkedHashMap<String, RadioButtonGroup<Boolean>>();
        for (var conflict : conflicts) {
            arrived.add(conflict(conflict, choices));
        }
        if (!taken.isEmpty()) {
            var list = new UnorderedList();
            taken.forEach(change -> list.add(new ListItem(getTranslation(
                    "authoring.transfer.change",
                    change.path(),
                    change.there() == null ? "removed" : change.here() == null ? "added" : "changed"))));
            var card = new Section(new H2(getTranslation("authoring.transfer.taken", taken.size())), list);
            card.addClassName("card");
            arrived.add(card);
        }
        stays(compared);
        var take = new Button(getTranslation("authoring.transfer.take"), click -> take(arrival, choices));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(take);
        actions.addClassName("actions");
        arrived.add(actions);
    }

    private Component conflict(Return.Change change, Map<String, RadioButtonGroup<Boolean>> choices) {
        var choice = new RadioButtonGroup<Boolean>();
        choice.setLabel(getTranslation("authoring.transfer.which"));
        choice.setItems(false, true);
        choice.setItemLabelGenerator(
                there -> getTranslation(there ? "authoring.transfer.there" : "authoring.transfer.here"));
        choices.put(change.path(), choice);
        var card = new Section(
                new H3(change.path()),
                choice,
                side("authoring.transfer.text-here", change.path(), change.here()),
                side("authoring.transfer.text-there", change.path(), change.there()));
        card.addClassNames("card", "stack");
        return card;
    }

    private Component side(String key, String path, byte @Nullable [] bytes) {
        var text = new Pre(words(path, bytes));
        text.addClassName("written");
        text.getElement().setAttribute("tabindex", "0");
        return new Details(getTranslation(key), text);
    }

    private String words(String path, byte @Nullable [] bytes) {
        if (bytes == null) {
            return getTranslation("authoring.transfer.no-file");
        }
        return path.contains("/media/")
                ? getTranslation("authoring.transfer.picture", bytes.length)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    private void stays(Return compared) {
        var stays = compared.of(Return.Kind.STAYS);
        if (!stays.isEmpty()) {
            arrived.add(new Paragraph(getTranslation(
                    "authoring.transfer.stays",
                    stays.size(),
                    stays.stream().map(Return.Change::path).collect(Collectors.joining(", ")))));
        }
    }

    private void take(Arrival arrival, Map<String, RadioButtonGroup<Boolean>> choices) {
        var open = choices.values().stream()
                .filter(RadioButtonGroup::isEmpty)
                .peek(choice -> {
                    choice.setErrorMessage(getTranslation("authoring.transfer.choose"));
                    choice.setInvalid(true);
                })
                .toList();
        if (!open.isEmpty()) {
            open.getFirst().scrollIntoView();
            return;
        }
        var theirs = choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        try {
            int changed = transfer.take(draft.id(), arrival, theirs);
            arrived.removeAll();
            say("valid", getTranslation("authoring.transfer.done", changed));
        } catch (Refused refused) {
            arrived.removeAll();
            say("bad", getTranslation(refused.key(), refused.arguments().toArray()));
        }
    }

    private void say(String tone, String sentence) {
        var banner = new Div(sentence);
        banner.addClassNames("banner", tone);
        arrived.add(banner);
    }

    @Override
    public String getPageTitle() {
        return title + " · Sabak";
    }
}
