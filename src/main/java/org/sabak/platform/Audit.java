package org.sabak.platform;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what an inspector would ask about, in the transaction of the fact itself: with it or not at all. Entries carry ids
 * only, never names, so that erasing a person by law leaves the chain whole.
 */
@Component
public class Audit {
    /** Stands for the country of entries that belong to the installation itself. */
    static final String INSTALLATION = "--";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcTemplate jdbc;
    private final ObjectProvider<Actor> actor;
    private final Clock clock;

    Audit(JdbcTemplate jdbc, ObjectProvider<Actor> actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * One thing that was done.
     *
     * @param action what was done, as {@code module.past-participle}, such as {@code certification.revoked}
     * @param subject the id of whom or what it was done to
     * @param country the country whose chain it belongs to; null for the installation's own
     * @param facts further ids and dates, no names
     */
    public record Entry(
            String action, String subject, @Nullable String country, Map<String, ?> facts) {}

    /** Records one {@link Entry}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, @Nullable String country, Map<String, ?> facts) {
        recordAll(List.of(new Entry(action, subject, country, facts)));
    }

    /** Records many entries with few round trips, in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(List<Entry> entries) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var who = actor.stream()
                .flatMap(actor -> actor.accountId().stream())
                .findFirst()
                .orElse(null);
        jdbc.batchUpdate(
                """
                INSERT INTO platform_audit (id, country_id, recorded_at, actor, action, subject, facts)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                entries.stream()
                        .map(entry -> new Object[] {
                            Ids.next(),
                            entry.country() == null ? INSTALLATION : entry.country(),
                            now,
                            who,
                            entry.action(),
                            entry.subject(),
                            JSON.writeValueAsString(new TreeMap<>(entry.facts()))
                        })
                        .toList());
    }
}
