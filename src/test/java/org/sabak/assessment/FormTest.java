package org.sabak.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.assessment.AssessmentFixtures.JSON;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sabak.assessment.AttemptHead.Kind;
import org.sabak.assessment.AttemptJson.Choice;
import tools.jackson.databind.JsonNode;

class FormTest {
    private static final byte[] SEED = "sixteen-bytes-xx".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "other-bytes-xxxx".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Test
    void twoBanksThatDifferOnlyInTheKeyGiveTheSameBytesForEveryType() {
        for (var pair : AssessmentFixtures.pairsThatDifferInTheKey()) {
            var one = form(SEED, pair.getFirst());
            var other = form(SEED, pair.getLast());
            assertThat(pair.getFirst()).isNotEqualTo(pair.getLast());
            assertThat(AssessmentFixtures.bytes(other.asked()))
                    .as("%s", pair.getFirst().type())
                    .isEqualTo(AssessmentFixtures.bytes(one.asked()));
            var sent = anyAnswer(one.asked().getFirst());
            assertThat(AssessmentFixtures.bytes(held(other, sent)))
                    .as("%s, answered", pair.getFirst().type())
                    .isEqualTo(AssessmentFixtures.bytes(held(one, sent)))
                    .isEqualTo(AssessmentFixtures.bytes(sent));
        }
    }

    @Test
    void nothingOfAnExamTellsWhatIsRight() {
        for (var pair : AssessmentFixtures.pairsThatDifferInTheKey()) {
            var json = JSON.writeValueAsString(form(SEED, pair.getFirst()).asked());
            assertThat(json)
                    .doesNotContain("Because of")
                    .doesNotContain("The reason")
                    .doesNotContain("A hint")
                    .doesNotContain("conduct");
        }
    }

    @Test
    void idsAndOrderBelongToOneAttempt() {
        var question = AssessmentFixtures.question(
                Question.Type.ORDER,
                false,
                new Solution.Sequence(6),
                AssessmentFixtures.choice("a", "b", "c", "d", "e", "f"));
        var one = form(SEED, question).asked().getFirst().options();
        var other = form(OTHER, question).asked().getFirst().options();
        assertThat(one).extracting(Choice::id).doesNotContainAnyElementsOf(ids(other));
        assertThat(one)
                .extracting(Choice::html)
                .isNotEqualTo(other.stream().map(Choice::html).toList());
    }

    @Test
    void optionsThatTheAuthorFixedKeepTheirOrder() {
        for (int i = 0; i < 40; i++) {
            var seed = new byte[16];
            seed[0] = (byte) i;
            var form = form(
                    seed,
                    AssessmentFixtures.question(
                            Question.Type.TRUE_FALSE,
                            true,
                            new Solution.Ticks(List.of(true, false)),
                            AssessmentFixtures.choice("True", "False")));
            assertThat(form.asked().getFirst().options())
                    .extracting(Choice::html)
                    .containsExactly("True", "False");
        }
    }

    @Test
    void anAnswerThatDoesNotFitItsQuestionIsNotAccepted() {
        for (var pair : AssessmentFixtures.pairsThatDifferInTheKey()) {
            var form = form(SEED, pair.getFirst());
            var asked = form.asked().getFirst();
            for (var sent : List.of(
                    "{}",
                    "[]",
                    "3",
                    "\"text\"",
                    "{\"options\":[]}",
                    "{\"options\":[\"unknown\"]}",
                    "{\"options\":\"x\"}",
                    "{\"options\":[1,2]}",
                    "{\"pairs\":{\"a\":\"b\"}}",
                    "{\"pairs\":[]}",
                    "{\"order\":[\"a\"]}",
                    "{\"number\":{}}",
                    "{\"number\":\" \"}",
                    "{\"text\":\"\"}",
                    "{\"text\":7}")) {
                assertThatThrownBy(() -> form.kept(asked.key(), JSON.readTree(sent)))
                        .as("%s to %s", sent, asked.type())
                        .isInstanceOf(Unacceptable.class);
            }
        }
        var single = form(
                SEED, AssessmentFixtures.pairsThatDifferInTheKey().getFirst().getFirst());
        var two = ids(single.asked().getFirst().options()).subList(0, 2);
        assertThatThrownBy(() -> single.kept(
                        single.asked().getFirst().key(),
                        JSON.readTree("{\"options\":" + JSON.writeValueAsString(two) + "}")))
                .isInstanceOf(Unacceptable.class);
    }

    @Test
    void aClearedAnswerIsKeptAsNone() {
        var form = form(
                SEED, AssessmentFixtures.pairsThatDifferInTheKey().getFirst().getFirst());
        var key = form.asked().getFirst().key();
        assertThat(form.kept(key, null)).isNull();
        assertThat(form.kept(key, JSON.readTree("null"))).isNull();
    }

    private static Form form(byte[] seed, Question question) {
        return new Form(Kind.EXAM, "en", seed, List.of(question));
    }

    private static List<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).toList();
    }

    private static JsonNode held(Form form, JsonNode sent) {
        var key = form.asked().getFirst().key();
        var now = Instant.EPOCH;
        return form.sent(new AttemptEvent(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                AttemptEvent.Kind.ANSWER,
                key,
                form.kept(key, sent),
                now,
                false,
                now));
    }

    /** Whatever a person may answer who does not know. */
    private static JsonNode anyAnswer(AttemptJson.Asked asked) {
        return JSON.readTree(
                switch (asked.type()) {
                    case "single", "true-false", "multiple" ->
                        "{\"options\":[\"" + asked.options().getFirst().id() + "\"]}";
                    case "order" -> "{\"order\":" + JSON.writeValueAsString(ids(asked.options())) + "}";
                    case "match" ->
                        "{\"pairs\":{\"" + asked.left().getFirst().id() + "\":\""
                                + asked.right().getLast().id() + "\"}}";
                    case "number" -> "{\"number\":\"14\"}";
                    default -> "{\"text\":\"conduct\"}";
                });
    }
}
