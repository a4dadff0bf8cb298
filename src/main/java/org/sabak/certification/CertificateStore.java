package org.sabak.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sabak.platform.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Certificates in the database: facts, their hash, and the template that they are printed with. */
@Component
class CertificateStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** A certificate of a person's period. */
    record Stored(UUID period, PersonId person, String country, CertificateFacts facts, int template) {
        String serial() {
            return facts.serial();
        }
    }

    /** A certificate to be added. */
    record Issued(PersonId person, String country, Period period, CertificateFacts facts) {}

    CertificateStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Issued> certificates) {
        batches.batchUpdate(
                """
                INSERT INTO certification_certificate
                    (serial, period_id, person_id, country_id, facts, hash, template, issued_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                certificates.stream()
                        .map(each -> {
                            var facts = each.facts().json();
                            return new Object[] {
                                each.facts().serial(),
                                each.period().id(),
                                each.person().value(),
                                each.country(),
                                facts,
                                Canonical.sha256(facts),
                                CertificatePdf.TEMPLATE,
                                Times.utc(each.period().recordedAt())
                            };
                        })
                        .toList());
    }

    @Transactional(readOnly = true)
    public Optional<Stored> find(String serial) {
        return jdbc.sql("""
                        SELECT serial, period_id, person_id, country_id, facts, hash, template
                        FROM certification_certificate WHERE serial = ?""").param(serial).query((row, n) -> stored(row)).optional();
    }

    /** All certificates of a person. */
    @Transactional(readOnly = true)
    public List<Stored> of(PersonId person) {
        return jdbc.sql("""
                        SELECT serial, period_id, person_id, country_id, facts, hash, template
                        FROM certification_certificate WHERE person_id = ?""")
                .param(person.value())
                .query((row, n) -> stored(row))
                .list();
    }

    /** The serial of the certificate that rests on evidence from this source, if there is one. */
    @Transactional(readOnly = true)
    public Optional<String> restingOn(Evidence.Kind kind, String source) {
        return jdbc.sql("""
                        SELECT c.serial FROM certification_evidence e
                        JOIN certification_period_evidence l ON l.evidence_id = e.id
                        JOIN certification_certificate c ON c.period_id = l.period_id
                        WHERE e.kind = ? AND e.source = ? AND e.person_id = c.person_id
                        ORDER BY c.issued_at DESC LIMIT 1""").params(kind.name(), source).query(String.class).optional();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var json = row.getString("facts");
        if (!Canonical.sha256(json).equals(row.getString("hash"))) {
            throw new IllegalStateException("The facts of certificate " + row.getString("serial") + " were altered");
        }
        return new Stored(
                row.getObject("period_id", UUID.class),
                PersonId.of(row.getObject("person_id", UUID.class)),
                row.getString("country_id"),
                CertificateFacts.of(json),
                row.getInt("template"));
    }
}
