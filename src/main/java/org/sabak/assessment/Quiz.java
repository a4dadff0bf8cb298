package org.sabak.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sabak.handbook.CourseContent;
import org.sabak.handbook.ModuleContent;
import org.sabak.handbook.ModuleText;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;

/**
 * All questions of one module, in all its languages.
 *
 * @param questions in the order of the source
 * @param languages in which every question has words, the source first
 */
public record Quiz(String course, String module, List<Question> questions, List<String> languages) {
    /** A module keeps at least so many questions for exams only, so that practice does not give them away. */
    static final int FEWEST_EXAM_QUESTIONS = 8;

    public List<Question> questions(Question.Use use) {
        return questions.stream().filter(question -> question.use() == use).toList();
    }

    /** The one question that ticks a section. */
    public Optional<Question> check(String section) {
        return questions.stream()
                .filter(question -> question.check().equals(Optional.of(section)))
                .findFirst();
    }

    /**
     * Parses and checks the questions of a module.
     *
     * @param words by language
     */
    public static Quiz read(
            CourseContent course,
            ModuleContent module,
            Function<String, Words> words,
            Consumer<ContentProblem> problems) {
        var id = course.definition().id();
        var sourceFile = module.folder() + "/quiz." + module.source() + ".md";
        if (!course.files().has(sourceFile)) {
            problems.accept(ContentPlace.file(course.path() + sourceFile)
                    .problem("content.file.missing", "quiz." + module.source() + ".md"));
            return new Quiz(id, module.id(), List.of(), List.of());
        }
        var source = drafts(course, sourceFile, words.apply(module.source()), problems);
        var translations = new LinkedHashMap<String, Map<String, QuizFile.Draft>>();
        for (var language : module.texts().keySet()) {
            var file = module.folder() + "/quiz." + language + ".md";
            if (!language.equals(module.source()) && course.files().has(file)) {
                var drafts = drafts(course, file, words.apply(language), problems);
                compare(source, drafts, problems);
                translations.put(
                        language, drafts.stream().collect(Collectors.toMap(QuizFile.Draft::id, draft -> draft)));
            }
        }
        var questions = new ArrayList<Question>();
        for (var draft : source) {
            var texts = new LinkedHashMap<String, QuestionWords>();
            texts.put(module.source(), draft.words());
            translations.forEach((language, drafts) ->
                    Optional.ofNullable(drafts.get(draft.id())).ifPresent(found -> texts.put(language, found.words())));
            question(new QuestionKey(id, module.id(), draft.id()), draft, texts, module.sourceText(), problems)
                    .ifPresent(questions::add);
        }
        placement(course.path() + sourceFile, module, source, questions, problems);
        var languages = new ArrayList<String>();
        languages.add(module.source());
        translations.keySet().stream()
                .filter(language ->
                        questions.stream().allMatch(q -> q.languages().contains(language)))
                .forEach(languages::add);
        return new Quiz(id, module.id(), List.copyOf(questions), List.copyOf(languages));
    }

    private static List<QuizFile.Draft> drafts(
            CourseContent course, String file, Words words, Consumer<ContentProblem> problems) {
        return QuizFile.parse(course.path() + file, course.files().text(file), words, problems);
    }

