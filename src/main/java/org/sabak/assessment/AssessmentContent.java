package org.sabak.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sabak.handbook.HandbookContent;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentPlace;

/** Everything assessment takes from {@code content/}: the questions of every module, and the exams. */
public record AssessmentContent(List<Quiz> quizzes, List<ExamDefinition> exams) {
    public Optional<Quiz> quiz(String module) {
        return quizzes.stream().filter(quiz -> quiz.module().equals(module)).findFirst();
    }

    public Optional<ExamDefinition> exam(String id) {
        return exams.stream().filter(exam -> exam.id().equals(id)).findFirst();
    }

    public List<Question> questions() {
        return quizzes.stream().flatMap(quiz -> quiz.questions().stream()).toList();
    }

    /**
     * Reads and checks assessment's part of a tree after the handbook's, and leaves the result in the load.
     *
     * @param words by language, see {@link Words#of}
     */
    public static AssessmentContent read(ContentLoad load, Function<String, Words> words) {
        var handbook = load.get(HandbookContent.class);
        var quizzes = handbook.courses().stream()
                .flatMap(course -> course.modules().parallelStream()
                        .map(module -> Quiz.read(course, module, words, load::problem))
                        .toList()
                        .stream())
                .toList();
        var content = new AssessmentContent(
                quizzes,
                load.tree().paths().stream()
                        .filter(path -> path.matches("exams/[^/]+\\.yml"))
                        .map(file -> ExamDefinition.parse(load.tree(), file, load::problem))
                        .toList());
        content.exams().forEach(exam -> content.check(exam, load));
        load.put(AssessmentContent.class, content);
        return content;
    }

    private void check(ExamDefinition exam, ContentLoad load) {
        boolean known = true;
        for (var part : exam.parts()) {
            for (var module : part.modules()) {
                if (quiz(module).isEmpty()) {
                    load.problem(part.place().problem("content.exam.module", module));
                    known = false;
                }
            }
        }
        if (!known) {
            return;
        }
        if (exam.parts().isEmpty()) {
            load.problem(ContentPlace.file("exams/" + exam.id() + ".yml").problem("content.exam.empty"));
            return;
        }
        for (var shortage : Draw.shortages(exam, questions())) {
            var part = exam.parts().get(Math.max(0, shortage.part()));
            load.problem(
                    shortage.part() < 0
                            ? part.place().problem("content.exam.topics", shortage.needed())
                            : part.place().problem("content.exam.bank", shortage.needed(), shortage.found()));
        }
    }
}
