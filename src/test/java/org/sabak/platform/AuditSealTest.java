package org.sabak.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Chains of countries that do not exist, one for each test. */
@IntegrationTest
class AuditSealTest {
    @Autowired
    Audit audit;

    @Autowired
    AuditSeal seal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void entriesAreSealedInOrderAndTheTailIsNamed() {
        write("q1", 3);
        assertThat(seal.verify("q1"))
                .isEqualTo(new AuditSeal.Verdict(new AuditSeal.Head(0, AuditSeal.BEGINNING), 0, 3, null));
        seal();
        write("q1", 2);
        var verdict = seal.verify("q1");
        assertThat(verdict.sealed()).isEqualTo(3);
        assertThat(verdict.unsealed()).isEqualTo(2);
        assertThat(verdict.broken()).isNull();
        var printed = seal.head("q1");
        seal();
        assertThat(seal.verify("q1").sealed()).isEqualTo(5);
        assertThat(seal.head("q1").seal()).isNotEqualTo(printed.seal());
        assertThat(seal.holds("q1", printed)).isTrue();
        assertThat(seal.holds("q1", new AuditSeal.Head(printed.position(), "f".repeat(64))))
                .isFalse();
    }

    @Test
    void sealingAgainChangesNothing() {
        write("q2", 4);
        seal();
        var head = seal.head("q2");
        seal();
        assertThat(seal.head("q2")).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = '01900000-0000-7000-8000-0000000000aa'",
                "recorded_at = recorded_at + INTERVAL 1 MICROSECOND",
                "actor = '01900000-0000-7000-8000-0000000000aa'",
                "action = 'certification.issued'",
                "subject = 'another'",
                "facts = '{}'",
                "facts = CONCAT(facts, ' ')",
                "position = 99",
                "seal = REPEAT('0', 64)",
                "country_id = 'q9'",
                "position = NULL"
            })
    void anyChangeOfAnyColumnIsFound(String change) {
        transaction.executeWithoutResult(status -> {
            write("q3", 5);
            seal();
            assertThat(seal.verify("q3").broken()).isNull();
            assertThat(jdbc.sql("UPDATE platform_audit SET " + change + " WHERE country_id = 'q3' AND position = 3")
                            .update())
                    .isOne();
            assertThat(seal.verify("q3").broken()).isEqualTo(3);
            status.setRollbackOnly();
        });
    }

    @Test
    void aRemovedEntryAndASwapAreFound() {
        transaction.executeWithoutResult(status -> {
            write("q4", 5);
            seal();
            jdbc.sql("DELETE FROM platform_audit WHERE country_id = 'q4' AND position = 2")
                    .update();
            assertThat(seal.verify("q4").broken()).isEqualTo(2);
            status.setRollbackOnly();
        });
    }

    private void write(String country, int entries) {
        transaction.executeWithoutResult(status -> IntStream.range(0, entries)
                .forEach(i -> audit.record("platform.tried", "s" + i, country, Map.of("n", i))));
    }

    /** More than one batch may be waiting, because other tests write too. */
    private void seal() {
        while (seal.seal() > 0) {
            // until nothing waits
        }
    }
}
