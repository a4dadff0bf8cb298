package org.sabak.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what nobody has answered: the status and one sentence, as a page or as a problem document. */
@Controller
class ErrorAnswers implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private final PlainPages pages;
    private final Messages messages;

    private record Words(String title, String text, Object... arguments) {}

    ErrorAnswers(PlainPages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var status = status(request);
        var words = words(status, request);
        return pages.page(status, request, response, locale, words.title(), words.text(), words.arguments());
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Locale locale) {
        var status = status(request);
        var words = words(status, request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, messages.get(locale, words.text(), words.arguments())));
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatus.resolve(code) != null
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static Words words(HttpStatus status, HttpServletRequest request) {
        return switch (status) {
            case FORBIDDEN -> new Words("shell.error.denied-title", "shell.problem.forbidden");
            case NOT_FOUND -> new Words("shell.error.not-found-title", "shell.error.not-found");
            default -> {
                if (status.is4xxClientError()) {
                    yield new Words("shell.error.unreadable-title", "shell.problem.unreadable");
                }
                var incident = Incident.next();
                @Nullable Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
                LOG.error(
                        "Incident {} at {}",
                        incident,
                        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                        cause instanceof Throwable thrown ? thrown : null);
                yield new Words("shell.error.unexpected-title", "shell.error.unexpected", incident);
            }
        };
    }
}
