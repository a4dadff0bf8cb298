package org.sabak.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.certification.DutyCode;
import org.sabak.certification.HoldingCode;
import org.sabak.organisation.NameWords;
import org.sabak.organisation.PersonName;
import org.sabak.organisation.Units;
import org.sabak.platform.Languages;
import org.sabak.platform.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads officials with their status out of the views of organisation and certification, as spans on a day. Titles of units and
 * professions are not read row by row: they are in memory. Knows no user; whoever asks says whose scope it is.
 */
@Component
class StatusQuery {
    private static final int FETCH = 500;
    private static final Set<DutyCode> REQUIRED = EnumSet.of(DutyCode.MET, DutyCode.DUE, DutyCode.OVERDUE);
    private static final Set<StatusFilter.Show> ENDS =
            EnumSet.of(StatusFilter.Show.ENDS_30, StatusFilter.Show.ENDS_60, StatusFilter.Show.ENDS_90);
    private static final Set<HoldingCode> USUAL_HOLDINGS = EnumSet.of(HoldingCode.VALID, HoldingCode.NONE);
    private static final Set<DutyCode> USUAL_DUTIES = EnumSet.of(DutyCode.MET, DutyCode.NOT_REQUIRED);
    private static final String HELD = "certification_v_holding";
    private static final String OWED = "certification_v_duty";
    private static final String ENDING = "h.holding IN ('VALID', 'RENEWAL_OPEN') AND h.until_on <= :soon";
    private static final String ACT = "(d.duty = 'OVERDUE' OR d.duty IN ('DUE', 'MET') AND d.due_on <= :soon)";
    private static final String REVOKED = """
            EXISTS (SELECT 1 FROM certification_v_decision r
                    WHERE r.person_id = p.person_id AND r.scheme = :scheme AND r.kind = 'REVOCATION'
                      AND r.effective_on BETWEEN :year AND :on
                      AND NOT EXISTS (SELECT 1 FROM certification_v_decision c
                                      WHERE c.kind = 'CORRECTION' AND c.target = r.id))""";
    private final JdbcClient jdbc;
    private final Units units;

