package org.sabak.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The records of practice in the database. They are only ever added. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Practices {
    private static final String SELECT = """
            SELECT id, person_id, kind, checklist, version, hours, about, note, effective_on, assessor, recorded_at
            FROM certification_practice""";
    private final JdbcClient jdbc;

    Practices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Practice practice, String country) {
        @Nullable String checklist = null;
        @Nullable Integer version = null;
        @Nullable Integer hours = null;
        @Nullable String about = null;
        switch (practice.what()) {
            case Practice.Assessment assessment -> {
                checklist = assessment.checklist();
                version = assessment.version();
            }
            case Practice.Session session -> {
                hours = session.hours();
                about = session.about();
            }
        }
        jdbc.sql("""
                        INSERT INTO certification_practice
                            (id, person_id, country_id, kind, checklist, version, hours, about, note, effective_on, assessor,
                             recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        practice.id(),
                        practice.person().value(),
                        country,
                        practice.kind().name(),
                        checklist,
                        version,
                        hours,
                        about,
                        practice.note(),
                        practice.on(),
                        practice.assessor(),
                        Times.utc(practice.recordedAt()))
                .update();
    }

    Optional<Practice> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = ?")
                .param(id)
                .query((row, n) -> practice(row))
                .optional();
    }

    /** Those of a person, the newest first. */
    List<Practice> of(PersonId person) {
        return jdbc.sql(SELECT + " WHERE person_id = ? ORDER BY effective_on DESC, recorded_at DESC, id")
                .param(person.value())
                .query((row, n) -> practice(row))
                .list();
    }

    private static Practice practice(ResultSet row) throws SQLException {
        @Nullable String checklist = row.getString("checklist");
        return new Practice(
                row.getObject("id", UUID.class),
                PersonId.of(row.getObject("person_id", UUID.class)),
                checklist == null
                        ? new Practice.Session(row.getInt("hours"), row.getString("about"))
                        : new Practice.Assessment(checklist, row.getInt("version")),
                Times.day(row, "effective_on"),
                row.getString("note"),
                row.getObject("assessor", UUID.class),
                Times.instant(row, "recorded_at"));
    }
}
