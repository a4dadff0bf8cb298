package org.sabak.authoring;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of saving a file.
 *
 * @param revision the newest one now
 * @param conflict what somebody else has saved meanwhile; then nothing was written
 */
public record Saved(int revision, Instant at, Optional<Conflict> conflict) {
    /**
     * @param ancestor the text that both started from
     * @param theirs the newest text
     * @param by whose it is
     */
    public record Conflict(String ancestor, String theirs, String by) {}
}
