package org.sabak.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.UnitId;

/** One stay of an official at a unit in a job role; days are inclusive, no end = open. */
record Posting(
        UUID id,
        UnitId unit,
        String jobRole,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {
    Posting {
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("A posting ends before it begins");
        }
    }

    boolean open() {
        return endsOn == null;
    }

    boolean inForce(LocalDate on) {
        return !startsOn.isAfter(on) && (endsOn == null || !endsOn.isBefore(on));
    }

    Posting endingOn(LocalDate lastDay) {
        return new Posting(id, unit, jobRole, startsOn, lastDay);
    }

    Optional<LocalDate> end() {
        return Optional.ofNullable(endsOn);
    }
}
