package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sabak.authoring.CourseSettings;
import org.sabak.authoring.CourseSettings.ModuleRow;
import org.sabak.authoring.CourseSettings.Settings;
import org.sabak.authoring.Drafts;
import org.sabak.platform.Languages;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.ui.AskDialog;
import org.sabak.platform.ui.PageHeader;

/** The course as a whole: its titles, and which modules it has in which order. Everything is saved in the draft. */
@Route("authoring/:draft/settings")
@RolesAllowed({"TRAINER", "INTERNATIONAL"})
class SettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int NOTICE = 3000;
    private final transient Drafts drafts;
    private final transient CourseSettings settings;
    private final Section modules = new Section();

    SettingsView(Drafts drafts, CourseSettings settings) {
        this.drafts = drafts;
        this.settings = settings;
        addClassName("page");
        modules.addClassName("card");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var id = AuthoringAddresses.id(
                event.getRouteParameters().get(AuthoringAddresses.DRAFT).orElse(""));
        var found = settings.settings(id);
        var draft = drafts.draft(id);
        var back = new Anchor("/authoring/" + id, getTranslation("authoring.review.to-draft"));
        back.addClassNames("btn", "ghost");
        list(id, found);
        var stack = new Div(titles(id, found, draft.state().writable()), modules);
        stack.addClassName("stack");
        add(
                new PageHeader(getTranslation("authoring.settings.title"), back)
                        .note(found.title().in(getLocale()) + " · " + draft.name()),
                stack);
    }

    private Component titles(UUID id, Settings found, boolean writable) {
        var titles = new LinkedHashMap<String, TextField>();
        var summaries = new LinkedHashMap<String, TextArea>();
        var card = new Section(new H2(getTranslation("authoring.settings.titles")));
        card.addClassNames("card", "stack");
        for (var language : languages(found)) {
            var name = Languages.nameOf(language);
            var title = new TextField(getTranslation("authoring.settings.course-title", name));
            title.setValue(text(found.title(), language));
            title.setWidthFull();
            title.setReadOnly(!writable);
            title.setRequiredIndicatorVisible(language.equals(found.source()));
            var summary = new TextArea(getTranslation("authoring.settings.course-summary", name));
            summary.setValue(found.summary().map(text -> text(text, language)).orElse(""));
            summary.setWidthFull();
            summary.setReadOnly(!writable);
            titles.put(language, title);
            summaries.put(language, summary);
            card.add(title, summary);
        }
        var save = new Button(getTranslation("authoring.settings.save"), click -> {
            settings.describe(id, values(titles, TextField::getValue), values(summaries, TextArea::getValue));
            Notification.show(getTranslation("authoring.settings.saved"), NOTICE, Notification.Position.BOTTOM_START);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setVisible(writable);
        var actions = new Div(save);
        actions.addClassName("actions");
        card.add(actions);
        return card;
    }

    private static <F> Map<String, String> values(Map<String, F> fields, Function<F, String> value) {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((language, field) -> values.put(language, value.apply(field)));
        return values;
    }

    /** The languages of the interface and those that the course has besides, its own first. */
    private static Set<String> languages(Settings found) {
        var languages = new LinkedHashSet<String>();
        languages.add(found.source());
        Languages.UI.stream().map(Locale::getLanguage).forEach(languages::add);
        languages.addAll(found.title().texts().keySet());
        return languages;
    }

    private static String text(LocalizedText text, String language) {
        return text.texts().getOrDefault(language, "");
    }

    private void list(UUID id, Settings found) {
        modules.removeAll();
        boolean writable = drafts.draft(id).state().writable();
        var add = new Button(getTranslation("authoring.settings.add"), click -> add(id));
        add.setVisible(writable);
        var list = new OrderedList();
        list.addClassName("plain");
        var rows = found.modules();
        for (int i = 0; i < rows.size(); i++) {
            list.add(row(id, rows, i, writable));
        }
        modules.add(new H2(getTranslation("authoring.settings.modules")), list, add);
    }

    private ListItem row(UUID id, List<ModuleRow> rows, int at, boolean writable) {
        var module = rows.get(at);
        var title = module.title().in(getLocale());
        var note = new Span(needs(module));
        note.addClassName("s");
        var actions = new Div();
        actions.addClassName("actions");
        if (writable) {
            var up = move(id, module, -1, "authoring.settings.up", title);
            up.setEnabled(at > 0);
            var down = move(id, module, 1, "authoring.settings.down", title);
            down.setEnabled(at < rows.size() - 1);
            var remove = new Button(getTranslation("authoring.settings.remove"), click -> remove(id, module));
            remove.setAriaLabel(getTranslation("authoring.settings.remove-this", title));
            actions.add(up, down, remove);
        }
        var item = new ListItem(new Div(new H3(title), note), actions);
        item.addClassName("row");
        item.setId("module-" + module.id());
        return item;
    }

    private Button move(UUID id, ModuleRow module, int by, String key, String title) {
        var button = new Button(getTranslation(key), click -> {
            settings.move(id, module.id(), by);
            list(id, settings.settings(id));
            focus(module.id(), by);
        });
        button.setAriaLabel(getTranslation(key + "-this", title));
        return button;
    }

    /** Moving on by keyboard goes on where it was: the button of the same module, or its other one at the end of the list. */
    private void focus(String module, int by) {
        modules.getChildren()
                .filter(OrderedList.class::isInstance)
                .flatMap(Component::getChildren)
                .filter(item -> item.getId().equals(Optional.of("module-" + module)))
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .limit(2)
                .filter(Button::isEnabled)
                .reduce((up, down) -> by < 0 ? up : down)
                .ifPresent(Button::focus);
    }

    private String needs(ModuleRow module) {
        return module.needed()
                ? getTranslation(
                        "authoring.settings.needed", titles(module.exams()), titles(module.schemes()), module.id())
                : getTranslation("authoring.settings.free", module.id());
    }

    private String titles(List<LocalizedText> titles) {
        return titles.isEmpty()
                ? getTranslation("authoring.settings.none")
                : titles.stream().map(title -> title.in(getLocale())).collect(Collectors.joining("; "));
    }

    private void add(UUID id) {
        var title = new TextField(getTranslation("authoring.settings.module-title"));
        title.setWidthFull();
        new AskDialog("authoring.settings.add", "authoring.settings.add-means")
                .with(title, "authoring.refused.module-title", "authoring.refused.module-taken")
                .doing(
                        "authoring.settings.add",
                        false,
                        () -> settings.add(id, title.getValue()),
                        () -> list(id, settings.settings(id)))
                .open();
    }

    private void remove(UUID id, ModuleRow module) {
        new AskDialog(
                        "authoring.settings.remove-module",
                        "authoring.settings.remove-means",
                        module.title().in(UI.getCurrent().getLocale()),
                        module.exams().size(),
                        module.schemes().size())
                .doing(
                        "authoring.settings.remove",
                        true,
                        () -> settings.remove(id, module.id()),
                        () -> list(id, settings.settings(id)))
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.settings.title") + " · Sabak";
    }
}
