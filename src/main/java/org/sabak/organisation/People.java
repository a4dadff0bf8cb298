package org.sabak.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.OfficialLookup;
import org.sabak.identity.PeopleInScope;
import org.sabak.identity.PersonUnit;
import org.sabak.identity.Role;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Officials as other modules ask about them. Only {@link #visible} and {@link #inScope} look at who asks; whoever acts for a
 * person calls one of them first.
 */
@Component
@Transactional(readOnly = true)
public class People implements PeopleInScope, PersonUnit, OfficialLookup {
    private final JdbcClient jdbc;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    People(JdbcClient jdbc, Units units, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @throws NotFound if there is no such official
     */
    public PersonName name(PersonId person) {
        return jdbc.sql("""
                        SELECT family_latin, given_latin, patronymic_latin,
                               family_cyrillic, given_cyrillic, patronymic_cyrillic
                        FROM organisation_person WHERE id = ?""")
                .param(person.value())
                .query((row, n) -> name(row))
                .optional()
                .orElseThrow(() -> new NotFound("No official " + person));
    }

    /** ISO country and service number as people say it: KG-004117. */
    public String serviceNumber(PersonId person) {
        return jdbc.sql("SELECT CONCAT(country_id, '-', service_number) FROM organisation_person WHERE id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("No official " + person));
    }

    @Override
    public Optional<PersonId> byServiceNumber(String country, String serviceNumber) {
        return jdbc.sql("SELECT id FROM organisation_person WHERE country_id = ? AND service_number = ?")
                .params(country, PeopleService.plain(country, serviceNumber))
                .query(UUID.class)
                .optional()
                .map(PersonId::of);
    }

    /** The ISO code of the country whose official this is. */
    public String country(PersonId person) {
        return jdbc.sql("SELECT country_id FROM organisation_person WHERE id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("No official " + person));
    }

    /** The posting in force on a day. */
    public Optional<PostingRow> postingOn(PersonId person, LocalDate on) {
        return jdbc.sql("""
                        SELECT unit_id, job_role, starts_on, ends_on FROM organisation_posting
                        WHERE person_id = ? AND starts_on <= ? AND ends_before > ?""")
                .params(person.value(), on, on)
                .query((row, n) -> posting(row))
                .optional();
    }

    /** The first day of the first posting; empty if there never was one. */
    public Optional<LocalDate> postedSince(PersonId person) {
        return jdbc.sql("SELECT starts_on FROM organisation_posting WHERE person_id = ? ORDER BY starts_on LIMIT 1")
                .param(person.value())
                .query(LocalDate.class)
                .optional();
    }

    /** The zone of the unit where the official served that day; else of the posting before, else after; else of the country. */
    public ZoneId zone(PersonId person, LocalDate on) {
        return jdbc.sql("""
                        SELECT unit_id FROM organisation_posting WHERE person_id = :person
                        ORDER BY starts_on <= :on DESC, ABS(DATEDIFF(starts_on, :on)) LIMIT 1""")
                .param("person", person.value())
                .param("on", on)
                .query(UUID.class)
                .optional()
                .map(unit -> units.unit(UnitId.of(unit)).zone())
                .orElseGet(() -> units.country(country(person)).orElseThrow().zone());
    }

    /** Today where the official serves. */
    public LocalDate today(PersonId person) {
        return LocalDate.now(clock.withZone(zone(person, LocalDate.now(clock))));
    }

    /**
     * Nothing, if the user is this official or holds one of {@code roles} over where the official serves today (as MINISTRY or
     * TRAINER: or over the official's whole country).
     *
     * @throws NotFound otherwise
     */
    public void visible(PersonId person, Role... roles) {
        if (!user.person().filter(person::equals).isPresent() && !inScope(person, roles)) {
            throw new NotFound("No official " + person);
        }
    }

    @Override
    public boolean inScope(PersonId person, Role... roles) {
        for (var role : roles) {
            var scopes = user.scopes(role);
            if (scopes.isEmpty()) {
                continue;
            }
            if (role == Role.MINISTRY || role == Role.TRAINER) {
                var country = jdbc.sql("SELECT country_id FROM organisation_person WHERE id = ?")
                        .param(person.value())
                        .query(String.class)
                        .optional()
                        .flatMap(units::country);
                if (country.isPresent()
                        && scopes.stream()
                                .anyMatch(scope -> units.within(country.get().id(), scope))) {
                    return true;
                }
            }
            var posting = postingOn(person, today(person));
            if (posting.isPresent()
                    && scopes.stream()
                            .anyMatch(scope -> units.within(posting.get().unit(), scope))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<UnitId> unitToday(PersonId person) {
        return postingOn(person, today(person)).map(PostingRow::unit);
    }

    @Override
    public Optional<String> unitOf(PersonId person, Locale locale) {
        return unitToday(person).map(unit -> units.shortName(unit, locale));
    }

    private PostingRow posting(ResultSet row) throws SQLException {
        var unit = units.unit(UnitId.of(row.getObject("unit_id", UUID.class)));
        return new PostingRow(
                unit.id(),
                unit.title(),
                row.getString("job_role"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }

    static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(
                row.getString("family_latin"),
                row.getString("given_latin"),
                row.getString("patronymic_latin"),
                row.getString("family_cyrillic"),
                row.getString("given_cyrillic"),
                row.getString("patronymic_cyrillic"));
    }
}
