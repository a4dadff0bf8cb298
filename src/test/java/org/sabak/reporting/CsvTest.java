package org.sabak.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void aCellThatASpreadsheetWouldComputeBecomesText(String cell) {
        assertThat(Csv.cell(cell)).isEqualTo("\"'" + cell + "\"");
    }

    @Test
    void otherCellsStayAsTheyAre() {
        assertThat(Csv.cell("Садыкова Айгүл")).isEqualTo("Садыкова Айгүл");
        assertThat(Csv.cell("")).isEmpty();
        assertThat(Csv.cell("IK-1, \"north\"")).isEqualTo("\"IK-1, \"\"north\"\"\"");
    }

    @Test
    void theFileBeginsWithTheMarkOfUtf8AndRowsEndAsSpreadsheetsExpect() throws IOException {
        var out = new StringWriter();
        new Csv(out).row(List.of("a", "b"));
        assertThat(out).hasToString("\uFEFFa,b\r\n");
    }
}
