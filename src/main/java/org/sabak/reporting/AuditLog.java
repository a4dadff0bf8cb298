package org.sabak.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.Role;
import org.sabak.organisation.Units;
import org.sabak.platform.Audit;
import org.sabak.platform.AuditSeal;
import org.sabak.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done in a country, as the audit recorded it, for the ministry of that country. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MINISTRY')")
public class AuditLog {
    private static final int PAGE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final Units units;
    private final AuditSeal seal;
    private final Audit audit;

    /**
     * One entry.
     *
     * @param actor the account that did it; null = the system
     * @param subject whom or what it was done to: mostly an id
     * @param position in the sealed chain of the country; null = not sealed yet
     */
    public record AuditRow(
            long seq,
            UUID id,
            Instant at,
            @Nullable UUID actor,
            String action,
            String subject,
            Map<String, Object> facts,
            @Nullable Long position) {}

    AuditLog(JdbcClient jdbc, Scopes scopes, Units units, AuditSeal seal, Audit audit) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.units = units;
        this.seal = seal;
        this.audit = audit;
    }

    /** The filter with both its days. */
    public AuditFilter understood(AuditFilter asked) {
        var until = asked.until() == null ? scopes.today(country()) : asked.until();
        var from = asked.from() == null ? until.minusMonths(1) : asked.from();
        return new AuditFilter(from, until, asked.action());
    }

    /** The newest first. */
    public List<AuditRow> page(AuditFilter filter, int offset, int limit) {
        return query(filter, "ORDER BY seq DESC LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row(row))
                .list();
    }

    public long count(AuditFilter filter) {
        var asked = understood(filter);
        return conditions(jdbc.sql("SELECT COUNT(*) FROM platform_v_audit " + where(asked)), asked)
                .query(Long.class)
                .single();
    }

    /** The last sealed entry: what an inspector compares with earlier prints. */
    public AuditSeal.Head head() {
        return seal.head(country());
    }

    /** The zone in which days and moments are told. */
    public ZoneId zone() {
        return units.country(country()).orElseThrow().zone();
    }

    /** Every entry of the filter, the newest first; itself written to the audit before the first leaves. */
    @Transactional
    public void export(AuditFilter filter, Consumer<List<AuditRow>> rows) {
        var asked = understood(filter);
        var facts = new TreeMap<String, Object>();
        asked.parameters().forEach((name, value) -> facts.put(name, value.getFirst()));
        audit.record("reporting.audit-exported", country(), country(), facts);
        long before = Long.MAX_VALUE;
        while (true) {
            var page = query(asked, "AND seq < :before ORDER BY seq DESC LIMIT :limit")
                    .param("before", before)
                    .param("limit", PAGE)
                    .query((row, n) -> row(row))
                    .list();
            if (page.isEmpty()) {
                return;
            }
            rows.accept(page);
            before = page.getLast().seq();
        }
    }

    private JdbcClient.StatementSpec query(AuditFilter filter, String rest) {
        var asked = understood(filter);
        return conditions(
                jdbc.sql("SELECT seq, id, recorded_at, actor, action, subject, facts, position FROM platform_v_audit "
                        + where(asked) + rest),
                asked);
    }

    private static String where(AuditFilter asked) {
        return "WHERE country_id = :country AND recorded_at >= :from AND recorded_at < :until "
                + (asked.action().isEmpty() ? "" : "AND action = :action ");
    }

    private JdbcClient.StatementSpec conditions(JdbcClient.StatementSpec statement, AuditFilter asked) {
        var bound = statement
                .param("country", country())
                .param("from", begins(Objects.requireNonNull(asked.from())))
                .param("until", begins(Objects.requireNonNull(asked.until()).plusDays(1)));
        return asked.action().isEmpty() ? bound : bound.param("action", asked.action());
    }

    private LocalDateTime begins(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(zone()).toInstant(), ZoneOffset.UTC);
    }

    private static AuditRow row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new AuditRow(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getString("subject"),
                JSON.readValue(row.getString("facts"), new TypeReference<TreeMap<String, Object>>() {}),
                row.getObject("position", Long.class));
    }

    /** @throws NotFound unless the caller is the ministry of a whole country */
    private String country() {
        var scope = scopes.of(Role.MINISTRY);
        if (!scope.wholeCountry()) {
            throw new NotFound("No audit below the country");
        }
        return scope.country();
    }
}
