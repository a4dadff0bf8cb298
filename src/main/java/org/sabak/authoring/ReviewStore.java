package org.sabak.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.ReviewEvent.Kind;
import org.sabak.identity.AccountNames;
import org.sabak.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of drafts as they are stored; only ever added to. Asks nobody's permission. */
@Component
class ReviewStore {
    private static final String SELECT =
            "SELECT id, draft, kind, note, tree, edition, account, happened_at FROM authoring_review_event ";
    private final JdbcClient jdbc;
    private final AccountNames names;
    private final Clock clock;

    ReviewStore(JdbcClient jdbc, AccountNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    void add(
            UUID draft,
            Kind kind,
            @Nullable String note,
            @Nullable String tree,
            @Nullable Integer edition,
            @Nullable UUID account) {
        jdbc.sql("""
                        INSERT INTO authoring_review_event (id, draft, kind, note, tree, edition, account, happened_at)
                        VALUES (:id, :draft, :kind, :note, :tree, :edition, :account, :at)""")
                .param("id", Ids.next())
                .param("draft", draft)
                .param("kind", kind.name())
                .param("note", note)
                .param("tree", tree)
                .param("edition", edition)
                .param("account", account)
                .param("at", DraftStore.utc(clock.instant()))
                .update();
    }

    /** The steps of a draft, the oldest first. */
    List<ReviewEvent> of(UUID draft) {
        return jdbc.sql(SELECT + "WHERE draft = ? ORDER BY happened_at, id")
                .param(draft)
                .query((row, n) -> event(row))
                .list();
    }

    /** The last step of each of these drafts that took one. */
    List<ReviewEvent> last(Collection<UUID> drafts) {
        return drafts.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                                e WHERE draft IN (:drafts) AND NOT EXISTS (
                                    SELECT 1 FROM authoring_review_event l
                                    WHERE l.draft = e.draft
                                      AND (l.happened_at > e.happened_at OR l.happened_at = e.happened_at AND l.id > e.id))""")
                        .param("drafts", drafts)
                        .query((row, n) -> event(row))
                        .list();
    }

    /** Who published which edition of a course in the browser. */
    List<ReviewEvent> published(String course) {
        return jdbc.sql(SELECT + """
                        WHERE kind = 'PUBLISHED' AND draft IN (SELECT id FROM authoring_draft WHERE course = ?)
                        ORDER BY edition""")
                .param(course)
                .query((row, n) -> event(row))
                .list();
    }

    private ReviewEvent event(ResultSet row) throws SQLException {
        @Nullable UUID account = row.getObject("account", UUID.class);
        return new ReviewEvent(
                row.getObject("id", UUID.class),
                row.getObject("draft", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("note"),
                row.getString("tree"),
                row.getObject("edition", Integer.class),
                account,
                Optional.ofNullable(account).map(names::of).orElse(""),
                DraftStore.instant(row, "happened_at"));
    }
}
