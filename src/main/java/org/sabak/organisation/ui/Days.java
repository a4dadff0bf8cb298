package org.sabak.organisation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.sabak.platform.Languages;

/** A field for a day, with the names of months and weekdays of the reader's language and the week beginning on Monday. */
class Days extends DatePicker {
    private static final long serialVersionUID = 1L;

    Days(String label, Locale reader) {
        super(label);
        var locale = Languages.nearest(reader);
        setLocale(locale.equals(Languages.EN) ? Locale.UK : Languages.RU);
        var texts = new DatePickerI18n();
        texts.setFirstDayOfWeek(1);
        texts.setDateFormats("dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd");
        texts.setMonthNames(Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        var sundayFirst = new ArrayList<DayOfWeek>();
        for (int i = 0; i < 7; i++) {
            sundayFirst.add(DayOfWeek.SUNDAY.plus(i));
        }
        texts.setWeekdays(sundayFirst.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        texts.setWeekdaysShort(sundayFirst.stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                .toList());
        texts.setToday(getTranslation("organisation.form.today"));
        texts.setCancel(getTranslation("organisation.form.cancel"));
        texts.setBadInputErrorMessage(getTranslation("organisation.form.bad-day"));
        setI18n(texts);
    }
}
