package org.sabak.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The check question of a section was answered right. Published in the transaction that keeps the answer; the same answer sent
 * again may publish it again with the same {@code fact}.
 *
 * @param fact the id of the answer
 * @param effectiveOn the local day of the answer, in the zone of the person's posting
 */
public record CheckAnswered(
        UUID fact,
        UUID person,
        String course,
        String module,
        String section,
        int edition,
        String language,
        LocalDate effectiveOn,
        Instant at) {}
