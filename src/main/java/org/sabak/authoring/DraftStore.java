package org.sabak.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drafts as they are stored. What was saved is only ever added to; the state of a draft alone is changed. Asks nobody's
 * permission.
 */
@Component
class DraftStore {
    private static final int MOST_DRAFTS = 200;
    private static final String SELECT = """
            SELECT d.id, d.course, d.owner, d.base, d.name, d.state, d.begun_by, d.begun_at, d.changed_at, d.version,
                   (SELECT COUNT(DISTINCT f.path) FROM authoring_draft_file f WHERE f.draft = d.id) AS files
            FROM authoring_draft d
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    record Draft(
            UUID id,
            String course,
            String owner,
            int base,
            String name,
            DraftState state,
            UUID begunBy,
            Instant begunAt,
            Instant changedAt,
            int files,
            long version) {}

    /** @param bytes null if the file is removed */
    record Revision(String path, int revision, byte @Nullable [] bytes, UUID account, Instant savedAt) {}

    DraftStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Drafts that may still become editions, the one that was changed last first. */
    List<Draft> living() {
        return jdbc.sql(SELECT
                        + "WHERE d.state IN ('OPEN', 'IN_REVIEW', 'SCHEDULED') ORDER BY d.changed_at DESC LIMIT :most")
                .param("most", MOST_DRAFTS)
                .query((row, n) -> draft(row))
                .list();
    }

    /** @throws NotFound if there is no such draft */
    Draft draft(UUID id) {
        return jdbc.sql(SELECT + "WHERE d.id = :id")
                .param("id", id)
                .query((row, n) -> draft(row))
                .optional()
                .orElseThrow(() -> new NotFound("No draft " + id));
    }

    /** Whether a draft of this course can still become an edition. */
    boolean living(String course) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM authoring_draft
                        WHERE course = ? AND state IN ('OPEN', 'IN_REVIEW', 'SCHEDULED')""").param(course).query(Integer.class).single() > 0;
    }

    UUID begin(String course, String owner, int base, String name, UUID account) {
        var id = Ids.next();
        jdbc.sql("""
                        INSERT INTO authoring_draft
                        (id, course, owner, base, name, state, begun_by, begun_at, changed_at, version)
                        VALUES (:id, :course, :owner, :base, :name, 'OPEN', :account, :at, :at, 0)""")
                .param("id", id)
                .param("course", course)
                .param("owner", owner)
                .param("base", base)
                .param("name", name)
                .param("account", account)
                .param("at", utc(clock.instant()))
                .update();
        return id;
    }

    /** Moves a draft on. @throws OptimisticLockingFailureException if somebody else has moved it since it was read */
    void move(Draft draft, DraftState to, int base) {
        var moved = jdbc.sql("""
                        UPDATE authoring_draft SET state = :to, base = :base, changed_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", to.name())
                .param("base", base)
                .param("at", utc(clock.instant()))
                .param("id", draft.id())
                .param("version", draft.version())
                .update();
        if (moved == 0) {
            throw new OptimisticLockingFailureException("The draft was moved meanwhile");
        }
    }

    /** The newest revision of each file that a draft changes, by path. */
    Map<String, Revision> newest(UUID draft) {
        var newest = new LinkedHashMap<String, Revision>();
        jdbc.sql("""
                        SELECT path, revision, bytes, account, saved_at FROM authoring_draft_file f
                        WHERE draft = :draft AND revision = (
                            SELECT MAX(revision) FROM authoring_draft_file n WHERE n.draft = f.draft AND n.path = f.path)
                        ORDER BY path""").param("draft", draft).query(row -> {
            newest.put(row.getString("path"), revision(row));
        });
        return newest;
    }

    Optional<Revision> newest(UUID draft, String path) {
        return jdbc.sql("""
                        SELECT path, revision, bytes, account, saved_at FROM authoring_draft_file
                        WHERE draft = ? AND path = ? ORDER BY revision DESC LIMIT 1""")
                .params(draft, path)
                .query((row, n) -> revision(row))
                .optional();
    }

    /** A revision from 1 on. @throws NotFound if there is none */
    Revision revision(UUID draft, String path, int revision) {
        return jdbc.sql("""
                        SELECT path, revision, bytes, account, saved_at FROM authoring_draft_file
                        WHERE draft = ? AND path = ? AND revision = ?""")
                .params(draft, path, revision)
                .query((row, n) -> revision(row))
                .optional()
                .orElseThrow(() -> new NotFound("No revision " + revision + " of " + path));
    }

    /** Every account that saved something in a draft. */
    List<UUID> writers(UUID draft) {
        return jdbc.sql("SELECT DISTINCT account FROM authoring_draft_file WHERE draft = ?")
                .param(draft)
                .query(UUID.class)
                .list();
    }

    /**
     * Adds a revision.
     *
     * @param bytes null = the file is removed
     * @return false if that revision is there already: somebody else was faster
     */
    boolean add(UUID draft, String path, int revision, byte @Nullable [] bytes, UUID account) {
        var at = utc(clock.instant());
        try {
            jdbc.sql("""
                            INSERT INTO authoring_draft_file (draft, path, revision, bytes, account, saved_at)
                            VALUES (:draft, :path, :revision, :bytes, :account, :at)""")
                    .param("draft", draft)
                    .param("path", path)
                    .param("revision", revision)
                    .param("bytes", bytes)
                    .param("account", account)
                    .param("at", at)
                    .update();
        } catch (DuplicateKeyException faster) {
            return false;
        }
        jdbc.sql("UPDATE authoring_draft SET changed_at = ? WHERE id = ?")
                .params(at, draft)
                .update();
        return true;
    }

    /** A course's files as a draft has them. @param base those of the edition that it starts from */
    ContentTree files(UUID draft, ContentTree base) {
        var changed = newest(draft);
        var put = new TreeMap<String, byte[]>();
        changed.values().forEach(revision -> {
            if (revision.bytes() != null) {
                put.put(revision.path(), revision.bytes());
            }
        });
        return base.without(changed::containsKey).with(ContentTree.of(put));
    }

    /** Takes the whole draft for this transaction, so that what is read stays so until it ends. */
    Draft hold(UUID id) {
        jdbc.sql("SELECT id FROM authoring_draft WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional();
        return draft(id);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("course"),
                row.getString("owner"),
                row.getInt("base"),
                row.getString("name"),
                DraftState.valueOf(row.getString("state")),
                row.getObject("begun_by", UUID.class),
                instant(row, "begun_at"),
                instant(row, "changed_at"),
                row.getInt("files"),
                row.getLong("version"));
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getString("path"),
                row.getInt("revision"),
                row.getBytes("bytes"),
                row.getObject("account", UUID.class),
                instant(row, "saved_at"));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
