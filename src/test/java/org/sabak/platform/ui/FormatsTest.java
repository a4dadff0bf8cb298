package org.sabak.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.sabak.platform.Languages;

class FormatsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 3);

    @Test
    void aDateIsWrittenAsTheLocaleDoesAlwaysWithItsYear() {
        assertThat(Formats.date(Languages.EN, DAY)).isEqualTo("3 May 2027");
        assertThat(Formats.date(Languages.RU, DAY)).isEqualTo("3 мая 2027\u202fг.");
        assertThat(Formats.date(Languages.KY, DAY)).contains("2027").contains("май");
        assertThat(Formats.shortDate(Languages.EN, DAY)).isEqualTo("3 May 2027");
        assertThat(Formats.fullDate(Languages.RU, DAY)).isEqualTo("понедельник, 3 мая 2027\u202fг.");
    }

    @Test
    void aTimeIsThatOfTheZoneAsked() {
        var at = Instant.parse("2027-05-03T04:42:00Z");
        assertThat(Formats.time(Languages.RU, at, ZoneId.of("Asia/Bishkek"))).isEqualTo("10:42");
        assertThat(Formats.time(Languages.RU, at, ZoneId.of("Z"))).isEqualTo("04:42");
    }

    @Test
    void numbersAreGroupedAsTheLocaleDoes() {
        assertThat(Formats.number(Languages.EN, 1846)).isEqualTo("1,846");
        assertThat(Formats.number(Languages.RU, 11846)).isEqualTo("11\u00a0846");
        assertThat(Formats.percent(Languages.EN, 0.909)).isEqualTo("90.9%");
    }
}
