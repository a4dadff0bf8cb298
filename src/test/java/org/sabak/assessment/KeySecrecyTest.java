package org.sabak.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.assessment.AssessmentFixtures.JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.handbook.HandbookFixtures;
import org.sabak.handbook.Trees;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Two banks that differ in nothing but the key, asked in the same way: until the end, every byte is the same. */
@IntegrationTest
@Transactional
class KeySecrecyTest {
    private static final String COURSE = "secrecy";
    private static final String KEY_ONE = """
            ### Single? {#k-single use=exam objective=lo1}
            - [x] first
            - [ ] second
            - [ ] third

            ### Several? {#k-multiple use=exam objective=lo1 points=2}
            - [x] first
            - [x] second
            - [ ] third

            ### True? {#k-true use=exam objective=lo1 type=true-false .fixed}
            - [x] True
            - [ ] False

            ### Which to which? {#k-match use=exam objective=lo1 type=match}
            | left | right |
            |---|---|
            | A | 1 |
            | B | 2 |
            | C | 3 |

            ### Which order? {#k-order use=exam objective=lo1 type=order}

            1. alpha
            2. beta
            3. gamma

            ### How many? {#k-number use=exam objective=lo1 type=number answer=15}

            ### Which word? {#k-text use=exam objective=lo1 type=text answer="conduct"}
            """;
    private static final String KEY_TWO = """
            ### Single? {#k-single use=exam objective=lo1}
            - [ ] first
            - [x] second
            - [ ] third

            ### Several? {#k-multiple use=exam objective=lo1 points=2}
            - [ ] first
            - [x] second
            - [x] third

            ### True? {#k-true use=exam objective=lo1 type=true-false .fixed}
            - [ ] True
            - [x] False

            ### Which to which? {#k-match use=exam objective=lo1 type=match}
            | left | right |
            |---|---|
            | A | 3 |
            | B | 1 |
            | C | 2 |

            ### Which order? {#k-order use=exam objective=lo1 type=order}

            1. gamma
            2. alpha
            3. beta

            ### How many? {#k-number use=exam objective=lo1 type=number answer=14}

            ### Which word? {#k-text use=exam objective=lo1 type=text answer="belief"}
            """;
    private static final List<String> QUESTIONS =
            List.of("k-single", "k-multiple", "k-true", "k-match", "k-order", "k-number", "k-text");

    private final MockMvc web;
    private final AttemptStore store;
    private final HandbookFixtures handbook;
    private final AssessmentFixtures fixtures;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    KeySecrecyTest(MockMvc web, ApplicationContext context, AttemptStore store, HandbookFixtures handbook) {
        this.web = web;
        this.store = store;
        this.handbook = handbook;
        this.fixtures = new AssessmentFixtures(context);
    }

    @Test
    void noAnswerOfTheServerDependsOnTheKeyBeforeTheEnd() throws Exception {
        handbook.store(bank("{number: 1}", KEY_ONE));
        handbook.store(bank("{number: 2, change: substantive, note: {en: Another key.}}", KEY_TWO));
        var one = sit(1);
        var two = sit(2);
        assertThat(one).hasSameSizeAs(two).hasSize(2 + 2 * QUESTIONS.size());
        for (int i = 0; i < one.size(); i++) {
            assertThat(two.get(i)).as("answer %d", i).isEqualTo(one.get(i));
        }
        assertThat(String.join("", one)).contains("alpha").doesNotContain("conduct", "belief");
    }

    /** Everything that the server says to a person who looks, answers each question and looks again. */
    private List<String> sit(int edition) throws Exception {
        var person = fixtures.official();
        var id = UUID.randomUUID();
        var editions = new TreeMap<>(Map.of(COURSE, edition));
        var drawn = QUESTIONS.stream()
                .map(question -> new AttemptPins.Drawn(COURSE + "/hidden/" + question, edition))
                .toList();
        store.add(new AttemptHead(
                id,
                person.id(),
                "KG",
                AttemptHead.Kind.EXAM,
                "foundation",
                1,
                "en",
                new AttemptPins(80, 40, ExamDefinition.LateRule.FLAG, editions, drawn),
                new byte[16],
                start,
                start.plus(40, ChronoUnit.MINUTES),
                start.plus(1, ChronoUnit.DAYS),
                ZoneOffset.UTC));
        var said = new ArrayList<String>();
        var device = new UUID(7, 7);
        var opened = say(
                said,
                put("/api/v1/attempts/" + id)
                        .with(user(person.user()))
                        .with(csrf())
                        .content("{\"exam\":\"foundation\",\"language\":\"en\",\"device\":\"" + device + "\"}"));
        var token = opened.path("token").stringValue();
        int seq = 0;
        for (var asked : opened.path("questions")) {
            seq++;
            var event = AssessmentFixtures.answer(
                    new UUID(edition, seq),
                    opened,
                    device,
                    seq,
                    asked.path("key").stringValue(),
                    guess(asked),
                    seq);
            say(
                    said,
                    post("/api/v1/attempts/" + id + "/events")
                            .header(AttemptToken.HEADER, token)
                            .content(AssessmentFixtures.bytes(List.of(event))));
            say(said, get("/api/v1/attempts/" + id).with(user(person.user())));
        }
        say(said, get("/api/v1/attempts/" + id).with(user(person.user())));
        return said.stream()
                .map(text -> text.replace(id.toString(), "ID")
                        .replace(token, "TOKEN")
                        .replace(new UUID(edition, 0).toString().substring(0, 23), "EVENT")
                        .replaceAll("\"serverNow\":\"[^\"]+\"", "NOW")
                        .replaceAll("\"receivedText\":\"[^\"]+\"", "HOUR"))
                .toList();
    }

    private JsonNode say(List<String> said, MockHttpServletRequestBuilder asked) throws Exception {
        var answer = web.perform(asked.contentType(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse();
        var body = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(body).isEqualTo(200);
        said.add(answer.getHeaderNames().stream().sorted().toList() + body);
        return JSON.readTree(body);
    }

    /** What somebody answers who does not know. */
    private static JsonNode guess(JsonNode asked) {
        var first = asked.path("options").path(0).path("id").stringValue("");
        return JSON.readTree(
                switch (asked.path("type").stringValue()) {
                    case "single", "true-false", "multiple" -> "{\"options\":[\"" + first + "\"]}";
                    case "order" ->
                        "{\"order\":"
                                + JSON.writeValueAsString(asked.path("options")
                                        .valueStream()
                                        .map(option -> option.path("id").stringValue())
                                        .toList())
                                + "}";
                    case "match" ->
                        "{\"pairs\":{\"" + asked.path("left").path(0).path("id").stringValue() + "\":\""
                                + asked.path("right").path(0).path("id").stringValue() + "\"}}";
                    case "number" -> "{\"number\":\"15\"}";
                    default -> "{\"text\":\"duty\"}";
                });
    }

    private static Map<String, String> bank(String edition, String questions) {
        var files = new TreeMap<String, String>();
        Trees.small().forEach((path, text) -> {
            if (!path.contains(".ru.") && !path.startsWith("exams/")) {
                files.put(
                        path.replace("courses/rights/", "courses/" + COURSE + "/")
                                .replace("01-first", "01-hidden"),
                        text.replace("id: rights", "id: " + COURSE)
                                .replace("modules: [first]", "modules: [hidden]")
                                .replace("edition: {number: 1}", "edition: " + edition));
            }
        });
        files.merge("courses/" + COURSE + "/01-hidden/quiz.en.md", questions, String::concat);
        return files;
    }
}
