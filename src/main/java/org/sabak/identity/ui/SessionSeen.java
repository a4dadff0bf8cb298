package org.sabak.identity.ui;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.SessionGate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a page reports that somebody is there, and asks whether its session is still open: 423 if locked, 401 if ended. */
@RestController
@RequestMapping("/api/v1/session/seen")
class SessionSeen {
    private final SessionGate gate;

    SessionSeen(SessionGate gate) {
        this.gate = gate;
    }

    /** @param exam whether an exam is on the screen, where reading may take longer */
    record Sign(boolean exam) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@RequestBody(required = false) @Nullable Sign sign, HttpSession session) {
        gate.seen(session, sign != null && sign.exam());
    }

    @GetMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open() {
        // the gate has answered already if it is not
    }
}
