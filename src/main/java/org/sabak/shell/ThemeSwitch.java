package org.sabak.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.WebUtils;

/** Light, dark or as the system says, kept by this browser. A plain link, so that it works without a script. */
@Controller
class ThemeSwitch {
    static final List<String> CHOICES = List.of("system", "light", "dark");
    private static final String COOKIE = "sabak-theme";

    @GetMapping("/theme/{theme}")
    String choose(@PathVariable String theme, HttpServletRequest request, HttpServletResponse response) {
        if (!CHOICES.contains(theme)) {
            throw new NotFound("theme");
        }
        var cookie = new Cookie(COOKIE, theme);
        cookie.setPath("/");
        cookie.setMaxAge(theme.equals("system") ? 0 : (int) Duration.ofDays(365).toSeconds());
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return "redirect:" + Referer.path(request);
    }

    /** What this browser has chosen; null = as the system says. */
    static @Nullable String kept(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && List.of("light", "dark").contains(cookie.getValue()) ? cookie.getValue() : null;
    }
}
