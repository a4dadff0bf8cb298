package org.sabak.certification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.sabak.platform.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All versions of all schemes as their authors wrote them. What another node publishes is seen after five seconds. */
@Component
class SchemeVersions {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<Of, Scheme> versions =
            Caffeine.newBuilder().maximumSize(1000).build();
    private final LoadingCache<String, List<Scheme>> inForce =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build(key -> newest());

    private record Of(String id, int version) {}

    SchemeVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version of each scheme, by id. */
    List<Scheme> inForce() {
        return inForce.get("");
    }

    Scheme version(String id, int version) {
        return versions.get(
                new Of(id, version),
                of -> SchemeFile.stored(
                        of.id(),
                        jdbc.sql("SELECT definition FROM certification_scheme_version WHERE id = ? AND version = ?")
                                .params(of.id(), of.version())
                                .query(String.class)
                                .single()));
    }

    /** The newest version if this one contradicts it, by other bytes under its number or by a number below; else 0. */
    int clash(SchemeVersion scheme, String hash) {
        var hashes = new TreeMap<Integer, String>();
        jdbc.sql("SELECT version, hash FROM certification_scheme_version WHERE id = ?")
                .param(scheme.id())
                .query(row -> {
                    hashes.put(row.getInt("version"), row.getString("hash"));
                });
        if (hashes.isEmpty() || scheme.version() > hashes.lastKey()) {
            return 0;
        }
        return hash.equals(hashes.get(scheme.version())) ? 0 : hashes.lastKey();
    }

    void add(Scheme scheme, String hash, String definition) {
        jdbc.sql("""
                        INSERT IGNORE INTO certification_scheme_version (id, version, hash, title, definition, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        scheme.id(),
                        scheme.version().version(),
                        hash,
                        LocalizedTextConverter.write(scheme.title()),
                        definition,
                        Times.utc(clock.instant()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                inForce.invalidateAll();
            }
        });
    }

    private List<Scheme> newest() {
        return jdbc.sql("""
                        SELECT id, MAX(version) AS version FROM certification_scheme_version GROUP BY id ORDER BY id""")
                .query((row, n) -> version(row.getString("id"), row.getInt("version")))
                .list();
    }
}
