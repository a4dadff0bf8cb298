package org.sabak.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sabak.assessment.AttemptJson.Choice;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QuestionPreviewTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALL = """
            ### One? {#q-one use=check check=start objective=lo1 red-line=torture}
            - [ ] wrong
              > no
            - [x] right
              > yes
            > [!HINT] think
            > [!WHY] because

            ### Order {#q-order type=order use=practice objective=lo1}

            1. first
            2. second
            3. third

            ### Pairs {#q-pairs type=match use=practice objective=lo1 points=2}

            | a | b |
            | --- | --- |
            | 1 | one |
            | 2 | two |

            ### Number {#q-number type=number answer=15 use=exam objective=lo2}

            ### Essay {#q-essay type=essay use=exam objective=lo2}

            | criterion | points |
            | --- | --- |
            | clear | 2 |
            """;

    @Test
    void questionsAreShownAsInPracticeWithWhatTheirAuthorSaidOfThem() {
        var shown = read(ALL).questions();
        assertThat(shown).hasSize(5);
        var first = shown.getFirst();
        assertThat(first.asked().key()).isEqualTo("c/m/q-one");
        assertThat(first.asked().options()).extracting(Choice::html).containsExactly("wrong", "right");
        assertThat(first.asked().hint()).isEqualTo("think");
        assertThat(first.use()).isEqualTo("check");
        assertThat(first.section()).isEqualTo("start");
        assertThat(first.redLine()).isEqualTo("torture");
        assertThat(first.line()).isEqualTo(1);
        assertThat(shown.get(1).line()).isEqualTo(9);
        assertThat(shown.get(4).asked().type()).isEqualTo("essay");
    }

    @Test
    void anAnswerIsJudged() {
        var preview = read(ALL);
        var options = preview.questions().getFirst().asked().options();
        var wrong = preview.judge("c/m/q-one", chosen(options.get(0)));
        assertThat(wrong.right()).isFalse();
        assertThat(wrong.options()).containsOnlyKeys(options.get(0).id()).containsValue("no");
        assertThat(wrong.why()).isNull();
        var right = preview.judge("c/m/q-one", chosen(options.get(1)));
        assertThat(right.right()).isTrue();
        assertThat(right.why()).isEqualTo("because");
        assertThat(preview.judge("c/m/q-number", JSON.readTree("{\"number\":\"15\"}"))
                        .right())
                .isTrue();
    }

    @Test
    void whatDoesNotFitIsRefusedAndWhatIsNotThereIsNotFound() {
        var preview = read(ALL);
        for (var junk : new String[] {"null", "{}", "[]", "7", "{\"options\":[\"x\"]}", "{\"options\":null}"}) {
            assertThatThrownBy(() -> preview.judge("c/m/q-one", JSON.readTree(junk)))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> preview.judge("c/m/q-one", null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> preview.judge("x", null)).isInstanceOf(NotFound.class);
    }

    @Test
    void halfAQuestionIsShownToo() {
        for (int length = 0; length <= ALL.length(); length++) {
            var preview = read(ALL.substring(0, length));
            preview.questions()
                    .forEach(shown -> assertThat(shown.asked().stem()).isNotNull());
        }
    }

    private static QuestionPreview read(String text) {
        return QuestionPreview.read("c", "m", text, "en", (key, args) -> key);
    }

    private static JsonNode chosen(Choice choice) {
        return JSON.readTree("{\"options\":[\"" + choice.id() + "\"]}");
    }
}
