package org.sabak.identity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What to call the holder of an account where others see what that person wrote. Asks nobody's permission. */
@Component
public class AccountNames {
    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of an account; empty if there is none any more. */
    public String of(UUID account) {
        return jdbc.sql("SELECT display_name FROM identity_account WHERE id = ?")
                .param(account)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
