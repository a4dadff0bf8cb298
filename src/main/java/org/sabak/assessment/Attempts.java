package org.sabak.assessment;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closed exam attempts, for the modules above. Does not look at who asks: a caller that answers a person checks first whether
 * that person may see the other.
 */
@Component
@Transactional(readOnly = true)
public class Attempts {
    private final AttemptStore store;

    Attempts(AttemptStore store) {
        this.store = store;
    }

    /**
     * @throws NotFound if there is no such exam attempt, or it is still open
     */
    public AttemptResult result(UUID attempt) {
        return store.head(attempt)
                .filter(head -> head.kind() == AttemptHead.Kind.EXAM)
                .flatMap(head -> store.closing(attempt).map(closing -> result(head, closing)))
                .orElseThrow(() -> new NotFound("No closed attempt " + attempt));
    }

    /** The attempt at this exam that the person has open. */
    public Optional<UUID> open(PersonId person, String exam) {
        return store.open(person, AttemptHead.openSubject(AttemptHead.Kind.EXAM, exam));
    }

    /**
     * How many attempts at these exams are under way.
     *
     * @param country of the officials; empty = of all countries
     */
    public int open(Collection<String> exams, Optional<String> country) {
        return exams.isEmpty() ? 0 : store.openAttempts(exams, country);
    }

    static AttemptResult result(AttemptHead head, AttemptStore.Closing closing) {
        return new AttemptResult(
                head.id(),
                head.person(),
                head.subject(),
                head.subjectVersion(),
                closing.passed(),
                closing.outcome().flagged(),
                closing.outcome().percent(),
                closing.effectiveOn(),
                head.pins().editions(),
                head.language());
    }
}
