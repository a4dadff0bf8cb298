package org.sabak.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measured figures beside their budgets, as a table of Markdown; nothing is judged but by the reader. */
final class Figures {
    private final List<String> conditions = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    void condition(String sentence, Object... values) {
        conditions.add("- " + String.format(Locale.ROOT, sentence, values));
    }

    void row(String what, String budget, boolean met, String measured, Object... values) {
        row(what, budget, met ? "yes" : "**no**", measured, values);
    }

    /** A figure that has no budget of its own. */
    void note(String what, String measured, Object... values) {
        row(what, "", "", measured, values);
    }

    private void row(String what, String budget, String met, String measured, Object... values) {
        rows.add("| " + what + " | " + budget + " | " + String.format(Locale.ROOT, measured, values) + " | " + met
                + " |");
        System.out.println(rows.getLast());
    }

    /** Prints everything and leaves it in a file. */
    void publish(Path file, String title) {
        var text = "# " + title + "\n\n" + String.join("\n", conditions)
                + "\n\n| what | budget | measured | met? |\n|---|---|---|---|\n" + String.join("\n", rows) + "\n";
        System.out.println("\n" + text);
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
