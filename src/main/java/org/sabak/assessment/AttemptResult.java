package org.sabak.assessment;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import org.sabak.platform.PersonId;

/**
 * What a closed exam attempt came to, as evidence.
 *
 * @param flagged an answer that counts was received after the end
 * @param effectiveOn local day of the last counted answer
 * @param editions course → edition from which the questions were drawn
 */
public record AttemptResult(
        UUID attempt,
        PersonId person,
        String exam,
        int examVersion,
        boolean passed,
        boolean flagged,
        int percent,
        LocalDate effectiveOn,
        SortedMap<String, Integer> editions,
        String language) {}
