package org.sabak.assessment;

import java.util.List;
import org.sabak.platform.Refused;

/**
 * Why something may not be done: one translated sentence that says what is wrong and what to do.
 *
 * @param key of that sentence
 * @param arguments of that sentence; days are written long, with the year
 */
public record Refusal(String key, List<Object> arguments) {
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String key, Object... arguments) {
        return new Refusal(key, List.of(arguments));
    }

    /** The same sentence as an exception. */
    public Refused refused() {
        return new Refused(key, arguments.toArray());
    }
}
