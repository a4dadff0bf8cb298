package org.sabak.shell;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Endpoints that carry their own proof, the token of an attempt or run: they need no session, so that what was answered arrives
 * after the session has ended, while the PC is locked, or while a colleague is signed in.
 */
final class SelfProving {
    static final List<String> PATHS =
            List.of("/api/v1/attempts/*/events", "/api/v1/attempts/*/finish", "/api/v1/runs/*/choices");

    static final RequestMatcher MATCHER = new OrRequestMatcher(PATHS.stream()
            .map(path ->
                    (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path))
            .toList());

    private SelfProving() {}
}
