package org.sabak.reporting.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sabak.certification.Tones;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.reporting.StatusRow;
import org.sabak.reporting.StatusWords;

/** Status as a badge: the word, and where a date decides, how many days. */
final class Told {
    private Told() {}

    static StatusBadge holding(Component in, StatusRow.Held held, LocalDate on) {
        @Nullable Long days = held.daysLeft(on);
        var word =
                switch (held.kind()) {
                    case EXPIRED -> in.getTranslation("reporting.holding.expired-days", -days(days));
                    case RENEWAL_OPEN -> in.getTranslation("reporting.holding.renewal-days", days(days));
                    default -> in.getTranslation(StatusWords.key(held.kind()));
                };
        return new StatusBadge(Tones.of(held.kind()), word);
    }

    /** The word alone, where the days stand beside it. */
    static StatusBadge word(Component in, StatusRow.Held held) {
        return new StatusBadge(Tones.of(held.kind()), in.getTranslation(StatusWords.key(held.kind())));
    }

    static StatusBadge duty(Component in, StatusRow.Owed owed, LocalDate on) {
        var due = owed.due();
        var word =
                switch (owed.kind()) {
                    case OVERDUE ->
                        in.getTranslation(
                                "reporting.duty.overdue-days", due == null ? 0 : on.toEpochDay() - due.toEpochDay());
                    case DUE ->
                        in.getTranslation(
                                "reporting.duty.due-days", due == null ? 0 : due.toEpochDay() - on.toEpochDay());
                    default -> in.getTranslation(StatusWords.key(owed.kind()));
                };
        return new StatusBadge(Tones.of(owed.kind()), word);
    }

    /** A day for a table, or a dash. */
    static String day(Locale reader, @Nullable LocalDate day) {
        return day == null ? "–" : Formats.shortDate(reader, day);
    }

    private static long days(@Nullable Long days) {
        return days == null ? 0 : days;
    }
}
