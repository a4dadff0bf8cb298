package org.sabak.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @CsvSource({
        "eleven-char, too-short",
        "kg-10472-2026, is-login",
        "KG-10472-2026, is-login",
        "Password1234, common",
        "1234567890123, common",
        "aaaaaaaaaaaab, common",
        "пароль123456, common"
    })
    void refusesWhatIsEasilyGuessed(String password, String why) {
        assertThat(PasswordRules.objection(password, "kg-10472")).contains("identity.password." + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"four words by the river", "сорок синих чашек чая", "жети жолу өлчөп бир кес"})
    void takesAnyLongOne(String password) {
        assertThat(PasswordRules.objection(password, "kg-10472")).isEmpty();
    }

    @Test
    void takesWhatWeGive() {
        assertThat(PasswordRules.objection(GivenPassword.next(), "official")).isEmpty();
        assertThat(GivenPassword.next())
                .matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")
                .doesNotContainPattern("[ilo01]");
    }
}
