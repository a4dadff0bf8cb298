package org.sabak.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.UnitRow;
import org.sabak.organisation.Units;
import org.sabak.platform.Audit;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who must hold what, as a ministry lays it down for its country: a job role, a unit with everything below it, a scheme, and
 * within how many days. What follows for the officials is derived by a job within seconds.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MINISTRY')")
public class RequirementService {
    static final int MOST_DAYS = 3650;
    private static final int MOST_ROWS = 500;
    private final JdbcClient jdbc;
    private final Rebuilding rebuilding;
    private final Schemes schemes;
    private final JobRoles roles;
    private final Units units;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    /**
     * A requirement as it is listed.
     *
     * @param officials how many officials hold such a post today
     * @param version of the row, to be given back with a change
     */
    public record RequirementRow(
            UUID id,
            String scheme,
            String jobRole,
            UnitId unit,
            int days,
            LocalDate from,
            @Nullable LocalDate until,
            long officials,
            long version) {}

    /** A requirement to be laid down. */
    public record AddRequirement(String scheme, String jobRole, UnitId unit, int days, LocalDate from) {}

    RequirementService(
            JdbcClient jdbc,
            Rebuilding rebuilding,
            Schemes schemes,
            JobRoles roles,
            Units units,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rebuilding = rebuilding;
        this.schemes = schemes;
        this.roles = roles;
        this.units = units;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The requirements of the user's country: those that last first, then those that ended. */
    public List<RequirementRow> list() {
        var today = today();
        return jdbc.sql("""
                        SELECT r.id, r.scheme, r.job_role, r.unit_id, r.days, r.starts_on, r.ends_on, r.version,
                               (SELECT COUNT(DISTINCT p.person_id) FROM organisation_v_posting p
                                JOIN organisation_v_unit u ON u.id = r.unit_id
                                WHERE p.job_role = r.job_role AND p.starts_on <= :today AND p.ends_before > :today
                                  AND p.unit_path LIKE CONCAT(u.path, '%')) AS officials
                        FROM certification_requirement r WHERE r.country_id = :country
                        ORDER BY r.ends_on IS NOT NULL, r.scheme, r.job_role, r.starts_on LIMIT :most""")
                .params(Map.of("country", country(), "today", today, "most", MOST_ROWS))
                .query((row, n) -> new RequirementRow(
                        row.getObject("id", UUID.class),
                        row.getString("scheme"),
                        row.getString("job_role"),
                        UnitId.of(row.getObject("unit_id", UUID.class)),
                        row.getInt("days"),
                        Times.day(row, "starts_on"),
                        Times.optionalDay(row, "ends_on"),
                        row.getLong("officials"),
                        row.getLong("version")))
                .list();
    }

    /** How many officials hold such a post today. */
    public long officials(String jobRole, UnitId unit) {
        requireScope(unit);
        return jdbc.sql("""
                        SELECT COUNT(DISTINCT person_id) FROM organisation_v_posting
                        WHERE job_role = :role AND starts_on <= :today AND ends_before > :today
                          AND unit_path LIKE CONCAT(:path, '%')""")
                .params(Map.of("role", jobRole, "today", today(), "path", units.path(unit)))
                .query(Long.class)
                .single();
    }

    /** The unit for which the user lays requirements down, with everything below it. */
    public UnitRow top() {
        return units.country(country()).orElseThrow();
    }

    /** Today at the seat of the ministry. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(top().zone()));
    }

    @Transactional
    public UUID add(AddRequirement wanted) {
        requireScope(wanted.unit());
        requireDays(wanted.days());
        if (schemes.find(wanted.scheme()).isEmpty() || !roles.offers(wanted.jobRole())) {
            throw new NotFound("scheme or job role");
        }
        var same = jdbc.sql("""
                        SELECT COUNT(*) FROM certification_requirement
                        WHERE country_id = ? AND unit_id = ? AND scheme = ? AND job_role = ?
                          AND (ends_on IS NULL OR ends_on >= ?)""")
                .params(country(), wanted.unit().value(), wanted.scheme(), wanted.jobRole(), wanted.from())
                .query(Integer.class)
                .single();
        if (same > 0) {
            throw new Refused("certification.refused.requirement-twice");
        }
        var id = Ids.next();
        jdbc.sql("""
                        INSERT INTO certification_requirement
                            (id, country_id, unit_id, scheme, job_role, days, starts_on, ends_on, recorded_at, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, 0)""")
                .params(
                        id,
                        country(),
                        wanted.unit().value(),
                        wanted.scheme(),
                        wanted.jobRole(),
                        wanted.days(),
                        wanted.from(),
                        Times.utc(clock.instant()))
                .update();
        changed(
                "certification.requirement-added",
                id,
                Map.of(
                        "scheme",
                        wanted.scheme(),
                        "jobRole",
                        wanted.jobRole(),
                        "unit",
                        wanted.unit().toString(),
                        "days",
                        wanted.days(),
                        "from",
                        wanted.from().toString()));
        return id;
    }

    /** Gives officials more or fewer days. @param version of the row as the user saw it */
    @Transactional
    public void changeDays(UUID id, long version, int days) {
        requireDays(days);
        change("days = :value", id, version, days);
        changed("certification.requirement-changed", id, Map.of("days", days));
    }

    /** Ends a requirement after a day. @param version of the row as the user saw it */
    @Transactional
    public void end(UUID id, long version, LocalDate lastDay) {
        var begins = jdbc.sql("SELECT starts_on FROM certification_requirement WHERE id = ? AND country_id = ?")
                .params(id, country())
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> new NotFound("requirement"));
        if (lastDay.isBefore(begins)) {
            throw new Refused("certification.refused.requirement-end", begins);
        }
        change("ends_on = :value", id, version, lastDay);
        changed("certification.requirement-ended", id, Map.of("until", lastDay.toString()));
    }

    private void change(String assignment, UUID id, long version, Object value) {
        var country = country();
        var changed = jdbc.sql("UPDATE certification_requirement SET " + assignment + ", version = version + 1 "
                        + "WHERE id = :id AND country_id = :country AND version = :version")
                .params(Map.of("id", id, "country", country, "version", version, "value", value))
                .update();
        if (changed == 0) {
            var there = jdbc.sql("SELECT COUNT(*) FROM certification_requirement WHERE id = ? AND country_id = ?")
                    .params(id, country)
                    .query(Integer.class)
                    .single();
            throw there == 0 ? new NotFound("requirement") : new Refused("certification.refused.changed-meanwhile");
        }
    }

    private void changed(String action, UUID id, Map<String, ?> facts) {
        audit.record(action, id.toString(), country(), facts);
        rebuilding.want(country());
    }

    private static void requireDays(int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new Refused("certification.refused.requirement-days", MOST_DAYS);
        }
    }

    private void requireScope(UnitId unit) {
        var found = units.find(unit).isPresent()
                && user.scopes(Role.MINISTRY).stream().anyMatch(scope -> units.within(unit, scope));
        if (!found) {
            throw new NotFound("unit");
        }
    }

    private String country() {
        return user.country().orElseThrow(() -> new NotFound("country"));
    }
}
