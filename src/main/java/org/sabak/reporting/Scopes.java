package org.sabak.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.Units;
import org.sabak.platform.NotFound;
import org.sabak.platform.UnitId;
import org.springframework.stereotype.Component;

/** Turns the grants of the signed-in user into what a query may read. */
@Component
class Scopes {
    private final CurrentUser user;
    private final Units units;
    private final Clock clock;

    Scopes(CurrentUser user, Units units, Clock clock) {
        this.user = user;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The units of any of these roles, in the country of the account.
     *
     * @throws NotFound if the account belongs to no country or holds none of the roles there
     */
    StatusScope of(Role... roles) {
        var country = user.country().orElseThrow(() -> new NotFound("The account belongs to no country"));
        var paths = new ArrayList<String>();
        for (var role : roles) {
            for (var scope : user.scopes(role)) {
                if (units.country(scope).filter(country::equals).isPresent()) {
                    paths.add(units.path(scope));
                } else if (units.country(country)
                        .filter(unit -> units.within(unit.id(), scope))
                        .isPresent()) {
                    paths.add("/" + country + "/");
                }
            }
        }
        if (paths.isEmpty()) {
            throw new NotFound("No scope in " + country);
        }
        return new StatusScope(country, paths);
    }

    /** The units that the user may choose from. */
    Set<UnitId> units(Role... roles) {
        var scopes = new java.util.LinkedHashSet<UnitId>();
        for (var role : roles) {
            scopes.addAll(user.scopes(role));
        }
        return scopes;
    }

    /** Today in that country. */
    LocalDate today(String country) {
        return LocalDate.now(clock.withZone(units.country(country)
                .orElseThrow(() -> new NotFound("No country " + country))
                .zone()));
    }

    /** The unit and the day of a filter that lies within the scope; a foreign unit is as if there were none. */
    void check(StatusScope scope, StatusFilter filter) {
        if (filter.unit() == null) {
            return;
        }
        var path = units.find(filter.unit())
                .orElseThrow(() -> new NotFound("No unit " + filter.unit()))
                .path();
        List<String> within = scope.wholeCountry() ? List.of("/" + scope.country() + "/") : scope.paths();
        if (within.stream().noneMatch(path::startsWith)) {
            throw new NotFound("No unit " + filter.unit());
        }
    }
}
