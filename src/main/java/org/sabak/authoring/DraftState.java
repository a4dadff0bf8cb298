package org.sabak.authoring;

/** Where a draft stands on its way to an edition. */
public enum DraftState {
    OPEN,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    DISCARDED;

    /** Whether its files can be changed: a review goes on while they are, but its approvals end with each change. */
    public boolean writable() {
        return this == OPEN || this == IN_REVIEW;
    }

    /** Whether it can still become an edition. */
    public boolean living() {
        return this != PUBLISHED && this != DISCARDED;
    }
}
