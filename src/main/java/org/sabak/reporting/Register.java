package org.sabak.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sabak.identity.Role;
import org.sabak.platform.Audit;
import org.sabak.platform.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of a country: everybody who is posted there on a day, with what is held and owed. For its ministry. Status
 * comes from the spans of certification; a day in the past is answered with what is known now.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MINISTRY')")
public class Register {
    private final StatusQuery query;
    private final Scopes scopes;
    private final SchemeTitles schemes;
    private final Audit audit;
    private final JdbcClient jdbc;

    Register(StatusQuery query, Scopes scopes, SchemeTitles schemes, Audit audit, JdbcClient jdbc) {
        this.query = query;
        this.scopes = scopes;
        this.schemes = schemes;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * The filter with the scheme that it means.
     *
     * @throws org.sabak.platform.NotFound if it names a unit outside the caller's scope
     */
    public StatusFilter understood(StatusFilter filter) {
        scopes.check(scope(), filter);
        return schemes.known(filter);
    }

    public List<StatusRow> page(StatusFilter filter, Locale reader, int offset, int limit) {
        return query.page(scope(), checked(filter), day(filter), reader, offset, limit);
    }

    public long count(StatusFilter filter) {
        return query.count(scope(), checked(filter), day(filter));
    }

    public Figures figures(StatusFilter filter) {
        return query.figures(scope(), checked(filter), day(filter));
    }

    /** The day that the filter is about: its own, else today in the caller's country. */
    public LocalDate day(StatusFilter filter) {
        return filter.on() == null ? scopes.today(scope().country()) : filter.on();
    }

    /** The units that the caller may choose from. */
    public Set<UnitId> units() {
        return scopes.units(Role.MINISTRY);
    }

    /** While requirements or units that were changed are still being worked in: as of when the duties shown are. */
    public Optional<Instant> behindSince() {
        return jdbc.sql("SELECT done_at FROM certification_v_rebuild WHERE country_id = ? AND pending")
                .param(scope().country())
                .query(LocalDateTime.class)
                .optional()
                .map(done -> done.toInstant(ZoneOffset.UTC));
    }

    /** Every row of the filter in its order; written to the audit chain before the first row leaves. */
    @Transactional
    public void export(StatusFilter filter, Locale reader, Set<String> columns, Consumer<StatusRow> rows) {
        var scope = scope();
        var known = checked(filter);
        var facts = new TreeMap<String, Object>(Map.of("on", day(known).toString(), "columns", List.copyOf(columns)));
        known.parameters().forEach((name, value) -> {
            if (!name.equals("q")) {
                facts.put(name, value.getFirst());
            }
        });
        facts.put("searched", !known.text().isEmpty());
        audit.record("reporting.register-exported", scope.country(), scope.country(), facts);
        query.each(scope, known, day(known), reader, rows);
    }

    private StatusFilter checked(StatusFilter filter) {
        scopes.check(scope(), filter);
        return filter.scheme().isEmpty() ? schemes.known(filter) : filter;
    }

    private StatusScope scope() {
        return scopes.of(Role.MINISTRY);
    }
}
