package org.sabak.assessment;

import java.util.List;

/** What was sent cannot be understood or does not fit the attempt: one sentence that says why. Nothing of it was kept. */
class Unacceptable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<Object> arguments;

    Unacceptable(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
