package org.sabak.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plants the demo data once, after the content has been read and before the server answers. */
@Component
@ConditionalOnBooleanProperty("sabak.demo")
class DemoPlanter implements SmartLifecycle {
    static final int PHASE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(DemoPlanter.class);
    private static final long SEED = 76;
    private final ObjectProvider<DemoPart> parts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int officials;
    private volatile boolean running;

    DemoPlanter(
            ObjectProvider<DemoPart> parts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${sabak.demo-officials}") int officials) {
        this.parts = parts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.officials = officials;
    }

    @Override
    public void start() {
        running = true;
        transaction.executeWithoutResult(status -> {
            var first = jdbc.sql("INSERT IGNORE INTO platform_demo (id, planted_at) VALUES (1, ?)")
                    .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
            if (first == 1) {
                var demo = new Demo(LocalDate.now(clock), new Random(SEED), officials);
                parts.orderedStream().forEach(part -> part.plant(demo));
                LOG.info("Planted demo data: {} invented officials", officials);
            }
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
