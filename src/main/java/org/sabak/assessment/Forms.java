package org.sabak.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.AttemptHead.Kind;
import org.sabak.handbook.Handbook;
import org.sabak.platform.NotFound;
import org.springframework.stereotype.Component;

/** Draws what an attempt asks, and brings back from its pins what it has asked. */
@Component
class Forms {
    private static final int KEPT = 2_000;
    private final QuestionBank bank;
    private final Handbook handbook;
    private final Cache<UUID, Form> forms = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /**
     * What an attempt is begun with.
     *
     * @param version of the exam, or the edition of the module's course
     * @param late how long after its end it closes by itself
     */
    record Plan(int version, String language, AttemptPins pins, Duration late) {}

    Forms(QuestionBank bank, Handbook handbook) {
        this.bank = bank;
        this.handbook = handbook;
    }

    /** The questions of an attempt, as they were when it began. */
    Form of(AttemptHead head) {
        return forms.get(head.id(), id -> build(head));
    }

    private Form build(AttemptHead head) {
        var questions = head.pins().questions().stream()
                .map(drawn -> {
                    var key = QuestionKey.of(drawn.key());
                    return bank.quiz(key.course(), head.pins().edition(key.course()), key.module()).questions().stream()
                            .filter(question -> question.key().equals(key))
                            .findFirst()
                            .orElseThrow(() -> new NotFound("Question " + key));
                })
                .toList();
        return new Form(head.kind(), head.language(), head.seed(), questions);
    }

    /** The practice or check questions of a module in force, in this language if it has them all, else as its author wrote them. */
    Plan quiz(Kind kind, String module, @Nullable String language) {
        var quiz = bank.inForce(module).orElseThrow(() -> new NotFound("No module " + module));
        var questions = quiz.questions(kind == Kind.PRACTICE ? Question.Use.PRACTICE : Question.Use.CHECK).stream()
                .filter(question -> question.type() != Question.Type.ESSAY)
                .toList();
        if (questions.isEmpty()) {
            throw new NotFound("No such questions in " + module);
        }
        var edition = handbook.currentEdition(quiz.course());
        var editions = new TreeMap<String, Integer>();
        editions.put(quiz.course(), edition);
        return new Plan(
                edition,
                offered(quiz, language),
                new AttemptPins(null, null, ExamDefinition.LateRule.COUNT, editions, drawn(questions)),
                Duration.ZERO);
    }

    /** A form of an exam; the same exam, bank and seed give the same one. */
    Plan exam(ExamDefinition exam, String language, byte[] seed) {
        var quizzes = exam.modules().stream()
                .map(module -> bank.inForce(module).orElseThrow(() -> new NotFound("No module " + module)))
                .toList();
        var editions = new TreeMap<String, Integer>();
        quizzes.forEach(quiz -> editions.put(quiz.course(), handbook.currentEdition(quiz.course())));
        var questions = Draw.form(
                exam,
                quizzes.stream().flatMap(quiz -> quiz.questions().stream()).toList(),
                ByteBuffer.wrap(seed).getLong());
        return new Plan(
                exam.version(),
                language,
                new AttemptPins(exam.pass(), exam.minutes(), exam.late().rule(), editions, drawn(questions)),
                exam.late().within());
    }

    private List<AttemptPins.Drawn> drawn(List<Question> questions) {
        return questions.stream()
                .map(question -> new AttemptPins.Drawn(question.key().toString(), bank.version(question)))
                .toList();
    }

    /** Whether the check questions of an open attempt are still those of the edition in force, in the language asked for. */
    boolean upToDate(AttemptHead head, @Nullable String language) {
        return bank.inForce(head.subject())
                .map(quiz -> handbook.currentEdition(quiz.course()) == head.subjectVersion()
                        && offered(quiz, language == null ? head.language() : language)
                                .equals(head.language()))
                .orElse(true);
    }

    private static String offered(Quiz quiz, @Nullable String language) {
        return language != null && quiz.languages().contains(language)
                ? language
                : quiz.languages().getFirst();
    }

    /** The sections whose check question belongs to this objective. */
    Set<String> sections(String course, int edition, String module, String objective) {
        return bank.quiz(course, edition, module).questions(Question.Use.CHECK).stream()
                .filter(question -> question.objective().equals(objective))
                .flatMap(question -> question.check().stream())
                .collect(Collectors.toSet());
    }

    /** The languages in which every question of a module in force has words. */
    List<String> languages(String module) {
        return bank.inForce(module).map(Quiz::languages).orElse(List.of());
    }
}
