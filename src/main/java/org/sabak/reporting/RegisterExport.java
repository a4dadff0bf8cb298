package org.sabak.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.Units;
import org.sabak.platform.Languages;
import org.sabak.platform.Messages;
import org.sabak.platform.UnitId;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register as a file: all rows of the filter in its order with the visible columns, written as they are read. */
@RestController
class RegisterExport {
    private final Register register;
    private final Units units;
    private final JobRoles roles;
    private final Messages messages;

    RegisterExport(Register register, Units units, JobRoles roles, Messages messages) {
        this.register = register;
        this.units = units;
        this.roles = roles;
        this.messages = messages;
    }

    @GetMapping("/api/v1/register.csv")
    void export(@RequestParam MultiValueMap<String, String> asked, Locale locale, HttpServletResponse response)
            throws IOException {
        var reader = Languages.nearest(locale);
        var filter = register.understood(StatusFilter.of(asked));
        var columns = EnumSet.copyOf(RegisterColumn.of(asked.getOrDefault("cols", List.of())));
        var on = register.day(filter);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register-" + on + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        var csv = new Csv(out);
        csv.row(headings(columns, reader));
        var titles = new Titles(reader);
        register.export(
                filter, reader, columns.stream().map(RegisterColumn::slug).collect(Collectors.toSet()), row -> {
                    try {
                        csv.row(cells(row, columns, titles, on));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        out.flush();
    }

    private List<String> headings(EnumSet<RegisterColumn> columns, Locale reader) {
        var headings = new ArrayList<String>();
        for (var column : columns) {
            headings.add(messages.get(reader, column.key()));
            if (column == RegisterColumn.NAME) {
                headings.add(messages.get(reader, "reporting.column.other-name"));
            }
        }
        headings.add(messages.get(reader, "reporting.column.on"));
        return headings;
    }

    private List<String> cells(StatusRow row, EnumSet<RegisterColumn> columns, Titles titles, LocalDate on) {
        var cells = new ArrayList<String>();
        for (var column : columns) {
            switch (column) {
                case NAME -> {
                    cells.add(row.name().listed(titles.reader));
                    cells.add(row.name().other(titles.reader));
                }
                case NUMBER -> cells.add(row.number());
                case UNIT -> cells.add(titles.unit(row.unit()));
                case ROLE -> cells.add(titles.role(row.jobRole()));
                case HOLDING -> cells.add(titles.word(StatusWords.key(row.held().kind())));
                case UNTIL -> cells.add(text(row.held().until()));
                case DAYS -> cells.add(text(row.held().daysLeft(on)));
                case DUTY -> cells.add(titles.word(StatusWords.key(row.owed().kind())));
                case DUE -> cells.add(text(row.owed().due()));
            }
        }
        cells.add(on.toString());
        return cells;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Titles and words, each looked up once. */
    private final class Titles {
        private final Locale reader;
        private final Map<UnitId, String> unitNames = new HashMap<>();
        private final Map<String, String> words = new HashMap<>();

        private Titles(Locale reader) {
            this.reader = reader;
        }

        private String unit(UnitId unit) {
            return unitNames.computeIfAbsent(unit, id -> units.longName(id, reader));
        }

        private String role(String role) {
            return words.computeIfAbsent(role, id -> roles.title(id).in(reader));
        }

        private String word(String key) {
            return words.computeIfAbsent(key, k -> messages.get(reader, k));
        }
    }
}
