package org.sabak.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;

/**
 * One official with all postings, the latest first.
 *
 * @param number ISO country and service number: KG-004117
 * @param version to be handed back with a change, so that nobody overwrites what another has done meanwhile
 */
public record OfficialRecord(PersonId id, long version, String number, PersonName name, List<Line> postings) {
    public record Line(
            UUID id,
            UnitId unit,
            String jobRole,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}
}
