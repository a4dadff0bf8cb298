package org.sabak.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The language that a person has chosen follows the account to the next PC. For anybody: without an account nothing is kept. */
@Component
public class OwnLanguage {
    private final JdbcClient jdbc;
    private final SessionGate gate;

    OwnLanguage(JdbcClient jdbc, SessionGate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    public void choose(String language, HttpServletRequest request, HttpServletResponse response) {
        CurrentUser.signedIn().filter(user -> !language.equals(user.language())).ifPresent(user -> {
            jdbc.sql("UPDATE identity_account SET language = ?, version = version + 1 WHERE id = ?")
                    .params(language, user.account())
                    .update();
            gate.refresh(request, response);
        });
    }
}
