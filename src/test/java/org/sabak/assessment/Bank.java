package org.sabak.assessment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.LocalizedText;

/** Questions and exams for tests. */
final class Bank {
    private Bank() {}

    static Question exam(String module, String id, @Nullable RedLine redLine) {
        return question(
                module, id, Question.Type.SINGLE, 1, redLine, new Solution.Ticks(List.of(true, false)), List.of());
    }

    static Question question(Question.Type type, int points, Solution solution, String... accepted) {
        return question("m", "q", type, points, null, solution, List.of(accepted));
    }

    private static Question question(
            String module,
            String id,
            Question.Type type,
            int points,
            @Nullable RedLine redLine,
            Solution solution,
            List<String> accepted) {
        var words = new QuestionWords(
                "", List.of("a", "b"), List.of("", ""), "", "", List.of(), List.of(), accepted, List.of(), "", "");
        return new Question(
                new QuestionKey("c", module, id),
                type,
                Question.Use.EXAM,
                Optional.empty(),
                "lo1",
                Optional.ofNullable(redLine),
                points,
                false,
                solution,
                Map.of("en", words));
    }

    static ExamDefinition exam(boolean redLines, ExamDefinition.Part... parts) {
        return new ExamDefinition(
                "exam",
                1,
                LocalizedText.of("en", "Exam"),
                80,
                40,
                2,
                Duration.ofDays(1),
                new ExamDefinition.Late(ExamDefinition.LateRule.FLAG, Duration.ofDays(3)),
                List.of(parts),
                redLines,
                "");
    }

    static ExamDefinition.Part part(int count, String... modules) {
        return new ExamDefinition.Part(List.of(modules), count, ContentPlace.file("exam.yml"));
    }
}
