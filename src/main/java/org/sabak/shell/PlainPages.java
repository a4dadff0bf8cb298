package org.sabak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Assets;
import org.sabak.platform.Languages;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What all pages without Flow have: addresses of our files, language, light or dark; and one page for what goes wrong. */
@ControllerAdvice(annotations = Controller.class)
@Order(2)
class PlainPages {
    private static final Logger LOG = LoggerFactory.getLogger(PlainPages.class);
    private final Assets assets;
    private final Messages messages;

    PlainPages(Assets assets, Messages messages) {
        this.assets = assets;
        this.messages = messages;
    }

    @ModelAttribute("assets")
    Assets assets() {
        return assets;
    }

    @ModelAttribute("lang")
    String lang(Locale locale) {
        return Languages.nearest(locale).getLanguage();
    }

    @ModelAttribute("languages")
    List<Locale> languages() {
        return Languages.UI;
    }

    @ModelAttribute("theme")
    @Nullable
    String theme(HttpServletRequest request) {
        return ThemeSwitch.kept(request);
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound notFound, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(
                HttpStatus.NOT_FOUND,
                request,
                response,
                locale,
                "shell.error.not-found-title",
                "shell.error.not-found");
    }

    @ExceptionHandler
    ModelAndView unexpected(
            Exception unexpected, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws Exception {
        if (unexpected instanceof org.springframework.web.ErrorResponse
                || unexpected instanceof org.springframework.security.access.AccessDeniedException) {
            throw unexpected;
        }
        var incident = Incident.next();
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), unexpected);
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                request,
                response,
                locale,
                "shell.error.unexpected-title",
                "shell.error.unexpected",
                incident);
    }

    ModelAndView page(
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            String title,
            String text,
            Object... arguments) {
        response.setStatus(status.value());
        response.setHeader("Cache-Control", "no-store");
        var page = new ModelAndView("problem");
        page.addObject("assets", assets)
                .addObject("lang", lang(locale))
                .addObject("languages", languages())
                .addObject("title", messages.get(locale, title))
                .addObject("text", messages.get(locale, text, arguments));
        page.addObject("theme", theme(request));
        return page;
    }
}
