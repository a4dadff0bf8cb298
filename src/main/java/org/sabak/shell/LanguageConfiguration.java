package org.sabak.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Languages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of plain pages and of the API: the one just chosen ({@code ?lang=}), the one kept by this browser, or its own. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {
    @Bean
    LocaleResolver localeResolver() {
        return new Resolver();
    }

    private static final class Resolver implements LocaleResolver {
        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            @Nullable String chosen = request.getParameter("lang");
            @Nullable Cookie kept = WebUtils.getCookie(request, Languages.COOKIE);
            if (chosen != null && isOurs(chosen)) {
                return Locale.of(chosen);
            }
            return kept != null && isOurs(kept.getValue())
                    ? Locale.of(kept.getValue())
                    : Languages.nearest(request.getLocale());
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            if (response != null && locale != null) {
                keep(response, locale, request.isSecure());
            }
        }
    }

    /** Lets this browser remember a language for a year. */
    static void keep(HttpServletResponse response, Locale locale, boolean secure) {
        var cookie = new Cookie(Languages.COOKIE, Languages.nearest(locale).getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    static boolean isOurs(String language) {
        return Languages.UI.stream().anyMatch(ours -> ours.getLanguage().equals(language));
    }
}
