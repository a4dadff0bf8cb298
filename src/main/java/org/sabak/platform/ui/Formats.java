package org.sabak.platform.ui;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import org.sabak.platform.Languages;
import org.sabak.platform.Messages;

/** Dates, times and numbers as the reader's locale writes them; a date always has its year. English is written the British way. */
public final class Formats {
    private Formats() {}

    /** 3 May 2027 · 3 мая 2027 г. */
    public static String date(Locale locale, LocalDate day) {
        return Messages.longDate(locale, day);
    }

    /** 3 May 2027 with the month shortened, for tables. */
    public static String shortDate(Locale locale, LocalDate day) {
        return format(locale, "d MMM y", day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    /** Tuesday, 24 November 2026. */
    public static String fullDate(Locale locale, LocalDate day) {
        var format = DateFormat.getDateInstance(DateFormat.FULL, icu(locale));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** 10:42, in the given zone. */
    public static String time(Locale locale, Instant at, ZoneId zone) {
        return format(locale, "HH:mm", at, zone);
    }

    /** 24 Nov 2026, 10:42, in the given zone. */
    public static String dateAndTime(Locale locale, Instant at, ZoneId zone) {
        return format(locale, "d MMM y, HH:mm", at, zone);
    }

    /** 1,846 · 1 846. */
    public static String number(Locale locale, long number) {
        return NumberFormat.getIntegerInstance(icu(locale)).format(number);
    }

    /** 90.9 % with at most one digit after the mark; {@code share} is between 0 and 1. */
    public static String percent(Locale locale, double share) {
        var format = NumberFormat.getPercentInstance(icu(locale));
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    private static String format(Locale locale, String pattern, Instant at, ZoneId zone) {
        var format = new com.ibm.icu.text.SimpleDateFormat(pattern, icu(locale));
        format.setTimeZone(TimeZone.getTimeZone(zone.getId().equals("Z") ? "GMT" : zone.getId()));
        return format.format(Date.from(at));
    }

    private static ULocale icu(Locale locale) {
        var language = Languages.nearest(locale);
        return ULocale.forLocale(language.equals(Languages.EN) ? Locale.UK : language);
    }
}
