package org.sabak.identity.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sabak.identity.AccountRow;
import org.sabak.identity.Role;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.platform.ui.StatusBadge.Tone;

/** The words of the account pages that several of them use. */
final class Words {
    private Words() {}

    static String role(Component in, Role role) {
        return in.getTranslation("identity.role." + role.name().toLowerCase(Locale.ROOT));
    }

    static String roles(Component in, List<Role> roles) {
        return roles.isEmpty()
                ? in.getTranslation("identity.accounts.no-role")
                : roles.stream().map(role -> role(in, role)).collect(Collectors.joining(", "));
    }

    static StatusBadge state(Component in, AccountRow row) {
        if (row.disabled()) {
            return new StatusBadge(Tone.BAD, in.getTranslation("identity.accounts.disabled"));
        }
        return row.usable()
                ? new StatusBadge(Tone.VALID, in.getTranslation("identity.accounts.usable"))
                : new StatusBadge(Tone.CALM, in.getTranslation("identity.accounts.no-password"));
    }
}
