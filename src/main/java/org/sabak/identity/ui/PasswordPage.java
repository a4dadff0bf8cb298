package org.sabak.identity.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.OwnPassword;
import org.sabak.identity.TooManyTries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a person changes the own password: because it was given by somebody else, or by choice. */
@Controller
class PasswordPage {
    private final OwnPassword password;
    private final CurrentUser user;

    PasswordPage(OwnPassword password, CurrentUser user) {
        this.password = password;
        this.user = user;
    }

    @GetMapping("/password")
    String page(Model model) {
        model.addAttribute("given", user.mustChangePassword());
        model.addAttribute("name", user.displayName());
        return "password";
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String repeated,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var given = user.mustChangePassword();
        try {
            var objections = password.change(current, fresh, repeated, request, response);
            if (objections.none()) {
                return given ? "redirect:/" : "redirect:/password?changed";
            }
            model.addAttribute("objections", objections);
        } catch (TooManyTries tries) {
            model.addAttribute("wait", tries.seconds());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model);
    }
}
