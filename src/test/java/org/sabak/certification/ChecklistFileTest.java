package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sabak.platform.ContentProblem;

class ChecklistFileTest {
    private static final String FILE = "checklists/search.yml";
    private static final String GOOD = """
            id: search
            version: 2
            title: {en: Search, ru: Обыск, ky: Тинтүү}
            purpose: {en: Shows how, ru: Показывает как, ky: Кантип көрсөтөт}
            items:
              - {en: One, ru: Один, ky: Бир}
              - {en: Two, ru: Два, ky: Эки}
              - {en: Three, ru: Три, ky: Үч}
              - {en: Four, ru: Четыре, ky: Төрт}
              - {en: Five, ru: Пять, ky: Беш}
            """;
    private final List<ContentProblem> problems = new ArrayList<>();

    @Test
    void aGoodFileIsReadWhole() {
        var checklist = ChecklistFile.read(FILE, GOOD, problems::add).orElseThrow();
        assertThat(problems).isEmpty();
        assertThat(checklist.id()).isEqualTo("search");
        assertThat(checklist.version()).isEqualTo(2);
        assertThat(checklist.title().in("ru")).isEqualTo("Обыск");
        assertThat(checklist.purpose().in("en")).isEqualTo("Shows how");
        assertThat(checklist.items())
                .extracting(item -> item.in("ky"))
                .containsExactly("Бир", "Эки", "Үч", "Төрт", "Беш");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: search | id: Search | 1:5 certification.content.checklist-id",
                "id: search | id: escort | 1:5 certification.content.checklist-file-name",
                "version: 2 | version: none | 2:10 content.yaml.number",
                "version: 2 | version: 0 | 2:10 content.yaml.number",
                "title: {en: Search, ru: Обыск, ky: Тинтүү} | title: Search | 3:8 content.yaml.mapping",
                "en: Shows how | Latin: Shows how | 4:11 content.yaml.language",
                "  - {en: Five, ru: Пять, ky: Беш} | # - | 6:3 certification.content.checklist-items",
                "  - {en: Five, ru: Пять, ky: Беш} |   - Five | 10:5 content.yaml.mapping",
                "  - {en: Five, ru: Пять, ky: Беш} |   - {} | 10:5 content.yaml.text",
                "version: 2 | version: 2, colour: red | 2:19 content.yaml.syntax",
                "title: {en: Search, ru: Обыск, ky: Тинтүү} | name: x | 1:1 content.yaml.missing; 3:1 content.yaml.unknown",
            })
    void aMistakeIsReportedWithItsPlace(String right, String wrong, String expected) {
        assertThat(GOOD).contains(right);
        assertThat(ChecklistFile.read(FILE, GOOD.replace(right, wrong), problems::add))
                .isEmpty();
        assertThat(problems)
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.key())
                .containsExactly(expected.split("; "));
    }

    @Test
    void moreThanEightItemsAreTooMany() {
        var eight = GOOD + "  - {en: Six}\n  - {en: Seven}\n  - {en: Eight}\n";
        assertThat(ChecklistFile.read(FILE, eight, problems::add)).isPresent();
        assertThat(ChecklistFile.read(FILE, eight + "  - {en: Nine}\n", problems::add))
                .isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.args())
                .containsExactly("9", "5", "8"));
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        ChecklistFile.read(
                FILE,
                GOOD.replace("search", "Search")
                        .replace("version: 2", "version: x")
                        .replace("{en: One", "{One: x"),
                problems::add);
        assertThat(problems).extracting(ContentProblem::line).containsExactlyInAnyOrder(1, 2, 6);
    }

    @Test
    void itIsPassedOnlyAsAWhole() {
        var checklist = ChecklistFile.read(FILE, GOOD, problems::add).orElseThrow();
        assertThat(checklist.missing(Set.of(0, 1, 2, 3, 4))).isZero();
        assertThat(checklist.missing(Set.of(0, 1, 3, 4, 7))).isOne();
        assertThat(checklist.missing(Set.of())).isEqualTo(5);
    }
}
