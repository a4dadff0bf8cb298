package org.sabak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages to sign in and out: plain HTML, so that they work before anything else has been loaded. */
@Controller
class SignInPage {
    private static final List<String> DEMO_LOGINS =
            List.of("official", "trainer", "supervisor", "ministry", "un", "admin");
    private final boolean demo;

    SignInPage(@Value("${sabak.demo}") boolean demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            for (var name : List.of(SignInAnswers.TYPED, SignInAnswers.WAIT)) {
                model.addAttribute(name.substring("sabak.".length()), session.getAttribute(name));
                session.removeAttribute(name);
            }
        }
        model.addAttribute("demo", demo ? DEMO_LOGINS : List.of());
        return "login";
    }

    /** A plain link leads here; only the button on this page, which carries the token against forgery, signs out. */
    @GetMapping("/logout")
    String askToSignOut() {
        return "sign-out";
    }
}
