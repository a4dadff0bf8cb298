package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.assessment.Attempts;
import org.sabak.organisation.RosterImported;
import org.sabak.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class IssuingListenerTest {
    @Autowired
    Recording recording;

    @Autowired
    Rebuilding rebuilding;

    @Autowired
    Attempts attempts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void anImportedRosterAsksForTheStatusOfTheWholeCountryAnew() {
        var before = Times.utc(clock.instant());
        var onThisThread = new IssuingListener(recording, rebuilding, attempts, clock);
        transaction.executeWithoutResult(status -> onThisThread.on(new RosterImported(Ids.next(), "TJ")));
        assertThat(jdbc.sql("SELECT wanted_at FROM certification_rebuild WHERE country_id = 'TJ'")
                        .query(LocalDateTime.class)
                        .single())
                .isAfterOrEqualTo(before);
    }
}
