package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The number of a certificate. */
class SerialTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property
    void whatWasMadeIsUnderstood(@ForAll long bits) {
        var serial = Serial.of("KG", bits);
        assertThat(serial).matches("KG-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
        assertThat(Serial.parse(serial)).contains(serial);
        assertThat(Serial.parse(serial.toLowerCase().replace('-', ' '))).contains(serial);
        assertThat(Serial.parse(serial.replace("-", ""))).contains(serial);
        assertThat(Serial.parse(serial.replace('0', 'o').replace('1', 'l').replace('V', 'u')))
                .contains(serial);
        assertThat(Serial.parse(serial.replace('K', 'К').replace('X', 'Х').replace('0', 'О')))
                .contains(serial);
    }

    @Property
    void oneWrongCharacterIsFound(
            @ForAll long bits, @ForAll @IntRange(max = 12) int at, @ForAll @IntRange(max = 31) int with) {
        var plain = Serial.of("KZ", bits).replace("-", "");
        var wrong = plain.substring(0, 2 + at) + ALPHABET.charAt(with) + plain.substring(3 + at);
        assertThat(Serial.parse(wrong).isPresent()).isEqualTo(wrong.equals(plain));
    }

    @Property
    void neighboursThatChangedPlacesAreFound(@ForAll long bits, @ForAll @IntRange(max = 11) int at) {
        var plain = Serial.of("TJ", bits).replace("-", "");
        var wrong = plain.substring(0, 2 + at) + plain.charAt(3 + at) + plain.charAt(2 + at) + plain.substring(4 + at);
        assertThat(Serial.parse(wrong).isPresent()).isEqualTo(wrong.equals(plain));
    }

    @Test
    void whatCannotBeASerialIsNone() {
        assertThat(Serial.parse("")).isEmpty();
        assertThat(Serial.parse("KG")).isEmpty();
        assertThat(Serial.parse("'; DROP TABLE")).isEmpty();
    }
}
