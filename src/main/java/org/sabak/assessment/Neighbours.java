package org.sabak.assessment;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/** Repeats work that the database gave up because somebody else was at the same rows. */
final class Neighbours {
    /** Deadlock, lock wait timeout, row changed since the snapshot (which Spring does not know as passing). */
    private static final Set<Integer> PASSING = Set.of(1213, 1205, 1020);

    private static final int TRIES = 3;

    private Neighbours() {}

    /** @param work begins its own transaction and may be done again from the start */
    static <T> T again(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
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
