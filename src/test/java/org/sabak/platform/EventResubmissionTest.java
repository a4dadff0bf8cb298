package org.sabak.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

/** What a listener could not do at first is done as soon as it can. */
@IntegrationTest
class EventResubmissionTest {
    @Autowired
    FailedEventPublications failed;

    @Autowired
    FailsOnce listener;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anEventWhoseListenerFailedIsTriedAgainAndThenForgotten() {
        var id = Ids.next();
        transaction.executeWithoutResult(status -> events.publishEvent(new FailsOnce.Happened(id)));
        await(() -> kept(id, "FAILED") == 1);
        assertThat(listener.took(id)).isFalse();

        var resubmission = new EventResubmission(failed);
        resubmission.run();
        assertThat(listener.took(id)).as("not before it has waited a little").isFalse();

        jdbc.sql("UPDATE EVENT_PUBLICATION SET PUBLICATION_DATE = PUBLICATION_DATE - INTERVAL 1 MINUTE "
                        + "WHERE SERIALIZED_EVENT LIKE ?")
                .param("%" + id + "%")
                .update();
        resubmission.run();
        await(() -> listener.took(id) && kept(id, "%") == 0);
    }

    private int kept(UUID id, String status) {
        return jdbc.sql("SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE SERIALIZED_EVENT LIKE ? AND STATUS LIKE ?")
                .params("%" + id + "%", status)
                .query(Integer.class)
                .single();
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition::getAsBoolean);
    }
}
