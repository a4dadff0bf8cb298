package org.sabak.authoring;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.AttemptJson.Feedback;
import org.sabak.assessment.QuestionPreview;
import org.sabak.authoring.FilePreview.Elsewhere;
import org.sabak.authoring.FilePreview.Objective;
import org.sabak.authoring.FilePreview.Problem;
import org.sabak.authoring.ModuleCheck.Mistake;
import org.sabak.handbook.CourseContent;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleContent;
import org.sabak.handbook.ReadingEase;
import org.sabak.handbook.markdown.Block;
import org.sabak.handbook.markdown.MarkdownDocument;
import org.sabak.handbook.markdown.Words;
import org.sabak.learning.ScenarioPreview;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Shows what comes of a text while it is being written; whatever is typed, there is an answer. */
@Service
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
class Previews {
    /** Longer than any module in any language by far. */
    static final int LONGEST_TEXT = 400_000;

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

    private final Drafts drafts;
    private final Editing editing;
    private final DraftChecks checks;
    private final Handbook handbook;
    private final Messages messages;

    Previews(Drafts drafts, Editing editing, DraftChecks checks, Handbook handbook, Messages messages) {
        this.drafts = drafts;
        this.editing = editing;
        this.checks = checks;
        this.handbook = handbook;
        this.messages = messages;
    }

    /**
     * @throws NotFound if the caller may not see the draft or it has no such file
     * @throws Refused if the text is longer than any course has
     */
    FilePreview of(UUID draft, String path, String text, Locale reader) {
        var file = editing.file(draft, path);
        requireLength(path, text);
        try {
            return read(draft, file, text, reader);
        } catch (NotFound | Refused said) {
            throw said;
        } catch (RuntimeException | StackOverflowError unreadable) {
            LOG.warn("A text of draft {} cannot be read", draft, unreadable);
            var problem = new Problem(0, 0, messages.get(reader, "authoring.editor.unreadable"));
            return new FilePreview(
                    "", "", "", List.of(), List.of(), null, List.of(problem), List.of(), 0, null, null, List.of());
        }
    }

    private FilePreview read(UUID draft, CourseFile file, String text, Locale reader) {
        var check = checks.module(draft, file.module(), Map.of(file.path(), text), reader);
        var module = module(draft, file, text);
        var words = Words.of(messages, file.language());
        var document = MarkdownDocument.parse(file.path(), text, problem -> {});
        var title = document.frontMatter().optionalText("title").orElse("");
        var scenario = file.kind().equals("scenario") ? ScenarioPreview.read(text, words) : null;
        return new FilePreview(
                title,
                document.frontMatter().optionalText("summary").orElse(""),
                file.kind().equals("module") ? article(draft, file, module, words) : "",
                file.kind().equals("quiz") ? questions(file, text).questions() : List.of(),
                scenario == null ? List.of() : scenario.scenes(),
                scenario == null ? null : SceneGraph.of(scenario),
                problems(file, check),
                elsewhere(draft, file, check),
                ReadingEase.words(Block.plain(document.blocks())),
                minutes(document),
                ease(file.language(), document, reader),
                objectives(module, check));
    }

    private String article(UUID draft, CourseFile file, Optional<ModuleContent> module, Words words) {
        UnaryOperator<String> media =
                picture -> "/api/v1/drafts/" + draft + "/picture?path=" + file.folder() + "/" + picture;
        return module.flatMap(read -> Optional.ofNullable(read.texts().get(file.language())))
                .map(written -> written.html(handbook.glossary(), known(words), media))
                .orElse("");
    }

    /** What has no word, such as a callout of a kind that there is not, is called as it is written. */
    private static Words known(Words words) {
        return (key, args) -> {
            var text = words.get(key, args);
            return text.equals(key) ? key.substring(key.lastIndexOf('.') + 1) : text;
        };
    }

    private Optional<ModuleContent> module(UUID draft, CourseFile file, String text) {
        var files = drafts.files(draft).with(DraftChecks.texts(Map.of(file.path(), text)));
        return CourseContent.readOnly(file.module(), files, "", handbook.glossary(), problem -> {})
                .module(file.module());
    }

    private QuestionPreview questions(CourseFile file, String text) {
        return QuestionPreview.read("", file.module(), text, file.language(), Words.of(messages, file.language()));
    }

    /** By place; the same said twice of one line is said once. */
    private static List<Problem> problems(CourseFile file, ModuleCheck check) {
        return check.mistakes().stream()
                .filter(mistake -> mistake.path().equals(file.path()))
                .map(mistake -> new Problem(mistake.line(), mistake.column(), mistake.sentence()))
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(
                                problem -> problem.line() + " " + problem.sentence(),
                                problem -> problem,
                                (first, again) -> first,
                                LinkedHashMap::new),
                        byLine -> List.copyOf(byLine.values())));
    }

    private static List<Elsewhere> elsewhere(UUID draft, CourseFile file, ModuleCheck check) {
        var counts = check.mistakes().stream()
                .filter(mistake -> !mistake.path().equals(file.path()))
                .collect(Collectors.groupingBy(Mistake::path, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> new Elsewhere(
                        each.getKey().replaceFirst("^" + file.folder() + "/", ""),
                        each.getValue().intValue(),
                        CourseFile.of(each.getKey())
                                .map(other -> "/authoring/" + draft + "/edit?file=" + other.path())
                                .orElse(null)))
                .toList();
    }

    private static @Nullable Integer minutes(MarkdownDocument document) {
        return document.frontMatter().has("minutes") ? document.frontMatter().number("minutes", 1, 600) : null;
    }

    /** The figure of the formula, and whether the text is as plain as we ask for. */
    private @Nullable String ease(String language, MarkdownDocument document, Locale reader) {
        var paragraphs = ReadingEase.paragraphs(document.blocks());
        return ReadingEase.of(language)
                .map(formula -> {
                    var score = formula.score(paragraphs);
                    return Double.isFinite(score)
                            ? messages.get(
                                    reader,
                                    formula.plain(score) ? "authoring.editor.plain" : "authoring.editor.hard",
                                    Math.round(score),
                                    formula.title())
                            : null;
                })
                .orElse(null);
    }

    private static List<Objective> objectives(Optional<ModuleContent> module, ModuleCheck check) {
        var known = module.map(read -> read.sourceText().objectives()).orElse(Map.of());
        return check.objectives().entrySet().stream()
                .map(objective -> new Objective(
                        objective.getKey(), known.getOrDefault(objective.getKey(), ""), objective.getValue()))
                .toList();
    }

    /**
     * Judges an answer to a question that is being written.
     *
     * @throws NotFound if the text has no such question
     * @throws Refused if the answer does not fit it
     */
    Feedback answer(UUID draft, String path, String text, String question, @Nullable JsonNode response) {
        var file = editing.file(draft, path);
        requireLength(path, text);
        return questions(file, text).judge(question, response);
    }

    private static void requireLength(String path, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refused("authoring.editor.too-long", path, LONGEST_TEXT / 1000);
        }
    }
}
