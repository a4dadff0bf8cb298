package org.sabak.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;

/**
 * One line of the roster: an official and today's posting, if there is one.
 *
 * @param number ISO country and service number: KG-004117
 */
public record OfficialRow(
        PersonId id,
        String number,
        PersonName name,
        @Nullable UnitId unit,
        @Nullable String jobRole,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {}
