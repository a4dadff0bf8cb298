package org.sabak.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.CourseContent;
import org.sabak.handbook.CourseInfo;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentPublished;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The questions of every edition, derived from its files. Holds nothing about persons and does not look at who asks; the keys
 * are in here, so it never leaves this module.
 */
@Component
class QuestionBank {
    private static final int EDITIONS_KEPT = 12;
    private final Handbook handbook;
    private final QuestionVersions versions;
    private final Messages messages;
    private final Cache<Edition, Map<String, Quiz>> editions =
            Caffeine.newBuilder().maximumSize(EDITIONS_KEPT).build();

    private volatile JustRead justRead = new JustRead(List.of(), List.of());

    private record Edition(String course, int number) {}

    private record JustRead(List<CourseContent> courses, List<Quiz> quizzes) {}

    QuestionBank(Handbook handbook, QuestionVersions versions, Messages messages) {
        this.handbook = handbook;
        this.versions = versions;
        this.messages = messages;
    }

    /** The questions of a module as an edition had them. @throws NotFound if there is no such edition or module */
    Quiz quiz(String course, int edition, String module) {
        @Nullable
        Quiz quiz = editions.get(new Edition(course, edition), this::read).get(module);
        if (quiz == null) {
            throw new NotFound("No questions of " + course + " " + edition + " " + module);
        }
        return quiz;
    }

    /** The questions of a module in force. */
    Optional<Quiz> inForce(String module) {
        return handbook.module(module).map(info -> quiz(info.course(), info.edition(), module));
    }

    /** Questions that are in force now and were parsed already to check them, with the courses that they were read from. */
    void justRead(List<CourseContent> courses, List<Quiz> quizzes) {
        justRead = new JustRead(courses, quizzes);
    }

    private Map<String, Quiz> read(Edition edition) {
        var content = handbook.content(edition.course(), edition.number());
        var read = justRead;
        if (read.courses().stream().anyMatch(course -> course == content)) {
            return read.quizzes().stream()
                    .filter(quiz -> quiz.course().equals(edition.course()))
                    .collect(Collectors.toUnmodifiableMap(Quiz::module, Function.identity()));
        }
        var quizzes = new LinkedHashMap<String, Quiz>();
        for (var module : content.modules()) {
            quizzes.put(
                    module.id(), Quiz.read(content, module, language -> Words.of(messages, language), problem -> {}));
        }
        return Map.copyOf(quizzes);
    }

    /** Gives every question in force its version, so that beginning an attempt finds them all known. */
    @EventListener
    @Order(200)
    void on(ContentPublished published) {
        versions.register(handbook.courses().stream().flatMap(this::questions).toList());
    }

    private java.util.stream.Stream<Question> questions(CourseInfo course) {
        return course.modules().stream()
                .flatMap(module -> quiz(course.id(), course.edition(), module.id()).questions().stream());
    }

    /** The version of a question that answers refer to. */
    int version(Question question) {
        return versions.register(List.of(question)).getFirst();
    }
}
