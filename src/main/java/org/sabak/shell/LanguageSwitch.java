package org.sabak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Switches the language of the interface for this browser and returns to the page that the person came from. */
@Controller
class LanguageSwitch {
    @GetMapping("/language/{language}")
    String choose(@PathVariable String language, HttpServletRequest request, HttpServletResponse response) {
        if (!LanguageConfiguration.isOurs(language)) {
            throw new NotFound("language");
        }
        LanguageConfiguration.keep(response, Locale.of(language), request.isSecure());
        return "redirect:" + back(request);
    }

    /** Only a path of our own: an address elsewhere would make this an open redirect. */
    private static String back(HttpServletRequest request) {
        @Nullable String referer = request.getHeader("Referer");
        var origin = request.getScheme() + "://" + request.getHeader("Host") + "/";
        if (referer == null || !referer.startsWith(origin)) {
            return "/";
        }
        var path = referer.substring(origin.length() - 1).replaceAll("([?&])lang=[^&#]*&?", "$1");
        return path.startsWith("//") ? "/" : path;
    }
}
