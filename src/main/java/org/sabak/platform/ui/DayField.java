package org.sabak.platform.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Languages;
import org.sabak.platform.Refused;

/** A field for a day, written and read as the reader's language does, the week beginning on Monday. */
public class DayField extends DatePicker {
    private static final long serialVersionUID = 1L;

    public DayField(String label) {
        this(label, null);
    }

    public DayField(String label, @Nullable LocalDate day) {
        super(label);
        var language = Languages.nearest(getLocale());
        var english = language.equals(Languages.EN);
        // Browsers know no Kyrgyz dates; the names below are ours, and numbers are written as in Russian
        setLocale(english ? Locale.UK : Languages.RU);
        var weekdays = IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        var texts = new DatePickerI18n()
                .setFirstDayOfWeek(1)
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(weekdays.stream()
                        .map(weekday -> weekday.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdaysShort(weekdays.stream()
                        .map(weekday -> weekday.getDisplayName(TextStyle.SHORT_STANDALONE, language))
                        .toList())
                .setToday(getTranslation("platform.day.today"))
                .setCancel(getTranslation("platform.day.cancel"))
                .setBadInputErrorMessage(getTranslation("platform.day.form"));
        texts.setDateFormats(english ? "dd/MM/yyyy" : "dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd");
        setI18n(texts);
        setValue(day);
    }

    /** @throws Refused if none is given */
    public LocalDate day() {
        var day = getValue();
        if (day == null) {
            throw new Refused("platform.day.missing");
        }
        return day;
    }

    /** Whether something stands in the field that is no day; the field says so itself. */
    public boolean unreadable() {
        return isInputUnparsable();
    }
}
