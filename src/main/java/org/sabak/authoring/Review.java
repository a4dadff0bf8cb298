package org.sabak.authoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sabak.authoring.ReviewEvent.Kind;
import org.sabak.authoring.compare.RedLineChange;

/**
 * How the review of a draft stands.
 *
 * @param tree hash of the course's files now
 * @param steps the oldest first
 * @param redLines what the draft touches of the absolute limits of prison work
 * @param writers the accounts that saved something in the draft or whose suggestion was taken into it
 * @param mayApprove whoever asks may approve and send back: is a reviewer and has written nothing of it
 */
public record Review(
        DraftState state,
        String tree,
        List<ReviewEvent> steps,
        List<RedLineChange> redLines,
        Set<UUID> writers,
        boolean mayApprove) {
    /** Approvals of the state that the draft is in now, by others than those who wrote it. */
    public List<ReviewEvent> approvals() {
        return steps.stream()
                .filter(step -> step.kind() == Kind.APPROVED && counts(step))
                .toList();
    }

    /** Whether this approval is of the state that the draft is in now, and not by one of those who wrote it. */
    public boolean counts(ReviewEvent approval) {
        return tree.equals(approval.tree()) && approval.account() != null && !writers.contains(approval.account());
    }

    /** Whether it must be approved before it can be published, and is not yet. */
    public boolean lacksApproval() {
        return !redLines.isEmpty() && approvals().isEmpty();
    }

    /** The last time that it was handed in. */
    public Optional<ReviewEvent> submission() {
        return steps.stream().filter(step -> step.kind() == Kind.SUBMITTED).reduce((one, later) -> later);
    }

    /** Why it came back, if it did and was not handed in again since. */
    public Optional<ReviewEvent> returned() {
        return steps.stream()
                .filter(step -> step.kind() != Kind.APPROVED && step.kind() != Kind.ROLLED_BACK)
                .reduce((one, later) -> later)
                .filter(step -> step.kind() == Kind.RETURNED || step.kind() == Kind.FAILED);
    }

    /** The old edition that the draft takes the course back to, if it was begun for that. */
    public Optional<Integer> rollBackTo() {
        return steps.stream()
                .filter(step -> step.kind() == Kind.ROLLED_BACK)
                .flatMap(step -> Optional.ofNullable(step.edition()).stream())
                .findFirst();
    }
}
