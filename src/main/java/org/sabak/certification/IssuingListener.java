package org.sabak.certification;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.sabak.assessment.AttemptClosed;
import org.sabak.assessment.Attempts;
import org.sabak.organisation.PostingRecorded;
import org.sabak.organisation.RosterImported;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns passed exams into evidence, and evidence into periods; follows a change of postings. The same event twice changes
 * nothing: evidence is unique by its source, a period by its evidence.
 */
@Service
class IssuingListener {
    private final Recording recording;
    private final Rebuilding rebuilding;
    private final Attempts attempts;
    private final Clock clock;

    IssuingListener(Recording recording, Rebuilding rebuilding, Attempts attempts, Clock clock) {
        this.recording = recording;
        this.rebuilding = rebuilding;
        this.attempts = attempts;
        this.clock = clock;
    }

    @ApplicationModuleListener
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
    void on(AttemptClosed closed) {
        var result = attempts.result(closed.attempt());
        if (!result.passed()) {
            return;
        }
        recording.record(
                result.person(),
                List.of(new Evidence(
                        Ids.next(),
                        Evidence.Kind.EXAM,
                        result.attempt().toString(),
                        Set.of(new Component.Exam(result.exam())),
                        result.editions().entrySet().stream()
                                .map(edition -> new Content(edition.getKey(), edition.getValue(), result.language()))
                                .toList(),
                        result.flagged(),
                        result.effectiveOn(),
                        Times.kept(clock.instant()))));
    }

    @ApplicationModuleListener
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
    void on(PostingRecorded recorded) {
        recording.refresh(PersonId.of(recorded.person()));
    }

    /** An import may post a whole country, so it is derived anew in the background. */
    @ApplicationModuleListener
    void on(RosterImported imported) {
        rebuilding.want(imported.country());
    }
}
