package org.sabak.platform;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final ObjectProvider<Actor> actor;
    private final Clock clock;

    Audit(JdbcClient jdbc, ObjectProvider<Actor> actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param action what was done, as {@code module.past-participle}, such as {@code certification.revoked}
     * @param subject the id of whom or what it was done to
     * @param country the country whose chain it belongs to; null for the installation's own
     * @param facts further ids and dates, no names
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, @Nullable String country, Map<String, ?> facts) {
        jdbc.sql("""
                        INSERT INTO platform_audit (id, country_id, recorded_at, actor, action, subject, facts)
                        VALUES (:id, :country, :at, :actor, :action, :subject, :facts)""")
                .param("id", Ids.next())
                .param("country", country == null ? "--" : country)
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(
                        "actor",
                        actor.stream()
                                .flatMap(who -> who.accountId().stream())
                                .findFirst()
                                .orElse(null))
                .param("action", action)
                .param("subject", subject)
                .param("facts", JSON.writeValueAsString(new TreeMap<>(facts)))
                .update();
    }
}
