package org.sabak.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import org.sabak.platform.Languages;
import org.sabak.platform.Messages;
import org.sabak.reporting.CountryFigures.Measure;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the countries as a file, with the same cells held back as on the screen. */
@RestController
class CountriesExport {
    private final Countries countries;
    private final SchemeTitles schemes;
    private final Messages messages;

    CountriesExport(Countries countries, SchemeTitles schemes, Messages messages) {
        this.countries = countries;
        this.schemes = schemes;
        this.messages = messages;
    }

    @GetMapping("/api/v1/countries.csv")
    void export(@RequestParam(defaultValue = "") String scheme, Locale locale, HttpServletResponse response)
            throws IOException {
        var reader = Languages.nearest(locale);
        var rows = countries.export(schemes.known(scheme), reader);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"countries-" + countries.day() + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        var csv = new Csv(out);
        var heading = new ArrayList<String>();
        heading.add(messages.get(reader, "reporting.countries.country"));
        for (var measure : Measure.values()) {
            heading.add(messages.get(reader, measure.key()));
        }
        heading.add(messages.get(reader, "reporting.column.on"));
        csv.row(heading);
        for (var row : rows) {
            var cells = new ArrayList<String>();
            cells.add(
                    row.country() == null
                            ? messages.get(reader, "reporting.countries.all")
                            : row.country().in(reader));
            for (var measure : Measure.values()) {
                var value = row.value(measure);
                cells.add(
                        value.isPresent()
                                ? Long.toString(value.getAsLong())
                                : messages.get(reader, "reporting.countries.held-back"));
            }
            cells.add(countries.day().toString());
            csv.row(cells);
        }
        out.flush();
    }
}
