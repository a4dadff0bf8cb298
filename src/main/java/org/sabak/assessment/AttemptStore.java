package org.sabak.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.organisation.People;
import org.sabak.platform.PersonId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Attempts, their events and their devices in the database. Events and devices are only ever added; an attempt's row changes
 * once, when it closes. Plain SQL: on the busiest path a POST is one INSERT and one SELECT.
 */
@Component
class AttemptStore {
    private static final int MAX_HEADS = 20_000;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final People people;
    private final Cache<UUID, AttemptHead> heads = Caffeine.newBuilder()
            .maximumSize(MAX_HEADS)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /**
     * What may change about an attempt while it is open.
     *
     * @param extraMinutes granted to this attempt after it began
     * @param newestDevice null if the devices were lost
     */
    record Pulse(boolean closed, int extraMinutes, @Nullable UUID newestDevice) {}

    /**
     * How an attempt ended.
     *
     * @param endedAt when the person was done with it: at finish or when the time was over
     * @param effectiveOn local day of the last counted answer, of the start if none
     */
    record Closing(Instant closedAt, Instant endedAt, LocalDate effectiveOn, boolean passed, AttemptOutcome outcome) {}

    /** An attempt of a person at an exam, as far as the next one depends on it. */
    record Earlier(
            UUID id,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable LocalDate effectiveOn,
            boolean passed) {}

    AttemptStore(JdbcClient jdbc, JdbcTemplate template, People people) {
        this.jdbc = jdbc;
        this.template = template;
        this.people = people;
    }

    Optional<AttemptHead> head(UUID id) {
        @Nullable AttemptHead known = heads.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        var read =
                jdbc.sql("""
                        SELECT id, person_id, country_id, kind, subject, subject_version, language, pins, seed,
                               started_at, ends_at, closes_at
                        FROM assessment_attempt WHERE id = ?""").param(id).query((row, n) -> head(row)).optional().map(this::inItsZone);
        read.ifPresent(head -> heads.put(id, head));
        return read;
    }

    /** A query of its own, after the first has given its connection back: two at once could use up the pool for good. */
    private AttemptHead inItsZone(AttemptHead head) {
        return head.in(people.zone(head.person(), LocalDate.ofInstant(head.startedAt(), ZoneOffset.UTC)));
    }

    private static AttemptHead head(ResultSet row) throws SQLException {
        return new AttemptHead(
                row.getObject("id", UUID.class),
                PersonId.of(row.getObject("person_id", UUID.class)),
                row.getString("country_id"),
                AttemptHead.Kind.of(row.getString("kind")),
                row.getString("subject"),
                row.getInt("subject_version"),
                row.getString("language"),
                AttemptPins.of(row.getString("pins")),
                row.getBytes("seed"),
                java.util.Objects.requireNonNull(instant(row, "started_at")),
                instant(row, "ends_at"),
                instant(row, "closes_at"),
                ZoneOffset.UTC);
    }

    /** The attempt of this kind and subject that the person has open. */
    Optional<UUID> open(PersonId person, String openSubject) {
        return jdbc.sql("SELECT id FROM assessment_attempt WHERE person_id = ? AND open_subject = ?")
                .params(person.value(), openSubject)
                .query(UUID.class)
                .optional();
    }

