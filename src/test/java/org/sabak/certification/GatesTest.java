package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.handbook.Handbook;
import org.sabak.identity.IdentityFixtures;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.organisation.Units;
import org.sabak.platform.Audit;
import org.sabak.platform.Ids;
import org.sabak.platform.Messages;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Whether an exam may begin, what it leads to, and what is said where it may not or leads to nothing yet. */
@IntegrationTest
class GatesTest {
    private static final String SCHEME = "foundation";

    @Autowired
    MockMvc mvc;

    @Autowired
    Recording recording;

    @Autowired
    Ledger ledger;

    @Autowired
    Obligations obligations;

    @Autowired
    SpanCache spans;

    @Autowired
    CertificateStore certificates;

    @Autowired
    Schemes schemes;

    @Autowired
    Handbook handbook;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Audit audit;

    @Autowired
    HeldBack heldBack;

    @Autowired
    BelatedIssuing belated;

    @Autowired
    Messages messages;

    @Autowired
    Environment environment;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityFixtures accounts;

    @Autowired
    PlatformTransactionManager transactions;

    private CertificationPeople officials;
    private PersonId person;
    private LocalDate today;

    @BeforeEach
    void anOfficial() {
        officials = new CertificationPeople(jdbc, units);
        person = officials.official();
        today = people.today(person);
    }

    @Test
    void beforeRenewalOpensTheExamIsRefusedWithTheDayOnWhichItOpens() throws Exception {
        certified(today.minusDays(1));
        var period = newest();
        assertThat(refusal())
                .isEqualTo(new Gate.RenewalNotOpen(period.validUntil(), period.renewalOpens())
                        .sentence()
                        .toSelf()
                        .in(messages, Locale.ENGLISH));
    }

    @Test
    void onceRenewalIsOpenTheExamBegins() throws Exception {
        certified(today.minusMonths(23));
        assertThat(newest().renewalOpens()).isBefore(today);
        assertThat(begin().getStatus()).isEqualTo(200);
    }

    @Test
    void aRevocationOfTodayClosesTheExamUntilTomorrow() throws Exception {
        certified(today.minusMonths(23));
        decided(new Revocation(Ids.next(), Reason.DECEPTION, today, Times.kept(clock.instant())));
        assertThat(refusal())
                .isEqualTo(new Gate.UntilRevoked(today).sentence().toSelf().in(messages, Locale.ENGLISH));
        person = officials.official();
        certified(today.minusMonths(23));
        decided(new Revocation(Ids.next(), Reason.DECEPTION, today.minusDays(1), Times.kept(clock.instant())));
        assertThat(begin().getStatus()).isEqualTo(200);
    }

    /** Renewing does not lift a suspension, but who is suspended may prepare for its end. */
    @Test
    void whoIsSuspendedMaySitTheExamAndStaysSuspended() throws Exception {
        certified(today.minusMonths(23));
        decided(new Suspension(Ids.next(), Reason.INVESTIGATION, today, null, Times.kept(clock.instant())));
        assertThat(begin().getStatus()).isEqualTo(200);
        certified(today);
        assertThat(certificates.of(person)).hasSize(2);
        assertThat(spans.holding(person, SCHEME, today)).isInstanceOf(Holding.Suspended.class);
    }

    @Test
    void twoThreadsThatCloseTheSameEvidenceIssueOneCertificate() throws Exception {
        var on = today.minusDays(1);
        var primary = primary(on);
        var exam = primary.removeLast();
        record(recording, primary);
        assertThat(certificates.of(person)).isEmpty();
        int many = 6;
        var together = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var calls = new ArrayList<Callable<Void>>();
            for (int i = 0; i < many; i++) {
                calls.add(() -> {
                    var same = new Evidence(
                            Ids.next(),
                            exam.kind(),
                            exam.source(),
                            exam.covers(),
                            exam.contents(),
                            exam.flagged(),
                            exam.effectiveOn(),
                            exam.recordedAt());
                    together.await();
                    record(recording, List.of(same));
                    return null;
                });
            }
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        }
        assertThat(certificates.of(person)).hasSize(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM certification_period WHERE person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM platform_audit WHERE subject = ? AND action = 'certification.issued'")
                        .param(person.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    /** Without waiting for each other neither would see what the other brings, and nobody would issue anything. */
    @Test
    void twoThreadsThatBringTheLastTwoPiecesIssueOneCertificate() throws Exception {
        var pieces = primary(today.minusDays(1));
        var last = List.of(pieces.removeLast(), pieces.removeLast());
        record(recording, pieces);
        var together = new CyclicBarrier(last.size());
        try (var threads = Executors.newFixedThreadPool(last.size())) {
            var calls = new ArrayList<Callable<Void>>();
            last.forEach(piece -> calls.add(() -> {
                committed().executeWithoutResult(status -> {
                    meet(together);
                    recording.record(person, List.of(piece));
                });
                return null;
            }));
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        }
        assertThat(certificates.of(person)).hasSize(1);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutItsAddressAServerKeepsTheEvidenceAndIssuesAsSoonAsItKnowsIt() {
        var unknown = new PublicAddress("", false, environment);
        var issuer = new Issuer(schemes, handbook, people, units, unknown);
        var homeless = new Recording(
                ledger, obligations, spans, certificates, issuer, unknown, heldBack, schemes, people, audit, clock);
        var pieces = primary(today.minusDays(1));
        record(homeless, pieces);
        assertThat(history().evidence()).hasSize(pieces.size());
        assertThat(history().periods()).isEmpty();
        assertThat(heldBack.all()).contains(person);
        new BelatedIssuing(heldBack, homeless, unknown, messages, transactions).run();
        assertThat(certificates.of(person)).isEmpty();
        belated.run();
        assertThat(certificates.of(person)).hasSize(1);
        assertThat(newest().certifiedOn()).isEqualTo(today.minusDays(1));
        assertThat(heldBack.all()).doesNotContain(person);
    }

    private void certified(LocalDate on) {
        record(recording, primary(on));
    }

    private List<Evidence> primary(LocalDate on) {
        return officials.primary(schemes.find(SCHEME).orElseThrow(), on);
    }

    private Period newest() {
        return history().periods().getLast();
    }

    private History history() {
        return java.util.Objects.requireNonNull(committed().execute(status -> ledger.history(person, SCHEME)));
    }

    private void record(Recording into, List<Evidence> pieces) {
        committed().executeWithoutResult(status -> into.record(person, pieces));
    }

    private void decided(Fact fact) {
        committed().executeWithoutResult(status -> {
            ledger.hold(person, "KG");
            recording.record(new Ledger.Decided(person, "KG", SCHEME, fact, null, Ids.next()));
        });
    }

    private TransactionTemplate committed() {
        var template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return template;
    }

    private String refusal() throws Exception {
        var answer = begin();
        assertThat(answer.getStatus()).isEqualTo(409);
        return JsonMapper.shared()
                .readTree(answer.getContentAsByteArray())
                .path("detail")
                .stringValue();
    }

    private org.springframework.mock.web.MockHttpServletResponse begin() throws Exception {
        var login = accounts.account(person, "KG", UnitId.of(officials.unit("KG")), Role.OFFICER);
        return mvc.perform(put("/api/v1/attempts/" + UUID.randomUUID())
                        .with(user(accounts.user(login)))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"exam\":\"foundation\",\"language\":\"en\",\"device\":\"" + UUID.randomUUID()
                                + "\"}"))
                .andReturn()
                .getResponse();
    }
}
