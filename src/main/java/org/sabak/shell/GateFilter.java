package org.sabak.shell;

import com.vaadin.flow.server.HandlerHelper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.sabak.identity.SessionGate;
import org.sabak.identity.SessionGate.Closed;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers for a session that the {@link SessionGate} has closed: the API and content with a problem document (423 locked, 403
 * password), Flow with the word that makes its page load anew, everything else with the page that opens the session again.
 */
class GateFilter extends OncePerRequestFilter {
    /** What anybody may have at any time, and what opens a closed session. */
    private static final List<String> OPEN =
            List.of("/VAADIN/", "/lumo/", "/icons/", "/verify/", "/actuator/health", "/language/", "/theme/");

    private static final Set<String> OPEN_PAGES =
            Set.of("/login", "/logout", "/unlock", "/locked", "/error", "/favicon.ico", "/sw.js");

    /** Also open to somebody who has to change a given password first. */
    private static final Set<String> OF_PASSWORD = Set.of("/password", "/api/v1/session/seen");

    private final SessionGate gate;
    private final ApiProblems problems;

    GateFilter(SessionGate gate, ApiProblems problems) {
        this.gate = gate;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var flow = request.getParameter("v-r") != null || path.startsWith("/VAADIN/push");
        var closed = gate.check(request, response, signOfLife(request, path, flow));
        if (closed.isEmpty() || (!flow && open(path, closed.get())) || SelfProving.MATCHER.matches(request)) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/") || path.startsWith("/content/")) {
            problems.closed(request, response, closed.get());
        } else if (flow) {
            reload(request, response);
        } else if (closed.get() == Closed.LOCKED) {
            response.setHeader("Cache-Control", "no-store");
            request.getRequestDispatcher("/locked").forward(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/password");
        }
    }

    private static boolean open(String path, Closed closed) {
        return OPEN.stream().anyMatch(path::startsWith)
                || OPEN_PAGES.contains(path)
                || (closed == Closed.PASSWORD && OF_PASSWORD.contains(path));
    }

    /** A page asked for or something written is the work of a hand; what Flow and the scripts ask for by themselves is not. */
    private static boolean signOfLife(HttpServletRequest request, String path, boolean flow) {
        if (flow || request.getHeader("Sec-Purpose") != null || SelfProving.MATCHER.matches(request)) {
            return false;
        }
        return !request.getMethod().equals("GET")
                || "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                || (!path.startsWith("/api/") && request.getHeader("Sec-Fetch-Mode") == null);
    }

    /** Flow's client loads its page anew when an answer that it does not understand holds this word. */
    private static void reload(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (HandlerHelper.RequestType.HEARTBEAT.getIdentifier().equals(request.getParameter("v-r"))) {
            response.setStatus(HttpStatus.LOCKED.value());
            return;
        }
        response.setContentType("text/html");
        response.getWriter().write("Vaadin-Refresh");
    }
}