    StatusQuery(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    private record Part(String sql, Map<String, Object> values) {}

    List<StatusRow> page(StatusScope scope, StatusFilter filter, LocalDate on, Locale reader, int offset, int limit) {
        var part = from(scope, filter, on, true);
        return jdbc.sql(COLUMNS + part.sql() + order(filter, reader) + " LIMIT :limit OFFSET :offset")
                .params(part.values())
                .param("limit", limit)
                .param("offset", offset)
                .query(StatusQuery::row)
                .list();
    }

    long count(StatusScope scope, StatusFilter filter, LocalDate on) {
        var part = from(scope, filter, on, false);
        return jdbc.sql("SELECT COUNT(*)" + part.sql())
                .params(part.values())
                .query(Long.class)
                .single();
    }

    /** Every row in its order, one at a time: the rows never stand in memory together. */
    void each(StatusScope scope, StatusFilter filter, LocalDate on, Locale reader, Consumer<StatusRow> consumer) {
        var part = from(scope, filter, on, true);
        jdbc.sql(COLUMNS + part.sql() + order(filter, reader))
                .withFetchSize(FETCH)
                .params(part.values())
                .query(row -> {
                    consumer.accept(row(row, 0));
                });
    }

    /** The numbers above the rows, for the unit, profession, scheme and day of the filter. */
    Figures figures(StatusScope scope, StatusFilter filter, LocalDate on) {
        var everybody = filter.only(Set.of(), Set.of(), StatusFilter.Show.ALL);
        var part = from(scope, everybody, on, true);
        var revoked = from(scope, filter.only(Set.of(), Set.of(), StatusFilter.Show.REVOKED_THIS_YEAR), on, false);
        var required = in("d.duty", REQUIRED);
        return jdbc.sql("SELECT COUNT(CASE WHEN " + required + " THEN 1 END), COUNT(CASE WHEN " + required
                        + " AND h.holding IN ('VALID', 'RENEWAL_OPEN') THEN 1 END), COUNT(CASE WHEN " + ENDING
                        + " THEN 1 END), COUNT(CASE WHEN d.duty = 'OVERDUE' THEN 1 END), (SELECT COUNT(*)"
                        + revoked.sql() + ")" + part.sql())
                .params(part.values())
                .params(revoked.values())
                .param("soon", on.plusDays(StatusFilter.Show.ENDS_90.days()))
                .query((row, n) ->
                        new Figures(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }

    private static final String COLUMNS = """
            SELECT p.person_id, e.family_latin, e.given_latin, e.patronymic_latin,
                   e.family_cyrillic, e.given_cyrillic, e.patronymic_cyrillic,
                   CONCAT(e.country_id, '-', e.service_number), p.unit_id, p.job_role,
                   h.holding, h.since_on, h.until_on, h.renewal_on, h.grace_on, h.counts, h.reason,
                   d.duty, d.due_on, d.required_since, d.lapsed, d.reason""";

    /** @param all join everything that rows and figures need, not only what the conditions need */
    private Part from(StatusScope scope, StatusFilter filter, LocalDate on, boolean all) {
        var values = new LinkedHashMap<String, Object>();
        values.put("country", scope.country());
        values.put("on", on);
        values.put("scheme", filter.scheme());
        var where = new ArrayList<String>();
        where.add("p.country_id = :country AND p.starts_on <= :on AND p.ends_before > :on");
        inUnits(scope, filter, where, values);
        if (filter.jobRole() != null) {
            where.add("p.job_role = :role");
            values.put("role", filter.jobRole());
        }
        if (!filter.holdings().isEmpty()) {
            where.add(among("h.holding", filter.holdings(), HoldingCode.NONE));
        }
        if (!filter.duties().isEmpty()) {
            where.add(among("d.duty", filter.duties(), DutyCode.NOT_REQUIRED));
        }
        shown(filter, on, where, values);
        named(scope, filter, where, values);
        var holds = all || !filter.holdings().isEmpty() || ENDS.contains(filter.show());
        var owes = all || !filter.duties().isEmpty() || filter.show() == StatusFilter.Show.ACT_90;
        var first = rare(filter);
        var sql = new StringBuilder(" FROM ");
        if (first.isEmpty()) {
            sql.append("organisation_v_posting p");
        } else {
            sql.append(first.equals("h") ? HELD : OWED)
                    .append(' ')
                    .append(first)
                    .append(" STRAIGHT_JOIN organisation_v_posting p ON p.person_id = ")
                    .append(first)
                    .append(".person_id");
            where.add(span(first));
        }
        if (all) {
            sql.append(first.isEmpty() ? " JOIN" : " STRAIGHT_JOIN")
                    .append(" organisation_v_person e ON e.id = p.person_id AND e.country_id = :country");
        }
        if (holds && !first.equals("h")) {
            sql.append(joined(HELD, "h"));
        }
        if (owes && !first.equals("d")) {
            sql.append(joined(OWED, "d"));
        }
        return new Part(
                sql.append(" WHERE ").append(String.join(" AND ", where)).toString(), values);
    }

    /**
     * Which spans to begin with, if the filter asks for statuses that few officials have: the database would rather walk all
     * officials in the order of the names, which is right only where most of them fit.
     */
    private static String rare(StatusFilter filter) {
        if (filter.show() == StatusFilter.Show.ACT_90
                || (!filter.duties().isEmpty() && Collections.disjoint(filter.duties(), USUAL_DUTIES))) {
            return "d";
        }
        return ENDS.contains(filter.show())
                        || (!filter.holdings().isEmpty() && Collections.disjoint(filter.holdings(), USUAL_HOLDINGS))
                ? "h"
                : "";
    }

    private void inUnits(StatusScope scope, StatusFilter filter, List<String> where, Map<String, Object> values) {
        if (scope.paths().isEmpty()) {
            where.add("FALSE");
        } else if (!scope.wholeCountry()) {
            paths("scope", scope.paths(), where, values);
        }
        if (filter.unit() != null) {
            units.find(filter.unit())
                    .ifPresentOrElse(
                            unit -> paths("unit", List.of(unit.path()), where, values), () -> where.add("FALSE"));
        }
    }

    private static void paths(String name, Collection<String> paths, List<String> where, Map<String, Object> values) {
        var any = new ArrayList<String>();
        for (var path : paths) {
            var key = name + any.size();
            any.add("p.unit_path LIKE :" + key);
            values.put(key, path + "%");
        }
        where.add("(" + String.join(" OR ", any) + ")");
    }

    private static String condition(StatusFilter filter) {
        return switch (filter.show()) {
            case ALL -> "";
            case ENDS_30, ENDS_60, ENDS_90 -> ENDING;
            case ACT_90 -> ACT;
            case REVOKED_THIS_YEAR -> REVOKED;
        };
    }

    private static void shown(StatusFilter filter, LocalDate on, List<String> where, Map<String, Object> values) {
        var condition = condition(filter);
        if (!condition.isEmpty()) {
            where.add(condition);
            values.put("soon", on.plusDays(filter.show().days()));
            values.put("year", on.withDayOfYear(1));
        }
    }

    /** Every word typed begins a word of the name, in either script, or the service number. */
    private static void named(StatusScope scope, StatusFilter filter, List<String> where, Map<String, Object> values) {
        var words = NameWords.of(filter.text()).stream()
                .filter(word -> !word.equalsIgnoreCase(scope.country()))
                .toList();
        for (int i = 0; i < words.size(); i++) {
            where.add("p.person_id IN (SELECT w.person_id FROM organisation_v_name_word w"
                    + " WHERE w.country_id = :country AND w.word LIKE :word" + i + ")");
            values.put("word" + i, words.get(i) + "%");
        }
    }

    private static String joined(String view, String alias) {
        return " LEFT JOIN " + view + " " + alias + " ON " + alias + ".person_id = p.person_id AND " + span(alias);
    }

    /** The one span of the scheme that covers the day. */
    private static String span(String alias) {
        return alias + ".country_id = :country AND " + alias + ".scheme = :scheme AND " + alias
                + ".starts_on <= :on AND " + alias + ".ends_on >= :on";
    }

    /** {@code absent} is also what no span at all means. */
    private static <E extends Enum<E>> String among(String column, Set<E> kinds, E absent) {
        var in = in(column, kinds);
        return kinds.contains(absent) ? "(" + column + " IS NULL OR " + in + ")" : in;
    }

    private static String in(String column, Set<? extends Enum<?>> kinds) {
        return kinds.stream()
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    private static String order(StatusFilter filter, Locale reader) {
        var name = reader.getLanguage().equals(Languages.EN.getLanguage())
                ? "e.family_latin, e.given_latin, e.id"
                : "e.family_cyrillic, e.given_cyrillic, e.id";
        var direction = filter.descending() ? " DESC" : "";
        return " ORDER BY "
                + switch (filter.order()) {
                    case NAME -> name.replace(",", direction + ",") + direction;
                    case NUMBER -> "e.service_number" + direction;
                    case UNIT -> "p.unit_path" + direction + ", " + name;
                    case ROLE -> "p.job_role" + direction + ", " + name;
                    case UNTIL -> "h.until_on IS NULL, h.until_on" + direction + ", " + name;
                    case DUE -> "d.due_on IS NULL, d.due_on" + direction + ", " + name;
                };
    }

    private static StatusRow row(ResultSet row, int number) throws SQLException {
        return new StatusRow(
                row.getObject(1, UUID.class),
                new PersonName(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                row.getString(8),
                UnitId.of(row.getObject(9, UUID.class)),
                row.getString(10),
                held(row, 11),
                owed(row, 18));
    }

    /** From seven columns: holding, since_on, until_on, renewal_on, grace_on, counts, reason. */
    static StatusRow.Held held(ResultSet row, int from) throws SQLException {
        @Nullable String holding = row.getString(from);
        return holding == null
                ? StatusRow.Held.NONE
                : new StatusRow.Held(
                        HoldingCode.valueOf(holding),
                        row.getObject(from + 1, LocalDate.class),
                        row.getObject(from + 2, LocalDate.class),
                        row.getObject(from + 3, LocalDate.class),
                        row.getObject(from + 4, LocalDate.class),
                        row.getBoolean(from + 5),
                        row.getString(from + 6));
    }

    /** From five columns: duty, due_on, required_since, lapsed, reason. */
    static StatusRow.Owed owed(ResultSet row, int from) throws SQLException {
        @Nullable String duty = row.getString(from);
        return duty == null
                ? StatusRow.Owed.NOTHING
                : new StatusRow.Owed(
                        DutyCode.valueOf(duty),
                        row.getObject(from + 1, LocalDate.class),
                        row.getObject(from + 2, LocalDate.class),
                        row.getBoolean(from + 3),
                        row.getString(from + 4));
    }
}
