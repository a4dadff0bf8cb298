package org.sabak.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sabak.platform.Languages;

/** Fields for a day, written and read as the reader's language does. */
final class Days {
    private Days() {}

    static DatePicker picker(Component in, Locale reader, String label) {
        var picker = new DatePicker(in.getTranslation(label));
        var locale = Languages.nearest(reader);
        picker.setLocale(locale.equals(Languages.EN) ? Locale.UK : locale);
        picker.setI18n(texts(in, locale));
        return picker;
    }

    private static DatePickerI18n texts(Component in, Locale locale) {
        var symbols = DateFormatSymbols.getInstance(locale);
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(com.ibm.icu.text.DateFormatSymbols.getInstance(locale)
                                .getMonths(
                                        com.ibm.icu.text.DateFormatSymbols.STANDALONE,
                                        com.ibm.icu.text.DateFormatSymbols.WIDE))
                        .limit(12)
                        .toList())
                .setWeekdays(names(symbols.getWeekdays()))
                .setWeekdaysShort(names(symbols.getShortWeekdays()))
                .setFirstDayOfWeek(1)
                .setDateFormat(locale.equals(Languages.EN) ? "dd/MM/yyyy" : "dd.MM.yyyy")
                .setToday(in.getTranslation("identity.today"))
                .setCancel(in.getTranslation("identity.cancel"))
                .setBadInputErrorMessage(in.getTranslation("identity.day-form"));
    }

    private static List<String> names(String[] fromSunday) {
        return Arrays.stream(fromSunday).skip(1).limit(7).toList();
    }
}
