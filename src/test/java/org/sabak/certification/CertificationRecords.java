package org.sabak.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets officials of tests of other modules earn a certificate by the rules. */
@Component
public class CertificationRecords {
    public static final String SCHEME = "foundation";
    private final Recording recording;
    private final Schemes schemes;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CertificationRecords(
            Recording recording, Schemes schemes, Clock clock, PlatformTransactionManager transactionManager) {
        this.recording = recording;
        this.schemes = schemes;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** All that the scheme asks for, done on one day. */
    public void certify(PersonId person, LocalDate on) {
        var primary = schemes.find(SCHEME).orElseThrow().version().primary();
        var pieces = Stream.concat(
                        primary.modules().stream().map(org.sabak.certification.Component.Module::new),
                        primary.exams().stream().map(org.sabak.certification.Component.Exam::new))
                .map(covers -> evidence(covers, on))
                .toList();
        transaction.executeWithoutResult(status -> recording.record(person, pieces));
    }

    private Evidence evidence(org.sabak.certification.Component covers, LocalDate on) {
        var id = Ids.next();
        return new Evidence(
                id,
                covers instanceof org.sabak.certification.Component.Exam ? Evidence.Kind.EXAM : Evidence.Kind.MODULE,
                id.toString(),
                Set.of(covers),
                List.of(new Content("managing-violent-extremist-prisoners", 1, "ru")),
                false,
                on,
                Times.kept(clock.instant()));
    }
}
