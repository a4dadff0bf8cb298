package org.sabak.authoring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sabak.identity.AccountNames;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which file open. In the database, because two people may be at two nodes. A page says every quarter of a minute that it
 * is still there; nothing leans on it, it only spares people the merging.
 */
@Service
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
class Presence {
    private static final Duration GONE = Duration.ofSeconds(40);
    /** After that the row of a page which ended without a word is removed. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Editing editing;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final AccountNames names;
    private final CurrentUser user;
    private final Messages messages;
    private final Clock clock;

    /**
     * @param others what to call those who have the same file open
     * @param revision the newest one of the file
     * @param savedBy whose it is; "" if it is as in the base edition
     */
    record Present(List<String> others, int revision, String savedBy) {}

    Presence(
            Editing editing,
            Drafts drafts,
            JdbcClient jdbc,
            AccountNames names,
            CurrentUser user,
            Messages messages,
            Clock clock) {
        this.editing = editing;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.names = names;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    /** Notes that the caller has this file open in a page, or has left it, and tells who else has. */
    @Transactional
    Present note(UUID draft, String path, UUID page, boolean left, Locale reader) {
        editing.file(draft, path);
        var account = user.accountId().orElseThrow(() -> new NotFound("Nobody is signed in"));
        var now = clock.instant();
        if (left) {
            jdbc.sql("DELETE FROM authoring_presence WHERE draft = ? AND page = ? AND account = ? OR seen_at < ?")
                    .params(draft, page, account, DraftStore.utc(now.minus(FORGOTTEN)))
                    .update();
        } else {
            jdbc.sql("""
                            INSERT INTO authoring_presence (draft, page, path, account, seen_at)
                            VALUES (:draft, :page, :path, :account, :at)
                            ON DUPLICATE KEY UPDATE path = IF(account = VALUES(account), VALUES(path), path),
                                seen_at = IF(account = VALUES(account), VALUES(seen_at), seen_at)""")
                    .param("draft", draft)
                    .param("page", page)
                    .param("path", path)
                    .param("account", account)
                    .param("at", DraftStore.utc(now))
                    .update();
        }
        var text = drafts.text(draft, path);
        var others = jdbc.sql("""
                        SELECT DISTINCT account FROM authoring_presence
                        WHERE draft = ? AND path = ? AND page <> ? AND seen_at > ?""")
                .params(draft, path, page, DraftStore.utc(now.minus(GONE)))
                .query(UUID.class)
                .list();
        return new Present(
                others.stream()
                        .map(other -> other.equals(account)
                                ? messages.get(reader, "authoring.editor.you-elsewhere")
                                : names.of(other))
                        .toList(),
                text.revision(),
                text.by() == null ? "" : text.by());
    }
}
