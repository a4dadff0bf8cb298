package org.sabak.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Refused;

/**
 * A roster as a spreadsheet program writes it: UTF-8 with or without a mark, or Windows-1251; comma, semicolon or tab. Read as
 * a stream, never held as a whole. A file that is no such thing is refused with one sentence.
 */
final class RosterCsv {
    static final long LARGEST = 20L * 1024 * 1024;
    private static final int LONGEST_CELL = 500;
    private static final Charset WINDOWS = Charset.forName("windows-1251");

    /** The columns of a roster, by the name that stands in the first row. */
    enum Column {
        SERVICE_NUMBER(true),
        FAMILY_CYRILLIC(true),
        GIVEN_CYRILLIC(true),
        PATRONYMIC_CYRILLIC(false),
        FAMILY_LATIN(false),
        GIVEN_LATIN(false),
        PATRONYMIC_LATIN(false),
        UNIT(true),
        JOB_ROLE(true),
        FROM(true);

        final boolean required;

        Column(boolean required) {
            this.required = required;
        }

        /** As it stands in the first row: service_number. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Column> of(String heading) {
            var plain = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
            for (var column : values()) {
                if (column.id().equals(plain)) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * One row below the headings.
     *
     * @param number as a spreadsheet counts: the headings are row 1
     */
    record Row(int number, Map<Column, String> cells) {
        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    private RosterCsv() {}

    /** Hands the rows one after the other; empty ones are skipped. */
    static void read(Path file, Consumer<Row> rows) {
        try {
            var charset = charset(file);
            var delimiter = delimiter(file, charset);
            try (var reader = reader(file, charset);
                    var parser = CSVFormat.DEFAULT
                            .builder()
                            .setDelimiter(delimiter)
                            .setIgnoreEmptyLines(false)
                            .setTrim(true)
                            .get()
                            .parse(reader)) {
                var records = parser.iterator();
                @Nullable CSVRecord head = next(records);
                if (head != null && head.size() > 0 && head.get(0).startsWith("sep=")) {
                    head = next(records);
                }
                if (head == null) {
                    throw new Refused("organisation.import.file-empty");
                }
                var places = places(head);
                for (@Nullable CSVRecord record = next(records); record != null; record = next(records)) {
                    var cells = new EnumMap<Column, String>(Column.class);
                    for (var place : places.entrySet()) {
                        if (place.getValue() < record.size()) {
                            cells.put(place.getKey(), cell(record.get(place.getValue())));
                        }
                    }
                    if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                        rows.accept(new Row((int) record.getRecordNumber(), cells));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        var plain = text.replace('\u00a0', ' ').strip();
        return plain.length() > LONGEST_CELL ? plain.substring(0, LONGEST_CELL) : plain;
    }

    /** A quotation mark that never closes makes the parser fail while it looks for the next row. */
    private static @Nullable CSVRecord next(Iterator<CSVRecord> records) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Refused("organisation.import.file-quotes");
        }
    }

    private static Map<Column, Integer> places(CSVRecord head) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int at = 0; at < head.size(); at++) {
            var place = at;
            Column.of(head.get(at)).ifPresent(column -> {
                if (places.putIfAbsent(column, place) != null) {
                    throw new Refused("organisation.import.file-column-twice", column.id());
                }
            });
        }
        var missing = List.of(Column.values()).stream()
                .filter(column -> column.required && !places.containsKey(column))
                .map(Column::id)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("organisation.import.file-columns", String.join(", ", missing));
        }
        return places;
    }

    /** Looks at every byte once: size, whether it is text at all, and in which encoding. */
    private static Charset charset(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Refused("organisation.import.file-large");
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var letters = CharBuffer.allocate(1 << 16);
        var utf8 = true;
        var first = true;
        try (var in = Files.newByteChannel(file)) {
            while (true) {
                var end = in.read(bytes) < 0;
                bytes.flip();
                if (first && bytes.remaining() >= 2 && bytes.get(0) == 'P' && bytes.get(1) == 'K') {
                    throw new Refused("organisation.import.file-workbook");
                }
                for (int i = bytes.position(); i < bytes.limit(); i++) {
                    if (bytes.get(i) == 0) {
                        throw new Refused("organisation.import.file-binary");
                    }
                }
                first = false;
                if (utf8) {
                    letters.clear();
                    utf8 = !decoder.decode(bytes, letters, end).isError();
                }
                if (!utf8) {
                    bytes.position(bytes.limit());
                }
                bytes.compact();
                if (end) {
                    return utf8 ? StandardCharsets.UTF_8 : WINDOWS;
                }
            }
        }
    }

    private static char delimiter(Path file, Charset charset) throws IOException {
        try (var reader = reader(file, charset)) {
            var head = new char[4000];
            var read = Math.max(reader.read(head), 0);
            var lines = new String(head, 0, read).split("\\R", 3);
            var line = lines.length > 1 && lines[0].startsWith("sep=") ? lines[1] : lines[0];
            var best = ',';
            for (var candidate : new char[] {';', '\t'}) {
                if (count(line, candidate) > count(line, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(letter -> letter == wanted).count();
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        InputStream in = new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16);
        if (charset.equals(StandardCharsets.UTF_8)) {
            in.mark(3);
            if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
                in.reset();
            }
        }
        return new InputStreamReader(in, charset);
    }

    /** A row as {@link #read} understands it again, in the order of {@link Column}. */
    static String line(Map<Column, String> cells) {
        return CSVFormat.DEFAULT.format(List.of(Column.values()).stream()
                .map(column -> cells.getOrDefault(column, ""))
                .toArray());
    }

    static String headings() {
        return CSVFormat.DEFAULT.format(
                List.of(Column.values()).stream().map(Column::id).toArray());
    }
}
