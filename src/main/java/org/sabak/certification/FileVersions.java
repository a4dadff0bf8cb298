package org.sabak.certification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.sabak.platform.ContentTree;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All versions of the content files of one kind, as their authors wrote them. A version that was in force never changes. What
 * another node publishes is seen after five seconds.
 */
final class FileVersions<T> {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final BiFunction<String, String, T> stored;
    private final Cache<Of, T> versions =
            Caffeine.newBuilder().maximumSize(1000).build();
    private final LoadingCache<String, List<T>> inForce;

    private record Of(String id, int version) {}

    /**
     * @param table with the columns id, version, hash, title, definition and recorded_at
     * @param stored reads a definition that was in force; its first argument is the id
     * @param order of those in force
     */
    FileVersions(
            JdbcClient jdbc, Clock clock, String table, BiFunction<String, String, T> stored, Comparator<T> order) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.stored = stored;
        this.inForce = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(5))
                .build(key -> newest().stream().sorted(order).toList());
    }

    /** The newest version of each. */
    List<T> inForce() {
        return inForce.get("");
    }

    /**
     * The newest version of each as its author wrote it.
     *
     * @param path of the file that holds the one of this id
     */
    ContentTree files(UnaryOperator<String> path) {
        var files = new TreeMap<String, byte[]>();
        jdbc.sql("SELECT id, definition FROM " + table + " f WHERE version = (SELECT MAX(version) FROM " + table
                        + " n WHERE n.id = f.id)")
                .query(row -> {
                    files.put(
                            path.apply(row.getString("id")),
                            row.getString("definition").getBytes(StandardCharsets.UTF_8));
                });
        return ContentTree.of(files);
    }

    T version(String id, int version) {
        return versions.get(
                new Of(id, version),
                of -> stored.apply(
                        of.id(),
                        jdbc.sql("SELECT definition FROM " + table + " WHERE id = ? AND version = ?")
                                .params(of.id(), of.version())
                                .query(String.class)
                                .single()));
    }

    /** The newest version if this one contradicts it, by other bytes under its number or by a number below; else 0. */
    int clash(String id, int version, String hash) {
        var hashes = new TreeMap<Integer, String>();
        jdbc.sql("SELECT version, hash FROM " + table + " WHERE id = ?")
                .param(id)
                .query(row -> {
                    hashes.put(row.getInt("version"), row.getString("hash"));
                });
        if (hashes.isEmpty() || version > hashes.lastKey()) {
            return 0;
        }
        return hash.equals(hashes.get(version)) ? 0 : hashes.lastKey();
    }

    void add(String id, int version, String hash, LocalizedText title, String definition) {
        jdbc.sql("INSERT IGNORE INTO " + table
                        + " (id, version, hash, title, definition, recorded_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(id, version, hash, LocalizedTextConverter.write(title), definition, Times.utc(clock.instant()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                inForce.invalidateAll();
            }
        });
    }

    private List<T> newest() {
        return jdbc.sql("SELECT id, MAX(version) AS version FROM " + table + " GROUP BY id ORDER BY id")
                .query((row, n) -> version(row.getString("id"), row.getInt("version")))
                .list();
    }
}
