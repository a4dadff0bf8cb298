package org.sabak.certification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives the spans of a whole country anew after a change of its requirements or of a scheme, a few hundred persons at a time.
 * Until it ends, the register says as of when its answers are.
 */
@Component
class Rebuilding {
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private final JdbcClient jdbc;
    private final Recording recording;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private record Wanted(String country, Instant at) {}

    Rebuilding(JdbcClient jdbc, Recording recording, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.recording = recording;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /** Asks for it, in the transaction that made the change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void want(String country) {
        var now = Times.utc(clock.instant());
        jdbc.sql("""
                        INSERT INTO certification_rebuild (country_id, wanted_at, done_at) VALUES (:country, :now, :before)
                        ON DUPLICATE KEY UPDATE wanted_at = :now""")
                .params(Map.of("country", country, "now", now, "before", now.minusSeconds(1)))
                .update();
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    @SchedulerLock(name = "certification.rebuild", lockAtMostFor = "PT1H")
    void run() {
        jdbc.sql("SELECT country_id, wanted_at FROM certification_rebuild WHERE wanted_at > done_at")
                .query((row, n) -> new Wanted(row.getString("country_id"), Times.instant(row, "wanted_at")))
                .list()
                .forEach(this::rebuild);
    }

    private void rebuild(Wanted wanted) {
        var after = FIRST;
        var persons = next(wanted.country(), after);
        while (!persons.isEmpty()) {
            var these = persons;
            transaction.executeWithoutResult(status -> recording.refresh(these, wanted.country()));
            after = persons.getLast();
            persons = next(wanted.country(), after);
        }
        jdbc.sql("UPDATE certification_rebuild SET done_at = ? WHERE country_id = ?")
                .params(Times.utc(wanted.at()), wanted.country())
                .update();
    }

    private List<UUID> next(String country, UUID after) {
        return jdbc.sql("SELECT id FROM organisation_v_person WHERE country_id = ? AND id > ? ORDER BY id LIMIT ?")
                .params(country, after, AT_ONCE)
                .query(UUID.class)
                .list();
    }
}
