package org.sabak.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sabak.platform.Audit;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.LocalizedTextConverter;
import org.sabak.reporting.CountryFigures.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Countries side by side, for the international office: figures, never persons, and none that stands for fewer than five. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('INTERNATIONAL')")
public class Countries {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    private record Counted(LocalizedText country, List<Long> counts) {}

    Countries(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The day that the figures are about: today in UTC, the same for all countries. */
    public LocalDate day() {
        return LocalDate.now(clock);
    }

    /** One row a country, by its name, and the total as the last. */
    public List<CountryFigures> figures(String scheme, Locale reader) {
        var counted = jdbc.sql("""
                        SELECT c.title,
                               COUNT(CASE WHEN d.duty IN ('MET', 'DUE', 'OVERDUE') THEN 1 END),
                               COUNT(CASE WHEN h.holding IN ('VALID', 'RENEWAL_OPEN') THEN 1 END),
                               COUNT(CASE WHEN h.holding = 'RENEWAL_OPEN' THEN 1 END),
                               COUNT(CASE WHEN h.holding IN ('VALID', 'RENEWAL_OPEN') AND h.until_on <= :soon THEN 1 END),
                               COUNT(CASE WHEN d.duty = 'OVERDUE' THEN 1 END),
                               COUNT(CASE WHEN h.holding = 'EXPIRED' THEN 1 END),
                               COUNT(CASE WHEN h.holding = 'REVOKED' THEN 1 END)
                        FROM organisation_v_country c
                        LEFT JOIN organisation_v_posting p
                          ON p.country_id = c.code AND p.starts_on <= :on AND p.ends_before > :on
                        LEFT JOIN certification_v_holding h ON h.person_id = p.person_id AND h.country_id = p.country_id AND h.scheme = :scheme
                          AND h.starts_on <= :on AND h.ends_on >= :on
                        LEFT JOIN certification_v_duty d ON d.person_id = p.person_id AND d.country_id = p.country_id AND d.scheme = :scheme
                          AND d.starts_on <= :on AND d.ends_on >= :on
                        WHERE c.closed_on IS NULL
                        GROUP BY c.code, c.title""")
                .param("on", day())
                .param("soon", day().plusDays(StatusFilter.Show.ENDS_90.days()))
                .param("scheme", scheme)
                .query((row, n) -> {
                    var counts = new ArrayList<Long>();
                    for (int i = 0; i < Measure.values().length; i++) {
                        counts.add(row.getLong(i + 2));
                    }
                    return new Counted(LocalizedTextConverter.read(row.getString(1)), counts);
                })
                .list();
        var sorted = counted.stream()
                .sorted((one, other) -> java.text.Collator.getInstance(reader)
                        .compare(one.country().in(reader), other.country().in(reader)))
                .toList();
        var columns = new ArrayList<Suppression.Column>();
        for (var measure : Measure.values()) {
            columns.add(Suppression.of(sorted.stream()
                    .map(row -> row.counts().get(measure.ordinal()))
                    .toList()));
        }
        var rows = new ArrayList<CountryFigures>();
        for (int i = 0; i < sorted.size(); i++) {
            int at = i;
            rows.add(new CountryFigures(
                    sorted.get(i).country(),
                    columns.stream().map(column -> column.cells().get(at)).toList()));
        }
        rows.add(new CountryFigures(
                null, columns.stream().map(Suppression.Column::total).toList()));
        return rows;
    }

    /** The same, written to the audit chain of the installation as an export. */
    @Transactional
    public List<CountryFigures> export(String scheme, Locale reader) {
        audit.record(
                "reporting.countries-exported",
                scheme.isEmpty() ? "none" : scheme,
                null,
                Map.of("on", day().toString()));
        return figures(scheme, reader);
    }
}
