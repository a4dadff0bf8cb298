package org.sabak.identity.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sabak.identity.Slips;
import org.sabak.platform.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a given password once, to be printed and handed over. */
@Controller
class SlipPage {
    private final Slips slips;

    SlipPage(Slips slips) {
        this.slips = slips;
    }

    @GetMapping("/slips/{token}")
    String page(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        var shown = slips.take(token, request.getSession(false)).orElseThrow(() -> new NotFound("slip"));
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("slip", shown.slip());
        model.addAttribute("back", shown.back());
        return "slip";
    }
}
