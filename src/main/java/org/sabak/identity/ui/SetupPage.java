package org.sabak.identity.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sabak.identity.Setup;
import org.sabak.platform.Languages;
import org.sabak.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind the link that the first start prints. */
@Controller
class SetupPage {
    private final Setup setup;

    SetupPage(Setup setup) {
        this.setup = setup;
    }

    @GetMapping("/setup/{token}")
    String page(@PathVariable String token, Model model) {
        if (!setup.open(token)) {
            throw new NotFound("setup");
        }
        model.addAttribute("token", token);
        return "setup";
    }

    @PostMapping("/setup/{token}")
    String begin(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String repeated,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var objections = setup.begin(
                token, login, name, fresh, repeated, Languages.nearest(locale).getLanguage());
        if (objections.none()) {
            return "redirect:/login?ready";
        }
        model.addAttribute("objections", objections);
        model.addAttribute("login", login);
        model.addAttribute("name", name);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(token, model);
    }
}
