package org.sabak.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tutor sessions and individual extensions in the database; only ever added to. */
@Component
class ExamSupportStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    ExamSupportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many tutor sessions for this exam the person has had after that day. */
    int tutorSessions(PersonId person, String exam, Optional<LocalDate> since) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM assessment_tutor_session
                        WHERE person_id = ? AND exam = ? AND held_on > ?""")
                .params(person.value(), exam, since.orElse(LocalDate.EPOCH))
                .query(Integer.class)
                .single();
    }

    UUID addTutorSession(PersonId person, String country, String exam, LocalDate heldOn, String note, UUID by) {
        var id = Ids.next();
        jdbc.sql("""
                        INSERT INTO assessment_tutor_session
                            (id, person_id, country_id, exam, held_on, note, recorded_by, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, person.value(), country, exam, heldOn, note, by, AttemptStore.utc(clock.instant()))
                .update();
        return id;
    }

    /** Minutes granted for the next attempt: beforehand, and since the last one began. */
    int grantedBefore(PersonId person, String exam) {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(minutes), 0) FROM assessment_extension
                        WHERE person_id = :person AND exam = :exam AND attempt_id IS NULL
                          AND recorded_at > (SELECT COALESCE(MAX(started_at), '1970-01-01') FROM assessment_attempt
                                             WHERE person_id = :person AND kind = 'exam' AND subject = :exam)""")
                .param("person", person.value())
                .param("exam", exam)
                .query(Integer.class)
                .single();
    }

    UUID addExtension(
            PersonId person, String country, String exam, @Nullable UUID attempt, int minutes, String reason, UUID by) {
        var id = Ids.next();
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO assessment_extension
                            (id, person_id, country_id, exam, attempt_id, minutes, reason, recorded_by, recorded_at)
                        VALUES (:id, :person, :country, :exam, :attempt, :minutes, :reason, :by, :at)""")
                .param("id", id)
                .param("person", person.value())
                .param("country", country)
                .param("exam", exam)
                .param("attempt", attempt)
                .param("minutes", minutes)
                .param("reason", reason)
                .param("by", by)
                .param("at", AttemptStore.utc(now))
                .update();
        return id;
    }
}
