package org.sabak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.sabak.reporting.ReportingFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent to an endpoint, it answers that it was not understood, and never with a mistake of ours. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LONG = "я".repeat(5_000);
    private static final AtomicInteger ADDRESS = new AtomicInteger();
    private static final String TOKEN = "X-Attempt-Token";
    private static final List<String> WORDS = List.of(
            "x",
            "not-a-uuid",
            "01900000-0000-7000-8000-0000000000aa",
            "ффф",
            "' OR 1=1 --",
            "%",
            "+999999999-12-31",
            "x".repeat(5_000));
    private static final List<String> PARAMETERS = List.of(
            "q",
            "unit",
            "role",
            "scheme",
            "holding",
            "duty",
            "show",
            "on",
            "sort",
            "lang",
            "serial",
            "name",
            "login",
            "password",
            "fresh",
            "repeated",
            "current",
            "back");
    private static final List<String> VALUES = List.of(
            "null",
            "7",
            "-1",
            "1e400",
            "true",
            "\"\"",
            "\"x\"",
            "[]",
            "[null]",
            "{}",
            "{\"x\":[]}",
            "\"" + LONG + "\"",
            "99999999999999999999",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"\\u0000\"");
    private static final List<String> BODIES = List.of(
            "",
            " ",
            "{",
            "]",
            "nonsense",
            "\uFEFF{}",
            "{\"a\":",
            "{\"a\":1}{",
            "[".repeat(100_000),
            "\u0000",
            "\"" + "x".repeat(3_000_000) + "\"");

    private static final Pattern NAMED = Pattern.compile("\\{([a-zA-Z]+)}");

    @Autowired
    MockMvc mvc;

    @Autowired
    ReportingFixtures fixtures;

    private List<Authentication> people = List.of();

    static Stream<String> endpoints() throws IOException {
        return AccessTable.rules().keySet().stream().filter(rule -> !rule.startsWith("view "));
    }

    static Stream<String> endpointsWithABody() throws IOException {
        return endpoints().filter(rule -> rule.contains(" /api/") && !rule.startsWith("GET "));
    }

    @BeforeEach
    void peopleWithEveryRole() {
        if (!people.isEmpty()) {
            return;
        }
        var unit = fixtures.facility(fixtures.country("ZB"), "ZB", "ONE");
        var official = fixtures.official("ZB", unit, "1", "Aa", "Аа");
        people = List.of(
                fixtures.authentication(fixtures.account(
                        official, "ZB", unit, Role.OFFICER, Role.TRAINER, Role.SUPERVISOR, Role.MINISTRY)),
                fixtures.authentication(fixtures.account(null, null, UnitTree.ROOT, Role.INTERNATIONAL, Role.ADMIN)));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aStrangeAddressIsNoMistakeOfOurs(String endpoint) throws Exception {
        var mistakes = new ArrayList<String>();
        for (var word : WORDS) {
            check(mistakes, endpoint, word, Map.of(), "{}");
            check(
                    mistakes,
                    endpoint,
                    "x",
                    PARAMETERS.stream().collect(Collectors.toMap(each -> each, each -> word)),
                    "{}");
        }
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("endpointsWithABody")
    void aStrangeBodyIsNoMistakeOfOurs(String endpoint) throws Exception {
        var mistakes = new ArrayList<String>();
        var id = UUID.randomUUID().toString();
        for (var body : BODIES) {
            check(mistakes, endpoint, id, Map.of(), body);
        }
        for (var value : VALUES) {
            check(mistakes, endpoint, id, Map.of(), value);
        }
        var example = AccessTable.rules().get(endpoint).body();
        if (example != null) {
            for (var body : spoilt(example)) {
                check(mistakes, endpoint, UUID.randomUUID().toString(), Map.of(), body);
                check(mistakes, endpoint, UUID.randomUUID().toString(), Map.of("module", "still-a-citizen"), body);
            }
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void whatComesUnderATokenIsNoMistakeOfOursEither() throws Exception {
        var mistakes = new ArrayList<String>();
        var device = UUID.randomUUID().toString();
        var attempt = opened(
                "/api/v1/attempts/",
                "{\"quiz\":\"check:still-a-citizen\",\"language\":\"en\",\"device\":\"" + device + "\"}");
        var question = attempt.path("questions").get(0);
        var answer = JSON.createObjectNode()
                .put("uuid", UUID.randomUUID().toString())
                .put("device", device)
                .put("seq", 1)
                .put("kind", "answer")
                .put("question", question.path("key").stringValue())
                .put("sync", attempt.path("serverNow").stringValue())
                .put("sinceSync", 1)
                .put("clock", "mono")
                .put("wallClock", "2026-11-24T04:00:00Z");
        answer.set(
                "response",
                JSON.readTree("{\"options\":[\""
                        + question.path("options").get(0).path("id").stringValue() + "\"]}"));
        var run = opened(
                "/api/v1/runs/", "{\"module\":\"still-a-citizen\",\"language\":\"en\",\"device\":\"" + device + "\"}");
        var choice = JSON.createObjectNode()
                .put("uuid", UUID.randomUUID().toString())
                .put("seq", 1)
                .put("scene", run.path("start").stringValue())
                .put("choice", 0)
                .put("wallClock", "2026-11-24T04:00:00Z");
        tokenCalls(mistakes, "/api/v1/attempts/", "/events", attempt, "[" + answer + "]");
        tokenCalls(mistakes, "/api/v1/runs/", "/choices", run, "[" + choice + "]");
        tokenCalls(mistakes, "/api/v1/attempts/", "/finish", attempt, "{\"uuids\":[\"" + device + "\"]}");
        assertThat(mistakes).isEmpty();
    }

    private void tokenCalls(List<String> mistakes, String start, String end, JsonNode opened, String example)
            throws Exception {
        var path = start + opened.path("id").stringValue() + end;
        var bodies = new ArrayList<>(BODIES);
        bodies.addAll(VALUES);
        bodies.addAll(spoilt(example));
        for (var body : bodies) {
            judge(
                    mistakes,
                    "POST " + path,
                    body,
                    request(HttpMethod.POST, path)
                            .header(TOKEN, opened.path("token").stringValue())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body));
        }
        for (var token : WORDS) {
            judge(
                    mistakes,
                    "POST " + path + " token",
                    token,
                    request(HttpMethod.POST, path)
                            .header(TOKEN, token)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(example));
        }
    }

    private JsonNode opened(String start, String body) throws Exception {
        var answer = mvc.perform(request(HttpMethod.PUT, start + UUID.randomUUID())
                        .with(authentication(people.getFirst()))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString());
    }

    /** The example with each of its values replaced by each wrong one, and without it. */
    private static List<String> spoilt(String example) {
        var spoilt = new ArrayList<String>();
        var root = JSON.readTree(example);
        var count = objectOf(root).propertyNames().size();
        for (int i = 0; i < count; i++) {
            for (var value : VALUES) {
                var copy = root.deepCopy();
                var object = objectOf(copy);
                var name = List.copyOf(object.propertyNames()).get(i);
                object.remove(name);
                object.putRawValue(name, new tools.jackson.databind.util.RawValue(value));
                spoilt.add(JSON.writeValueAsString(copy));
            }
            var without = root.deepCopy();
            objectOf(without).remove(List.copyOf(objectOf(root).propertyNames()).get(i));
            spoilt.add(JSON.writeValueAsString(without));
        }
        return spoilt;
    }

    private static ObjectNode objectOf(JsonNode root) {
        return (ObjectNode) (root.isArray() ? root.get(0) : root);
    }

    private void check(List<String> mistakes, String endpoint, String word, Map<String, String> parameters, String body)
            throws Exception {
        var method = HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
        var pattern = endpoint.substring(endpoint.indexOf(' ') + 1);
        var values = new LinkedHashMap<String, Object>();
        var path = pattern.replace("/**", "/" + (word.equals("x") ? "x" : "{id}"));
        NAMED.matcher(path)
                .results()
                .map(name -> name.group(1))
                .forEach(name -> values.put(name, parameters.getOrDefault(name, word)));
        var address = UriComponentsBuilder.fromPath(path)
                .encode()
                .buildAndExpand(values)
                .toUri();
        for (var person : people) {
            var asked = request(method, address)
                    .accept(pattern.startsWith("/api/") ? MediaType.APPLICATION_JSON : MediaType.ALL)
                    .with(authentication(person))
                    .with(csrf())
                    .with(from -> {
                        from.setRemoteAddr("198.51.100." + ADDRESS.incrementAndGet() % 250);
                        return from;
                    });
            parameters.forEach(asked::param);
            if (pattern.startsWith("/api/") && !method.equals(HttpMethod.GET)) {
                asked.contentType(MediaType.APPLICATION_JSON).content(body);
            }
            judge(mistakes, endpoint + " with " + word + " " + parameters, body, asked);
        }
    }

    private void judge(List<String> mistakes, String what, String body, MockHttpServletRequestBuilder asked) {
        var said = shortened(what) + " " + shortened(body);
        try {
            var result = mvc.perform(asked).andReturn();
            var response = result.getResponse();
            if (response.getStatus() >= 500) {
                mistakes.add(said + " answers " + response.getStatus());
            } else if (response.getStatus() >= 400
                    && !refusedByTheFirewall(result)
                    && result.getRequest().getRequestURI().startsWith("/api/")
                    && (response.getContentType() == null
                            || !response.getContentType().startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE))) {
                mistakes.add(said + " answers " + response.getStatus() + " as " + response.getContentType());
            }
        } catch (Exception failed) {
            mistakes.add(said + " throws " + failed);
        }
    }

    /** Which leaves the words to the error page of the container. */
    private static boolean refusedByTheFirewall(MvcResult result) {
        return result.getHandler() == null && result.getResponse().getStatus() == 400;
    }

    private static String shortened(String text) {
        return text.length() < 200 ? text : text.substring(0, 200) + "…";
    }
}
