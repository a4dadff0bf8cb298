package org.sabak.organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.UnitId;

/**
 * One unit as the tree knows it.
 *
 * @param country ISO code; null for the root
 * @param ownZone the zone set at this very unit; null = inherited
 * @param zone the zone in force here, its own or the nearest above
 * @param ownComputers what has been said of the computers of this very unit; null = inherited
 * @param computers what counts here, its own or what was said of the nearest above
 * @param path the codes of the units above and its own, between slashes: {@code /KG/SPS/CHU/IK-16/}
 * @param closedOn the day from which nobody is posted here any more; null = open
 */
public record UnitRow(
        UnitId id,
        @Nullable UnitId parent,
        UnitKind kind,
        @Nullable String country,
        String code,
        LocalizedText title,
        @Nullable ZoneId ownZone,
        ZoneId zone,
        @Nullable Computers ownComputers,
        Computers computers,
        String path,
        @Nullable LocalDate closedOn,
        long version) {
    public Optional<UnitId> above() {
        return Optional.ofNullable(parent);
    }

    public boolean closed() {
        return closedOn != null;
    }
}
