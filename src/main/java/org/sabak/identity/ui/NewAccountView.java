package org.sabak.identity.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.AccountService;
import org.sabak.identity.CreateAccount;
import org.sabak.identity.Role;
import org.sabak.identity.Slips;
import org.sabak.identity.UnitChoices;
import org.sabak.identity.passwords.SlipNavigation;
import org.sabak.identity.units.UnitBox;
import org.sabak.platform.Languages;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.PageHeader;

/** Opens an account: who, what for, where; the password is printed on a slip. */
@Route("accounts/new")
@RolesAllowed("ADMIN")
class NewAccountView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient AccountService accounts;
    private final transient Slips slips;
    private final ComboBox<Role> role = new ComboBox<>();
    private final UnitBox unit;
    private final TextField name = new TextField();
    private final TextField number = new TextField();
    private final TextField login = new TextField();
    private final EmailField email = new EmailField();
    private final Select<@Nullable String> language = new Select<>();

    NewAccountView(AccountService accounts, UnitChoices units, Slips slips) {
        this.accounts = accounts;
        this.slips = slips;
        addClassNames("page", "narrow");
        unit = new UnitBox(getTranslation("identity.accounts.unit"), units, accounts.scopes());
        unit.setRequiredIndicatorVisible(true);
        role.setLabel(getTranslation("identity.accounts.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> Words.role(this, one));
        role.setRequiredIndicatorVisible(true);
        name.setLabel(getTranslation("identity.account.name"));
        name.setRequiredIndicatorVisible(true);
        number.setLabel(getTranslation("identity.account.service-number"));
        number.setHelperText(getTranslation("identity.account.service-number-rule"));
        login.setLabel(getTranslation("identity.account.login"));
        login.setHelperText(getTranslation("identity.account.login-rule-default"));
        email.setLabel(getTranslation("identity.account.email"));
        email.setHelperText(getTranslation("identity.account.optional"));
        email.setManualValidation(true);
        prepare(language);
        var form = new FormLayout(role, unit, name, number, login, email, language);
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        var save = new Button(getTranslation("identity.account.create"), click -> create());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Anchor("/accounts", getTranslation("identity.cancel"));
        var actions = new Div(save, cancel);
        actions.addClassName("actions");
        add(new PageHeader(getPageTitle()).note(getTranslation("identity.account.create-lead")), form, actions);
    }

    static void prepare(Select<@Nullable String> language) {
        language.setLabel(language.getTranslation("identity.account.language"));
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(language.getTranslation("identity.account.language-browser"));
        language.setItems(Languages.UI.stream().map(one -> one.getLanguage()).toList());
        language.setItemLabelGenerator(code -> code == null ? "" : Languages.nameOf(code));
    }

    private void create() {
        require(role, "identity.account.role-missing");
        require(unit, "identity.account.unit-missing");
        require(name, "identity.account.name-missing");
        login.setInvalid(false);
        email.setInvalid(false);
        number.setInvalid(false);
        if (role.isInvalid() || unit.isInvalid() || name.isInvalid()) {
            Focusable<?> first = role.isInvalid() ? role : unit.isInvalid() ? unit : name;
            first.focus();
            return;
        }
        try {
            var slip = accounts.create(new CreateAccount(
                    login.getValue(),
                    name.getValue(),
                    email.getValue(),
                    language.getValue(),
                    number.getValue(),
                    role.getValue(),
                    unit.getValue().id()));
            getUI().ifPresent(ui -> SlipNavigation.show(slips, slip, "/accounts", ui));
        } catch (Refused refused) {
            var field = fieldOf(refused.key());
            field.setErrorMessage(
                    getTranslation(refused.key(), refused.arguments().toArray()));
            field.setInvalid(true);
        }
    }

    private HasValidation fieldOf(String key) {
        return switch (key) {
            case "identity.account.email-form", "identity.account.email-taken" -> email;
            case "identity.account.no-official", "identity.account.person-taken" -> number;
            case "identity.account.role-unit" -> unit;
            case "identity.account.officer-person" -> number;
            default -> login;
        };
    }

    private <F extends HasValue<?, ?> & HasValidation> void require(F field, String key) {
        var missing = field.isEmpty();
        field.setErrorMessage(missing ? getTranslation(key) : "");
        field.setInvalid(missing);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.accounts.add");
    }
}
