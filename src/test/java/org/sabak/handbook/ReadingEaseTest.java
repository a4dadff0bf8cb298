package org.sabak.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.handbook.ReadingEase.Counts;

/** The texts here are counted by hand. */
class ReadingEaseTest {
    @Test
    void englishIsMeasuredByFlesch() {
        var text = List.of("The officer opens the door. He asks one question.");
        assertThat(ReadingEase.FLESCH.count(text)).isEqualTo(new Counts(2, 9, 13, 2));
        assertThat(score("en", text)).isCloseTo(80.07, within(0.01));
    }

    @Test
    void russianIsMeasuredByOborneva() {
        var text = List.of("Дверь открыта. Человек ждёт ответа.");
        assertThat(ReadingEase.OBORNEVA.count(text)).isEqualTo(new Counts(2, 5, 11, 2));
        assertThat(score("ru", text)).isCloseTo(71.37, within(0.01));
    }

    @Test
    void kyrgyzIsMeasuredByLix() {
        var text = List.of("Эшик ачык. Камактагы адам жооп күтөт.");
        assertThat(ReadingEase.LIX.count(text)).isEqualTo(new Counts(2, 6, 13, 1));
        assertThat(score("ky", text)).isCloseTo(19.67, within(0.01));
    }

    @Test
    void silentLettersMakeNoSyllableAndParagraphsEndSentences() {
        assertThat(ReadingEase.FLESCH.count(
                        List.of("Rules made safe", "a staff member wrote “Stop.” Then 12 people closed it")))
                .isEqualTo(new Counts(3, 12, 14, 0));
    }

    @Test
    void longSentencesOfLongWordsAreHarderInEveryFormula() {
        assertThat(score("en", List.of("Proportionality necessitates individualized justification")))
                .isLessThan(score("en", List.of("Say why. Be fair.")));
        assertThat(score("ru", List.of("Соразмерность предполагает индивидуальное обоснование")))
                .isLessThan(score("ru", List.of("Скажите. Будьте честны.")));
        assertThat(score("ky", List.of("Өлчөмдөштүк жекелештирилген негиздемени талап кылат")))
                .isGreaterThan(score("ky", List.of("Айтып бер. Калыс бол.")));
    }

    private static double score(String language, List<String> paragraphs) {
        return ReadingEase.of(language).orElseThrow().score(paragraphs);
    }
}
