package org.sabak.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sabak.assessment.Quiz;
import org.sabak.authoring.ModuleCheck.Mistake;
import org.sabak.handbook.CourseContent;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.markdown.Words;
import org.sabak.learning.Scenario;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Messages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Says what is wrong with a draft, with the very checks that decide whether it can come into force. */
@Service
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class DraftChecks {
    private final Drafts drafts;
    private final Handbook handbook;
    private final Publisher publisher;
    private final Messages messages;

    DraftChecks(Drafts drafts, Handbook handbook, Publisher publisher, Messages messages) {
        this.drafts = drafts;
        this.handbook = handbook;
        this.publisher = publisher;
        this.messages = messages;
    }

    /**
     * One module as it would be with some files not saved yet; quick enough to be asked while somebody types.
     *
     * @param unsaved path within the course's folder → text
     */
    public ModuleCheck module(UUID draft, String module, Map<String, String> unsaved, Locale reader) {
        var files = drafts.files(draft).with(texts(unsaved));
        var path = path(draft);
        var problems = new ArrayList<ContentProblem>();
        var objectives = new LinkedHashMap<String, Integer>();
        var course = CourseContent.readOnly(module, files, path, handbook.glossary(), problems::add);
        course.module(module).ifPresent(content -> {
            content.sourceText().objectives().keySet().forEach(objective -> objectives.put(objective, 0));
            var quiz = Quiz.read(course, content, this::words, problems::add);
            quiz.questions().forEach(question -> objectives.computeIfPresent(question.objective(), (id, n) -> n + 1));
            Scenario.read(course, content, this::words, problems::add);
        });
        return new ModuleCheck(mistakes(problems, path, reader), objectives);
    }

    /** The whole draft as if it were published now, with the exams and schemes that lean on it. Takes seconds. */
    public List<Mistake> all(UUID draft, Locale reader) {
        return mistakes(
                publisher.check(drafts.visible(draft), Change.EDITORIAL, Optional.empty()), path(draft), reader);
    }

    List<Mistake> mistakes(Collection<ContentProblem> problems, String path, Locale reader) {
        return problems.stream()
                .map(problem -> new Mistake(
                        problem.file().startsWith(path) ? problem.file().substring(path.length()) : problem.file(),
                        problem.line(),
                        problem.column(),
                        messages.get(reader, problem.key(), problem.args().toArray())))
                .distinct()
                .toList();
    }

    String path(UUID draft) {
        return "courses/" + drafts.visible(draft).course() + "/";
    }

    private Words words(String language) {
        return Words.of(messages, language);
    }

    static ContentTree texts(Map<String, String> unsaved) {
        var bytes = new TreeMap<String, byte[]>();
        unsaved.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ContentTree.of(bytes);
    }
}
