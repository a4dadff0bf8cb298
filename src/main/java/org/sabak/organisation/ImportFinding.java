package org.sabak.organisation;

import java.util.List;

/**
 * What an import file would do.
 *
 * @param rows rows below the headings
 * @param added officials who are not in the roster yet
 * @param renamed officials whose names change
 * @param posted officials of the roster who get a new posting
 * @param unchanged officials of whom everything is already recorded
 * @param wrong rows with at least one mistake
 * @param mistakes the first of them, in the order of the rows
 * @param more mistakes beyond those listed
 */
public record ImportFinding(
        int rows,
        int added,
        int renamed,
        int posted,
        int unchanged,
        int wrong,
        List<ImportMistake> mistakes,
        int more) {
    public ImportFinding {
        mistakes = List.copyOf(mistakes);
    }

    public boolean clean() {
        return wrong == 0 && rows > 0;
    }
}
