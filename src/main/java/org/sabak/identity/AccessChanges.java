package org.sabak.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Numbers the states of an account's access: its password, its grants, whether it is disabled. A session holds the number it
 * was opened with; where the number has moved on, the session reads its account anew or ends. On this node that is so from the
 * commit on, on every other one after a few seconds.
 */
@Component
class AccessChanges {
    private final JdbcClient jdbc;
    private final Cache<UUID, Integer> known;

    AccessChanges(JdbcClient jdbc, @Value("${sabak.access-check}") Duration keep) {
        this.jdbc = jdbc;
        known = Caffeine.newBuilder().expireAfterWrite(keep).maximumSize(50_000).build();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(UUID account) {
        jdbc.sql("UPDATE identity_account SET access_number = access_number + 1 WHERE id = ?")
                .param(account)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.invalidate(account);
            }
        });
    }

    /** The current number; -1 if the account does not exist. */
    int number(UUID account) {
        return known.get(account, id -> jdbc.sql("SELECT access_number FROM identity_account WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(-1));
    }
}
