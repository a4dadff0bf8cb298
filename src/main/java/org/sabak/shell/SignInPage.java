package org.sabak.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.sabak.platform.Assets;
import org.sabak.platform.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page: plain HTML, so that it works before anything else has been loaded. */
@Controller
class SignInPage {
    private static final List<String> DEMO_LOGINS =
            List.of("official", "trainer", "supervisor", "ministry", "un", "admin");
    private final Assets assets;
    private final boolean demo;

    SignInPage(Assets assets, @Value("${sabak.demo}") boolean demo) {
        this.assets = assets;
        this.demo = demo;
    }

    @GetMapping("/login")
    String page(Locale locale, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("assets", assets);
        model.addAttribute("lang", Languages.nearest(locale).getLanguage());
        model.addAttribute("languages", Languages.UI);
        model.addAttribute("demo", demo ? DEMO_LOGINS : List.of());
        return "login";
    }
}
