package org.sabak.certification;

import java.time.LocalDate;
import java.util.UUID;
import org.sabak.organisation.People;
import org.sabak.organisation.Units;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Certified officials for the tests of views. */
@Component
public class CertifiedFixtures {
    private final Recording recording;
    private final Ledger ledger;
    private final Schemes schemes;
    private final CertificateStore certificates;
    private final People people;
    private final CertificationPeople officials;
    private final TransactionTemplate transaction;

    /** What a test needs to know of a certificate. */
    public record Issued(String serial, LocalDate validUntil) {}

    CertifiedFixtures(
            Recording recording,
            Ledger ledger,
            Schemes schemes,
            CertificateStore certificates,
            People people,
            Units units,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.recording = recording;
        this.ledger = ledger;
        this.schemes = schemes;
        this.certificates = certificates;
        this.people = people;
        this.officials = new CertificationPeople(jdbc, units);
        this.transaction = transaction;
    }

    /** Of Kyrgyzstan, posted long ago. */
    public PersonId official() {
        return officials.official();
    }

    /** Where {@link #official()} serves. */
    public UnitId unit() {
        return UnitId.of(officials.unit("KG"));
    }

    public LocalDate today(PersonId person) {
        return people.today(person);
    }

    /** Gives the person on that day all that the foundation scheme asks for. */
    public Issued on(PersonId person, LocalDate day) {
        var pieces = officials.primary(schemes.find("foundation").orElseThrow(), day);
        transaction.executeWithoutResult(status -> recording.record(person, pieces));
        var facts = certificates.of(person).getFirst().facts();
        return new Issued(facts.serial(), facts.validUntil());
    }

    public void revoked(PersonId person, LocalDate on) {
        transaction.executeWithoutResult(status -> {
            ledger.hold(person, "KG");
            recording.record(new Ledger.Decided(
                    person,
                    "KG",
                    "foundation",
                    new Revocation(Ids.next(), Reason.DECEPTION, on, Times.kept(java.time.Instant.now())),
                    null,
                    UUID.randomUUID()));
        });
    }
}
