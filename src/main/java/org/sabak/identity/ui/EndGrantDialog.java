package org.sabak.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.sabak.identity.AccountDetails.GrantRow;
import org.sabak.identity.AccountService;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.DayField;

/** Ends a grant: at once, or after a day. */
class EndGrantDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient AccountService accounts;
    private final transient Runnable done;
    private final UUID account;
    private final UUID grant;
    private final DayField last;

    EndGrantDialog(AccountService accounts, UUID account, GrantRow grant, Runnable done) {
        this.accounts = accounts;
        this.account = account;
        this.grant = grant.id();
        this.done = done;
        setHeaderTitle(getTranslation("identity.account.end-grant-of", Words.role(this, grant.role())));
        last = new DayField(getTranslation("identity.account.last-day"));
        last.setHelperText(getTranslation("identity.account.last-day-empty"));
        add(new Paragraph(getTranslation("identity.account.end-text")), last);
        var save = new Button(getTranslation("identity.account.end-grant"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("identity.cancel"), click -> close()), save);
    }

    private void save() {
        try {
            accounts.endGrant(account, grant, last.getValue());
            close();
            done.run();
        } catch (Refused refused) {
            last.setErrorMessage(
                    getTranslation(refused.key(), refused.arguments().toArray()));
            last.setInvalid(true);
        }
    }
}
