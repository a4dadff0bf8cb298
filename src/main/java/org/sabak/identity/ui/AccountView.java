package org.sabak.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.AccountDetails;
import org.sabak.identity.AccountDetails.GrantRow;
import org.sabak.identity.AccountService;
import org.sabak.identity.Slips;
import org.sabak.identity.UnitChoice;
import org.sabak.identity.UnitChoices;
import org.sabak.identity.passwords.SlipNavigation;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.platform.ui.StatusBadge.Tone;

/** One account: who it is, its grants, its password. */
@Route("accounts/:account")
@RolesAllowed("ADMIN")
class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient AccountService accounts;
    private final transient UnitChoices units;
    private final transient Slips slips;
    private @Nullable UUID id;
    private String title = "";

    AccountView(AccountService accounts, UnitChoices units, Slips slips) {
        this.accounts = accounts;
        this.units = units;
        this.slips = slips;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event.getRouteParameters().get("account").orElseThrow());
        load();
    }

    private UUID id() {
        if (id == null) {
            throw new NotFound("No such account");
        }
        return id;
    }

    private void load() {
        var account = accounts.account(id());
        title = account.row().displayName();
        removeAll();
        add(new PageHeader(title, Words.state(this, account.row())).note(note(account)));
        if (account.own() || account.beyond()) {
            var banner = new Paragraph(
                    getTranslation(account.own() ? "identity.account.own-banner" : "identity.account.beyond"));
            banner.addClassName("banner");
            add(banner);
        }
        add(grants(account));
        if (!account.beyond()) {
            add(particulars(account));
        }
        if (!account.beyond() && !account.own()) {
            add(access(account));
        }
        add(new Paragraph(new Anchor("/accounts", getTranslation("identity.account.back"))));
    }

    private String note(AccountDetails account) {
        var at = account.row().signedInAt();
        return getTranslation(
                "identity.account.note",
                account.row().login(),
                at == null
                        ? getTranslation("identity.accounts.never")
                        : Formats.dateAndTime(getLocale(), at, ZoneOffset.UTC) + " UTC");
    }

    private Component grants(AccountDetails account) {
        var card = new Div(new H2(getTranslation("identity.account.grants")));
        card.addClassName("card");
        if (account.grants().isEmpty()) {
            card.add(new Paragraph(getTranslation("identity.account.no-grants")));
        }
        account.grants().forEach(grant -> card.add(line(grant, account)));
        if (!account.own() && !account.beyond()) {
            var add = new Button(
                    getTranslation("identity.account.grant"),
                    click -> new AddGrantDialog(accounts, units, id(), this::load).open());
            card.add(add);
        }
        return card;
    }

    private Component line(GrantRow grant, AccountDetails account) {
        var unit = units.choice(grant.unit(), getLocale());
        var where = new HtmlComponent("small");
        where.getElement()
                .setText(unit.map(UnitChoice::title).orElse("–")
                        + unit.map(UnitChoice::path)
                                .filter(path -> !path.isEmpty())
                                .map(path -> " · " + path)
                                .orElse(""));
        var when = new HtmlComponent("small");
        when.getElement()
                .setText(
                        grant.until() == null
                                ? getTranslation("identity.account.since", grant.from())
                                : getTranslation("identity.account.from-until", grant.from(), grant.until()));
        var left = new Div(new H3(Words.role(this, grant.role())), where, when);
        var right = new Div(
                grant.inForce()
                        ? new StatusBadge(Tone.VALID, getTranslation("identity.account.in-force"))
                        : new StatusBadge(
                                Tone.CALM,
                                getTranslation(grant.over() ? "identity.account.over" : "identity.account.later")));
        right.addClassName("actions");
        if (!grant.over() && !account.own() && !account.beyond()) {
            var end = new Button(
                    getTranslation("identity.account.end-grant"),
                    click -> new EndGrantDialog(accounts, id(), grant, this::load).open());
            end.addThemeVariants(ButtonVariant.TERTIARY);
            end.setAriaLabel(getTranslation("identity.account.end-grant-of", Words.role(this, grant.role())));
            right.add(end);
        }
        var row = new Div(left, right);
        row.addClassName("row");
        return row;
    }

    private Component particulars(AccountDetails account) {
        var name = new TextField(getTranslation("identity.account.name"));
        name.setValue(account.row().displayName());
        var email = new EmailField(getTranslation("identity.account.email"));
        email.setValue(account.email() == null ? "" : account.email());
        email.setManualValidation(true);
        var language = new Select<@Nullable String>();
        NewAccountView.prepare(language);
        language.setValue(account.language());
        var save = new Button(getTranslation("identity.save"), click -> {
            email.setInvalid(false);
            name.setInvalid(false);
            try {
                accounts.change(id(), name.getValue(), email.getValue(), language.getValue());
                Notification.show(getTranslation("identity.account.saved"), 3000, Notification.Position.BOTTOM_START);
                load();
            } catch (Refused refused) {
                var field = refused.key().startsWith("identity.account.email") ? email : name;
                field.setErrorMessage(
                        getTranslation(refused.key(), refused.arguments().toArray()));
                field.setInvalid(true);
            }
        });
        var form = new FormLayout(name, email, language);
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        var card = new Div(new H2(getTranslation("identity.account.particulars")), form, save);
        card.addClassName("card");
        return card;
    }

    private Component access(AccountDetails account) {
        var reset = new Button(
                getTranslation("identity.account.reset"),
                click -> ask(
                        "identity.account.reset-title", "identity.account.reset-text", "identity.account.reset", () -> {
                            var slip = accounts.reset(id());
                            getUI().ifPresent(ui -> SlipNavigation.show(slips, slip, "/accounts/" + id(), ui));
                        }));
        var card = new Div(
                new H2(getTranslation("identity.account.access")),
                new Paragraph(getTranslation("identity.account.access-text")));
        card.addClassName("card");
        var actions = new Div(reset);
        actions.addClassName("actions");
        if (account.row().disabled()) {
            actions.add(new Button(getTranslation("identity.account.enable"), click -> {
                accounts.enable(id());
                load();
            }));
        } else {
            actions.add(new Button(getTranslation("identity.account.disable"), click -> {
                accounts.disable(id());
                load();
            }));
        }
        card.add(actions);
        return card;
    }

    private void ask(String heading, String text, String action, Runnable then) {
        var dialog = new ConfirmDialog(
                getTranslation(heading, title), getTranslation(text), getTranslation(action), confirm -> then.run());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("identity.cancel"));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("identity.menu.accounts") : title;
    }
}
