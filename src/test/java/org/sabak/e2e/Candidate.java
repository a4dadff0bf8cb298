package org.sabak.e2e;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who sits an exam by the attempts protocol. What they answer is of the right shape, not necessarily right. */
final class Candidate {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Person person;
    private final String path;
    private final String token;
    private final UUID device = UUID.randomUUID();
    private final List<JsonNode> questions = new ArrayList<>();
    private final List<UUID> held = new ArrayList<>();
    private final long begun = System.nanoTime();
    private final String serverNow;
    private long seq;

    private Candidate(Person person, String exam) {
        this.person = person;
        var opened = JSON.readTree(person.json(
                "PUT",
                "/api/v1/attempts/" + UUID.randomUUID(),
                JSON.writeValueAsString(Map.of("exam", exam, "language", "ru", "device", device.toString()))));
        path = "/api/v1/attempts/" + opened.path("id").stringValue();
        token = opened.path("token").stringValue();
        serverNow = opened.path("serverNow").stringValue();
        opened.path("questions").forEach(questions::add);
    }

    static Candidate begins(Person person, String exam) {
        return new Candidate(person, exam);
    }

    int questions() {
        return questions.size();
    }

    /**
     * Answers a question and waits until the server has called the answer held.
     *
     * @return the id of the answer
     */
    UUID answers(int number) {
        var question = questions.get(number % questions.size());
        var uuid = UUID.randomUUID();
        var event = new HashMap<String, Object>();
        event.put("uuid", uuid.toString());
        event.put("device", device.toString());
        event.put("seq", ++seq);
        event.put("kind", "answer");
        event.put("question", question.path("key").stringValue());
        event.put("response", response(question, number / questions.size()));
        event.put("sync", serverNow);
        event.put("sinceSync", (System.nanoTime() - begun) / 1_000_000);
        event.put("clock", "mono");
        event.put("wallClock", Instant.now().toString());
        var reply = post("/events", JSON.writeValueAsString(List.of(event)));
        if (!reply.contains(uuid.toString())) {
            throw new AssertionError("Not held: " + uuid + " in " + reply);
        }
        held.add(uuid);
        return uuid;
    }

    void finishes() {
        var result = JSON.readTree(post(
                "/finish",
                JSON.writeValueAsString(
                        Map.of("uuids", held.stream().map(UUID::toString).toList()))));
        if (!result.has("percent")) {
            throw new AssertionError("No result: " + result);
        }
    }

    private String post(String what, String body) {
        var reply = person.send(
                "POST", path + what, body, Map.of("Content-Type", "application/json", "X-Attempt-Token", token));
        if (reply.status() != 200) {
            throw new AssertionError(path + what + " was answered " + reply.status() + ": " + reply.text());
        }
        return reply.text();
    }

    /** @param change how often the person has changed their mind */
    private static Map<String, Object> response(JsonNode question, int change) {
        return switch (question.path("type").stringValue()) {
            case "match" -> {
                var right = ids(question.path("right"));
                var pairs = new HashMap<String, String>();
                ids(question.path("left")).forEach(left -> pairs.put(left, right.get(pairs.size() % right.size())));
                yield Map.of("pairs", pairs);
            }
            case "order" -> Map.of("order", ids(question.path("options")));
            case "number" -> Map.of("number", String.valueOf(15 + change));
            case "text" -> Map.of("text", "ответ " + change);
            default -> {
                var options = ids(question.path("options"));
                yield Map.of("options", List.of(options.get(change % options.size())));
            }
        };
    }

    private static List<String> ids(JsonNode choices) {
        var ids = new ArrayList<String>();
        choices.forEach(choice -> ids.add(choice.path("id").stringValue()));
        return ids;
    }
}
