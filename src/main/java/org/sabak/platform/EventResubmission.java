package org.sabak.platform;

import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives events whose listener failed another try, once a minute and on one node at a time. Listeners are idempotent, so a try
 * too many changes nothing.
 */
@Component
class EventResubmission {
    private static final Duration MIN_AGE = Duration.ofSeconds(30);
    private final FailedEventPublications failed;

    EventResubmission(FailedEventPublications failed) {
        this.failed = failed;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @SchedulerLock(name = "platform.resubmit", lockAtMostFor = "PT10M")
    void run() {
        failed.resubmit(ResubmissionOptions.defaults().withMinAge(MIN_AGE));
    }
}
