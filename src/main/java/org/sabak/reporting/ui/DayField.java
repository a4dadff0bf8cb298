package org.sabak.reporting.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sabak.platform.Languages;

/** A field for a day, written and read as the reader's language does. */
class DayField extends DatePicker {
    private static final long serialVersionUID = 1L;

    DayField(String label) {
        super(label);
        var language = Languages.nearest(getLocale());
        setLocale(language.equals(Languages.EN) ? Locale.UK : language);
        var symbols = com.ibm.icu.text.DateFormatSymbols.getInstance(language);
        setI18n(new DatePickerI18n()
                .setMonthNames(names(
                        symbols.getMonths(
                                com.ibm.icu.text.DateFormatSymbols.STANDALONE, com.ibm.icu.text.DateFormatSymbols.WIDE),
                        0,
                        12))
                .setWeekdays(names(symbols.getWeekdays(), 1, 7))
                .setWeekdaysShort(names(symbols.getShortWeekdays(), 1, 7))
                .setFirstDayOfWeek(1)
                .setDateFormat(language.equals(Languages.EN) ? "dd/MM/yyyy" : "dd.MM.yyyy")
                .setToday(getTranslation("reporting.day.today"))
                .setCancel(getTranslation("reporting.day.cancel"))
                .setBadInputErrorMessage(getTranslation("reporting.day.form")));
    }

    private static List<String> names(String[] all, int from, int count) {
        return Arrays.stream(all).skip(from).limit(count).toList();
    }
}
