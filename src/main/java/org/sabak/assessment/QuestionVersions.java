package org.sabak.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers the versions of questions: another key, or an option added, removed or moved, makes a new one; a corrected word does
 * not. Every shape that a question ever had is kept with its version.
 */
@Component
class QuestionVersions {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Shape, Integer> known = new ConcurrentHashMap<>();

    private record Shape(String question, String shape) {}

    private record Row(String shape, int version) {}

    QuestionVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The versions of these questions, in their order; a shape that was never seen gets one. */
    List<Integer> register(List<Question> questions) {
        if (known.isEmpty()) {
            jdbc.sql("SELECT question_key, shape, version FROM assessment_question")
                    .query(row -> {
                        known.put(
                                new Shape(row.getString("question_key"), row.getString("shape")),
                                row.getInt("version"));
                    });
        }
        var versions = new ArrayList<Integer>(questions.size());
        for (var question : questions) {
            var shape = new Shape(question.key().toString(), question.shape());
            @Nullable Integer version = known.get(shape);
            versions.add(version != null ? version : add(question, shape));
        }
        return versions;
    }

    private int add(Question question, Shape shape) {
        var rows = jdbc.sql("""
                        SELECT shape, version FROM assessment_question
                        WHERE question_key = ? ORDER BY version DESC, recorded_at DESC""").param(shape.question()).query(Row.class).list();
        var before = rows.isEmpty() ? null : rows.getFirst();
        var version =
                before == null ? 1 : question.sameVersion(before.shape()) ? before.version() : before.version() + 1;
        jdbc.sql(
                        "INSERT IGNORE INTO assessment_question (question_key, shape, version, recorded_at) VALUES (?, ?, ?, ?)")
                .params(shape.question(), shape.shape(), version, AttemptStore.utc(clock.instant()))
                .update();
        int stored = jdbc.sql("SELECT version FROM assessment_question WHERE question_key = ? AND shape = ?")
                .params(shape.question(), shape.shape())
                .query(Integer.class)
                .single();
        known.put(shape, stored);
        return stored;
    }
}
