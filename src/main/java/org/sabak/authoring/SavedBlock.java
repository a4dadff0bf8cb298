package org.sabak.authoring;

import java.time.Instant;

/**
 * What came of saving a block.
 *
 * @param text as it stands in the draft now
 * @param conflict somebody else has translated the block meanwhile: nothing was saved, and {@code text} is theirs
 */
public record SavedBlock(String text, Instant at, boolean conflict) {}
