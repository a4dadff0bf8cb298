package org.sabak.certification;

import java.util.Locale;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.sabak.platform.Messages;
import org.sabak.platform.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says at the start, once, that this server was not told the address that is printed on certificates; and after a start with it
 * issues what was held back until then.
 */
@Component
class BelatedIssuing {
    private static final Logger LOG = LoggerFactory.getLogger(BelatedIssuing.class);
    private final HeldBack heldBack;
    private final Recording recording;
    private final PublicAddress address;
    private final Messages messages;
    private final TransactionTemplate transaction;

    BelatedIssuing(
            HeldBack heldBack,
            Recording recording,
            PublicAddress address,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.heldBack = heldBack;
        this.recording = recording;
        this.address = address;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        if (!address.known()) {
            LOG.warn("{}", messages.get(Locale.getDefault(), "certification.refused.public-url"));
        }
    }

    /** Every hour, because nodes may learn the address one after the other. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10S")
    @SchedulerLock(name = "certification.belated", lockAtMostFor = "PT1H")
    void run() {
        if (address.known()) {
            heldBack.all().forEach(person -> transaction.executeWithoutResult(status -> issue(person)));
        }
    }

    private void issue(PersonId person) {
        recording.refresh(person);
        heldBack.remove(person);
    }
}
