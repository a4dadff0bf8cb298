package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.assessment.AttemptCertificates.Outlook;
import org.sabak.assessment.AttemptResult;
import org.sabak.assessment.ExamService;
import org.sabak.handbook.Handbook;
import org.sabak.organisation.People;
import org.sabak.organisation.Units;
import org.sabak.platform.Ids;
import org.sabak.platform.Messages;
import org.sabak.platform.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the page with the result of a passed exam says of the certificate. */
@IntegrationTest
class AttemptLinksTest {
    private static final String EXAM = "foundation";
    private final UUID attempt = Ids.next();

    @Autowired
    AttemptLinks links;

    @Autowired
    Recording recording;

    @Autowired
    CertificateStore certificates;

    @Autowired
    Ledger ledger;

    @Autowired
    Schemes schemes;

    @Autowired
    Handbook handbook;

    @Autowired
    ExamService exams;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Messages messages;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

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
    void itNamesWhatIsStillMissing() {
        record(modules().subList(0, 3));
        var outlook = after();
        assertThat(outlook.issued()).isEmpty();
        assertThat(outlook.soon()).isFalse();
        assertThat(outlook.sentences())
                .singleElement()
                .asString()
                .contains("still missing: the module “", titleOf(modules().get(3)))
                .doesNotContain(titleOf(modules().getFirst()), "exam");
    }

    @Test
    void withNothingMissingItSaysThatTheCertificateComesAndThenShowsIt() {
        record(modules());
        assertThat(after().soon()).isTrue();
        assertThat(after().sentences()).singleElement().asString().contains("complete");

        record(List.of(passed(attempt, today)));
        assertThat(after().issued()).hasValueSatisfying(issued -> assertThat(issued.serial())
                .isEqualTo(certificates.of(person).getFirst().serial()));
        assertThat(after().sentences()).isEmpty();
        assertThat(after().soon()).isFalse();
    }

    @Test
    void whereNoCertificateCanUseTheExamNothingIsAnnounced() {
        record(modules());
        record(List.of(passed(Ids.next(), today)));
        assertThat(after()).isEqualTo(new Outlook(java.util.Optional.empty(), List.of(), false));
    }

    @Test
    void whatIsTooOldToRenewWithIsMissing() {
        var scheme = schemes.find(EXAM).orElseThrow().version();
        var before = today.minusMonths(scheme.validity());
        officials.primary(schemes.find(EXAM).orElseThrow(), before).forEach(piece -> record(List.of(piece)));
        var old = today.minusMonths(scheme.evidenceMaxAge()).minusDays(1);
        record(List.of(officials.evidence(new Component.Module("noticing-change"), old, "en")));
        assertThat(after().soon()).isFalse();
        assertThat(after().sentences())
                .singleElement()
                .asString()
                .contains(titleOf(new Component.Module("noticing-change")))
                .doesNotContain(titleOf(new Component.Module("still-a-citizen")));

        record(List.of(officials.evidence(new Component.Module("noticing-change"), today.minusDays(1), "en")));
        assertThat(after().soon()).isTrue();
    }

    @Test
    void aServerWithoutItsAddressSaysThatTheCertificateWaitsForIt() {
        record(modules());
        var homeless = new AttemptLinks(
                certificates,
                ledger,
                schemes,
                handbook,
                exams,
                people,
                new PublicAddress("", false, environment),
                messages);
        assertThat(homeless.after(result(), Locale.ENGLISH).sentences())
                .singleElement()
                .asString()
                .contains("issued by itself");
        assertThat(homeless.after(result(), Locale.ENGLISH).soon()).isFalse();
    }

    private Outlook after() {
        return links.after(result(), Locale.ENGLISH);
    }

    private AttemptResult result() {
        return new AttemptResult(attempt, person, EXAM, 1, true, false, 90, today, new TreeMap<>(), "en");
    }

    private List<Evidence> modules() {
        var modules = new ArrayList<Evidence>();
        schemes.find(EXAM).orElseThrow().version().primary().modules().stream()
                .sorted()
                .forEach(module -> modules.add(officials.evidence(new Component.Module(module), today, "en")));
        return modules;
    }

    private Evidence passed(UUID source, LocalDate on) {
        return new Evidence(
                Ids.next(),
                Evidence.Kind.EXAM,
                source.toString(),
                Set.of(new Component.Exam(EXAM)),
                List.of(),
                false,
                on,
                Times.kept(clock.instant()));
    }

    private String titleOf(Evidence module) {
        return titleOf((Component.Module) module.covers().iterator().next());
    }

    private String titleOf(Component.Module module) {
        return handbook.module(module.id()).orElseThrow().title().in("en");
    }

    private void record(List<Evidence> pieces) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        transaction.executeWithoutResult(status -> recording.record(person, pieces));
    }
}
