package org.sabak.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The answers for all days in the database, derived from the facts by {@link Spans} and nothing else. */
@Component
class SpanCache {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final NamedParameterJdbcTemplate named;

    /** Everything that follows for one person and scheme. */
    record Entry(UUID person, String country, String scheme, List<Span<Holding>> holding, List<Span<Duty>> duty) {
        static Entry of(
                UUID person,
                String country,
                String scheme,
                History history,
                List<Applicability> requirements,
                Instant knownAt) {
            return new Entry(
                    person,
                    country,
                    scheme,
                    Spans.holding(history, knownAt),
                    Spans.duty(history, requirements, knownAt));
        }
    }

    SpanCache(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.named = new NamedParameterJdbcTemplate(batches);
    }

    /** Replaces all spans of these persons. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Collection<UUID> persons, List<Entry> entries) {
        if (persons.isEmpty()) {
            return;
        }
        named.update(
                "DELETE FROM certification_holding_span WHERE person_id IN (:persons)", Map.of("persons", persons));
        named.update("DELETE FROM certification_duty_span WHERE person_id IN (:persons)", Map.of("persons", persons));
        insert(entries);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(List<Entry> entries) {
        var holdings = new ArrayList<@Nullable Object[]>();
        var duties = new ArrayList<@Nullable Object[]>();
        for (var entry : entries) {
            entry.holding().forEach(span -> holdings.add(holding(entry, span)));
            entry.duty().forEach(span -> duties.add(duty(entry, span)));
        }
        batches.batchUpdate("""
                INSERT INTO certification_holding_span
                    (person_id, country_id, scheme, holding, starts_on, ends_on, since_on, until_on, renewal_on, grace_on,
                     counts, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", holdings);
        batches.batchUpdate("""
                INSERT INTO certification_duty_span
                    (person_id, country_id, scheme, duty, starts_on, ends_on, due_on, required_since, lapsed, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", duties);
    }

    /** What the cache says that the person holds on a day. */
    @Transactional(readOnly = true)
    public Holding holding(PersonId person, String scheme, LocalDate on) {
        return jdbc.sql("""
                        SELECT holding, since_on, until_on, renewal_on, grace_on, counts, reason FROM certification_holding_span
                        WHERE person_id = ? AND scheme = ? AND starts_on <= ? AND ends_on >= ?""")
                .params(person.value(), scheme, on, on)
                .query((row, n) -> holding(row))
                .optional()
                .orElseGet(Holding.None::new);
    }

    /** What the cache says that the person owes on a day. */
    @Transactional(readOnly = true)
    public Duty duty(PersonId person, String scheme, LocalDate on) {
        return jdbc.sql("""
                        SELECT duty, due_on, required_since, lapsed, reason FROM certification_duty_span
                        WHERE person_id = ? AND scheme = ? AND starts_on <= ? AND ends_on >= ?""")
                .params(person.value(), scheme, on, on)
                .query((row, n) -> duty(row))
                .optional()
                .orElseGet(Duty.NotRequired::new);
    }

    private static @Nullable Object[] holding(Entry entry, Span<Holding> span) {
        @Nullable LocalDate since = null;
        @Nullable LocalDate until = null;
        @Nullable LocalDate renewal = null;
        @Nullable LocalDate grace = null;
        boolean counts = false;
        @Nullable Reason reason = null;
        switch (span.value()) {
            case Holding.Suspended(LocalDate from, LocalDate end, Reason why) -> {
                since = from;
                until = end;
                reason = why;
            }
            case Holding.Revoked(LocalDate on, Reason why) -> {
                since = on;
                reason = why;
            }
            case Holding.Valid(LocalDate end, LocalDate opens) -> {
                until = end;
                renewal = opens;
            }
            case Holding.RenewalOpen(LocalDate end, LocalDate opened) -> {
                until = end;
                renewal = opened;
            }
            case Holding.Grace(LocalDate end, LocalDate graceEnds, boolean holder) -> {
                until = end;
                grace = graceEnds;
                counts = holder;
            }
            case Holding.Temporary(LocalDate from, LocalDate end) -> {
                since = from;
                until = end;
            }
            case Holding.Expired(LocalDate end, LocalDate opened) -> {
                until = end;
                renewal = opened;
            }
            case Holding.None() -> {}
        }
        return new @Nullable Object[] {
            entry.person(),
            entry.country(),
            entry.scheme(),
            HoldingCode.of(span.value()).name(),
            span.from(),
            span.to() == null ? Times.OPEN : span.to(),
            since,
            until,
            renewal,
            grace,
            counts,
            reason == null ? null : reason.name()
        };
    }

    private static Holding holding(ResultSet row) throws SQLException {
        var since = Times.optionalDay(row, "since_on");
        var until = Times.optionalDay(row, "until_on");
        var renewal = Times.optionalDay(row, "renewal_on");
        return switch (HoldingCode.valueOf(row.getString("holding"))) {
            case SUSPENDED -> new Holding.Suspended(Objects.requireNonNull(since), until, reason(row));
            case REVOKED -> new Holding.Revoked(Objects.requireNonNull(since), reason(row));
            case VALID -> new Holding.Valid(Objects.requireNonNull(until), Objects.requireNonNull(renewal));
            case RENEWAL_OPEN ->
                new Holding.RenewalOpen(Objects.requireNonNull(until), Objects.requireNonNull(renewal));
            case GRACE ->
                new Holding.Grace(Objects.requireNonNull(until), Times.day(row, "grace_on"), row.getBoolean("counts"));
            case TEMPORARY -> new Holding.Temporary(Objects.requireNonNull(since), Objects.requireNonNull(until));
            case EXPIRED -> new Holding.Expired(Objects.requireNonNull(until), Objects.requireNonNull(renewal));
            case NONE -> new Holding.None();
        };
    }

    private static @Nullable Object[] duty(Entry entry, Span<Duty> span) {
        @Nullable LocalDate due = null;
        @Nullable LocalDate since = null;
        boolean lapsed = false;
        @Nullable Reason reason = null;
        switch (span.value()) {
            case Duty.NotRequired() -> {}
            case Duty.Exempt(Reason why, LocalDate until) -> {
                reason = why;
                due = until;
            }
            case Duty.Met(LocalDate next) -> due = next;
            case Duty.Due(LocalDate date, LocalDate required) -> {
                due = date;
                since = required;
            }
            case Duty.Overdue(LocalDate date, LocalDate required, boolean before) -> {
                due = date;
                since = required;
                lapsed = before;
            }
        }
        return new @Nullable Object[] {
            entry.person(),
            entry.country(),
            entry.scheme(),
            DutyCode.of(span.value()).name(),
            span.from(),
            span.to() == null ? Times.OPEN : span.to(),
            due,
            since,
            lapsed,
            reason == null ? null : reason.name()
        };
    }

    private static Duty duty(ResultSet row) throws SQLException {
        var due = Times.optionalDay(row, "due_on");
        return switch (DutyCode.valueOf(row.getString("duty"))) {
            case NOT_REQUIRED -> new Duty.NotRequired();
            case EXEMPT -> new Duty.Exempt(reason(row), due);
            case MET -> new Duty.Met(Objects.requireNonNull(due));
            case DUE -> new Duty.Due(Objects.requireNonNull(due), Times.day(row, "required_since"));
            case OVERDUE ->
                new Duty.Overdue(
                        Objects.requireNonNull(due), Times.day(row, "required_since"), row.getBoolean("lapsed"));
        };
    }

    private static Reason reason(ResultSet row) throws SQLException {
        return Reason.valueOf(row.getString("reason"));
    }
}
