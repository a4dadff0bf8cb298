package org.sabak.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants and days as the database keeps them: {@code datetime(6)} in UTC, and 9999-12-31 for no end. */
final class Times {
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private Times() {}

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** As precise as the database keeps it, so that what was just written equals what is read. */
    static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable LocalDate optionalDay(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
