package org.sabak.platform;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Repeats work that the database gave up because somebody else was at the same rows. Services are called again by themselves, see
 * {@link ServicesTriedAgain}.
 */
public final class Neighbours {
    /** Deadlock, lock wait timeout, row changed since the snapshot (which Spring does not know as passing). */
    private static final Set<Integer> PASSING = Set.of(1213, 1205, 1020);

    private static final int TRIES = 3;

    private Neighbours() {}

    /** Work that may fail in its own way. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Throwable> {
        T done() throws E;
    }

    /** @param work begins its own transaction and may be done again from the start */
    public static <T extends @Nullable Object, E extends Throwable> T again(Work<T, E> work) throws E {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.done();
            } catch (DataAccessException failure) {
                if (attempt == TRIES || !passing(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean passing(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException sql && PASSING.contains(sql.getErrorCode());
    }
}
