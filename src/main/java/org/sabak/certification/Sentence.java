package org.sabak.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sabak.platform.Messages;

/**
 * One sentence to be said in the reader's language: a message key and its arguments. Days are {@link LocalDate}s; an
 * argument may be a sentence itself.
 *
 * <p>The first two arguments of a sentence about a person are {@code none} or the day since which the answer has been
 * known, and {@code self} or {@code other} for whom it speaks to.
 */
public record Sentence(String key, List<Object> args) {

    private static final String ON_TIME = "none";

    public Sentence {
        args = List.copyOf(args);
    }

    Sentence(String key) {
        this(key, List.of());
    }

    /** A sentence about a person, known on time, spoken about the person to somebody else. */
    static Sentence about(String key, Object... facts) {
        return new Sentence(
                key,
                Stream.concat(Stream.of(ON_TIME, "other"), Stream.of(facts)).toList());
    }

    /** The same, spoken to the person. */
    public Sentence toSelf() {
        return with(1, "self");
    }

    /** The same, for a day on which nobody could know it yet. */
    public Sentence knownSince(LocalDate day) {
        return with(0, day);
    }

    /** The sentence as it is read. */
    public String in(Messages messages, Locale locale) {
        return messages.get(
                locale,
                key,
                args.stream()
                        .map(arg -> arg instanceof Sentence inner ? inner.in(messages, locale) : arg)
                        .toArray());
    }

    private Sentence with(int index, Object value) {
        List<Object> changed = new ArrayList<>(args);
        changed.set(index, value);
        return new Sentence(key, changed);
    }
}
