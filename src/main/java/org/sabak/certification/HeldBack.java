package org.sabak.certification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sabak.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has earned a certificate that cannot be printed yet. */
@Component
class HeldBack {
    private final JdbcClient jdbc;
    private final Clock clock;

    HeldBack(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(PersonId person, String country) {
        jdbc.sql("INSERT IGNORE INTO certification_held_back (person_id, country_id, since) VALUES (?, ?, ?)")
                .params(person.value(), country, Times.utc(clock.instant()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(PersonId person) {
        jdbc.sql("DELETE FROM certification_held_back WHERE person_id = ?")
                .param(person.value())
                .update();
    }

    /** Those who have waited longest first. */
    @Transactional(readOnly = true)
    public List<PersonId> all() {
        return jdbc
                .sql("SELECT person_id FROM certification_held_back ORDER BY since, person_id")
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }
}
