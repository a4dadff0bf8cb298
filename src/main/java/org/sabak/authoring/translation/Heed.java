package org.sabak.authoring.translation;

import java.util.List;

/**
 * Something in a translation that somebody should look at. Never a reason to refuse it: only a person can say whether it is wrong.
 *
 * @param key of one translated sentence
 */
public record Heed(String key, List<Object> args) {
    Heed(String key, Object... args) {
        this(key, List.of(args));
    }
}
