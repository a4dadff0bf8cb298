package org.sabak.assessment;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a minute, on one node at a time, closes the attempts that nobody finished. */
@Component
class ClosingJob {
    private final Closings closings;

    ClosingJob(Closings closings) {
        this.closings = closings;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @SchedulerLock(name = "assessment.close", lockAtMostFor = "PT10M")
    void run() {
        closings.closeDue();
    }
}