    /** How many attempts at these exams are not closed yet. @param country empty = in all countries */
    int openAttempts(Collection<String> exams, Optional<String> country) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM assessment_attempt
                        WHERE closed_at IS NULL AND kind = 'exam' AND subject IN (:exams)
                          AND (:country = '' OR country_id = :country)""")
                .param("exams", exams)
                .param("country", country.orElse(""))
                .query(Integer.class)
                .single();
    }

    /**
     * Adds an attempt.
     *
     * @throws org.springframework.dao.DuplicateKeyException if its id is taken or the person has one open
     */
    void add(AttemptHead head) {
        jdbc.sql("""
                        INSERT INTO assessment_attempt (id, person_id, country_id, kind, subject, subject_version, open_subject,
                            language, pins, seed, started_at, ends_at, closes_at, version)
                        VALUES (:id, :person, :country, :kind, :subject, :version, :open,
                            :language, :pins, :seed, :started, :ends, :closes, 0)""")
                .param("id", head.id())
                .param("person", head.person().value())
                .param("country", head.country())
                .param("kind", head.kind().code())
                .param("subject", head.subject())
                .param("version", head.subjectVersion())
                .param("open", AttemptHead.openSubject(head.kind(), head.subject()))
                .param("language", head.language())
                .param("pins", head.pins().json())
                .param("seed", head.seed())
                .param("started", utc(head.startedAt()))
                .param("ends", utc(head.endsAt()))
                .param("closes", utc(head.closesAt()))
                .update();
    }

    /** A page load opened the attempt; a second time changes nothing. */
    void addDevice(UUID attempt, UUID device, Instant at) {
        jdbc.sql("INSERT IGNORE INTO assessment_device (attempt_id, id, took_over_at) VALUES (?, ?, ?)")
                .params(attempt, device, utc(at))
                .update();
    }

    List<AttemptRules.Device> devices(UUID attempt) {
        return jdbc.sql("SELECT id, took_over_at FROM assessment_device WHERE attempt_id = ?")
                .param(attempt)
                .query((row, n) -> new AttemptRules.Device(
                        row.getObject("id", UUID.class),
                        java.util.Objects.requireNonNull(instant(row, "took_over_at"))))
                .list();
    }

    Pulse pulse(UUID attempt) {
        return jdbc.sql("""
                        SELECT a.closed_at IS NOT NULL AS closed,
                               (SELECT COALESCE(SUM(e.minutes), 0) FROM assessment_extension e WHERE e.attempt_id = a.id) AS extra,
                               (SELECT d.id FROM assessment_device d WHERE d.attempt_id = a.id
                                ORDER BY d.took_over_at DESC, d.id DESC LIMIT 1) AS device
                        FROM assessment_attempt a WHERE a.id = ?""")
                .param(attempt)
                .query((row, n) ->
                        new Pulse(row.getBoolean("closed"), row.getInt("extra"), row.getObject("device", UUID.class)))
                .single();
    }

    /** Appends events in one statement; those that are already held stay as they are. */
    void append(UUID attempt, List<AttemptEvent> events, List<@Nullable Instant> wallClocks) {
        if (events.isEmpty()) {
            return;
        }
        var sql =
                new StringBuilder("INSERT INTO assessment_event (attempt_id, id, device, seq, kind, question, response,"
                        + " happened_at, clock, wall_clock, received_at) VALUES");
        var values = new ArrayList<@Nullable Object>(events.size() * 11);
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            sql.append(i == 0 ? " " : ", ").append("(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            values.add(attempt);
            values.add(event.id());
            values.add(event.device());
            values.add(event.seq());
            values.add(event.kind().name().toLowerCase(Locale.ROOT));
            values.add(event.question());
            values.add(event.response());
            values.add(utc(event.time()));
            values.add(event.wall() ? "wall" : "mono");
            values.add(utc(wallClocks.get(i)));
            values.add(utc(event.received()));
        }
        sql.append(" ON DUPLICATE KEY UPDATE id = assessment_event.id");
        template.update(sql.toString(), values.toArray());
    }

    /** Everything held, in no particular order. */
    List<AttemptEvent> events(UUID attempt) {
        return jdbc.sql("""
                        SELECT id, device, seq, kind, question, response, happened_at, clock, received_at
                        FROM assessment_event WHERE attempt_id = ?""")
                .param(attempt)
                .query((row, n) -> new AttemptEvent(
                        row.getObject("id", UUID.class),
                        row.getObject("device", UUID.class),
                        row.getLong("seq"),
                        AttemptEvent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("question"),
                        row.getString("response"),
                        java.util.Objects.requireNonNull(instant(row, "happened_at")),
                        row.getString("clock").equals("wall"),
                        java.util.Objects.requireNonNull(instant(row, "received_at"))))
                .list();
    }

    Optional<Closing> closing(UUID attempt) {
        return jdbc.sql("""
                        SELECT closed_at, ended_at, effective_on, passed, outcome FROM assessment_attempt
                        WHERE id = ? AND closed_at IS NOT NULL""")
                .param(attempt)
                .query((row, n) -> new Closing(
                        java.util.Objects.requireNonNull(instant(row, "closed_at")),
                        java.util.Objects.requireNonNull(instant(row, "ended_at")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getBoolean("passed"),
                        AttemptOutcome.of(row.getString("outcome"))))
                .optional();
    }

    /**
     * Closes an open attempt.
     *
     * @throws OptimisticLockingFailureException if it has been closed meanwhile
     */
    void close(UUID attempt, Closing closing) {
        var closed = jdbc.sql("""
                        UPDATE assessment_attempt SET closed_at = :closed, ended_at = :ended, effective_on = :on, passed = :passed,
                            outcome = :outcome, open_subject = NULL, version = version + 1
                        WHERE id = :id AND version = 0 AND closed_at IS NULL""")
                .param("closed", utc(closing.closedAt()))
                .param("ended", utc(closing.endedAt()))
                .param("on", closing.effectiveOn())
                .param("passed", closing.passed())
                .param("outcome", closing.outcome().json())
                .param("id", attempt)
                .update();
        if (closed == 0) {
            throw new OptimisticLockingFailureException("Attempt " + attempt + " is closed already");
        }
    }

    /** Open attempts whose time is long over. */
    List<UUID> due(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT a.id FROM assessment_attempt a
                        WHERE a.closed_at IS NULL AND a.closes_at < :now
                          AND a.closes_at + INTERVAL (SELECT COALESCE(SUM(e.minutes), 0) FROM assessment_extension e
                                                      WHERE e.attempt_id = a.id) MINUTE < :now
                        ORDER BY a.closes_at LIMIT :limit""")
                .param("now", utc(now))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** All attempts of a person at an exam, the oldest first. */
    List<Earlier> earlier(PersonId person, String exam) {
        return jdbc.sql("""
                        SELECT id, started_at, ended_at, effective_on, passed FROM assessment_attempt
                        WHERE person_id = ? AND kind = 'exam' AND subject = ? ORDER BY started_at, id""")
                .params(person.value(), exam)
                .query((row, n) -> new Earlier(
                        row.getObject("id", UUID.class),
                        java.util.Objects.requireNonNull(instant(row, "started_at")),
                        instant(row, "ended_at"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getBoolean("passed")))
                .list();
    }

    /** All closed exam attempts of a person, the newest first. */
    List<UUID> closedExams(PersonId person) {
        return jdbc.sql("""
                        SELECT id FROM assessment_attempt
                        WHERE person_id = ? AND kind = 'exam' AND closed_at IS NOT NULL ORDER BY started_at DESC, id DESC""").param(person.value()).query(UUID.class).list();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
