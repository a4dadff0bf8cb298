package org.sabak.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NamesTest {
    private static final Locale RU = Locale.of("ru");

    @ParameterizedTest
    @CsvSource({
        "Айгүл,айгул",
        "Өмүрбек,омурбек",
        "Қарлығаш,карлыгаш",
        "Ҳамидов,хамидов",
        "Семёнов,семенов",
        "Çelik,celik",
        "Сергей,сергей"
    })
    void aNameIsFoundAsItIsTypedOnARussianOrEnglishKeyboard(String name, String folded) {
        assertThat(NameWords.of(name)).containsExactly(folded);
    }

    @Test
    void wordsAreSeparatedByWhateverIsNoLetterOrDigit() {
        assertThat(NameWords.of("  Бакыт уулу, KG-004117 ")).containsExactly("бакыт", "уулу", "kg", "004117");
        assertThat(NameWords.of(" - ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Айгүл,Aigul",
        "Садыкова,Sadykova",
        "Жылдыз,Zhyldyz",
        "Щукин,Shchukin",
        "Дмитрий,Dmitry",
        "Ҷамшед,Jamshed",
        "Қайрат,Kairat",
        "Ольга,Olga",
        "Анна-Мария,Anna-Mariya"
    })
    void aCyrillicNameIsProposedInLatinLetters(String cyrillic, String latin) {
        assertThat(Latin.of(cyrillic)).isEqualTo(latin);
    }

    @Test
    void aNameIsListedWithTheFamilyFirstInTheScriptOfTheReader() {
        var name = DemoNames.of("Садыкова", "Айгүл", "Бакытовна");
        assertThat(name.listed(RU)).isEqualTo("Садыкова Айгүл Бакытовна");
        assertThat(name.listed(Locale.ENGLISH)).isEqualTo("Sadykova, Aigul Bakytovna");
        assertThat(name.other(RU)).isEqualTo("Sadykova Aigul Bakytovna");
        assertThat(name.shown(RU)).isEqualTo("Айгүл Садыкова");
    }

    @ParameterizedTest
    @EnumSource
    void inventedNamesHaveBothScriptsAndTheEndingsOfTheirSex(DemoNames.People people) {
        var random = new Random(1);
        var seen = new HashSet<String>();
        for (int n = 0; n < 500; n++) {
            var woman = n % 3 == 0;
            var name = DemoNames.next(random, people, woman);
            seen.add(name.listed(RU));
            assertThat(name.familyLatin() + name.givenLatin()).matches("[A-Za-z' ]+");
            assertThat(name.familyCyrillic()).matches("[\\p{IsCyrillic} ]+");
            if (name.patronymicCyrillic() != null) {
                assertThat(name.patronymicCyrillic())
                        .matches(woman ? ".*(вна|қызы)" : ".*(вич|ұлы)")
                        .doesNotContain("аов", "оов");
            }
        }
        assertThat(seen).hasSizeGreaterThan(300);
    }
}