    private static Optional<Question> question(
            QuestionKey key,
            QuizFile.Draft draft,
            Map<String, QuestionWords> texts,
            ModuleText module,
            Consumer<ContentProblem> problems) {
        var attributes = draft.attributes();
        var use = attributes.get("use").flatMap(code -> named(Question.Use.values(), code));
        if (use.isEmpty()) {
            problems.accept(attributes.place("use").problem("content.quiz.use"));
            return Optional.empty();
        }
        var redLine = attributes.get("red-line").flatMap(code -> named(RedLine.values(), code));
        if (attributes.has("red-line") && redLine.isEmpty()) {
            problems.accept(attributes.place("red-line").problem("content.quiz.red-line"));
        }
        var objective = attributes.get("objective").orElse("");
        if (!module.objectives().containsKey(objective)) {
            problems.accept(attributes
                    .place("objective")
                    .problem(
                            "content.quiz.objective",
                            objective,
                            String.join(", ", module.objectives().keySet())));
        }
        if (attributes.has("check") != (use.get() == Question.Use.CHECK)) {
            problems.accept(attributes.place("check").problem("content.quiz.check-use"));
        }
        int points = attributes.number("points", 1, 1, problems);
        if (draft.solution() instanceof Solution.Rubric rubric) {
            int sum = rubric.points().stream().mapToInt(Integer::intValue).sum();
            if (attributes.has("points") && points != sum && sum > 0) {
                problems.accept(attributes.place("points").problem("content.quiz.rubric-points", sum));
            }
            points = Math.max(1, sum);
            if (use.get() == Question.Use.CHECK) {
                problems.accept(draft.place().problem("content.quiz.check-essay"));
            }
        }
        return Optional.of(new Question(
                key,
                draft.type(),
                use.get(),
                use.get() == Question.Use.CHECK ? attributes.get("check") : Optional.empty(),
                objective,
                redLine,
                points,
                attributes.has(".fixed"),
                draft.solution(),
                texts));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String code) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    /** Each section has exactly one check; exams have enough questions of their own. */
    private static void placement(
            String file,
            ModuleContent module,
            List<QuizFile.Draft> drafts,
            List<Question> questions,
            Consumer<ContentProblem> problems) {
        var sections = module.sourceText().sections().stream()
                .map(ModuleText.Section::id)
                .toList();
        var checked = new HashSet<String>();
        for (var draft : drafts) {
            var section = draft.attributes().get("check");
            if (section.isEmpty()) {
                continue;
            }
            var place = draft.attributes().place("check");
            if (!sections.contains(section.get())) {
                problems.accept(
                        place.problem("content.quiz.check-section", section.get(), String.join(", ", sections)));
            } else if (!checked.add(section.get())) {
                problems.accept(place.problem("content.quiz.check-twice", section.get()));
            }
        }
        for (var section : sections) {
            if (!checked.contains(section)) {
                problems.accept(ContentPlace.file(file).problem("content.quiz.check-missing", section));
            }
        }
        long exam = questions.stream()
                .filter(question -> question.use() == Question.Use.EXAM)
                .count();
        if (exam < FEWEST_EXAM_QUESTIONS) {
            problems.accept(ContentPlace.file(file).problem("content.quiz.exam-few", FEWEST_EXAM_QUESTIONS, exam));
        }
    }

    /** A translation carries words only: it may lack questions, but what it has must be built like the source. */
    private static void compare(
            List<QuizFile.Draft> source, List<QuizFile.Draft> translated, Consumer<ContentProblem> problems) {
        var order = source.stream().map(QuizFile.Draft::id).toList();
        int last = -1;
        for (var draft : translated) {
            int index = order.indexOf(draft.id());
            if (index < 0) {
                problems.accept(draft.place().problem("content.quiz.translation-unknown", draft.id()));
                continue;
            }
            if (index < last) {
                problems.accept(draft.place().problem("content.quiz.translation-order", draft.id()));
            }
            last = Math.max(last, index);
            var original = source.get(index);
            if (draft.type() != original.type() || !draft.solution().equals(original.solution())) {
                problems.accept(draft.place()
                        .problem(
                                "content.quiz.translation-options",
                                original.place().toString()));
            }
            draft.attributes().values().forEach((key, value) -> {
                if (!key.equals("answer")
                        && !key.equals("tolerance")
                        && !original.attributes().get(key).equals(Optional.of(value))) {
                    problems.accept(draft.attributes()
                            .place(key)
                            .problem(
                                    "content.quiz.translation-attribute",
                                    key,
                                    original.attributes().get(key).orElse("")));
                }
            });
        }
    }
}
