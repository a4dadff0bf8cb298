package org.sabak.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.organisation.Units;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requirements bind a person over which days: postings, resolved over the tree of today. */
@Component
class Obligations {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate named;
    private final Units units;

    /** A posting. */
    record Posted(
            UUID person,
            UnitId unit,
            String jobRole,
            LocalDate from,
            @Nullable LocalDate until,
            java.time.Instant at) {}

    Obligations(JdbcClient jdbc, JdbcTemplate template, Units units) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(template);
        this.units = units;
    }

    List<Applicability> of(PersonId person, String country, String scheme) {
        return of(List.of(person.value()), country).of(person.value(), scheme);
    }

    /** Those of several persons of one country, in two statements. */
    Resolved of(Collection<UUID> persons, String country) {
        var resolved = new HashMap<UUID, Map<String, List<Applicability>>>();
        bindings(persons, country)
                .forEach(binding -> resolved.computeIfAbsent(binding.posted().person(), person -> new HashMap<>())
                        .computeIfAbsent(binding.requirement().scheme(), scheme -> new ArrayList<>())
                        .add(binding.applicability()));
        return new Resolved(resolved);
    }

    /** A requirement that binds through one posting. */
    record Binding(Posted posted, Requirement requirement, Applicability applicability) {}

    /** Each requirement with each posting that it meets, in two statements. */
    List<Binding> bindings(Collection<UUID> persons, String country) {
        if (persons.isEmpty()) {
            return List.of();
        }
        var requirements = requirements(country);
        var bindings = new ArrayList<Binding>();
        for (var posted : postings(persons)) {
            for (var requirement : requirements) {
                if (posted.jobRole().equals(requirement.jobRole()) && units.within(posted.unit(), requirement.unit())) {
                    requirement
                            .over(posted.from(), posted.until(), posted.at())
                            .ifPresent(applicability -> bindings.add(new Binding(posted, requirement, applicability)));
                }
            }
        }
        return bindings;
    }

    /** By person and scheme. */
    record Resolved(Map<UUID, Map<String, List<Applicability>>> byPerson) {
        List<Applicability> of(UUID person, String scheme) {
            return byPerson.getOrDefault(person, Map.of()).getOrDefault(scheme, List.of());
        }
    }

    /** All requirements of a country, ended ones included. */
    List<Requirement> requirements(String country) {
        return jdbc.sql("""
                        SELECT id, scheme, job_role, unit_id, days, starts_on, ends_on, recorded_at
                        FROM certification_requirement WHERE country_id = ?""")
                .param(country)
                .query((row, n) -> new Requirement(
                        row.getObject("id", UUID.class),
                        row.getString("scheme"),
                        row.getString("job_role"),
                        null,
                        UnitId.of(row.getObject("unit_id", UUID.class)),
                        row.getInt("days"),
                        Times.day(row, "starts_on"),
                        Times.optionalDay(row, "ends_on"),
                        Times.instant(row, "recorded_at")))
                .list();
    }

    private List<Posted> postings(Collection<UUID> persons) {
        return named.query(
                """
                SELECT person_id, unit_id, job_role, starts_on, ends_on, recorded_at
                FROM organisation_v_posting WHERE person_id IN (:persons)""",
                Map.of("persons", persons),
                (row, n) -> new Posted(
                        row.getObject("person_id", UUID.class),
                        UnitId.of(row.getObject("unit_id", UUID.class)),
                        row.getString("job_role"),
                        Times.day(row, "starts_on"),
                        Times.optionalDay(row, "ends_on"),
                        Times.instant(row, "recorded_at")));
    }
}
