package org.sabak.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.platform.ContentTree;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AssessmentReaderTest {
    private final ExamBook book;

    @Autowired
    AssessmentReaderTest(ExamBook book) {
        this.book = book;
    }

    @Test
    void theSameVersionWithOtherBytesIsRefused() {
        var id = "exam-" + UUID.randomUUID().toString().substring(0, 8);
        var first = text(id, 1, 80);
        book.add(exam(id, first), first);
        assertThat(book.clash(exam(id, first))).isNull();
        assertThat(book.clash(exam(id, text(id, 1, 70)))).isEqualTo(1);
        var second = text(id, 2, 70);
        assertThat(book.clash(exam(id, second))).isNull();
        book.add(exam(id, second), second);
        assertThat(book.clash(exam(id, first))).isNull();
        assertThat(book.clash(exam(id, text(id, 1, 60)))).isEqualTo(2);
        assertThat(book.versions(id)).containsOnlyKeys(1, 2);
    }

    @Test
    void theExamsOfTheContentAreInForce() {
        var exam = book.require("foundation");
        assertThat(exam.length()).isEqualTo(16);
        assertThat(exam.title().in("ru")).isEqualTo("Базовый экзамен");
    }

    private static ExamDefinition exam(String id, byte[] text) {
        var file = "exams/" + id + ".yml";
        return ExamDefinition.parse(ContentTree.of(Map.of(file, text)), file, problem -> {
            throw new IllegalStateException(problem.toString());
        });
    }

    private static byte[] text(String id, int version, int pass) {
        return """
                id: %s
                version: %d
                title: {en: Exam}
                pass: %d
                minutes: 40
                attempts: 2
                wait: P1D
                late: {rule: flag, within: P3D}
                draw:
                  - {modules: [still-a-citizen], count: 8}
                """.formatted(id, version, pass).getBytes(StandardCharsets.UTF_8);
    }
}
