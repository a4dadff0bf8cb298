package org.sabak.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sabak.platform.LocalizedText;

class SearchIndexTest {
    private static final SearchIndex RUSSIAN = index(
            "ru",
            "Личный досмотр заключённых проводится с уважением к достоинству.",
            "Беседа с осуждённым о переводе в другое учреждение. Ещё раз: никаких пыток.",
            "Если <b>пункт</b> & правило расходятся, спросите начальника.");
    private static final SearchIndex ENGLISH = index(
            "en",
            "Searches respect the dignity of prisoners.",
            "A prisoner's complaint is recorded.",
            "Nothing of this.");
    private static final SearchIndex KYRGYZ = index(
            "ky",
            "Камактагы адамдардын укуктары сакталат.",
            "Өзгөрүүлөрдү байкоо жана көңүл буруу.",
            "Кызматкердин милдети.");

    @Test
    void findsInflectedRussianWords() {
        assertThat(sections(RUSSIAN, "заключенный")).containsExactly("s1");
        assertThat(sections(RUSSIAN, "ДОСМОТРА заключённому")).containsExactly("s1");
        assertThat(sections(RUSSIAN, "пытка")).containsExactly("s2");
        assertThat(sections(RUSSIAN, "беседы")).containsExactly("s2");
        assertThat(sections(RUSSIAN, "правилами")).containsExactly("s3");
    }

    @Test
    void findsRussianWordsThatLoseAVowel() {
        var index = index("ru", "После ошибок и проверок.", "Ничего.", "Ничего.");
        assertThat(sections(index, "ошибка")).containsExactly("s1");
        assertThat(sections(index, "проверками")).containsExactly("s1");
    }

    @Test
    void treatsYoAndYeAlike() {
        assertThat(sections(RUSSIAN, "еще")).containsExactly("s2");
        assertThat(sections(RUSSIAN, "осужденным")).isEqualTo(sections(RUSSIAN, "осуждённым"));
    }

    @Test
    void findsTheBeginningOfAWord() {
        assertThat(sections(RUSSIAN, "досто")).containsExactly("s1");
        assertThat(sections(ENGLISH, "digni")).containsExactly("s1");
    }

    @Test
    void findsInflectedEnglishWords() {
        assertThat(sections(ENGLISH, "prisoner")).containsExactlyInAnyOrder("s1", "s2");
        assertThat(sections(ENGLISH, "complaints recording")).containsExactly("s2");
    }

    @Test
    void findsKyrgyzWordsTypedOnARussianKeyboard() {
        assertThat(sections(KYRGYZ, "озгоруулор")).containsExactly("s2");
        assertThat(sections(KYRGYZ, "конул")).containsExactly("s2");
        assertThat(sections(KYRGYZ, "көңүлдү")).containsExactly("s2");
        assertThat(sections(KYRGYZ, "укук")).containsExactly("s1");
        assertThat(sections(KYRGYZ, "адамдарга")).containsExactly("s1");
    }

    @Test
    void aSectionWithEveryWordIsBetterThanOneWithSome() {
        assertThat(sections(RUSSIAN, "правило досмотр")).containsExactlyInAnyOrder("s1", "s3");
        assertThat(sections(RUSSIAN, "досмотр достоинство")).containsExactly("s1");
        assertThat(sections(RUSSIAN, "квантовый")).isEmpty();
    }

    @Test
    void marksTheWordsAndEscapesTheText() {
        var found = RUSSIAN.search("пунктами").getFirst();
        assertThat(found.snippet()).contains("&lt;b&gt;<mark>пункт</mark>&lt;").contains("&amp;");
        assertThat(found.url()).isEqualTo("/handbook/first?lang=ru#s3");
        assertThat(found.sectionTitle()).isEqualTo("Heading 3");
        assertThat(found.moduleTitle()).isEqualTo("ru title");
    }

    @Test
    void aSnippetIsNoLongerThanTheParagraph() {
        var index = index("ru", "Первый абзац без точки\n\nВторой о пытках\n\nТретий абзац", "Ничего.", "Ничего.");
        assertThat(index.search("пытка").getFirst().snippet()).isEqualTo("Второй о <mark>пытках</mark>");
    }

    @Test
    void nothingIsFoundByNothing() {
        assertThat(RUSSIAN.search("")).isEmpty();
        assertThat(RUSSIAN.search(" \t ?!*:(\"")).isEmpty();
    }

    @Property(tries = 400)
    void understandsWhateverIsTyped(@ForAll("typed") String query) {
        for (var index : List.of(RUSSIAN, ENGLISH, KYRGYZ)) {
            assertThat(index.search(query))
                    .allMatch(
                            found -> !found.snippet().replaceAll("</?mark>", "").contains("<"));
        }
    }

    @Provide
    Arbitrary<String> typed() {
        var operators = Arbitraries.of(
                "\"", "*", "?", "~", ":", "(", ")", "[", "}", "\\", "AND", "NOT", "-", "+", "^2", "/", "&&", "||",
                "пыт*", "\ud83d");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(400),
                operators.list().ofMaxSize(20).map(parts -> String.join(" ", parts)));
    }

    private static List<String> sections(SearchIndex index, String query) {
        return index.search(query).stream().map(Found::section).toList();
    }

    private static SearchIndex index(String language, String... texts) {
        var markdown = new StringBuilder("""
                ---
                title: %1$s title
                summary: About nothing else.
                minutes: 5
                objectives: {lo1: one}
                sources: [none]
                ---
                """.formatted(language));
        for (int i = 1; i <= texts.length; i++) {
            markdown.append("## Heading ").append(i).append(" {#s").append(i).append("}\n");
            markdown.append(texts[i - 1].replace("<b>", "\\<b>").replace("</b>", "\\</b>"))
                    .append("\n\n");
        }
        var problems = new ArrayList<Object>();
        var text = ModuleText.parse(
                "module.md",
                markdown.toString(),
                language,
                new ModuleText.Surroundings(new Glossary(Map.of()), java.util.Set.of()),
                problems::add);
        assertThat(problems).isEmpty();
        var module = new ModuleInfo(
                "course",
                1,
                "first",
                1,
                "01-first",
                LocalizedText.of(language, "title"),
                List.of("s1", "s2", "s3"),
                List.of(language));
        return SearchIndex.of(language, List.of(new ModulePage(module, language, text, text, "", Optional.empty())));
    }
}
