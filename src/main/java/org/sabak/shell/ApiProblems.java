package org.sabak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.sabak.identity.SessionGate;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Everything that goes wrong in the API becomes a problem document with one sentence in the user's language. */
@Component
@Order(1)
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Messages messages;
    private final LocaleResolver locales;

    ApiProblems(Messages messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        write(request, response, HttpStatus.UNAUTHORIZED, "shell.problem.signed-out");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "shell.problem.forbidden");
    }

    /** The session is closed for now: locked, or a given password has to be changed first. */
    void closed(HttpServletRequest request, HttpServletResponse response, SessionGate.Closed closed)
            throws IOException {
        switch (closed) {
            case LOCKED -> write(request, response, HttpStatus.LOCKED, "identity.problem.locked");
            case PASSWORD -> write(request, response, HttpStatus.FORBIDDEN, "identity.problem.password");
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, HttpServletRequest request) {
        return answer(
                request, HttpStatus.CONFLICT, refused.key(), refused.arguments().toArray());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound notFound, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "shell.problem.not-found");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied, HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, "shell.problem.forbidden");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(OptimisticLockingFailureException overtaken, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, "shell.problem.overtaken");
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        HandlerMethodValidationException.class,
        IllegalArgumentException.class
    })
    ResponseEntity<ProblemDetail> unreadable(Exception unreadable, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, "shell.problem.unreadable");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected, HttpServletRequest request) {
        if (unexpected instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(request, HttpStatus.valueOf(known.getStatusCode().value()), "shell.problem.unreadable");
        }
        var incident = Incident.next();
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), unexpected);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "shell.problem.unexpected", incident);
    }

    private Locale locale(HttpServletRequest request) {
        return locales.resolveLocale(request);
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpServletRequest request, HttpStatus status, String key, Object... arguments) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(request, status, key, arguments));
    }

    private ProblemDetail problem(HttpServletRequest request, HttpStatus status, String key, Object... arguments) {
        return ProblemDetail.forStatusAndDetail(status, messages.get(locale(request), key, arguments));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(JSON.writeValueAsString(java.util.Map.of(
                        "status",
                        status.value(),
                        "title",
                        status.getReasonPhrase(),
                        "detail",
                        messages.get(locale(request), key))));
    }
}
