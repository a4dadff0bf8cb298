package org.sabak.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AuditTest {
    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anEntryIsWrittenWithTheFactOrNotAtAll() {
        var subject = Ids.next().toString();
        transaction.executeWithoutResult(status -> {
            audit.record("platform.tried", subject, "KG", Map.of("n", 1));
            status.setRollbackOnly();
        });
        assertThat(entries(subject)).isZero();
        transaction.executeWithoutResult(status -> audit.record("platform.tried", subject, "KG", Map.of("n", 1)));
        assertThat(entries(subject)).isOne();
    }

    @Test
    void nothingIsWrittenOutsideATransaction() {
        assertThatThrownBy(() -> audit.record("platform.tried", "x", null, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private long entries(String subject) {
        return jdbc.sql("SELECT COUNT(*) FROM platform_audit WHERE subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }
}
