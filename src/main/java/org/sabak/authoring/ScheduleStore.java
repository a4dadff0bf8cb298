package org.sabak.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.platform.Ids;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When drafts are to be published. Asks nobody's permission. */
@Component
class ScheduleStore {
    private static final String SELECT =
            "SELECT id, draft, due_at, change_class, note, tree, language, account FROM authoring_schedule ";
    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param tree hash of the course's files when it was decided; @param language of whoever decided it */
    record Schedule(
            UUID id,
            UUID draft,
            Instant due,
            Change change,
            Optional<LocalizedText> note,
            String tree,
            Locale language,
            UUID account) {}

    ScheduleStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(
            UUID draft,
            Instant due,
            Change change,
            Optional<LocalizedText> note,
            String tree,
            Locale language,
            UUID account) {
        jdbc.sql("""
                        INSERT INTO authoring_schedule
                        (id, draft, open_draft, due_at, change_class, note, tree, language, account, made_at)
                        VALUES (:id, :draft, :draft, :due, :change, :note, :tree, :language, :account, :at)""")
                .param("id", Ids.next())
                .param("draft", draft)
                .param("due", DraftStore.utc(due))
                .param("change", change.name())
                .param("note", note.map(LocalizedTextConverter::write).orElse(null))
                .param("tree", tree)
                .param("language", language.getLanguage())
                .param("account", account)
                .param("at", DraftStore.utc(clock.instant()))
                .update();
    }

    /** What is due now, the oldest first. */
    List<Schedule> due() {
        return jdbc.sql(SELECT + "WHERE ended_at IS NULL AND due_at <= ? ORDER BY due_at")
                .param(DraftStore.utc(clock.instant()))
                .query((row, n) -> schedule(row))
                .list();
    }

    Optional<Schedule> of(UUID draft) {
        return jdbc.sql(SELECT + "WHERE open_draft = ?")
                .param(draft)
                .query((row, n) -> schedule(row))
                .optional();
    }

    /** It has happened, failed or been called off. */
    void end(UUID draft) {
        jdbc.sql("UPDATE authoring_schedule SET ended_at = ?, open_draft = NULL WHERE open_draft = ?")
                .params(DraftStore.utc(clock.instant()), draft)
                .update();
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        @Nullable String note = row.getString("note");
        return new Schedule(
                row.getObject("id", UUID.class),
                row.getObject("draft", UUID.class),
                DraftStore.instant(row, "due_at"),
                Change.valueOf(row.getString("change_class")),
                Optional.ofNullable(note).map(LocalizedTextConverter::read),
                row.getString("tree"),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("account", UUID.class));
    }
}
