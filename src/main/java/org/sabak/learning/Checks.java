package org.sabak.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.sabak.assessment.CheckAnswered;
import org.sabak.organisation.People;
import org.sabak.platform.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts that a section was ticked: at most one for each person, section and day. They are only ever added. */
@Component
class Checks {
    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    record Row(String course, String module, String section, LocalDate on) {
        Completion.Fact fact() {
            return new Completion.Fact(section, on);
        }
    }

    Checks(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Whether this is a new fact; the same answer again, and another one on the same day, are none. */
    boolean append(CheckAnswered answered) {
        try {
            jdbc.sql("""
                            INSERT INTO learning_check (id, person_id, country_id, course, module, section, edition,
                                                        language, effective_on, recorded_at)
                            VALUES (:id, :person, :country, :course, :module, :section, :edition,
                                    :language, :on, :at)""")
                    .param("id", answered.fact())
                    .param("person", answered.person())
                    .param("country", people.country(PersonId.of(answered.person())))
                    .param("course", answered.course())
                    .param("module", answered.module())
                    .param("section", answered.section())
                    .param("edition", answered.edition())
                    .param("language", answered.language())
                    .param("on", answered.effectiveOn())
                    .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    List<Row> of(PersonId person) {
        return jdbc.sql("SELECT course, module, section, effective_on AS `on` FROM learning_check WHERE person_id = ?")
                .param(person.value())
                .query(Row.class)
                .list();
    }

    List<Row> of(PersonId person, String module) {
        return jdbc.sql("""
                        SELECT course, module, section, effective_on AS `on` FROM learning_check
                        WHERE person_id = ? AND module = ?""").params(person.value(), module).query(Row.class).list();
    }
}
