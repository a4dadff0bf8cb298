package org.sabak.assessment;

import org.sabak.handbook.HandbookContent;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentReader;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Messages;
import org.sabak.platform.YamlMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks the questions and exams of a tree; exams become versions of their own, questions come with the handbook's editions. */
@Component
@Order(200)
class AssessmentReader implements ContentReader {
    private final ExamBook book;
    private final QuestionBank bank;
    private final Messages messages;

    AssessmentReader(ExamBook book, QuestionBank bank, Messages messages) {
        this.book = book;
        this.bank = bank;
        this.messages = messages;
    }

    @Override
    public void read(ContentLoad load) {
        var content = AssessmentContent.read(load, language -> Words.of(messages, language));
        for (var exam : content.exams()) {
            var newest = book.clash(exam);
            if (newest != null) {
                var file = file(exam);
                load.problem(YamlMap.read(file, load.tree().text(file), problem -> {})
                        .place("version")
                        .problem(
                                "assessment.content.raise-version",
                                exam.id(),
                                String.valueOf(exam.version()),
                                String.valueOf(newest + 1)));
            }
        }
    }

    @Override
    public void publish(ContentLoad load) {
        var content = load.get(AssessmentContent.class);
        content.exams().forEach(exam -> book.add(exam, load.tree().bytes(file(exam))));
        bank.justRead(load.get(HandbookContent.class).courses(), content.quizzes());
    }

    @Override
    public ContentTree inForce() {
        return book.files();
    }

    private static String file(ExamDefinition exam) {
        return "exams/" + exam.id() + ".yml";
    }
}
