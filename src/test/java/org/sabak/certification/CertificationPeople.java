package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sabak.organisation.Units;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Officials of one's own for tests against the database: each with a posting at the first facility of a country. */
record CertificationPeople(JdbcClient jdbc, Units units) {

    /** An official of Kyrgyzstan, posted long ago. */
    PersonId official() {
        return official("KG", "theologian", LocalDate.of(2010, 1, 1));
    }

    PersonId official(String country, String role, LocalDate postedOn) {
        var person = Ids.next();
        var number =
                "T" + person.toString().substring(9, 13) + person.toString().substring(28);
        jdbc.sql("""
                        INSERT INTO organisation_person (id, country_id, service_number, family_latin, given_latin,
                            patronymic_latin, family_cyrillic, given_cyrillic, patronymic_cyrillic, created_at, version)
                        VALUES (?, ?, ?, 'Sadykova', 'Aigül', 'Bakytovna', 'Садыкова', 'Айгүл', 'Бакытовна', NOW(6), 0)""").params(person, country, number).update();
        jdbc.sql("""
                        INSERT INTO organisation_posting (id, person_id, country_id, unit_id, job_role, starts_on, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, '2010-01-01')""")
                .params(Ids.next(), person, country, unit(country), role, postedOn)
                .update();
        return PersonId.of(person);
    }

    UUID unit(String country) {
        return jdbc.sql(
                        "SELECT id FROM organisation_unit WHERE country_id = ? AND kind = 'FACILITY' ORDER BY path LIMIT 1")
                .param(country)
                .query(UUID.class)
                .single();
    }

    /** All that a scheme asks for at first, as done in Russian on one day: the modules, then the exams. */
    List<Evidence> primary(Scheme scheme, LocalDate on) {
        var asked = scheme.version().primary();
        var pieces = new ArrayList<Evidence>();
        asked.modules().forEach(module -> pieces.add(evidence(new Component.Module(module), on, "ru")));
        asked.exams().forEach(exam -> pieces.add(evidence(new Component.Exam(exam), on, "ru")));
        return pieces;
    }

    Evidence evidence(Component covers, LocalDate on, String language) {
        var id = Ids.next();
        return new Evidence(
                id,
                covers instanceof Component.Exam ? Evidence.Kind.EXAM : Evidence.Kind.MODULE,
                id.toString(),
                Set.of(covers),
                List.of(new Content("managing-violent-extremist-prisoners", 1, language)),
                false,
                on,
                Times.kept(Instant.now()));
    }
}
