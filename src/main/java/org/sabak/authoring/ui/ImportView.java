package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.sabak.authoring.CourseRight;
import org.sabak.authoring.DraftDetails;
import org.sabak.authoring.DraftDetails.ModuleFiles;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.ModuleImport;
import org.sabak.authoring.Slug;
import org.sabak.authoring.convert.Conversion;
import org.sabak.authoring.convert.Left;
import org.sabak.platform.Languages;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.PageHeader;

/** Makes the text of a module out of a Word file or a PDF: shows what came of it and what was lost before anything is changed. */
@Route("authoring/:draft/import")
@RolesAllowed({"TRAINER", "INTERNATIONAL", "MINISTRY"})
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Drafts drafts;
    private final transient ModuleImport imports;
    private final Div body = new Div();
    private transient DraftDetails draft;
    private String title = "";

    ImportView(Drafts drafts, ModuleImport imports) {
        this.drafts = drafts;
        this.imports = imports;
        addClassName("page");
        body.addClassName("stack");
        body.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draft = drafts.draft(AuthoringAddresses.id(
                event.getRouteParameters().get(AuthoringAddresses.DRAFT).orElse("")));
        if (!draft.rights().contains(CourseRight.AUTHOR)) {
            throw new NotFound(draft.course());
        }
        removeAll();
        body.removeAll();
        title = getTranslation("authoring.import.title");
        var back = new Anchor("/authoring/" + draft.id(), getTranslation("authoring.media.back"));
        back.addClassNames("btn", "ghost");
        add(
                new PageHeader(title, back)
                        .note(draft.name() + " · " + draft.courseTitle().in(getLocale())),
                body);
        choose();
    }

    private void choose() {
        var card = new Section(
                new H2(getTranslation("authoring.import.choose")),
                new Paragraph(getTranslation("authoring.import.choose-text", Languages.nameOf(draft.source()))),
                new Uploading(Conversion.LARGEST, this::received));
        card.addClassNames("card", "stack");
        body.add(card);
    }

    void received(byte[] bytes, String name) {
        var read = imports.read(draft.id(), bytes, name);
        body.removeAll();
        body.add(target(read, name), left(read), preview(read));
    }

    private Component target(Conversion read, String name) {
        var module = new Select<ModuleFiles>();
        module.setLabel(getTranslation("authoring.import.target"));
        module.setItems(draft.modules());
        module.setEmptySelectionAllowed(true);
        module.setEmptySelectionCaption(getTranslation("authoring.import.new"));
        module.setItemLabelGenerator(each -> each == null
                ? getTranslation("authoring.import.new")
                : getTranslation("authoring.import.replace", each.title().in(getLocale())));
        module.setWidthFull();
        var id = new TextField(getTranslation("authoring.import.id"));
        id.setHelperText(getTranslation("authoring.import.id-help"));
        id.setValue(Slug.of(read.title()));
        id.setWidthFull();
        var means = new Paragraph(getTranslation("authoring.import.replace-means"));
        means.setVisible(false);
        module.addValueChangeListener(change -> {
            id.setVisible(change.getValue() == null);
            means.setVisible(change.getValue() != null);
        });
        var refusal = new Div();
        refusal.addClassNames("banner", "bad");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var take = new Button(getTranslation("authoring.import.take"), click -> {
            try {
                var target = module.getValue();
                var path = target == null
                        ? imports.add(draft.id(), id.getValue().strip(), read)
                        : imports.replace(draft.id(), target.id(), read);
                UI.getCurrent().navigate("authoring/" + draft.id() + "/edit", QueryParameters.of("file", path));
            } catch (Refused refused) {
                refusal.setText(
                        getTranslation(refused.key(), refused.arguments().toArray()));
                refusal.setVisible(true);
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        var another = new Anchor("/authoring/" + draft.id() + "/import", getTranslation("authoring.import.another"));
        another.addClassNames("btn", "ghost");
        var actions = new Div(take, another);
        actions.addClassName("actions");
        var card = new Section(
                new H2(name),
                new Paragraph(getTranslation(
                        "authoring.import.read",
                        read.title(),
                        words(read),
                        sections(read),
                        read.pictures().size())),
                refusal,
                module,
                id,
                means,
                actions);
        card.addClassNames("card", "stack");
        return card;
    }

    private Component left(Conversion read) {
        var places = new EnumMap<Left.Kind, Set<String>>(Left.Kind.class);
        read.left().forEach(each -> places.computeIfAbsent(each.kind(), kind -> new LinkedHashSet<>())
                .add(each.where()));
        var card = new Section(
                new H2(getTranslation("authoring.import.left")),
                new Paragraph(getTranslation("authoring.import.left-text")));
        card.addClassNames("card", "stack");
        var list = new UnorderedList();
        places.forEach((kind, wheres) -> {
            var item = new ListItem(getTranslation(
                    "authoring.left." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            wheres.remove("");
            if (!wheres.isEmpty()) {
                var where = new UnorderedList();
                wheres.forEach(each -> where.add(new ListItem(each)));
                item.add(where);
            }
            list.add(item);
        });
        card.add(list);
        return card;
    }

    private Component preview(Conversion read) {
        var text = new Pre(read.body());
        text.addClassName("written");
        text.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation("authoring.import.preview"));
        var card = new Section(new H2(getTranslation("authoring.import.preview")), text);
        card.addClassNames("card", "stack");
        return card;
    }

    private static long sections(Conversion read) {
        return read.body().lines().filter(line -> line.startsWith("## ")).count();
    }

    private static int words(Conversion read) {
        return read.body().isBlank() ? 0 : read.body().strip().split("\\s+").length;
    }

    @Override
    public String getPageTitle() {
        return title + " · Sabak";
    }
}
