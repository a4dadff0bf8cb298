package org.sabak.certification.decisions;

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

/** A day, with the names of months and weekdays of the reader's language and the week beginning on Monday. */
public class DayField extends DatePicker {
    private static final long serialVersionUID = 1L;

    public DayField(String label, @Nullable LocalDate day) {
        super(label);
        var locale = Languages.nearest(getLocale());
        setLocale(locale.equals(Languages.EN) ? Locale.UK : Languages.RU);
        var texts = new DatePickerI18n();
        texts.setFirstDayOfWeek(1);
        texts.setDateFormats("dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd");
        texts.setMonthNames(Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        var sundayFirst = IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        texts.setWeekdays(sundayFirst.stream()
                .map(weekday -> weekday.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        texts.setWeekdaysShort(sundayFirst.stream()
                .map(weekday -> weekday.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                .toList());
        texts.setToday(getTranslation("certification.form.today"));
        texts.setCancel(getTranslation("certification.form.cancel"));
        texts.setBadInputErrorMessage(getTranslation("certification.form.bad-day"));
        setI18n(texts);
        setValue(day);
    }

    /** Whether a day is given; says so beside the field if none is. */
    public boolean given() {
        if (isEmpty()) {
            setErrorMessage(getTranslation("certification.form.day-missing"));
            setInvalid(true);
            focus();
        }
        return !isEmpty();
    }
}
