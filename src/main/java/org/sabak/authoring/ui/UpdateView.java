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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sabak.authoring.Updating;
import org.sabak.authoring.Updating.Conflict;
import org.sabak.authoring.Updating.Preview;
import org.sabak.authoring.Updating.Side;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.PageHeader;

/** Brings a draft to the edition in force: says what is taken by itself, and asks where both sides changed the same lines. */
@Route("authoring/:draft/update")
@RolesAllowed({"TRAINER", "INTERNATIONAL"})
class UpdateView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Updating updating;
    private final Div refusal = new Div();
    private final List<RadioButtonGroup<Side>> choices = new ArrayList<>();

    UpdateView(Updating updating) {
        this.updating = updating;
        addClassName("page");
        refusal.addClassNames("banner", "bad");
        refusal.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(AuthoringAddresses.id(
                event.getRouteParameters().get(AuthoringAddresses.DRAFT).orElse("")));
    }

    private void show(UUID draft) {
        removeAll();
        choices.clear();
        refusal.setVisible(false);
        var preview = updating.preview(draft);
        add(
                new PageHeader(getPageTitle(), new Anchor("/authoring/" + draft, getTranslation("authoring.back"))),
                new Paragraph(getTranslation(
                        "authoring.update.means", String.valueOf(preview.from()), String.valueOf(preview.to()))),
                refusal);
        if (!preview.merged().isEmpty()) {
            var list = new UnorderedList();
            preview.merged().forEach(path -> list.add(new ListItem(path)));
            add(
                    new H2(getTranslation(
                            "authoring.update.merged", preview.merged().size())),
                    list);
        }
        if (!preview.conflicts().isEmpty()) {
            add(new H2(getTranslation(
                    "authoring.update.conflicts", preview.conflicts().size())));
            preview.conflicts().forEach(conflict -> add(conflict(conflict, preview)));
        }
        var save = new Button(getTranslation("authoring.update.do"), click -> bring(draft, preview.to()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("actions");
        add(actions);
    }

    private Component conflict(Conflict conflict, Preview preview) {
        var edition = getTranslation("authoring.update.edition", String.valueOf(preview.to()));
        var card = new Section(new H3(conflict.path()));
        card.addClassName("card");
        if (conflict.text()) {
            var sides = new Div(
                    side(getTranslation("authoring.update.edition", String.valueOf(preview.from())), conflict.base()),
                    side(getTranslation("authoring.update.mine"), conflict.mine()),
                    side(edition, conflict.edition()));
            sides.addClassName("cards");
            card.add(sides);
        } else {
            card.add(new Paragraph(getTranslation("authoring.update.whole")));
        }
        var choice = new RadioButtonGroup<Side>(getTranslation("authoring.update.choose"));
        choice.setItems(conflict.text() ? List.of(Side.values()) : List.of(Side.MINE, Side.EDITION));
        choice.setItemLabelGenerator(side -> getTranslation(
                "authoring.update.take-" + side.name().toLowerCase(Locale.ROOT), String.valueOf(preview.to())));
        choice.setRequiredIndicatorVisible(true);
        choices.add(choice);
        card.add(choice);
        return card;
    }

    private Component side(String title, String text) {
        var pre = new Pre(text.isBlank() ? getTranslation("authoring.update.nothing") : text);
        pre.addClassName("source");
        pre.getElement().setAttribute("tabindex", "0");
        pre.getElement().setAttribute("role", "region");
        pre.getElement().setAttribute("aria-label", title);
        return new Div(new Paragraph(title), pre);
    }

    private void bring(UUID draft, int to) {
        var open = choices.stream().filter(RadioButtonGroup::isEmpty).findFirst();
        if (open.isPresent()) {
            open.get().setErrorMessage(getTranslation("authoring.update.choose-each"));
            open.get().setInvalid(true);
            open.get().scrollIntoView();
            return;
        }
        try {
            updating.bringUpToDate(
                    draft, to, choices.stream().map(RadioButtonGroup::getValue).toList());
            UI.getCurrent().navigate("authoring/" + draft);
        } catch (Refused refused) {
            show(draft);
            refusal.setText(getTranslation(refused.key(), refused.arguments().toArray()));
            refusal.setVisible(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.update.title");
    }
}
