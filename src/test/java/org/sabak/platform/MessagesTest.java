package org.sabak.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages();

    @Test
    void aSentenceThatEndsInARussianDateHasOneFullStop() {
        var text = messages.get(Languages.RU, "organisation.unit.closed-since", LocalDate.of(2027, 5, 3));

        assertThat(text).endsWith("3 мая 2027\u202fг.");
    }
}
