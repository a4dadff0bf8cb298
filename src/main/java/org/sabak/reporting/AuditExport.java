package org.sabak.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sabak.platform.Languages;
import org.sabak.platform.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit as a file: all entries of the filter, as they are read and with the ids that they hold. */
@RestController
class AuditExport {
    private final AuditLog log;
    private final AuditWords words;
    private final Messages messages;

    AuditExport(AuditLog log, AuditWords words, Messages messages) {
        this.log = log;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/api/v1/audit.csv")
    void export(@RequestParam MultiValueMap<String, String> asked, Locale locale, HttpServletResponse response)
            throws IOException {
        var reader = Languages.nearest(locale);
        var filter = log.understood(AuditFilter.of(asked));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"audit-" + filter.from() + "-" + filter.until() + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        var csv = new Csv(out);
        csv.row(Stream.of("position", "at", "action", "what", "who", "details", "subject", "id")
                .map(column -> messages.get(reader, "reporting.audit.column." + column))
                .toList());
        log.export(filter, rows -> words.tell(rows, reader).forEach(told -> {
            try {
                csv.row(cells(told));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        out.flush();
    }

    private static List<String> cells(AuditWords.Told told) {
        var row = told.row();
        return List.of(
                row.position() == null ? "" : row.position().toString(),
                row.at().toString(),
                row.action(),
                told.what(),
                told.who(),
                told.details(),
                row.subject(),
                row.id().toString());
    }
}
