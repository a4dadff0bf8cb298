package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the name that a visitor types is the one on the certificate. */
class NameMatchTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aigül Sadykova",
                "sadykova aigul",
                "SADYKOVA, Aigül Bakytovna",
                " Садыкова   Айгүл ",
                "айгул садыкова бакытовна"
            })
    void matchesInEitherScriptAndAnyOrder(String typed) {
        assertThat(VerifyService.matches(CertificatePdfTest.facts("ru"), typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Sadykova", "Айгүл", "Aigül Садыкова", "Aigul Sadikova", "Aigül Sadykova Bakytovna Extra"})
    void doesNotMatchAnythingElse(String typed) {
        assertThat(VerifyService.matches(CertificatePdfTest.facts("ru"), typed)).isFalse();
    }
}
