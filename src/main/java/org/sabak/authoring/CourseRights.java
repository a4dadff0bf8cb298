package org.sabak.authoring;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.sabak.organisation.UnitRow;
import org.sabak.organisation.Units;
import org.sabak.platform.UnitId;
import org.springframework.stereotype.Component;

/** Decides what the user may do with the courses of an owner. Nothing by default. */
@Component
class CourseRights {
    /** The owner of courses that belong to no country. */
    static final String UN = "un";

    private final Units units;
    private final CurrentUser user;

    CourseRights(Units units, CurrentUser user) {
        this.units = units;
        this.user = user;
    }

    /** @param owner {@code un} or an ISO country code */
    Set<CourseRight> of(String owner) {
        var rights = EnumSet.noneOf(CourseRight.class);
        boolean un = owner.equals(UN);
        var unit =
                un ? Optional.of(UnitTree.ROOT) : units.country(country(owner)).map(UnitRow::id);
        if (un && user.has(Role.INTERNATIONAL) || unit.filter(this::trains).isPresent()) {
            rights.add(CourseRight.AUTHOR);
            rights.add(CourseRight.REVIEWER);
        } else if (un && user.has(Role.TRAINER)) {
            rights.add(CourseRight.TRANSLATOR);
        }
        if (!un && unit.filter(owned -> covers(Role.MINISTRY, owned)).isPresent()) {
            rights.add(CourseRight.REVIEWER);
        }
        return rights;
    }

    /** The owner of the courses that the user begins; empty if the user may begin none. */
    Optional<String> own() {
        if (of(UN).contains(CourseRight.AUTHOR)) {
            return Optional.of(UN);
        }
        return user.country().filter(country -> of(country).contains(CourseRight.AUTHOR));
    }

    /** The country in whose audit chain a course is written down; empty for courses of the UN. */
    static Optional<String> chain(String owner) {
        return owner.equals(UN) ? Optional.empty() : Optional.of(country(owner));
    }

    private static String country(String owner) {
        return owner.toUpperCase(Locale.ROOT);
    }

    private boolean trains(UnitId owned) {
        return covers(Role.TRAINER, owned);
    }

    private boolean covers(Role role, UnitId owned) {
        return user.scopes(role).stream().anyMatch(scope -> units.within(owned, scope));
    }
}
