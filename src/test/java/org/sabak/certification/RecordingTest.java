package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.IntegrationTest;
import org.sabak.organisation.People;
import org.sabak.organisation.Units;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts in a real database, and what follows from them. */
@IntegrationTest
class RecordingTest {
    private static final String SCHEME = "foundation";

    @Autowired
    private Recording recording;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SpanCache spans;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Schemes schemes;

    @Autowired
    private CertificateStore certificates;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    private CertificationPeople officials;

    @BeforeEach
    void officials() {
        officials = new CertificationPeople(jdbc, units);
    }

    @Test
    void theLastPieceOfEvidenceIssuesOnePeriodWithItsCertificateHoweverOftenItArrives() {
        var person = officials.official();
        var on = people.today(person).minusDays(10);
        var all = complete(on, "ru");
        all.forEach(piece -> record(person, piece));
        all.forEach(piece -> record(person, piece));

        var history = history(person);
        assertThat(history.evidence()).hasSize(all.size());
        var period = CertificationFixtures.only(history);
        assertThat(period.certifiedOn()).isEqualTo(on);
        assertThat(period.validFrom()).isEqualTo(on);
        var stored = certificates.of(person);
        assertThat(stored).hasSize(1);
        assertThat(stored.getFirst().period()).isEqualTo(period.id());
        assertThat(stored.getFirst().facts().nameLatin()).isEqualTo("Aigül Bakytovna Sadykova");
        assertThat(stored.getFirst().facts().nameCyrillic()).isEqualTo("Садыкова Айгүл Бакытовна");
        assertThat(stored.getFirst().serial()).startsWith("KG-");
        assertThat(Serial.parse(stored.getFirst().serial()))
                .contains(stored.getFirst().serial());
        assertThat(spans.holding(person, SCHEME, on)).isInstanceOf(Holding.Valid.class);
        assertThat(spans.holding(person, SCHEME, on.minusDays(1))).isEqualTo(new Holding.None());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM platform_audit WHERE action = 'certification.issued' AND subject = ?")
                        .param(person.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theSpansEqualTheFunctionsAfterEachKindOfFact(long seed) {
        var random = new Random(seed);
        var person = officials.official("TJ", "theologian", LocalDate.of(2010, 1, 1));
        var today = people.today(person);
        for (int i = 0; i < 14; i++) {
            var day = today.minusDays(random.nextInt(1500));
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> complete(day, "ru").forEach(piece -> record(person, piece));
                case 3 -> record(person, officials.evidence(new Component.Exam("foundation"), day, "ru"));
                case 4 -> decide(person, () -> new Revocation(Ids.next(), Reason.DECEPTION, day, now()));
                case 5 ->
                    decide(
                            person,
                            () -> new Suspension(
                                    Ids.next(),
                                    Reason.INVESTIGATION,
                                    day,
                                    random.nextBoolean() ? null : day.plusDays(40),
                                    now()));
                case 6 -> decide(person, () -> new Exemption(Ids.next(), Reason.LEAVE, day, day.plusDays(90), now()));
                default ->
                    history(person).suspensions().stream()
                            .filter(each -> history(person).end(each) == null)
                            .findFirst()
                            .ifPresent(open -> decide(
                                    person,
                                    () -> new Lifting(
                                            Ids.next(),
                                            open.id(),
                                            open.effectiveOn().plusDays(5),
                                            now())));
            }
            assertSpansEqualFunctions(person, today);
        }
    }

    private void assertSpansEqualFunctions(PersonId person, LocalDate today) {
        var history = history(person);
        var required = obligations.of(person, people.country(person), SCHEME);
        var knownAt = now();
        for (var on = today.minusDays(1600); on.isBefore(today.plusDays(1200)); on = on.plusDays(17)) {
            assertThat(spans.holding(person, SCHEME, on)).isEqualTo(Status.holding(history, on, knownAt));
            assertThat(spans.duty(person, SCHEME, on)).isEqualTo(Status.duty(history, required, on, knownAt));
        }
    }

    private List<Evidence> complete(LocalDate on, String language) {
        var primary = schemes.find(SCHEME).orElseThrow().version().primary();
        var pieces = new ArrayList<Evidence>();
        primary.modules().forEach(module -> pieces.add(officials.evidence(new Component.Module(module), on, language)));
        primary.exams().forEach(exam -> pieces.add(officials.evidence(new Component.Exam(exam), on, language)));
        return pieces;
    }

    private void record(PersonId person, Evidence evidence) {
        inTransaction(() -> {
            recording.record(person, List.of(evidence));
            return person;
        });
    }

    private void decide(PersonId person, Supplier<Fact> fact) {
        inTransaction(() -> {
            ledger.hold(person, people.country(person));
            recording.record(new Ledger.Decided(person, people.country(person), SCHEME, fact.get(), null, null));
            return person;
        });
    }

    private History history(PersonId person) {
        return inTransaction(() -> ledger.history(person, SCHEME));
    }

    private <T> T inTransaction(Supplier<T> work) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private java.time.Instant now() {
        return Times.kept(clock.instant());
    }
}
