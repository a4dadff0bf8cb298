package org.sabak.assessment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.AttemptJson.Asked;
import org.sabak.assessment.AttemptJson.Feedback;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import tools.jackson.databind.JsonNode;

/**
 * The questions of one file as their author is writing them: shown as an official will see them and judged as in practice,
 * whatever else is wrong with the file. Nothing of it is kept.
 */
public final class QuestionPreview {
    private static final byte[] SEED = "preview".getBytes(StandardCharsets.UTF_8);
    private static final UUID NOBODY = new UUID(0, 0);

    private final List<Shown> questions;
    private final Form form;

    /**
     * A question with what its author has said of it; "" where nothing is said.
     *
     * @param use {@code check}, {@code practice} or {@code exam}, as written
     * @param section whose understanding it checks
     * @param line where it begins
     */
    public record Shown(Asked asked, String use, String section, String objective, String redLine, int line) {}

    private QuestionPreview(List<Shown> questions, Form form) {
        this.questions = questions;
        this.form = form;
    }

    /** Reads what can be read of a {@code quiz.<language>.md}; its mistakes are reported by {@link Quiz#read}. */
    public static QuestionPreview read(String course, String module, String text, String language, Words words) {
        var drafts = QuizFile.parse("", text, words, problem -> {});
        var questions = drafts.stream()
                .map(draft -> question(course, module, draft, language))
                .toList();
        var form = new Form(AttemptHead.Kind.PRACTICE, language, SEED, questions);
        var asked = form.asked();
        var shown = new ArrayList<Shown>();
        for (int i = 0; i < drafts.size(); i++) {
            var attributes = drafts.get(i).attributes();
            shown.add(new Shown(
                    asked.get(i),
                    attributes.get("use").orElse(""),
                    attributes.get("check").orElse(""),
                    attributes.get("objective").orElse(""),
                    attributes.get("red-line").orElse(""),
                    drafts.get(i).place().line()));
        }
        return new QuestionPreview(List.copyOf(shown), form);
    }

    private static Question question(String course, String module, QuizFile.Draft draft, String language) {
        var problems = new ArrayList<ContentProblem>();
        boolean choice = draft.solution() instanceof Solution.Ticks;
        return new Question(
                new QuestionKey(course, module, draft.id()),
                draft.type(),
                Question.Use.PRACTICE,
                Optional.empty(),
                draft.attributes().get("objective").orElse(""),
                Optional.empty(),
                draft.attributes().number("points", 1, 1, problems::add),
                choice,
                draft.solution(),
                Map.of(language, draft.words()));
    }

    /** In the order of the file; choices keep the order of their author, so that nothing jumps about while one writes. */
    public List<Shown> questions() {
        return questions;
    }

    /**
     * Judges an answer as practice would.
     *
     * @throws NotFound if there is no such question
     * @throws Refused if the answer does not fit it
     */
    public Feedback judge(String key, @Nullable JsonNode response) {
        if (!form.has(key)) {
            throw new NotFound("No question " + key);
        }
        try {
            @Nullable String kept = form.kept(key, response);
            if (kept == null) {
                throw new Refused("assessment.problem.response");
            }
            var answer = new AttemptEvent(
                    NOBODY, NOBODY, 1, AttemptEvent.Kind.ANSWER, key, kept, Instant.EPOCH, false, Instant.EPOCH);
            var tries = Tries.of(List.of(answer), counted -> true, form::mark).get(key);
            return form.feedback(key, Objects.requireNonNull(tries));
        } catch (Unacceptable misfit) {
            throw new Refused(misfit.key(), misfit.arguments());
        }
    }
}
