package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.CourseRight;
import org.sabak.authoring.DraftDetails;
import org.sabak.authoring.DraftState;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.ModuleCheck.Mistake;
import org.sabak.authoring.PublicationPlan;
import org.sabak.authoring.PublicationPlans;
import org.sabak.authoring.Publishing;
import org.sabak.authoring.Review;
import org.sabak.authoring.Reviews;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.platform.Languages;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.DayField;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;

/**
 * Everything that publishing a draft brings about, in words and numbers, and the one button that does it: how much it changes, what
 * readers are told, and when.
 */
@Route("authoring/:draft/publish")
@RolesAllowed({"TRAINER", "INTERNATIONAL"})
class PublishView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Drafts drafts;
    private final transient PublicationPlans plans;
    private final transient Publishing publishing;
    private final transient Reviews reviews;
    private final MistakeList mistakes = new MistakeList();
    private final RadioButtonGroup<Change> change = new RadioButtonGroup<>();
    private final Map<String, TextArea> notes = new LinkedHashMap<>();
    private final RadioButtonGroup<Boolean> later = new RadioButtonGroup<>();
    private final DayField day = new DayField(getTranslation("authoring.schedule.day"));
    private final TimePicker time = new TimePicker(getTranslation("authoring.schedule.time"));
    private final Div consequences = new Div();
    private String title = "";

    PublishView(Drafts drafts, PublicationPlans plans, Publishing publishing, Reviews reviews) {
        this.drafts = drafts;
        this.plans = plans;
        this.publishing = publishing;
        this.reviews = reviews;
        addClassName("page");
        change.setLabel(getTranslation("authoring.publish.change"));
        change.setItems(Change.values());
        change.setItemLabelGenerator(each -> getTranslation("authoring.change." + name(each)));
        change.addClassName("below");
        for (var language : Languages.UI) {
            var note = new TextArea(getTranslation("authoring.publish.note", Languages.nameOf(language.getLanguage())));
            note.setWidthFull();
            notes.put(language.getLanguage(), note);
        }
        later.setLabel(getTranslation("authoring.schedule.when"));
        later.setItems(false, true);
        later.setItemLabelGenerator(
                each -> getTranslation(each ? "authoring.schedule.later" : "authoring.schedule.now"));
        later.setValue(false);
        later.addClassName("below");
        time.setValue(LocalTime.of(6, 0));
        time.setLocale(Languages.RU);
        consequences.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(AuthoringAddresses.id(
                event.getRouteParameters().get(AuthoringAddresses.DRAFT).orElse("")));
    }

    private void show(UUID id) {
        removeAll();
        var draft = drafts.draft(id);
        if (!draft.rights().contains(CourseRight.AUTHOR)) {
            throw new NotFound("No draft " + id);
        }
        title = draft.name();
        var back = new Anchor("/authoring/" + id, getTranslation("authoring.review.to-draft"));
        back.addClassNames("btn", "ghost");
        add(
                new PageHeader(getTranslation("authoring.publish.of", draft.name()), back)
                        .note(draft.courseTitle().in(getLocale())),
                new DraftBadge(draft.state()));
        if (draft.state() == DraftState.SCHEDULED) {
            add(scheduled(id));
            return;
        }
        if (!draft.state().writable()) {
            add(banner("calm", getTranslation("authoring.publish.closed")));
            return;
        }
        if (!draft.upToDate()) {
            add(banner(
                    "bad",
                    getTranslation(
                            "authoring.draft.behind", String.valueOf(draft.base()), String.valueOf(draft.current()))));
            return;
        }
        form(draft);
    }

    private void form(DraftDetails draft) {
        var plan = plans.plan(draft.id());
        var review = reviews.review(draft.id());
        mistakes.setVisible(false);
        add(mistakes);
        if (review.lacksApproval()) {
            add(lacksApproval(draft, review));
        }
        plan.note().ifPresent(note -> note.texts().forEach((language, text) -> Optional.ofNullable(notes.get(language))
                .filter(TextArea::isEmpty)
                .ifPresent(field -> field.setValue(text))));
        change.addValueChangeListener(chosen -> tell(plan, chosen.getValue()));
        change.setValue(plan.proposed().change());
        tell(plan, plan.proposed().change());
        var grade = card("authoring.publish.how-much");
        if (draft.base() == 0) {
            grade.add(new Paragraph(getTranslation("authoring.publish.first")));
        } else {
            grade.add(reasons(plan), change);
        }
        var effects = card("authoring.publish.effects");
        effects.add(consequences);
        var told = card("authoring.publish.told");
        notes.values().forEach(told::add);
        var when = card("authoring.schedule.title");
        var fields = new Div(day, time);
        fields.addClassName("filters");
        fields.setVisible(false);
        later.addValueChangeListener(chosen -> fields.setVisible(chosen.getValue()));
        day.setHelperText(
                getTranslation("authoring.schedule.zone", drafts.zone().getId()));
        when.add(later, fields);
        var publish = new Button(
                getTranslation("authoring.publish.edition", String.valueOf(plan.number())), click -> publish(draft));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setEnabled(!review.lacksApproval());
        later.addValueChangeListener(chosen -> publish.setText(getTranslation(
                chosen.getValue() ? "authoring.schedule.do" : "authoring.publish.edition",
                String.valueOf(plan.number()))));
        var actions = new Div(publish);
        actions.addClassName("actions");
        var stack = new Div(grade, effects, told, when, actions);
        stack.addClassName("stack");
        add(stack);
    }

    private Component lacksApproval(DraftDetails draft, Review review) {
        var banner = banner(
                "bad",
                getTranslation(
                        "authoring.red-line.needs-approval", review.redLines().size()));
        banner.add(new Anchor("/authoring/" + draft.id() + "/review", getTranslation("authoring.review.open")));
        return banner;
    }

    private Component reasons(PublicationPlan plan) {
        var list = new UnorderedList();
        plan.proposed()
                .reasons()
                .forEach(reason -> list.add(new ListItem(getTranslation(
                        "authoring.why."
                                + reason.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        reason.count()))));
        var all = new Div(
                new Paragraph(getTranslation(
                        plan.proposed().reasons().isEmpty()
                                ? "authoring.publish.no-change"
                                : "authoring.publish.proposed",
                        getTranslation(
                                "authoring.change." + name(plan.proposed().change())))),
                list);
        list.setVisible(!plan.proposed().reasons().isEmpty());
        return all;
    }

    /** What an edition of this class brings about. */
    private void tell(PublicationPlan plan, Change chosen) {
        consequences.removeAll();
        var list = new UnorderedList();
        list.add(new ListItem(getTranslation(
                plan.number() == 1 ? "authoring.effect.first" : "authoring.effect.readers",
                String.valueOf(plan.number()))));
        plan.stale()
                .forEach(stale -> list.add(new ListItem(getTranslation(
                        "authoring.effect.stale." + name(chosen),
                        Languages.nameOf(stale.language()),
                        stale.modules().size(),
                        stale.modules().stream()
                                .map(module -> module.in(getLocale()))
                                .collect(Collectors.joining("; "))))));
        if (plan.stale().isEmpty() && plan.number() > 1) {
            list.add(new ListItem(getTranslation("authoring.effect.no-stale")));
        }
        if (chosen == Change.CRITICAL) {
            plan.closing()
                    .forEach(closing -> list.add(new ListItem(getTranslation(
                            "authoring.effect.closes",
                            closing.exam().in(getLocale()),
                            closing.languages().stream().map(Languages::nameOf).collect(Collectors.joining(", "))))));
        }
        if (plan.closing().isEmpty() || chosen != Change.CRITICAL) {
            list.add(new ListItem(getTranslation("authoring.effect.no-closes")));
        }
        list.add(new ListItem(persons("authoring.effect.holders", plan.holders())));
        list.add(new ListItem(persons("authoring.effect.attempts", plan.attempts())));
        consequences.add(list);
    }

    private String persons(String key, @Nullable Integer count) {
        return count == null ? getTranslation(key + "-few") : getTranslation(key, count);
    }

    private void publish(DraftDetails draft) {
        boolean scheduling = Boolean.TRUE.equals(later.getValue());
        if (scheduling && (day.isEmpty() || time.isEmpty())) {
            day.setInvalid(day.isEmpty());
            time.setInvalid(time.isEmpty());
            throw new Refused("authoring.refused.when");
        }
        List<Mistake> found = scheduling
                ? publishing.schedule(
                        draft.id(),
                        change.getValue(),
                        note(),
                        LocalDateTime.of(day.getValue(), time.getValue()),
                        getLocale())
                : publishing.publish(draft.id(), change.getValue(), note(), getLocale());
        if (found.isEmpty()) {
            UI.getCurrent().navigate("authoring/" + draft.id());
        } else {
            mistakes.show(found);
            mistakes.scrollIntoView(ScrollIntoViewOption.Block.START);
        }
    }

    private Optional<LocalizedText> note() {
        var texts = new LinkedHashMap<String, String>();
        notes.forEach((language, field) -> {
            if (!field.isEmpty()) {
                texts.put(language, field.getValue().strip());
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }

    private Component scheduled(UUID id) {
        var banner = banner(
                "soon",
                publishing
                        .scheduled(id)
                        .map(plan -> getTranslation(
                                "authoring.schedule.planned",
                                Formats.dateAndTime(getLocale(), plan.at(), drafts.zone()),
                                getTranslation("authoring.change." + name(plan.change()))))
                        .orElse(""));
        banner.add(new Button(getTranslation("authoring.schedule.call-off"), click -> {
            publishing.callOff(id);
            show(id);
        }));
        return banner;
    }

    private Section card(String key) {
        var card = new Section(new H2(getTranslation(key)));
        card.addClassName("card");
        return card;
    }

    private static Div banner(String tone, String text) {
        var banner = new Div(new Paragraph(text));
        banner.addClassNames("banner", tone);
        return banner;
    }

    private static String name(Change change) {
        return change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.publish.of", title) + " · Sabak";
    }
}
