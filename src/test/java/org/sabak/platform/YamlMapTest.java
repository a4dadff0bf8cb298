package org.sabak.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlMapTest {
    private final List<ContentProblem> problems = new ArrayList<>();

    @Test
    void readsValuesOfEveryKind() {
        var yaml = read("""
                id: foundation
                version: 2
                title: {en: Exam, ru: Экзамен}
                wait: P1D
                modules: [a, b]
                draw:
                  - {count: 8}
                items:
                  - {en: One, ru: Один}
                  - {en: Two}
                """);
        assertThat(yaml.text("id")).isEqualTo("foundation");
        assertThat(yaml.number("version", 1, 9)).isEqualTo(2);
        assertThat(yaml.localized("title").in("ru")).isEqualTo("Экзамен");
        assertThat(yaml.value("wait", Duration::parse, "x")).contains(Duration.ofDays(1));
        assertThat(yaml.texts("modules")).extracting(YamlMap.Text::value).containsExactly("a", "b");
        assertThat(yaml.maps("draw").getFirst().number("count", 1, 99)).isEqualTo(8);
        assertThat(yaml.flag("cap", true)).isTrue();
        assertThat(yaml.localizedTexts("items"))
                .extracting(text -> text.in("ru"))
                .containsExactly("Один", "Two");
        yaml.done();
        assertThat(problems).isEmpty();
    }

    @Test
    void reportsEveryMistakeWithItsPlace() {
        var yaml = read("""
                id: [a]
                version: many
                title: {Latin: x, ru: }
                modules: a
                colour: red
                id: again
                items: [{en: One}, two, {en: }]
                steps: one
                """);
        yaml.text("id");
        yaml.number("version", 1, 9);
        yaml.localized("title");
        yaml.texts("modules");
        assertThat(yaml.localizedTexts("items")).hasSize(1);
        assertThat(yaml.localizedTexts("steps")).isEmpty();
        yaml.text("owner");
        yaml.done();
        assertThat(problems)
                .extracting(p -> p.line() + ":" + p.column() + " " + p.key())
                .containsExactlyInAnyOrder(
                        "11:1 content.yaml.missing",
                        "11:5 content.yaml.text",
                        "12:10 content.yaml.number",
                        "13:9 content.yaml.language",
                        "13:22 content.yaml.text",
                        "14:10 content.yaml.list",
                        "15:1 content.yaml.unknown",
                        "16:1 content.yaml.twice",
                        "17:20 content.yaml.mapping",
                        "17:29 content.yaml.text",
                        "18:8 content.yaml.list");
    }

    @Test
    void reportsASyntaxErrorOnceAndNothingThatFollowsFromIt() {
        var yaml = read("id: \"open\nversion: 1\n");
        yaml.text("id");
        yaml.number("version", 1, 9);
        yaml.done();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().key()).isEqualTo("content.yaml.syntax");
    }

    @Test
    void aListIsNotAMapping() {
        read("- a\n").done();
        assertThat(problems).extracting(ContentProblem::key).containsExactly("content.yaml.mapping-expected");
    }

    private YamlMap read(String text) {
        return YamlMap.read("x.yml", text, 10, problems::add);
    }
}
