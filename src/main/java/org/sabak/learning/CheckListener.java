package org.sabak.learning;

import org.sabak.assessment.CheckAnswered;
import org.sabak.platform.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns right answers into facts, and facts into completions. The second step has a transaction of its own, after the first has
 * committed: of two answers given in the same moment each adds its fact, and whichever looks last sees both.
 */
@Component
class CheckListener {
    private final Checks checks;
    private final Learning learning;
    private final ApplicationEventPublisher events;

    CheckListener(Checks checks, Learning learning, ApplicationEventPublisher events) {
        this.checks = checks;
        this.learning = learning;
        this.events = events;
    }

    /** Reads what is committed, so that the same fact written a moment ago is met as a duplicate and not as a conflict. */
    @ApplicationModuleListener
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
    void on(CheckAnswered answered) {
        if (checks.append(answered)) {
            events.publishEvent(new SectionTicked(
                    answered.fact(), answered.person(), answered.module(), answered.section(), answered.effectiveOn()));
        }
    }

    @ApplicationModuleListener
    void on(SectionTicked ticked) {
        if (learning.completed(PersonId.of(ticked.person()), ticked.module(), null)
                .isPresent()) {
            events.publishEvent(new ModuleCompleted(ticked.person(), ticked.module(), ticked.on()));
        }
    }
}
