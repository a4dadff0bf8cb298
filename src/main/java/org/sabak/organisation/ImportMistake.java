package org.sabak.organisation;

import java.util.List;

/**
 * One mistake of an import file.
 *
 * @param row as a spreadsheet counts: the headings are row 1
 * @param column its name in the first row
 * @param key of the translated sentence that says what is wrong and how to mend it
 */
public record ImportMistake(int row, String column, String key, List<Object> arguments) {
    public ImportMistake {
        arguments = List.copyOf(arguments);
    }
}
