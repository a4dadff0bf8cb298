package org.sabak.platform;

import java.util.List;

/**
 * A rule said no. Carries the key of one translated sentence that says what is wrong and what to do; the API answers with
 * status 409 and that sentence, a view shows it beside the field or as a message. Nothing has been changed.
 */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<Object> arguments;

    public Refused(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
