package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.authoring.AuthoringFixtures.Begun;
import org.sabak.handbook.Trees;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class EditorApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AuthoringFixtures fixtures;

    @Autowired
    Drafts drafts;

    private @Nullable Authentication me;

    @BeforeEach
    void aTrainer() {
        actAsTrainer("KG");
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void aFileOpensWithAllThatMayBeNamedInIt() {
        var begun = fixtures.beginWritten();
        var opened = json(get(begun, "/editor", begun.folder() + "/quiz.ru.md"));
        assertThat(opened.get("text").asString()).contains("ru check one?");
        assertThat(opened.get("revision").asInt()).isPositive();
        assertThat(opened.get("kind").asString()).isEqualTo("quiz");
        assertThat(opened.get("readOnly").isNull()).isTrue();
        assertThat(opened.get("objectives").get(0).get("id").asString()).isEqualTo("lo1");
        assertThat(opened.get("sections").get(1).get("id").asString()).isEqualTo("pocket");
        assertThat(opened.get("terms").toString()).contains("dignity").contains("достоинств");
        assertThat(opened.get("sources").get(0).get("numbers").asInt()).isEqualTo(122);
        assertThat(json(get(begun, "/editor", begun.folder() + "/scenario.ky.md"))
                        .get("text")
                        .asString())
                .isEmpty();
    }

    @Test
    @UseCase("UC-014")
    void whoeverSavesSecondIsShownBothTextsAndNothingIsWritten() {
        var begun = fixtures.beginWritten();
        var path = begun.folder() + "/quiz.en.md";
        var start = drafts.text(begun.draft(), path);
        var first = save(begun, path, "mine", start.revision());
        assertThat(first).hasStatusOk();
        assertThat(json(first).get("savedAt").asString()).endsWith("Z");
        actAsTrainer("KG");
        var second = save(begun, path, "theirs", start.revision());
        assertThat(second).hasStatus(409);
        var conflict = json(second);
        assertThat(conflict.get("theirs").asString()).isEqualTo("mine");
        assertThat(conflict.get("ancestor").asString()).isEqualTo(start.text());
        assertThat(conflict.get("who").asString()).isNotBlank();
        assertThat(conflict.get("revision").asInt()).isEqualTo(start.revision() + 1);
        assertThat(drafts.text(begun.draft(), path).text()).isEqualTo("mine");
        assertThat(save(begun, path, "mine", start.revision()))
                .as("a text that is there already")
                .hasStatusOk();
        var merged = json(post(begun, "/merge", Map.of("base", "a\nb\nc", "mine", "a\nB\nc", "theirs", "a\nx\nc")));
        assertThat(merged.get("hunks").get(1).get("kind").asString()).isEqualTo("conflict");
        assertThat(save(begun, path, "both", start.revision() + 1)).hasStatusOk();
    }

    @Test
    @UseCase("UC-014")
    void aModuleIsShownAsItsReadersWillSeeItWithItsMistakesAtTheirLines() {
        var begun = fixtures.beginWritten();
        var path = begun.folder() + "/module.en.md";
        drafts.put(begun.draft(), AuthoringFixtures.file(begun.folder() + "/media/plan.svg", DRAWING));
        var text = text(Trees.MODULE + "module.en.md")
                .replace("- en item", "![A plan](media/plan.svg \"The plan.\")\n\n- an [[unknown-term]]");
        var seen = preview(begun, path, text);
        assertThat(seen.get("html").asString())
                .contains("<h2>en one</h2>", "/api/v1/drafts/" + begun.draft() + "/picture?path=" + begun.folder());
        assertThat(seen.get("title").asString()).isEqualTo("en title");
        assertThat(seen.get("minutes").asInt()).isEqualTo(20);
        assertThat(seen.get("words").asInt()).isBetween(10, 40);
        assertThat(seen.get("ease").asString()).contains("Flesch");
        assertThat(seen.get("objectives").get(0).get("questions").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(seen.get("problems")).singleElement().satisfies(problem -> {
            assertThat(problem.get("line").asInt()).isEqualTo(line(text, "unknown-term"));
            assertThat(problem.get("sentence").asString()).contains("glossary");
        });
        var picture = get(begun, "/picture", begun.folder() + "/media/plan.svg");
        assertThat(picture).hasStatusOk().hasContentType("image/svg+xml");
        assertThat(picture).headers().hasHeaderSatisfying("Content-Security-Policy", policies -> assertThat(policies)
                .anyMatch(policy -> policy.contains("sandbox")));
        assertThat(get(begun, "/picture", begun.folder() + "/module.en.md")).hasStatus(404);
    }

    @Test
    @UseCase("UC-014")
    void questionsCanBeTriedAndMistakesInOtherFilesAreNamed() {
        var begun = fixtures.beginWritten();
        var path = begun.folder() + "/quiz.en.md";
        var text = text(Trees.MODULE + "quiz.en.md").replace("- [x] en right", "- [ ] en right");
        var seen = preview(begun, path, text);
        assertThat(seen.get("questions").size()).isEqualTo(11);
        assertThat(seen.get("problems").get(0).get("line").asInt()).isEqualTo(1);
        assertThat(seen.get("elsewhere").toString()).contains("quiz.ru.md");
        var asked = preview(begun, path, text(Trees.MODULE + "quiz.en.md"))
                .get("questions")
                .get(0)
                .get("asked");
        var answer = json(post(
                begun,
                "/preview/answer",
                Map.of(
                        "path", path,
                        "text", text(Trees.MODULE + "quiz.en.md"),
                        "question", asked.get("key").asString(),
                        "response",
                                Map.of("options", new String[] {
                                    asked.get("options").get(0).get("id").asString()
                                }))));
        assertThat(answer.get("right").asBoolean()).isTrue();
        assertThat(answer.get("options").toString()).contains("en because");
        assertThat(post(
                        begun,
                        "/preview/answer",
                        Map.of("path", path, "text", "", "question", "x", "response", Map.of())))
                .hasStatus(404);
    }

    @Test
    @UseCase("UC-014")
    void aScenarioIsDrawnEvenIfItIsBroken() {
        var begun = fixtures.beginWritten();
        var path = begun.folder() + "/scenario.en.md";
        var text = text(Trees.MODULE + "scenario.en.md").replace("(#bad)", "(#start)");
        var seen = preview(begun, path, text);
        assertThat(seen.get("scenes").size()).isEqualTo(3);
        assertThat(seen.get("graph").get("edges").get(1).get("loop").asBoolean())
                .isTrue();
        assertThat(seen.get("problems").size()).isPositive();
    }

    @Test
    void whateverIsTypedIsAnswered() {
        var begun = fixtures.beginWritten();
        for (var kind : new String[] {"module", "quiz", "scenario"}) {
            var whole = text(Trees.MODULE + kind + ".en.md");
            for (var junk : new String[] {
                "",
                "---",
                "---\n---\n",
                "\u0000\uFFFF\uD83D",
                "[".repeat(20_000),
                "> ".repeat(5_000) + "x",
                "- ".repeat(3_000),
                "| ".repeat(5_000) + "\n" + "|-".repeat(5_000),
                "### {#q type=match answer=\"x",
                "### Q {#q type=number answer=1e999999}\n",
                "## S {#s ending=good}\n- [x](#s) {score=99999999999}",
                "<script>alert(1)</script>",
                "---\ntitle: &a [*a]\n---\n## x {#x}",
                whole.substring(0, whole.length() / 2),
                whole.substring(whole.length() / 3)
            }) {
                var answer =
                        post(begun, "/preview", Map.of("path", begun.folder() + "/" + kind + ".en.md", "text", junk));
                assertThat(answer).as(kind + ": " + junk).hasStatusOk();
                assertThat(body(answer)).doesNotContain("<script");
            }
        }
        assertThat(post(
                        begun,
                        "/preview",
                        Map.of("path", begun.folder() + "/module.en.md", "text", "x".repeat(500_000))))
                .hasStatus(409);
        assertThat(post(begun, "/preview", Map.of("path", "course.yml", "text", "")))
                .hasStatus(404);
        assertThat(post(begun, "/preview", Map.of("path", "99-nothing/quiz.en.md", "text", "")))
                .hasStatus(404);
    }

    @Test
    void twoWhoHaveAFileOpenAreToldOfEachOther() {
        var begun = fixtures.beginWritten();
        var path = begun.folder() + "/quiz.en.md";
        var page = UUID.randomUUID();
        assertThat(present(begun, path, page, false).get("others").size()).isZero();
        assertThat(present(begun, path, UUID.randomUUID(), false).get("others").toString())
                .contains("another window");
        actAsTrainer("KG");
        var other = UUID.randomUUID();
        assertThat(present(begun, path, other, false).get("others").size()).isEqualTo(1);
        assertThat(present(begun, begun.folder() + "/quiz.ru.md", other, false)
                        .get("others")
                        .size())
                .as("another file")
                .isZero();
        var saved = drafts.save(
                begun.draft(), path, "new", drafts.text(begun.draft(), path).revision());
        var seen = present(begun, path, other, true);
        assertThat(seen.get("revision").asInt()).isEqualTo(saved.revision());
        assertThat(seen.get("savedBy").asString()).isNotBlank();
    }

    @Test
    void aForeignDraftIsNotThere() {
        var begun = fixtures.beginWritten();
        var path = begun.folder() + "/quiz.en.md";
        actAsTrainer("KZ");
        assertThat(get(begun, "/editor", path)).hasStatus(404);
        assertThat(get(begun, "/picture", path)).hasStatus(404);
        assertThat(save(begun, path, "x", 0)).hasStatus(404);
        assertThat(post(begun, "/preview", Map.of("path", path, "text", "x"))).hasStatus(404);
        assertThat(post(begun, "/preview/answer", Map.of("path", path, "text", "x", "question", "x")))
                .hasStatus(404);
        assertThat(post(begun, "/merge", Map.of("base", "", "mine", "", "theirs", "")))
                .hasStatus(404);
        assertThat(post(begun, "/presence", Map.of("path", path, "page", UUID.randomUUID(), "left", false)))
                .hasStatus(404);
    }

    /** Another trainer at each call. A request forgets who acts, so it is kept here. */
    private void actAsTrainer(String country) {
        fixtures.actAsTrainer(country);
        me = SecurityContextHolder.getContext().getAuthentication();
    }

    private JsonNode present(Begun begun, String path, UUID page, boolean left) {
        return json(post(begun, "/presence", Map.of("path", path, "page", page, "left", left)));
    }

    private JsonNode preview(Begun begun, String path, String text) {
        var answer = post(begun, "/preview", Map.of("path", path, "text", text));
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    private MvcTestResult save(Begun begun, String path, String text, int from) {
        return ask(HttpMethod.PUT, begun, "/files", path, Map.of("text", text, "from", from));
    }

    private MvcTestResult post(Begun begun, String end, Map<String, ?> body) {
        return ask(HttpMethod.POST, begun, end, null, body);
    }

    private MvcTestResult get(Begun begun, String end, String path) {
        return ask(HttpMethod.GET, begun, end, path, null);
    }

    private MvcTestResult ask(
            HttpMethod method, Begun begun, String end, @Nullable String path, @Nullable Map<String, ?> body) {
        var asked = mvc.method(method)
                .uri("/api/v1/drafts/" + begun.draft() + end)
                .accept(MediaType.ALL)
                .with(authentication(Objects.requireNonNull(me)))
                .with(csrf());
        if (path != null) {
            asked.param("path", path);
        }
        if (body != null) {
            asked.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
        }
        var answer = asked.exchange();
        SecurityContextHolder.getContext().setAuthentication(me);
        return answer;
    }

    private static String text(String path) {
        return Optional.ofNullable(Trees.small().get(path)).orElseThrow();
    }

    private static int line(String text, String word) {
        return (int) text.substring(0, text.indexOf(word)).lines().count();
    }

    private static JsonNode json(MvcTestResult result) {
        return JSON.readTree(body(result));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
