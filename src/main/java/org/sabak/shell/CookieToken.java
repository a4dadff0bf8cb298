package org.sabak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The token against forgery, as our pages send it: scripts take it from the cookie and send it as it is, forms carry it masked
 * (so that compression tells nothing about it), except that Flow's script puts the cookie's value into the forms of its page.
 */
final class CookieToken implements CsrfTokenRequestHandler {
    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
        token.get().getToken(); // writes the cookie, so that the first script of a page finds it
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        @Nullable String header = request.getHeader(token.getHeaderName());
        @Nullable String sent = header != null ? header : request.getParameter(token.getParameterName());
        if (sent != null && MessageDigest.isEqual(bytes(sent), bytes(token.getToken()))) {
            return sent;
        }
        return masked.resolveCsrfTokenValue(request, token);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
