package org.sabak.authoring;

import java.time.Instant;
import java.util.UUID;
import org.sabak.platform.LocalizedText;

/**
 * A draft as it is listed.
 *
 * @param base the edition that it starts from; 0 for a new course
 * @param files how many files it changes
 * @param by the name of who began it
 */
public record DraftRow(
        UUID id,
        String course,
        LocalizedText courseTitle,
        int base,
        String name,
        DraftState state,
        int files,
        String by,
        Instant changedAt) {}
