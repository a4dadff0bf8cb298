package org.sabak.identity.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.LocalPath;
import org.sabak.identity.OwnPassword;
import org.sabak.identity.SessionGate;
import org.sabak.identity.TooManyTries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that stands in the place of every other one while the PC is locked. */
@Controller
class LockPage {
    private final OwnPassword password;
    private final SessionGate gate;
    private final CurrentUser user;

    LockPage(OwnPassword password, SessionGate gate, CurrentUser user) {
        this.password = password;
        this.gate = gate;
        this.user = user;
    }

    /** Shown by the gate at the address that was asked for, so that unlocking leads back to it. */
    @RequestMapping("/locked")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!gate.isLocked(request.getSession(false))) {
            return "redirect:/";
        }
        var asked = request.getAttribute("jakarta.servlet.forward.request_uri");
        var query = request.getAttribute("jakarta.servlet.forward.query_string");
        return show(asked == null ? "/" : asked + (query == null ? "" : "?" + query), response, model);
    }

    @GetMapping("/unlock")
    String back() {
        return "redirect:/";
    }

    @PostMapping("/unlock")
    String unlock(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            if (this.password.unlock(password, request)) {
                return "redirect:" + LocalPath.of(back);
            }
            model.addAttribute("wrong", true);
        } catch (TooManyTries tries) {
            model.addAttribute("wait", tries.seconds());
        }
        return show(back, response, model);
    }

    private String show(String back, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.LOCKED.value());
        model.addAttribute("name", user.displayName());
        model.addAttribute("back", LocalPath.of(back));
        return "locked";
    }
}
