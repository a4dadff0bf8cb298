package org.sabak.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import org.sabak.identity.AccountService;
import org.sabak.identity.NewGrant;
import org.sabak.identity.Role;
import org.sabak.identity.UnitChoices;
import org.sabak.identity.units.UnitBox;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.DayField;

/** Gives an account a role over a unit, from a day on and perhaps until a day. */
class AddGrantDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient AccountService accounts;
    private final transient Runnable done;
    private final UUID account;
    private final Select<Role> role = new Select<>();
    private final UnitBox unit;
    private final DayField from;
    private final DayField until;
    private final Paragraph error = new Paragraph();

    AddGrantDialog(AccountService accounts, UnitChoices units, UUID account, Runnable done) {
        this.accounts = accounts;
        this.account = account;
        this.done = done;
        setHeaderTitle(getTranslation("identity.account.grant"));
        role.setLabel(getTranslation("identity.accounts.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> Words.role(this, one));
        unit = new UnitBox(getTranslation("identity.accounts.unit"), units, accounts.scopes());
        from = new DayField(getTranslation("identity.account.from"));
        from.setValue(accounts.today());
        until = new DayField(getTranslation("identity.account.until"));
        until.setHelperText(getTranslation("identity.account.until-open"));
        error.addClassNames("banner", "bad");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        var form = new FormLayout(role, unit, from, until);
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        add(error, form);
        var save = new Button(getTranslation("identity.account.grant"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("identity.cancel"), click -> close()), save);
    }

    private void save() {
        mark(role.isEmpty(), role, "identity.account.role-missing");
        unit.setErrorMessage(getTranslation("identity.account.unit-missing"));
        unit.setInvalid(unit.isEmpty());
        from.setErrorMessage(getTranslation("identity.account.from-missing"));
        from.setInvalid(from.isEmpty());
        if (role.isInvalid() || unit.isInvalid() || from.isInvalid()) {
            return;
        }
        try {
            accounts.grant(
                    account, new NewGrant(role.getValue(), unit.getValue().id(), from.getValue(), until.getValue()));
            close();
            done.run();
        } catch (Refused refused) {
            error.setText(getTranslation(refused.key(), refused.arguments().toArray()));
            error.setVisible(true);
        }
    }

    private void mark(boolean missing, Select<Role> field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(missing);
    }
}
