package org.sabak.certification;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which anybody can check a certificate; it is printed, so it must outlive the paper. On one person's
 * computer it is that computer; a server that was not told its address has none and issues nothing.
 */
@Component
class PublicAddress {
    private final String configured;
    private final boolean embedded;
    private final Environment environment;

    PublicAddress(
            @Value("${sabak.public-url:}") String configured,
            @Value("${sabak.embedded:false}") boolean embedded,
            Environment environment) {
        this.configured = configured.strip().replaceAll("/+$", "");
        this.embedded = embedded;
        this.environment = environment;
    }

    boolean known() {
        return !configured.isEmpty() || embedded;
    }

    /** The address of the page that tells what a certificate is worth; empty if this installation was not told its own. */
    Optional<String> verify(String serial) {
        return base().map(base -> base + "/verify/" + serial);
    }

    private Optional<String> base() {
        if (!configured.isEmpty()) {
            return Optional.of(configured);
        }
        return embedded
                ? Optional.of("http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")))
                : Optional.empty();
    }
}
