package org.sabak.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at: too many tries have failed before, and the wait is not over. */
public class TooManyTries extends AuthenticationException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    TooManyTries(Duration wait) {
        super("wait " + wait);
        seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** How long to wait from now on. */
    public long seconds() {
        return seconds;
    }
}
