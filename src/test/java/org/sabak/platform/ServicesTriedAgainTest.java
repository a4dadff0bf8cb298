package org.sabak.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ServicesTriedAgainTest {
    private static final int CHANGED_SINCE = 1020;
    private static final int SYNTAX = 1064;

    /** Fails some times before it comes through. */
    @Service
    static class Unlucky {
        int calls;
        int failures;
        int code = CHANGED_SINCE;

        String work(String word) {
            calls++;
            if (failures-- > 0) {
                throw new UncategorizedSQLException("", "", new SQLException("", "HY000", code));
            }
            return word;
        }
    }

    private final Unlucky unlucky = new Unlucky();
    private final Unlucky service = proxied(unlucky);

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void aCallThatANeighbourStoppedIsMadeAgain() {
        unlucky.failures = 2;
        assertThat(service.work("done")).isEqualTo("done");
        assertThat(unlucky.calls).isEqualTo(3);
    }

    @Test
    void notForEver() {
        unlucky.failures = 3;
        assertThatThrownBy(() -> service.work("")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void otherMistakesAreNotRepeated() {
        unlucky.failures = 1;
        unlucky.code = SYNTAX;
        assertThatThrownBy(() -> service.work("")).isInstanceOf(DataAccessException.class);
        assertThat(unlucky.calls).isOne();
    }

    @Test
    void withinATransactionOnlyItsBeginningCanBeRepeated() {
        unlucky.failures = 1;
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThatThrownBy(() -> service.work("")).isInstanceOf(DataAccessException.class);
        assertThat(unlucky.calls).isOne();
    }

    private static Unlucky proxied(Unlucky target) {
        var proxy = new ProxyFactory(target);
        proxy.setProxyTargetClass(true);
        proxy.addAdvisor(new ServicesTriedAgain());
        return (Unlucky) proxy.getProxy();
    }
}
