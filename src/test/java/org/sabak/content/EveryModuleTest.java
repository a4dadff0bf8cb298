package org.sabak.content;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.IntegrationTest;
import org.sabak.assessment.AnswerKey;
import org.sabak.assessment.Question;
import org.sabak.assessment.Solution;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleInfo;
import org.sabak.learning.LearningFixtures;
import org.sabak.learning.LearningFixtures.Official;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads every module in every language in which it is offered, takes its quizzes to the end and walks its scenario. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryModuleTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Library library = Library.here();
    private final MockMvc web;
    private final Handbook handbook;
    private final List<ContentReader> readers;
    private final Official official;

    @Autowired
    EveryModuleTest(MockMvc web, Handbook handbook, List<ContentReader> readers, LearningFixtures fixtures) {
        this.web = web;
        this.handbook = handbook;
        this.readers = readers;
        this.official = fixtures.official();
    }

    Stream<Arguments> offered() {
        return handbook.courses().stream()
                .flatMap(course -> course.modules().stream())
                .flatMap(module -> module.languages().stream()
                        .map(language -> Arguments.of(Named.of(module.id(), module), language)));
    }

    @Test
    void theWholeTreeIsReadWithoutAProblem() {
        var load = new ContentLoad(library.tree());
        readers.forEach(reader -> reader.read(load));
        assertThat(load.problems()).isEmpty();
        assertThat(offered().count())
                .isGreaterThanOrEqualTo(2L * library.modules().size());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("offered")
    void theReaderShowsEverySectionAndEveryPicture(ModuleInfo module, String language) throws Exception {
        var state = json(get("/api/v1/modules/" + module.id() + "?lang=" + language));
        assertThat(state.path("language").stringValue()).isEqualTo(language);
        var sections = state.path("sections")
                .valueStream()
                .map(section -> section.path("id").stringValue())
                .toList();
        assertThat(sections).isNotEmpty().isEqualTo(module.sections());
        var article = Jsoup.parse(get(state.path("html").stringValue())).selectFirst("article");
        assertThat(article.attr("lang")).isEqualTo(language);
        assertThat(article.select("> section").eachAttr("id")).isEqualTo(sections);
        assertThat(article.select("> section"))
                .allSatisfy(section ->
                        assertThat(section.text().length()).as(section.id()).isGreaterThan(300));
        var anchors = new HashSet<>(article.select("[id]").eachAttr("id"));
        for (var link : article.select("a[href^=#]")) {
            assertThat(anchors).contains(link.attr("href").substring(1));
        }
        for (Element picture : article.select("img")) {
            assertThat(picture.attr("alt")).isNotBlank();
            assertThat(get(picture.attr("src"))).contains("<svg");
        }
        for (var link : List.of("practice", "scenario")) {
            assertThat(state.path(link).path("title").stringValue()).as(link).isNotBlank();
        }
    }

    @Test
    void whereATranslationHasOnlyBegunItsTitleStandsOverTheAuthorsText() throws Exception {
        for (var module : library.modules()) {
            for (var language : module.begun()) {
                var state = json(get("/api/v1/modules/" + module.module().id() + "?lang=" + language));
                var text = module.text(language);
                assertThat(state.path("title").stringValue()).isEqualTo(text.title());
                assertThat(state.path("summary").stringValue()).isEqualTo(text.summary());
                assertThat(state.path("objectives").valueStream().map(JsonNode::stringValue))
                        .containsExactlyElementsOf(text.objectives().values());
                assertThat(state.path("titleLanguage").stringValue()).isEqualTo(language);
                assertThat(state.path("language").stringValue()).isEqualTo(module.source());
                assertThat(state.path("banner").stringValue()).isNotBlank();
                assertThat(Jsoup.parse(get(state.path("html").stringValue()))
                                .selectFirst("article")
                                .attr("lang"))
                        .isEqualTo(module.source());
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("offered")
    void everyQuizIsTakenToItsEnd(ModuleInfo module, String language) throws Exception {
        var practice = new Sitting("practice", module, language);
        practice.answer(AnswerKey::wrong, this::saysWhyNot);
        practice.answer(AnswerKey::right, this::saysWhy);
        var result = practice.finish();
        assertThat(result.path("passed").booleanValue()).isTrue();
        assertThat(result.path("percent").intValue()).isEqualTo(100);
        assertThat(result.path("headline").stringValue()).isNotBlank();

        var checks = new Sitting("check", module, language);
        assertThat(checks.sections()).isEqualTo(module.sections());
        checks.answer(AnswerKey::right, this::saysWhy);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("offered")
    void theScenarioIsPlayedToItsEnd(ModuleInfo module, String language) throws Exception {
        for (boolean first : new boolean[] {true, false}) {
            var run = json(put(
                    "/api/v1/runs/" + UUID.randomUUID(),
                    Map.of("module", module.id(), "language", language, "device", UUID.randomUUID())));
            assertThat(run.path("language").stringValue()).isEqualTo(language);
            var scenes = run.path("scenes")
                    .valueStream()
                    .collect(toMap(scene -> scene.path("id").stringValue(), scene -> scene));
            var way = new ArrayList<Map<String, Object>>();
            var scene = scenes.get(run.path("start").stringValue());
            while (scene.path("ending").isNull()) {
                assertThat(scene.path("html").stringValue()).isNotBlank();
                var choices = scene.path("choices");
                var choice = choices.get(first ? 0 : choices.size() - 1);
                assertThat(choice.path("html").stringValue()).isNotBlank();
                way.add(Map.of(
                        "uuid", UUID.randomUUID(),
                        "seq", way.size(),
                        "scene", scene.path("id").stringValue(),
                        "choice", choice.path("id").intValue(),
                        "wallClock", "2026-11-24T10:00:00Z"));
                scene = scenes.get(choice.path("target").stringValue());
            }
            var result = json(post("/api/v1/runs/" + run.path("id").stringValue() + "/choices", run, way))
                    .path("result");
            assertThat(result.path("ending")).isEqualTo(scene.path("ending"));
            assertThat(result.path("headline").stringValue()).isNotBlank();
            assertThat(result.path("sentence").stringValue()).isNotBlank();
        }
    }

    @Test
    void everyPathOfEveryScenarioEndsAndTogetherTheyMeetEveryScene() {
        assertThat(library.learning().scenarios())
                .hasSameSizeAs(library.modules())
                .allSatisfy(scenario -> {
                    var met = new HashSet<String>();
                    var paths = ScenarioLint.paths(scenario);
                    for (var path : paths) {
                        var end = scenario.follow(path).orElseThrow();
                        assertThat(end.ending())
                                .as("%s %s", scenario.module(), path)
                                .isPresent();
                        path.forEach(step -> met.add(step.scene()));
                        met.add(end.scene());
                    }
                    assertThat(met)
                            .as(scenario.module())
                            .isEqualTo(scenario.scenes().keySet());
                    assertThat(paths).as(scenario.module()).anySatisfy(path -> {
                        var end = scenario.follow(path).orElseThrow();
                        assertThat(end.failed()).isFalse();
                        assertThat(end.score()).isEqualTo(end.max());
                    });
                });
    }

    private void saysWhyNot(Question question, JsonNode feedback) {
        assertThat(feedback.path("right").booleanValue())
                .as("%s", question.key())
                .isFalse();
        if (question.solution() instanceof Solution.Ticks) {
            assertThat(feedback.path("options").size()).as("%s", question.key()).isEqualTo(1);
        }
    }

    private void saysWhy(Question question, JsonNode feedback) {
        assertThat(feedback.path("right").booleanValue())
                .as("%s", question.key())
                .isTrue();
        assertThat(feedback.path("why").stringValue()).as("%s", question.key()).isNotBlank();
        if (question.solution() instanceof Solution.Ticks ticks) {
            assertThat(feedback.path("options").size())
                    .as("%s", question.key())
                    .isEqualTo(ticks.right().size());
        }
    }

    private String get(String address) throws Exception {
        return perform(MockMvcRequestBuilders.get(address).with(user(official.user())));
    }

    private String put(String address, Object body) throws Exception {
        return perform(MockMvcRequestBuilders.put(address)
                .with(user(official.user()))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsBytes(body)));
    }

    /** Needs no session: the token of what was opened is enough. */
    private String post(String address, JsonNode opened, Object body) throws Exception {
        return perform(MockMvcRequestBuilders.post(address)
                .header("X-Attempt-Token", opened.path("token").stringValue())
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsBytes(body)));
    }

    private String perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        var body = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(body).isEqualTo(200);
        return body;
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private interface Answering {
        JsonNode answer(JsonNode asked, Question question, String language);
    }

    private interface Judged {
        void check(Question question, JsonNode feedback);
    }

    /** One quiz in one language, question by question. */
    private class Sitting {
        private final String language;
        private final JsonNode opened;
        private final Map<String, Question> questions;
        private final List<UUID> sent = new ArrayList<>();

        Sitting(String kind, ModuleInfo module, String language) throws Exception {
            this.language = language;
            opened = json(put(
                    "/api/v1/attempts/" + UUID.randomUUID(),
                    Map.of("quiz", kind + ":" + module.id(), "language", language, "device", UUID.randomUUID())));
            assertThat(opened.path("language").stringValue()).isEqualTo(language);
            questions = library.assessment().quiz(module.id()).orElseThrow().questions().stream()
                    .collect(toMap(question -> question.key().toString(), question -> question));
        }

        List<String> sections() {
            return opened.path("questions")
                    .valueStream()
                    .map(question -> question.path("section").stringValue())
                    .toList();
        }

        void answer(Answering answering, Judged judged) throws Exception {
            var events = new ArrayList<Map<String, Object>>();
            for (var asked : opened.path("questions")) {
                var question = questions.get(asked.path("key").stringValue());
                var event = new HashMap<String, Object>();
                event.put("uuid", UUID.randomUUID());
                event.put("device", opened.path("device").stringValue());
                event.put("seq", sent.size() + 1);
                event.put("kind", "answer");
                event.put("question", question.key().toString());
                event.put("response", answering.answer(asked, question, language));
                event.put("sync", opened.path("serverNow").stringValue());
                event.put("sinceSync", sent.size() + 1);
                event.put("clock", "mono");
                event.put("wallClock", "2026-11-24T10:00:00Z");
                sent.add((UUID) event.get("uuid"));
                events.add(event);
            }
            var feedback = json(post(address() + "/events", opened, events)).path("feedback");
            for (var asked : opened.path("questions")) {
                var key = asked.path("key").stringValue();
                judged.check(questions.get(key), feedback.path(key));
            }
        }

        JsonNode finish() throws Exception {
            return json(post(address() + "/finish", opened, Map.of("uuids", sent)));
        }

        private String address() {
            return "/api/v1/attempts/" + opened.path("id").stringValue();
        }
    }
}
