package org.sabak.shell;

import java.security.SecureRandom;
import java.util.Locale;

/** A short number that a person can read out to whoever looks after the server; it stands in the log beside the cause. */
final class Incident {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    static String next() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
    }
}
