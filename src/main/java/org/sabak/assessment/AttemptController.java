package org.sabak.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.AttemptJson.EventRequest;
import org.sabak.assessment.AttemptJson.FinishRequest;
import org.sabak.assessment.AttemptJson.Missing;
import org.sabak.assessment.AttemptJson.OpenRequest;
import org.sabak.assessment.AttemptJson.Opened;
import org.sabak.assessment.AttemptJson.Received;
import org.sabak.platform.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The attempts protocol. Opening and looking need a session; sending answers and finishing need the attempt's token and
 * nothing else, so that they go through after the session has ended or while a colleague is signed in on the same PC.
 */
@RestController
@RequestMapping("/api/v1/attempts/{id}")
class AttemptController {
    private final AttemptService attempts;
    private final AnswerService answers;
    private final Results results;
    private final Messages messages;

    AttemptController(AttemptService attempts, AnswerService answers, Results results, Messages messages) {
        this.attempts = attempts;
        this.answers = answers;
        this.results = results;
        this.messages = messages;
    }

    @PutMapping
    Opened open(@PathVariable UUID id, @RequestBody OpenRequest request) {
        return attempts.open(id, request);
    }

    @GetMapping
    Opened look(@PathVariable UUID id) {
        return attempts.look(id);
    }

    @PostMapping("/events")
    Received append(
            @PathVariable UUID id,
            @RequestHeader(name = AttemptToken.HEADER, required = false) @Nullable String token,
            @RequestBody ArrayList<@Nullable EventRequest> events) {
        return answers.append(id, token, events);
    }

    @PostMapping("/finish")
    ResponseEntity<Object> finish(
            @PathVariable UUID id,
            @RequestHeader(name = AttemptToken.HEADER, required = false) @Nullable String token,
            @RequestBody FinishRequest request,
            Locale locale) {
        var missing = answers.finish(id, token, request.uuids() == null ? List.of() : request.uuids());
        if (!missing.isEmpty()) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(new Missing(messages.get(locale, "assessment.problem.missing", missing.size()), missing));
        }
        return ResponseEntity.ok(results.of(answers.head(id, token)).orElseThrow());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unacceptable(Unacceptable unacceptable, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, messages.get(locale, unacceptable.key(), unacceptable.arguments()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tokenRefused(TokenRefused refused, Locale locale) {
        return problem(HttpStatus.UNAUTHORIZED, messages.get(locale, "assessment.problem.token"));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
