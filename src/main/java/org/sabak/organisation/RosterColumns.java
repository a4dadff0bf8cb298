package org.sabak.organisation;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sabak.organisation.RosterCsv.Column;

/** What a roster file looks like, for the page that explains it. */
public record RosterColumns(String id, boolean required, String example) {
    public static final int LARGEST_FILE = (int) RosterCsv.LARGEST;
    /** Stands for all job roles, which are the content's business. */
    public static final String ROLE_EXAMPLE = "basic-grade-officer";

    private static final String MARK = "\uFEFF";
    private static final List<Map<Column, String>> EXAMPLES = List.of(
            example(
                    "004117",
                    "Садыкова",
                    "Айгүл",
                    "Бакытовна",
                    "Sadykova",
                    "Aigul",
                    "",
                    "IK-16/2",
                    ROLE_EXAMPLE,
                    "2024-03-01"),
            example("005530", "Жумаев", "Тимур", "Маратович", "", "", "", "IK-1/SOC", "psychologist", "15.09.2025"));

    /** The columns in the order of the sample, each with an example. */
    public static List<RosterColumns> all() {
        return List.of(Column.values()).stream()
                .map(column -> new RosterColumns(
                        column.id(), column.required, EXAMPLES.getFirst().getOrDefault(column, "")))
                .toList();
    }

    /** A file with two invented officials, as a spreadsheet program opens it. */
    public static DownloadHandler sample() {
        var text = new StringBuilder(MARK).append(RosterCsv.headings()).append("\r\n");
        EXAMPLES.forEach(row -> text.append(RosterCsv.line(row)).append("\r\n"));
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(bytes), "roster.csv", "text/csv;charset=utf-8", bytes.length));
    }

    private static Map<Column, String> example(String... cells) {
        var row = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            row.put(column, cells[column.ordinal()]);
        }
        return row;
    }
}
