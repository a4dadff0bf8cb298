package org.sabak.identity;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries a slip from the click that made it to the page that prints it: in the session of whoever made it, until it has been
 * shown once. It is a page of its own, because it prints alone and needs no script.
 */
@Component
public class Slips {
    private static final String SLIP = "sabak.slip";

    private record Waiting(String token, String displayName, String login, String password, String back)
            implements Serializable {}

    /** A slip on its page, and where to go from there. */
    public record Shown(Slip slip, String back) {}

    /**
     * @param back path of the page to return to
     * @return the address of the page that shows the slip, once
     */
    public String page(Slip slip, String back, HttpSession session) {
        var token = UUID.randomUUID().toString();
        session.setAttribute(
                SLIP, new Waiting(token, slip.displayName(), slip.login(), slip.password(), LocalPath.of(back)));
        return "/slips/" + token;
    }

    /** Takes the slip out of the session. */
    public Optional<Shown> take(String token, @Nullable HttpSession session) {
        if (session == null
                || !(session.getAttribute(SLIP) instanceof Waiting waiting)
                || !waiting.token().equals(token)) {
            return Optional.empty();
        }
        session.removeAttribute(SLIP);
        return Optional.of(
                new Shown(new Slip(waiting.displayName(), waiting.login(), waiting.password()), waiting.back()));
    }
}
