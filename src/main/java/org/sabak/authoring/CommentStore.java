package org.sabak.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.CommentThread.Kind;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remarks on drafts as they are stored; only ever added to. Asks nobody's permission. */
@Component
class CommentStore {
    private static final String SELECT =
            "SELECT id, draft, path, base, revision, block, quote, words, replacement, account, made_at FROM authoring_comment ";
    private final JdbcClient jdbc;
    private final Clock clock;

    record Comment(
            UUID id,
            UUID draft,
            String path,
            int base,
            int revision,
            String block,
            String quote,
            String words,
            @Nullable String replacement,
            UUID account,
            Instant at) {}

    record Event(UUID comment, Kind kind, String words, UUID account, Instant at) {}

    CommentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(
            UUID draft,
            String path,
            int base,
            int revision,
            String block,
            String quote,
            String words,
            @Nullable String replacement,
            UUID account) {
        var id = Ids.next();
        jdbc.sql("""
                        INSERT INTO authoring_comment
                        (id, draft, path, base, revision, block, quote, words, replacement, account, made_at)
                        VALUES (:id, :draft, :path, :base, :revision, :block, :quote, :words, :replacement, :account, :at)""")
                .param("id", id)
                .param("draft", draft)
                .param("path", path)
                .param("base", base)
                .param("revision", revision)
                .param("block", block)
                .param("quote", quote)
                .param("words", words)
                .param("replacement", replacement)
                .param("account", account)
                .param("at", DraftStore.utc(clock.instant()))
                .update();
        return id;
    }

    void happened(UUID comment, Kind kind, String words, UUID account) {
        jdbc.sql("""
                        INSERT INTO authoring_comment_event (id, comment, kind, words, account, happened_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), comment, kind.name(), words, account, DraftStore.utc(clock.instant()))
                .update();
    }

    /** @throws NotFound if there is no such remark */
    Comment comment(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query((row, n) -> comment(row))
                .optional()
                .orElseThrow(() -> new NotFound("No remark " + id));
    }

    /** The remarks on a draft, the oldest first. */
    List<Comment> of(UUID draft) {
        return jdbc.sql(SELECT + "WHERE draft = ? ORDER BY made_at, id")
                .param(draft)
                .query((row, n) -> comment(row))
                .list();
    }

    /** What became of the remarks on a draft, the oldest first. */
    List<Event> events(UUID draft) {
        return jdbc.sql("""
                        SELECT e.comment, e.kind, e.words, e.account, e.happened_at
                        FROM authoring_comment_event e JOIN authoring_comment c ON c.id = e.comment
                        WHERE c.draft = ? ORDER BY e.happened_at, e.id""")
                .param(draft)
                .query((row, n) -> new Event(
                        row.getObject("comment", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getObject("account", UUID.class),
                        DraftStore.instant(row, "happened_at")))
                .list();
    }

    /** Whose suggestions were taken into a draft. */
    List<UUID> acceptedProposers(UUID draft) {
        return jdbc.sql("""
                        SELECT DISTINCT c.account FROM authoring_comment c
                        JOIN authoring_comment_event e ON e.comment = c.id AND e.kind = 'ACCEPTED'
                        WHERE c.draft = ?""").param(draft).query(UUID.class).list();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                row.getObject("draft", UUID.class),
                row.getString("path"),
                row.getInt("base"),
                row.getInt("revision"),
                row.getString("block"),
                row.getString("quote"),
                row.getString("words"),
                row.getString("replacement"),
                row.getObject("account", UUID.class),
                DraftStore.instant(row, "made_at"));
    }
}
