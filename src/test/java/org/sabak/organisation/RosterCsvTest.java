package org.sabak.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.organisation.UnitServiceTest.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.organisation.RosterCsv.Column;

class RosterCsvTest {
    private static final String HEAD = "service_number;family_cyrillic;given_cyrillic;unit;job_role;from\n";

    @Property(tries = 100)
    void whatIsWrittenIsReadAgain(@ForAll("rosters") List<Map<Column, String>> roster) {
        var text = new StringBuilder(RosterCsv.headings()).append("\r\n");
        roster.forEach(row -> text.append(RosterCsv.line(row)).append("\r\n"));
        var read = read(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read).extracting(RosterCsv.Row::cells).isEqualTo(roster);
    }

    @Provide
    Arbitrary<List<Map<Column, String>>> rosters() {
        var cell = Arbitraries.strings()
                .withChars("абвгқңөү Aä,;\"'\n\t01-/")
                .ofMaxLength(12)
                .map(text -> text.replace('\u00a0', ' ').strip());
        var number = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(6);
        return Combinators.combine(number, cell.list().ofSize(Column.values().length))
                .as((first, cells) -> {
                    Map<Column, String> row = new EnumMap<>(Column.class);
                    for (var column : Column.values()) {
                        row.put(column, column == Column.SERVICE_NUMBER ? first : cells.get(column.ordinal()));
                    }
                    return row;
                })
                .list()
                .ofMaxSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void commaSemicolonAndTabAreUnderstood(String delimiter) {
        var text =
                HEAD.replace(";", delimiter) + "1;Тестов;Тест;IK-16;psychologist;2024-03-01\n".replace(";", delimiter);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(row -> assertThat(row.cell(Column.FAMILY_CYRILLIC)).isEqualTo("Тестов"));
    }

    @Test
    void windows1251AndUtf8WithAMarkAreUnderstood() {
        var text = HEAD + "1;Тестов;Тест;IK-16;psychologist;2024-03-01\n";
        for (var bytes : List.of(
                text.getBytes(Charset.forName("windows-1251")),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("sep=;\n" + text).getBytes(StandardCharsets.UTF_8))) {
            assertThat(read(bytes)).singleElement().satisfies(row -> {
                assertThat(row.cell(Column.SERVICE_NUMBER)).isEqualTo("1");
                assertThat(row.cell(Column.GIVEN_CYRILLIC)).isEqualTo("Тест");
            });
        }
    }

    @Test
    void rowsAreNumberedAsASpreadsheetNumbersThemAndEmptyOnesAreSkipped() {
        var text = HEAD + "1;А;Б;U;r;2024-03-01\n;;;;;\n\n2;А;Б;U;r;2024-03-01\n";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(RosterCsv.Row::number)
                .containsExactly(2, 5);
    }

    @Test
    void aBadFileGetsOneSentence() {
        refused("organisation.import.file-empty", () -> read(new byte[0]));
        refused("organisation.import.file-binary", () -> read(new byte[] {1, 2, 0, 3}));
        refused("organisation.import.file-workbook", () -> read("PK\3\4rest".getBytes(StandardCharsets.UTF_8)));
        refused("organisation.import.file-columns", () -> read("a;b;c\n1;2;3\n".getBytes(StandardCharsets.UTF_8)));
        refused(
                "organisation.import.file-column-twice",
                () -> read((HEAD.strip() + ";from\n").getBytes(StandardCharsets.UTF_8)));
        refused(
                "organisation.import.file-quotes",
                () -> read((HEAD + "1;\"open;А;Б\n2;3\n").getBytes(StandardCharsets.UTF_8)));
        refused("organisation.import.file-large", () -> read(new byte[(int) RosterCsv.LARGEST + 1]));
    }

    private static List<RosterCsv.Row> read(byte[] bytes) {
        try {
            Path file = Files.createTempFile("roster", ".csv");
            try {
                Files.write(file, bytes);
                var rows = new ArrayList<RosterCsv.Row>();
                RosterCsv.read(file, rows::add);
                return rows;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
