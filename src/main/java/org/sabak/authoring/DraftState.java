package org.sabak.authoring;

/** Where a draft stands on its way to an edition. */
public enum DraftState {
    OPEN,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    DISCARDED;

    /** Whether it can still become an edition. */
    public boolean living() {
        return this != PUBLISHED && this != DISCARDED;
    }
}
