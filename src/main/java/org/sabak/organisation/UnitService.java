package org.sabak.organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.platform.Audit;
import org.sabak.platform.Ids;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree of units for those who look after it: an administrator changes what lies within the own scope, a ministry reads it.
 * A unit is never deleted, because postings and certificates speak of it; it is closed.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ADMIN', 'MINISTRY')")
public class UnitService {
    static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private final Units units;
    private final UnitRecords records;
    private final Officials officials;
    private final CurrentUser user;
    private final Audit audit;

    UnitService(Units units, UnitRecords records, Officials officials, CurrentUser user, Audit audit) {
        this.units = units;
        this.records = records;
        this.officials = officials;
        this.user = user;
        this.audit = audit;
    }

    /** The units under which everything lies that the user may see; none of them lies below another. */
    public List<UnitRow> tops() {
        var scopes = scopes();
        return scopes.stream()
                .filter(scope -> scopes.stream().noneMatch(other -> !other.equals(scope) && units.within(scope, other)))
                .map(units::unit)
                .toList();
    }

    /**
     * @throws NotFound if there is no such unit within the user's scope
     */
    public UnitRow unit(UnitId id) {
        if (scopes().stream().noneMatch(scope -> units.within(id, scope))) {
            throw new NotFound("No unit " + id);
        }
        return units.unit(id);
    }

    public List<UnitRow> below(UnitId id) {
        return units.children(unit(id).id());
    }

    /** Whether the user may add below this unit, and rename and close it. */
    public boolean mayChange(UnitId id) {
        return user.scopes(Role.ADMIN).stream().anyMatch(scope -> units.within(id, scope));
    }

    /** How many postings at the unit and below it are in force on a day or begin later. */
    public long postings(UnitId id, LocalDate day) {
        return officials.postedAfter(unit(id).path(), day);
    }

    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public UnitId add(AddUnit wanted) {
        var above = mine(wanted.above());
        if (above.closed()) {
            throw new Refused("organisation.refused.unit-closed", above.title());
        }
        if (!above.kind().below().contains(wanted.kind())) {
            throw new Refused("organisation.refused.kind", above.title());
        }
        if (!CODE.matcher(wanted.code()).matches()) {
            throw new Refused("organisation.refused.code");
        }
        if (wanted.kind() == UnitKind.COUNTRY) {
            if (!COUNTRIES.contains(wanted.code())) {
                throw new Refused("organisation.refused.country-code", wanted.code());
            }
            if (wanted.zone() == null) {
                throw new Refused("organisation.refused.country-zone");
            }
        }
        var path = above.path() + wanted.code() + "/";
        units.tree().at(path).ifPresent(taken -> {
            throw new Refused("organisation.refused.code-taken", taken.code(), taken.title());
        });
        var id = Ids.next();
        var country = above.country() == null ? wanted.code() : above.country();
        records.insert(List.of(new Tree.Stored(
                id,
                above.id().value(),
                wanted.kind(),
                country,
                wanted.code(),
                wanted.title(),
                wanted.zone(),
                null,
                path,
                null,
                0)));
        audit.record(
                "organisation.unit-added",
                id.toString(),
                country,
                Map.of("above", above.id().toString(), "kind", wanted.kind().name(), "code", wanted.code()));
        return UnitId.of(id);
    }

    /**
     * Gives the unit another title and zone. Days that have been recorded keep the zone in which they were recorded.
     *
     * @param version of the unit as the user saw it
     * @param zone null = inherited
     */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void rename(UnitId id, long version, LocalizedText title, @Nullable ZoneId zone) {
        var unit = changeable(id);
        if (unit.kind() == UnitKind.COUNTRY && zone == null) {
            throw new Refused("organisation.refused.country-zone");
        }
        records.update(stored(unit, version, title, zone, unit.ownComputers(), unit.closedOn()));
        audit.record(
                "organisation.unit-renamed",
                id.toString(),
                unit.country(),
                Map.of("zone", zone == null ? "" : zone.getId()));
    }

    /**
     * Says how the computers here and in the units below are used. Whoever is signed in there feels it at once.
     *
     * @param version of the unit as the user saw it
     * @param computers null = as in the unit above
     */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void computers(UnitId id, long version, @Nullable Computers computers) {
        var unit = changeable(id);
        records.update(stored(unit, version, unit.title(), unit.ownZone(), computers, unit.closedOn()));
        audit.record(
                "organisation.unit-computers",
                id.toString(),
                unit.country(),
                Map.of("computers", computers == null ? "INHERITED" : computers.name()));
    }

    /**
     * From {@code day} on nobody serves here.
     *
     * @throws Refused while somebody is posted here on that day or later, or a unit below is open
     */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void close(UnitId id, long version, LocalDate day) {
        var unit = changeable(id);
        var open = units.children(id).stream().filter(child -> !child.closed()).count();
        if (open > 0) {
            throw new Refused("organisation.refused.close-units", open);
        }
        var posted = officials.postedAfter(unit.path(), day);
        if (posted > 0) {
            throw new Refused("organisation.refused.close-postings", posted);
        }
        records.update(stored(unit, version, unit.title(), unit.ownZone(), unit.ownComputers(), day));
        audit.record("organisation.unit-closed", id.toString(), unit.country(), Map.of("on", day.toString()));
    }

    /**
     * @throws Refused while the unit above is closed
     */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void reopen(UnitId id, long version) {
        var unit = changeable(id);
        unit.above().map(units::unit).filter(UnitRow::closed).ifPresent(above -> {
            throw new Refused("organisation.refused.unit-closed", above.title());
        });
        records.update(stored(unit, version, unit.title(), unit.ownZone(), unit.ownComputers(), null));
        audit.record("organisation.unit-reopened", id.toString(), unit.country(), Map.of());
    }

    private UnitRow changeable(UnitId id) {
        var unit = mine(id);
        if (unit.kind() == UnitKind.ROOT) {
            throw new Refused("organisation.refused.root");
        }
        return unit;
    }

    private UnitRow mine(UnitId id) {
        if (!mayChange(id)) {
            throw new NotFound("No unit " + id);
        }
        return units.unit(id);
    }

    private Set<UnitId> scopes() {
        return Stream.of(Role.ADMIN, Role.MINISTRY)
                .flatMap(role -> user.scopes(role).stream())
                .filter(scope -> units.find(scope).isPresent())
                .collect(Collectors.toSet());
    }

    private static Tree.Stored stored(
            UnitRow unit,
            long version,
            LocalizedText title,
            @Nullable ZoneId zone,
            @Nullable Computers computers,
            @Nullable LocalDate closedOn) {
        var above = unit.parent();
        return new Tree.Stored(
                unit.id().value(),
                above == null ? null : above.value(),
                unit.kind(),
                unit.country(),
                unit.code(),
                title,
                zone,
                computers,
                unit.path(),
                closedOn,
                version);
    }
}
