package org.sabak.authoring;

import java.util.List;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.sabak.authoring.ReviewEvent.Kind;
import org.sabak.authoring.ScheduleStore.Schedule;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.Messages;
import org.sabak.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a minute, on one node at a time, publishes the drafts that are due. One that cannot be published goes back to its authors
 * with the reasons, in the language of whoever scheduled it.
 */
@Component
class PublishingJob {
    private static final Logger LOG = LoggerFactory.getLogger(PublishingJob.class);
    private static final int MOST_REASONS = 10;
    private final ScheduleStore schedules;
    private final DraftStore store;
    private final ReviewStore reviews;
    private final Publisher publisher;
    private final Messages messages;
    private final TransactionTemplate transaction;

    PublishingJob(
            ScheduleStore schedules,
            DraftStore store,
            ReviewStore reviews,
            Publisher publisher,
            Messages messages,
            TransactionTemplate transaction) {
        this.schedules = schedules;
        this.store = store;
        this.reviews = reviews;
        this.publisher = publisher;
        this.messages = messages;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @SchedulerLock(name = "authoring.publish", lockAtMostFor = "PT30M")
    void run() {
        for (var schedule : schedules.due()) {
            try {
                publish(schedule);
            } catch (RuntimeException later) {
                LOG.error("The scheduled draft {} was not published; it is tried again", schedule.draft(), later);
            }
        }
    }

    private void publish(Schedule schedule) {
        var draft = store.draft(schedule.draft());
        try {
            var problems = publisher.publish(
                    new Publisher.Order(
                            draft, schedule.change(), schedule.note(), schedule.account(), DraftState.SCHEDULED),
                    () -> schedules.end(draft.id()));
            if (!problems.isEmpty()) {
                failed(schedule, sentences(schedule, problems));
            }
        } catch (Refused refused) {
            failed(
                    schedule,
                    messages.get(
                            schedule.language(),
                            refused.key(),
                            refused.arguments().toArray()));
        }
    }

    private String sentences(Schedule schedule, List<ContentProblem> problems) {
        return problems.stream()
                .limit(MOST_REASONS)
                .map(problem -> problem.place() + ": "
                        + messages.get(
                                schedule.language(),
                                problem.key(),
                                problem.args().toArray()))
                .collect(Collectors.joining("\n"));
    }

    private void failed(Schedule schedule, String reasons) {
        transaction.executeWithoutResult(status -> {
            var held = store.hold(schedule.draft());
            if (held.state() == DraftState.SCHEDULED) {
                store.move(held, DraftState.OPEN, held.base());
                reviews.add(
                        held.id(), Kind.FAILED, reasons, publisher.written(held).hash(), null, null);
            }
            schedules.end(schedule.draft());
        });
    }
}
