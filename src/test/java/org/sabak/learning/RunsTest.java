package org.sabak.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.learning.LearningFixtures.MODULE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.handbook.Handbook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class RunsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final MockMvcTester mvc;
    private final LearningFixtures fixtures;
    private final Scenarios scenarios;
    private final Handbook handbook;
    private final JdbcClient jdbc;

    private record Sent(UUID uuid, int seq, String scene, int choice) {}

    @Autowired
    RunsTest(MockMvcTester mvc, LearningFixtures fixtures, Scenarios scenarios, Handbook handbook, JdbcClient jdbc) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.scenarios = scenarios;
        this.handbook = handbook;
        this.jdbc = jdbc;
    }

    @Test
    @UseCase("UC-004")
    void playsToAnEndingAndTellsTheScoreOnlyThere() {
        var official = fixtures.official();
        var id = UUID.randomUUID();
        var run = open(official.user(), id, "en");
        assertThat(run.toString())
                .doesNotContain("score")
                .doesNotContain("critical")
                .contains("\"result\":null");
        var way = way(false);
        for (int i = 0; i < way.size(); i++) {
            var held = post(id, run.get("token").asString(), List.of(way.get(i)));
            assertThat(held.get("held").get(0).asString())
                    .isEqualTo(way.get(i).uuid().toString());
            assertThat(held.get("result").isNull()).isEqualTo(i < way.size() - 1);
        }
        var again = open(official.user(), id, "ru");
        assertThat(again.get("closed").asBoolean()).isTrue();
        assertThat(again.get("language").asString()).isEqualTo("en");
        assertThat(again.get("path").size()).isEqualTo(way.size());
        var result = again.get("result");
        assertThat(result.get("score").asInt()).isEqualTo(result.get("max").asInt());
        assertThat(result.get("failed").asBoolean()).isFalse();
        assertThat(result.get("headline").asString()).isNotBlank();
    }

    @Test
    void aCriticalChoiceFailsTheRun() {
        var official = fixtures.official();
        var id = UUID.randomUUID();
        var token = open(official.user(), id, "ru").get("token").asString();
        var result = post(id, token, way(true)).get("result");
        assertThat(result.get("failed").asBoolean()).isTrue();
        assertThat(result.get("headline").asString()).isEqualTo("Не пройдено: нарушен недопустимый предел");
    }

    @Test
    void choicesOfALateQueueCountOnceInWhateverOrderTheyArrive() {
        var official = fixtures.official();
        var id = UUID.randomUUID();
        var token = open(official.user(), id, "en").get("token").asString();
        var way = new ArrayList<>(way(false));
        Collections.reverse(way);
        JsonNode last = null;
        for (var sent : way) {
            post(id, token, List.of(sent));
            last = post(id, token, List.of(sent));
        }
        assertThat(last.get("result").get("score").asInt())
                .isEqualTo(last.get("result").get("max").asInt());
        assertThat(kept(id)).isEqualTo(way.size());
    }

    @Test
    void whatComesAfterTheEndIsKeptAndChangesNothing() {
        var official = fixtures.official();
        var id = UUID.randomUUID();
        var token = open(official.user(), id, "en").get("token").asString();
        var result = post(id, token, way(false)).get("result");
        var late = post(id, token, way(true));
        assertThat(late.get("held").size()).isPositive();
        assertThat(late.get("result")).isEqualTo(result);
        assertThat(open(official.user(), id, "en").get("result")).isEqualTo(result);
    }

    @Test
    void whileARunIsOpenItIsGivenWhateverIdIsAskedFor() {
        var official = fixtures.official();
        var id = UUID.randomUUID();
        open(official.user(), id, "en");
        assertThat(open(official.user(), UUID.randomUUID(), "en").get("id").asString())
                .isEqualTo(id.toString());
        var token = open(official.user(), id, "en").get("token").asString();
        post(id, token, way(false));
        assertThat(open(official.user(), UUID.randomUUID(), "en").get("id").asString())
                .isNotEqualTo(id.toString());
    }

    @Test
    void anothersRunDoesNotExist() {
        var id = UUID.randomUUID();
        var token = open(fixtures.official().user(), id, "en").get("token").asString();
        assertThat(opening(fixtures.official().user(), id, MODULE)).hasStatus(404);
        assertThat(appending(id, null, way(false))).hasStatus(404);
        assertThat(appending(id, token.replace(token.charAt(3), '_'), way(false)))
                .hasStatus(404);
        assertThat(appending(UUID.randomUUID(), token, way(false))).hasStatus(404);
        assertThat(kept(id)).isZero();
    }

    @Test
    void onlyOfficialsPlay() {
        assertThat(opening(fixtures.analyst(), UUID.randomUUID(), MODULE)).hasStatus(404);
        assertThat(opening(fixtures.official().user(), UUID.randomUUID(), "nothing"))
                .hasStatus(404);
        assertThat(mvc.put()
                        .uri("/api/v1/runs/" + UUID.randomUUID())
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(401);
    }

    /** The best way, or one that begins with a critical choice as soon as there is one. */
    private List<Sent> way(boolean critical) {
        var scenario = scenarios.of(handbook.module(MODULE).orElseThrow()).orElseThrow();
        return search(scenario, new ArrayList<>(), critical).stream()
                .map(step -> new Sent(UUID.randomUUID(), 0, step.scene(), step.choice()))
                .toList();
    }

    private static List<Scenario.Step> search(Scenario scenario, List<Scenario.Step> path, boolean critical) {
        var outcome = scenario.follow(path).orElseThrow();
        if (outcome.ending().isPresent()) {
            var wanted = critical ? outcome.failed() : !outcome.failed() && outcome.score() == outcome.max();
            return wanted ? path : List.of();
        }
        var choices = scenario.scenes().get(outcome.scene()).choices().size();
        for (int choice = 1; choice <= choices; choice++) {
            var longer = new ArrayList<>(path);
            longer.add(new Scenario.Step(outcome.scene(), choice));
            var found = search(scenario, longer, critical);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private JsonNode open(UserDetails who, UUID id, String language) {
        var result = opening(who, id, MODULE, language);
        assertThat(result).hasStatusOk();
        return json(result);
    }

    private MvcTestResult opening(UserDetails who, UUID id, String module) {
        return opening(who, id, module, "en");
    }

    private MvcTestResult opening(UserDetails who, UUID id, String module, String language) {
        return mvc.put()
                .uri("/api/v1/runs/" + id)
                .with(user(who))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"module": "%s", "language": "%s", "device": "%s"}""".formatted(module, language, UUID.randomUUID()))
                .exchange();
    }

    private JsonNode post(UUID id, String token, List<Sent> choices) {
        var result = appending(id, token, choices);
        assertThat(result).hasStatusOk();
        return json(result);
    }

    private MvcTestResult appending(UUID id, String token, List<Sent> choices) {
        var body = choices.stream()
                .map(sent -> """
                        {"uuid": "%s", "seq": %d, "scene": "%s", "choice": %d, "wallClock": "2026-11-24T10:00:00Z"}""".formatted(sent.uuid(), sent.seq(), sent.scene(), sent.choice()))
                .collect(Collectors.joining(",", "[", "]"));
        var request = mvc.post()
                .uri("/api/v1/runs/" + id + "/choices")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (token == null ? request : request.header("X-Attempt-Token", token)).exchange();
    }

    private int kept(UUID run) {
        return jdbc.sql("SELECT COUNT(*) FROM learning_choice WHERE run_id = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }

    private static JsonNode json(MvcTestResult result) {
        try {
            return JSON.readTree(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
