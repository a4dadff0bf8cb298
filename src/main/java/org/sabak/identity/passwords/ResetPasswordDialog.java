package org.sabak.identity.passwords;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.sabak.identity.PasswordResets;
import org.sabak.identity.Slips;
import org.sabak.platform.PersonId;

/** Asks once, gives the official a new password and opens the page that prints it. */
public class ResetPasswordDialog extends ConfirmDialog {
    private static final long serialVersionUID = 1L;

    /**
     * @param name of the official, as the dialog shows it
     * @param back path of the page to return to from the slip
     */
    public ResetPasswordDialog(PasswordResets resets, Slips slips, PersonId person, String name, String back) {
        setHeader(getTranslation("identity.account.reset-title", name));
        setText(getTranslation("identity.reset.text"));
        setCancelable(true);
        setCancelText(getTranslation("identity.cancel"));
        setConfirmText(getTranslation("identity.account.reset"));
        addConfirmListener(confirm -> {
            var slip = resets.reset(person);
            getUI().ifPresent(ui -> SlipNavigation.show(slips, slip, back, ui));
        });
    }
}
