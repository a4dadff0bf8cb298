package org.sabak.assessment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.ContentPublished;
import org.sabak.platform.ContentTree;
import org.sabak.platform.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The exams in force, in memory on every node, and all their versions in the database, as their authors wrote them. */
@Component
class ExamBook {
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Map<String, ExamDefinition> inForce = Map.of();

    private record Row(String id, String definition) {}

    ExamBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ExamDefinition> all() {
        return List.copyOf(inForce.values());
    }

    Optional<ExamDefinition> exam(String id) {
        return Optional.ofNullable(inForce.get(id));
    }

    /** @throws NotFound if there is no such exam */
    ExamDefinition require(String id) {
        return exam(id).orElseThrow(() -> new NotFound("No exam " + id));
    }

    /** Version → hash of every version of an exam. */
    TreeMap<Integer, String> versions(String id) {
        var versions = new TreeMap<Integer, String>();
        jdbc.sql("SELECT version, hash FROM assessment_exam WHERE id = ?")
                .param(id)
                .query(row -> {
                    versions.put(row.getInt("version"), row.getString("hash"));
                });
        return versions;
    }

    /** Adds a version; one that is there already stays as it is. */
    void add(ExamDefinition exam, byte[] file) {
        jdbc.sql("""
                        INSERT IGNORE INTO assessment_exam (id, version, hash, definition, recorded_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(
                        exam.id(),
                        exam.version(),
                        exam.hash(),
                        new String(file, StandardCharsets.UTF_8),
                        AttemptStore.utc(clock.instant()))
                .update();
    }

    @EventListener
    @Order(200)
    void on(ContentPublished published) {
        var exams = new TreeMap<String, ExamDefinition>();
        newest().forEach(row -> exams.put(row.id(), read(row)));
        inForce = java.util.Collections.unmodifiableMap(exams);
    }

    /** The newest versions as their authors wrote them, with paths as in {@code content/}. */
    ContentTree files() {
        return newest().stream().map(ExamBook::file).reduce(ContentTree.of(Map.of()), ContentTree::with);
    }

    private List<Row> newest() {
        return jdbc.sql("""
                        SELECT id, definition FROM assessment_exam e
                        WHERE version = (SELECT MAX(version) FROM assessment_exam n WHERE n.id = e.id)""").query(Row.class).list();
    }

    private static ContentTree file(Row row) {
        return ContentTree.of(
                Map.of("exams/" + row.id() + ".yml", row.definition().getBytes(StandardCharsets.UTF_8)));
    }

    private static ExamDefinition read(Row row) {
        return ExamDefinition.parse(file(row), "exams/" + row.id() + ".yml", problem -> {});
    }

    /** A version that differs from the one that has its number, or is older than the one in force; null if all is well. */
    @Nullable
    Integer clash(ExamDefinition exam) {
        var versions = versions(exam.id());
        @Nullable String hash = versions.get(exam.version());
        if (hash == null ? versions.isEmpty() || versions.lastKey() < exam.version() : hash.equals(exam.hash())) {
            return null;
        }
        return versions.lastKey();
    }
}
