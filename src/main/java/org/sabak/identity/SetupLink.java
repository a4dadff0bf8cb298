package org.sabak.identity;

import org.sabak.platform.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the link to the first administrator's page after a start that finds no account. */
@Component
@ConditionalOnBooleanProperty(name = "sabak.demo", havingValue = false)
class SetupLink {
    private final Setup setup;
    private final Messages messages;
    private final String publicUrl;

    SetupLink(Setup setup, Messages messages, @Value("${sabak.public-url}") String publicUrl) {
        this.setup = setup;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        setup.invite().ifPresent(token -> {
            var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
            var base = publicUrl.isBlank() ? "http://localhost:" + port : publicUrl.replaceFirst("/+$", "");
            System.out.println(
                    messages.get(java.util.Locale.getDefault(), "identity.setup.printed", base + "/setup/" + token));
        });
    }
}
