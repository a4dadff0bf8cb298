package org.sabak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sabak.identity.OwnLanguage;
import org.sabak.platform.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Switches the language of the interface for this browser, and for the account of whoever is signed in, and returns to the page
 * that the person came from.
 */
@Controller
class LanguageSwitch {
    private final OwnLanguage own;

    LanguageSwitch(OwnLanguage own) {
        this.own = own;
    }

    @GetMapping("/language/{language}")
    String choose(@PathVariable String language, HttpServletRequest request, HttpServletResponse response) {
        if (!LanguageConfiguration.isOurs(language)) {
            throw new NotFound("language");
        }
        own.choose(language, request, response);
        LanguageConfiguration.keep(response, Locale.of(language), request.isSecure());
        return "redirect:" + Referer.path(request);
    }
}
