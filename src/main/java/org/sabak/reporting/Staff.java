package org.sabak.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sabak.identity.Role;
import org.sabak.platform.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is posted today in the units of a supervisor or trainer, and what they must do by when. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('SUPERVISOR', 'TRAINER')")
public class Staff {
    private final StatusQuery query;
    private final Scopes scopes;
    private final SchemeTitles schemes;

    Staff(StatusQuery query, Scopes scopes, SchemeTitles schemes) {
        this.query = query;
        this.scopes = scopes;
        this.schemes = schemes;
    }

    /**
     * The filter as this list understands it: today, and a scheme that exists.
     *
     * @throws org.sabak.platform.NotFound if it names a unit outside the caller's scope
     */
    public StatusFilter understood(StatusFilter filter) {
        scopes.check(scope(), filter);
        return schemes.known(filter).today();
    }

    public List<StatusRow> page(StatusFilter filter, Locale reader, int offset, int limit) {
        return query.page(scope(), understood(filter), today(), reader, offset, limit);
    }

    public long count(StatusFilter filter) {
        return query.count(scope(), understood(filter), today());
    }

    public Figures figures(StatusFilter filter) {
        return query.figures(scope(), understood(filter), today());
    }

    public LocalDate today() {
        return scopes.today(scope().country());
    }

    /** The units that the caller may choose from. */
    public Set<UnitId> units() {
        return scopes.units(Role.SUPERVISOR, Role.TRAINER);
    }

    private StatusScope scope() {
        return scopes.of(Role.SUPERVISOR, Role.TRAINER);
    }
}
