package org.sabak.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The facts in the database. They are only ever added. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {
    /** The kinds of rows in {@code certification_decision}. */
    enum Decision {
        REVOCATION,
        SUSPENSION,
        LIFTING,
        CORRECTION,
        EXEMPTION,
        TEMPORARY
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final NamedParameterJdbcTemplate named;
    private final SchemeVersions schemes;

    /** A fact of a person that bears on one scheme, or on all if the scheme is null. */
    private record Filed(UUID person, @Nullable String scheme, Fact fact) {}

    Ledger(JdbcClient jdbc, JdbcTemplate batches, SchemeVersions schemes) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.named = new NamedParameterJdbcTemplate(batches);
        this.schemes = schemes;
    }

    /** Holds the person until the end of the transaction; to be called before the facts are read. */
    void hold(PersonId person, String country) {
        jdbc.sql("""
                        INSERT INTO certification_person (person_id, country_id, changes) VALUES (?, ?, 1)
                        ON DUPLICATE KEY UPDATE changes = changes + 1""").params(person.value(), country).update();
    }

    /** All facts of the person that bear on the scheme. */
    History history(PersonId person, String scheme) {
        return facts(List.of(person.value())).of(person.value(), scheme);
    }

    Facts facts(PersonId person) {
        return facts(List.of(person.value()));
    }

    /** What decisions about the person say in words, by the id of the decision. */
    Map<UUID, String> notes(PersonId person) {
        var notes = new HashMap<UUID, String>();
        jdbc.sql("SELECT id, note FROM certification_decision WHERE person_id = ? AND note IS NOT NULL")
                .param(person.value())
                .query(row -> {
                    notes.put(id(row, "id"), row.getString("note"));
                });
        return notes;
    }

    /** The facts of several persons, in four statements. */
    Facts facts(Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return new Facts(Map.of());
        }
        var filed = Stream.of(evidence(persons), periods(persons), decisions(persons))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Filed::person));
        return new Facts(filed);
    }

    /** Facts by person, to be asked by scheme. */
    static final class Facts {
        private final Map<UUID, List<Filed>> filed;

        private Facts(Map<UUID, List<Filed>> filed) {
            this.filed = filed;
        }

        History of(UUID person, String scheme) {
            return History.of(filed.getOrDefault(person, List.of()).stream()
                    .filter(each -> each.scheme() == null || scheme.equals(each.scheme()))
                    .map(Filed::fact)
                    .toList());
        }

        /** What bears on every scheme: evidence, and corrections. */
        History ofEveryScheme(UUID person) {
            return History.of(filed.getOrDefault(person, List.of()).stream()
                    .filter(each -> each.scheme() == null)
                    .map(Filed::fact)
                    .toList());
        }
    }

    private List<Filed> evidence(Collection<UUID> persons) {
        return named.query(
                """
                SELECT id, person_id, kind, source, covers, contents, flagged, effective_on, recorded_at
                FROM certification_evidence WHERE person_id IN (:persons)""",
                Map.of("persons", persons),
                (row, n) -> new Filed(
                        id(row, "person_id"),
                        null,
                        new Evidence(
                                id(row, "id"),
                                Evidence.Kind.valueOf(row.getString("kind")),
                                row.getString("source"),
                                Canonical.components(row.getString("covers")),
                                Canonical.contents(row.getString("contents")),
                                row.getBoolean("flagged"),
                                Times.day(row, "effective_on"),
                                Times.instant(row, "recorded_at"))));
    }

    private List<Filed> periods(Collection<UUID> persons) {
        var evidence = new HashMap<UUID, List<UUID>>();
        named.query("""
                SELECT l.period_id, l.evidence_id FROM certification_period_evidence l
                JOIN certification_period p ON p.id = l.period_id
                WHERE p.person_id IN (:persons) ORDER BY l.period_id, l.place""", Map.of("persons", persons), row -> {
            evidence.computeIfAbsent(id(row, "period_id"), period -> new ArrayList<>())
                    .add(id(row, "evidence_id"));
        });
        return named.query(
                """
                SELECT id, person_id, scheme, scheme_version, pathway, opens, due, certified_on, valid_from, valid_until,
                       anchor, n, contents, recorded_at
                FROM certification_period WHERE person_id IN (:persons)""",
                Map.of("persons", persons),
                (row, n) -> new Filed(
                        id(row, "person_id"),
                        row.getString("scheme"),
                        period(row, evidence.getOrDefault(id(row, "id"), List.of()))));
    }

    private Period period(ResultSet row, List<UUID> evidence) throws SQLException {
        return new Period(
                id(row, "id"),
                schemes.version(row.getString("scheme"), row.getInt("scheme_version"))
                        .version(),
                Pathway.valueOf(row.getString("pathway")),
                Times.optionalDay(row, "opens"),
                Times.optionalDay(row, "due"),
                Times.day(row, "certified_on"),
                Times.day(row, "valid_from"),
                Times.day(row, "valid_until"),
                Times.day(row, "anchor"),
                row.getInt("n"),
                Canonical.contents(row.getString("contents")),
                evidence,
                Times.instant(row, "recorded_at"));
    }

    private List<Filed> decisions(Collection<UUID> persons) {
        return named.query("""
                SELECT id, person_id, scheme, kind, reason, recognises, effective_on, until_on, target, recorded_at
                FROM certification_decision WHERE person_id IN (:persons)""", Map.of("persons", persons), (row, n) -> {
            var kind = Decision.valueOf(row.getString("kind"));
            return new Filed(
                    id(row, "person_id"),
                    kind == Decision.CORRECTION ? null : row.getString("scheme"),
                    decision(kind, row));
        });
    }

    private static Fact decision(Decision kind, ResultSet row) throws SQLException {
        var id = id(row, "id");
        var on = Times.day(row, "effective_on");
        var until = Times.optionalDay(row, "until_on");
        var at = Times.instant(row, "recorded_at");
        return switch (kind) {
            case REVOCATION -> new Revocation(id, reason(row), on, at);
            case SUSPENSION -> new Suspension(id, reason(row), on, until, at);
            case LIFTING -> new Lifting(id, id(row, "target"), on, at);
            case CORRECTION -> new Correction(id, id(row, "target"), reason(row), on, at);
            case EXEMPTION -> new Exemption(id, reason(row), on, until, at);
            case TEMPORARY ->
                new TemporaryDecision(
                        id, Evidence.Kind.valueOf(row.getString("recognises")), on, Times.day(row, "until_on"), at);
        };
    }

    private static Reason reason(ResultSet row) throws SQLException {
        return Reason.valueOf(row.getString("reason"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** Adds evidence, unless the same was taken from the same source before. */
    void addEvidence(List<Recorded<Evidence>> evidence) {
        batches.batchUpdate(
                """
                INSERT IGNORE INTO certification_evidence
                    (id, person_id, country_id, kind, source, covers, contents, flagged, effective_on, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                evidence.stream()
                        .map(each -> new Object[] {
                            each.fact().id(),
                            each.person().value(),
                            each.country(),
                            each.fact().kind().name(),
                            each.fact().source(),
                            Canonical.components(each.fact().covers()),
                            Canonical.contents(each.fact().contents()),
                            each.fact().flagged(),
                            each.fact().effectiveOn(),
                            Times.utc(each.fact().recordedAt())
                        })
                        .toList());
    }

    /** Adds periods. @throws org.springframework.dao.DuplicateKeyException if the same evidence issued one before */
    void addPeriods(List<Recorded<Period>> periods) {
        batches.batchUpdate(
                """
                INSERT INTO certification_period
                    (id, person_id, country_id, scheme, scheme_version, pathway, opens, due, certified_on, valid_from,
                     valid_until, renewal_opens, grace_ends, anchor, n, contents, evidence_hash, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                periods.stream()
                        .map(each -> new @Nullable Object[] {
                            each.fact().id(),
                            each.person().value(),
                            each.country(),
                            each.fact().scheme().id(),
                            each.fact().scheme().version(),
                            each.fact().pathway().name(),
                            each.fact().opens(),
                            each.fact().due(),
                            each.fact().certifiedOn(),
                            each.fact().validFrom(),
                            each.fact().validUntil(),
                            each.fact().renewalOpens(),
                            each.fact().graceEnds(),
                            each.fact().anchor(),
                            each.fact().n(),
                            Canonical.contents(each.fact().contents()),
                            Canonical.hash(each.fact().evidence()),
                            Times.utc(each.fact().recordedAt())
                        })
                        .toList());
        var links = new ArrayList<Object[]>();
        for (var each : periods) {
            int place = 0;
            for (var evidence : each.fact().evidence()) {
                links.add(new Object[] {each.fact().id(), place++, evidence});
            }
        }
        batches.batchUpdate(
                "INSERT INTO certification_period_evidence (period_id, place, evidence_id) VALUES (?, ?, ?)", links);
    }

    void addDecisions(List<Decided> decisions) {
        batches.batchUpdate("""
                INSERT INTO certification_decision
                    (id, person_id, country_id, scheme, kind, reason, recognises, note, effective_on, until_on, target,
                     recorded_by, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", decisions.stream().map(Ledger::row).toList());
    }

    /** A fact of a person. */
    record Recorded<T extends Fact>(PersonId person, String country, T fact) {}

    /**
     * A decision about a person and a scheme.
     *
     * @param scheme null for a correction, which bears on every scheme that the fact does
     * @param note what the decision says in words, for whoever may see the person's record
     * @param by the account of who decided
     */
    record Decided(
            PersonId person,
            String country,
            @Nullable String scheme,
            Fact fact,
            @Nullable String note,
            @Nullable UUID by) {}

    private static @Nullable Object[] row(Decided each) {
        @Nullable LocalDate until = null;
        @Nullable UUID target = null;
        @Nullable Reason reason = null;
        Evidence.@Nullable Kind recognises = null;
        Decision kind;
        switch (each.fact()) {
            case Revocation revocation -> {
                kind = Decision.REVOCATION;
                reason = revocation.reason();
            }
            case Suspension suspension -> {
                kind = Decision.SUSPENSION;
                reason = suspension.reason();
                until = suspension.until();
            }
            case Lifting lifting -> {
                kind = Decision.LIFTING;
                target = lifting.suspension();
            }
            case Correction correction -> {
                kind = Decision.CORRECTION;
                reason = correction.reason();
                target = correction.voids();
            }
            case Exemption exemption -> {
                kind = Decision.EXEMPTION;
                reason = exemption.reason();
                until = exemption.until();
            }
            case TemporaryDecision temporary -> {
                kind = Decision.TEMPORARY;
                recognises = temporary.kind();
                until = temporary.until();
            }
            case Period period -> throw new IllegalArgumentException("not a decision: " + period.id());
            case Evidence evidence -> throw new IllegalArgumentException("not a decision: " + evidence.id());
        }
        return new @Nullable Object[] {
            each.fact().id(),
            each.person().value(),
            each.country(),
            each.scheme(),
            kind.name(),
            reason == null ? null : reason.name(),
            recognises == null ? null : recognises.name(),
            each.note(),
            each.fact().effectiveOn(),
            until,
            target,
            each.by(),
            Times.utc(each.fact().recordedAt())
        };
    }
}
