package org.sabak.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Officials and their postings as they are stored, one or many at a time; asks nobody's permission. */
@Component
class Officials {
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Officials(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** An official as stored; the version counts changes of names and of postings. */
    record Stored(PersonId id, String country, String serviceNumber, PersonName name, long version) {}

    record PersonPosting(PersonId person, String country, Posting posting) {}

    Stored stored(PersonId id) {
        return find(List.of(id.value()), "id = ?").stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("No official " + id));
    }

    /** The officials of a country with these service numbers, by service number. */
    Map<String, Stored> byNumber(String country, Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var arguments = new ArrayList<Object>(numbers);
        arguments.addFirst(country);
        var found = new HashMap<String, Stored>();
        find(arguments, "country_id = ? AND service_number IN (" + marks(numbers.size()) + ")")
                .forEach(official -> found.put(official.serviceNumber(), official));
        return found;
    }

    private List<Stored> find(List<?> arguments, String where) {
        return jdbc.sql("""
                        SELECT id, country_id, service_number, family_latin, given_latin, patronymic_latin,
                               family_cyrillic, given_cyrillic, patronymic_cyrillic, version
                        FROM organisation_person WHERE\s""" + where)
                .params(arguments)
                .query((row, n) -> new Stored(
                        PersonId.of(row.getObject("id", UUID.class)),
                        row.getString("country_id"),
                        row.getString("service_number"),
                        People.name(row),
                        row.getLong("version")))
                .list();
    }

    PostingHistory history(PersonId person) {
        return histories(List.of(person)).getOrDefault(person, PostingHistory.EMPTY);
    }

    Map<PersonId, PostingHistory> histories(Collection<PersonId> people) {
        var postings = new HashMap<PersonId, List<Posting>>();
        if (!people.isEmpty()) {
            jdbc.sql("SELECT id, person_id, unit_id, job_role, starts_on, ends_on FROM organisation_posting"
                            + " WHERE person_id IN (" + marks(people.size()) + ")")
                    .params(people.stream().map(PersonId::value).toList())
                    .query(row -> {
                        postings.computeIfAbsent(
                                        PersonId.of(row.getObject("person_id", UUID.class)), id -> new ArrayList<>())
                                .add(new Posting(
                                        row.getObject("id", UUID.class),
                                        UnitId.of(row.getObject("unit_id", UUID.class)),
                                        row.getString("job_role"),
                                        row.getObject("starts_on", LocalDate.class),
                                        row.getObject("ends_on", LocalDate.class)));
                    });
        }
        var histories = new HashMap<PersonId, PostingHistory>();
        postings.forEach((person, rows) -> histories.put(person, new PostingHistory(rows)));
        return histories;
    }

    void insert(Collection<NewOfficial> officials) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        batches.batchUpdate(
                """
                INSERT INTO organisation_person (id, country_id, service_number, family_latin, given_latin, patronymic_latin,
                    family_cyrillic, given_cyrillic, patronymic_cyrillic, created_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                officials.stream()
                        .map(official -> new Object[] {
                            official.id().value(),
                            official.country(),
                            official.serviceNumber(),
                            official.name().familyLatin(),
                            official.name().givenLatin(),
                            official.name().patronymicLatin(),
                            official.name().familyCyrillic(),
                            official.name().givenCyrillic(),
                            official.name().patronymicCyrillic(),
                            now
                        })
                        .toList());
        insertWords(officials);
    }

    private void insertWords(Collection<NewOfficial> officials) {
        var words = new ArrayList<Object[]>();
        for (var official : officials) {
            for (var word : NameWords.of(official.name().all() + " " + official.serviceNumber())) {
                words.add(new Object[] {official.country(), word, official.id().value()});
            }
        }
        batches.batchUpdate("INSERT INTO organisation_name_word (country_id, word, person_id) VALUES (?, ?, ?)", words);
    }

    void insertPostings(Collection<PersonPosting> postings) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        batches.batchUpdate(
                """
                INSERT INTO organisation_posting
                    (id, person_id, country_id, unit_id, job_role, starts_on, ends_before, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                postings.stream()
                        .map(row -> new Object[] {
                            row.posting().id(),
                            row.person().value(),
                            row.country(),
                            row.posting().unit().value(),
                            row.posting().jobRole(),
                            row.posting().startsOn(),
                            before(row.posting().endsOn()),
                            now
                        })
                        .toList());
    }

    void endPostings(Collection<Posting> ended) {
        batches.batchUpdate(
                "UPDATE organisation_posting SET ends_before = ? WHERE id = ?",
                ended.stream()
                        .map(posting -> new Object[] {before(posting.endsOn()), posting.id()})
                        .toList());
    }

    /** New names and the next version of each; {@code serviceNumber} and country stay. */
    void rename(Collection<NewOfficial> officials) {
        batches.batchUpdate(
                """
                UPDATE organisation_person SET family_latin = ?, given_latin = ?, patronymic_latin = ?,
                    family_cyrillic = ?, given_cyrillic = ?, patronymic_cyrillic = ? WHERE id = ?""",
                officials.stream()
                        .map(official -> new Object[] {
                            official.name().familyLatin(),
                            official.name().givenLatin(),
                            official.name().patronymicLatin(),
                            official.name().familyCyrillic(),
                            official.name().givenCyrillic(),
                            official.name().patronymicCyrillic(),
                            official.id().value()
                        })
                        .toList());
        batches.batchUpdate(
                "DELETE FROM organisation_name_word WHERE country_id = ? AND person_id = ? AND word = ?",
                oldWords(officials));
        insertWords(officials);
    }

    private List<Object[]> oldWords(Collection<NewOfficial> officials) {
        return jdbc.sql("SELECT country_id, word, person_id FROM organisation_name_word WHERE person_id IN ("
                        + marks(officials.size()) + ")")
                .params(officials.stream()
                        .map(official -> official.id().value())
                        .toList())
                .query((row, n) -> new Object[] {
                    row.getString("country_id"), row.getObject("person_id", UUID.class), row.getString("word")
                })
                .list();
    }

    /**
     * Claims the next version of each official for the change that the caller makes.
     *
     * @throws OptimisticLockingFailureException if somebody else changed one meanwhile
     */
    void claim(Collection<Stored> officials) {
        var counts = batches.batchUpdate(
                "UPDATE organisation_person SET version = version + 1 WHERE id = ? AND version = ?",
                officials.stream()
                        .map(official -> new Object[] {official.id().value(), official.version()})
                        .toList());
        for (var count : counts) {
            if (count == 0) {
                throw new OptimisticLockingFailureException("An official was changed meanwhile");
            }
        }
    }

    /** Postings at the unit or below it that last beyond a day. */
    long postedAfter(String path, LocalDate day) {
        return Optional.ofNullable(
                        jdbc.sql("""
                        SELECT COUNT(*) FROM organisation_posting p JOIN organisation_unit u ON u.id = p.unit_id
                        WHERE u.path LIKE CONCAT(?, '%') AND p.ends_before > ?""").params(path, day).query(Long.class).single())
                .orElse(0L);
    }

    static String marks(int count) {
        return "?, ".repeat(count - 1) + "?";
    }

    private static LocalDate before(@Nullable LocalDate lastDay) {
        return lastDay == null ? OPEN : lastDay.plusDays(1);
    }
}
