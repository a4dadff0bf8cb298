package org.sabak.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The shapes of the attempts protocol, as JSON has them. */
public final class AttemptJson {
    private AttemptJson() {}

    record OpenRequest(
            @Nullable String exam,
            @Nullable String quiz,
            @Nullable String language,
            @Nullable UUID device) {}

    /**
     * @param sync the server's time that the page last knew
     * @param sinceSync milliseconds since then
     * @param clock {@code mono}, or {@code wall} where the monotonic clock could not be used
     */
    record EventRequest(
            @Nullable UUID uuid,
            @Nullable UUID device,
            @Nullable Long seq,
            @Nullable String kind,
            @Nullable String question,
            @Nullable JsonNode response,
            @Nullable String sync,
            @Nullable Double sinceSync,
            @Nullable String clock,
            @Nullable String wallClock) {}

    record FinishRequest(@Nullable List<@Nullable UUID> uuids) {}

    record Opened(
            UUID id,
            String kind,
            String title,
            String language,
            Who person,
            Instant serverNow,
            Instant startedAt,
            @Nullable Instant endsAt,
            @Nullable String endsAtText,
            @Nullable Integer minutes,
            boolean closed,
            String token,
            @Nullable UUID device,
            List<Asked> questions,
            List<Held> held,
            Map<String, Feedback> feedback,
            @Nullable String at,
            @Nullable Result result) {}

    record Who(String name, String unit) {}

    /** A question without its key; lists that its type does not have are empty. */
    public record Asked(
            String key,
            int no,
            String type,
            String stem,
            List<Choice> options,
            List<Choice> left,
            List<Choice> right,
            @Nullable String leftTitle,
            @Nullable String rightTitle,
            int points,
            @Nullable String section,
            @Nullable String hint) {}

    public record Choice(String id, String html) {}

    record Held(
            UUID uuid,
            UUID device,
            long seq,
            String kind,
            String question,
            @Nullable JsonNode response,
            String receivedText,
            boolean counted) {}

    /**
     * @param options id → why it is right or wrong: of the options chosen, and of all once the answer is right
     * @param why null until the answer is right
     */
    public record Feedback(
            boolean right,
            BigDecimal points,
            int max,
            int tries,
            Map<String, String> options,
            @Nullable String why) {}

    /** @param device the page load whose answers count now */
    record Received(
            List<UUID> held,
            Instant serverNow,
            @Nullable Instant endsAt,
            boolean closed,
            String receivedText,
            boolean superseded,
            @Nullable UUID device,
            Map<String, Feedback> feedback) {}

    record Missing(String detail, List<UUID> missing) {}

    /** @param awaited the certificate is being made: asking again in a moment brings it */
    record Result(
            boolean passed,
            int percent,
            @Nullable Integer passMark,
            BigDecimal points,
            int max,
            boolean late,
            boolean flagged,
            String headline,
            String sentence,
            List<RedLine> redLine,
            List<Objective> objectives,
            List<Link> readAgain,
            List<Next> next,
            @Nullable Certificate certificate,
            boolean awaited) {}

    record RedLine(String stem, boolean right) {}

    record Objective(String text, int right, int count) {}

    record Link(String title, String url) {}

    record Next(String text, @Nullable String url) {}

    record Certificate(String serial, String url) {}
}
