package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sabak.platform.ContentProblem;

class SchemeFileTest {
    private static final String FILE = "schemes/basic.yml";
    private static final String GOOD = """
            id: basic
            version: 1
            title: {en: Basic, ru: Базовая}
            roles: [psychologist]
            validity: 24 months
            minimum: 6 months
            window: 90 days
            grace: {days: 30, counts: false}
            base: expiry
            evidence-max-age: 12 months
            primary: {modules: [first], exams: [basic]}
            renewal: {modules: [], exams: [basic]}
            """;
    private final List<ContentProblem> problems = new ArrayList<>();

    @Test
    void aGoodFileIsReadWhole() {
        var scheme = SchemeFile.read(FILE, GOOD, known(), problems::add).orElseThrow();
        assertThat(problems).isEmpty();
        assertThat(scheme.title().in("ru")).isEqualTo("Базовая");
        assertThat(scheme.version().window()).isEqualTo(90);
        assertThat(scheme.version().grace()).isEqualTo(30);
        assertThat(scheme.version().base()).isEqualTo(Base.EXPIRY);
        assertThat(scheme.version().renewal().exams()).containsExactly("basic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: basic | id: Basic | 1:5 certification.content.id",
                "id: basic | id: other | 1:5 certification.content.file-name",
                "version: 1 | version: none | 2:10 content.yaml.number",
                "version: 1 | version: 0 | 2:10 content.yaml.number",
                "[psychologist] | [psychologist, cook] | 4:23 certification.content.role",
                "validity: 24 months | validity: 2 years | 5:11 certification.content.months",
                "validity: 24 months | validity: 1201 months | 5:11 certification.content.months",
                "minimum: 6 months | minimum: 25 months | 6:10 certification.content.minimum",
                "window: 90 days | window: 3 months | 7:9 certification.content.days",
                "window: 90 days | window: 168 days | 7:9 certification.content.window",
                "days: 30 | days: 9999 | 8:15 content.yaml.number",
                "counts: false | counts: perhaps | 8:27 content.yaml.flag",
                "base: expiry | base: never | 9:7 certification.content.base",
                "base: expiry | base: fixed | 1:1 certification.content.anchor",
                "base: expiry | base: expiry, anchor: 2026-09-01 | 9:21 content.yaml.syntax",
                "evidence-max-age: 12 months | evidence-max-age: long | 10:19 certification.content.months",
                "evidence-max-age: 12 months | anchor: 2026-02-31 | 10:9 certification.content.day",
                "evidence-max-age: 12 months | anchor: 2026-09-01 | 10:9 certification.content.anchor",
                "evidence-max-age: 12 months | cap: sometimes | 10:6 content.yaml.flag",
                "evidence-max-age: 12 months | colour: red | 10:1 content.yaml.unknown",
                "modules: [first] | modules: [second] | 11:21 certification.content.module",
                "exams: [basic]} | exams: [final]} | 11:37 certification.content.exam",
                "exams: [basic]} | checklists: [search, escort]} | 11:50 certification.content.checklist",
                "modules: [first], exams: [basic] | hours: 0 | 11:18 content.yaml.number",
                "modules: [], exams: [basic] | modules: [] | 12:10 certification.content.nothing-asked",
                "title: {en: Basic, ru: Базовая} | name: x | 1:1 content.yaml.missing; 3:1 content.yaml.unknown",
            })
    void aMistakeIsReportedWithItsPlace(String right, String wrong, String expected) {
        assertThat(GOOD).contains(right);
        var read = SchemeFile.read(
                FILE, GOOD.replaceFirst(java.util.regex.Pattern.quote(right), wrong), known(), problems::add);
        assertThat(read).isEmpty();
        assertThat(problems)
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.key())
                .containsExactly(expected.split("; "));
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        var text = GOOD.replace("24 months", "two years")
                .replace("90 days", "long")
                .replace("[psychologist]", "[cook]")
                .replace("[first]", "[second]");
        SchemeFile.read(FILE, text, known(), problems::add);
        assertThat(problems).extracting(ContentProblem::line).containsExactlyInAnyOrder(4, 5, 7, 11);
    }

    private static SchemeFile.Known known() {
        return new SchemeFile.Known("first"::equals, "basic"::equals, "search"::equals, "psychologist"::equals);
    }
}
