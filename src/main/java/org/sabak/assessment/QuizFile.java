package org.sabak.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.markdown.Attributes;
import org.sabak.handbook.markdown.Block;
import org.sabak.handbook.markdown.HtmlRenderer;
import org.sabak.handbook.markdown.Inline;
import org.sabak.handbook.markdown.MarkdownDocument;
import org.sabak.handbook.markdown.Walk;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;

/** The questions of one {@code quiz.<language>.md}, each by itself; {@link Quiz} puts the languages together. */
class QuizFile {
    private static final int MOST_OPTIONS = 10;
    private static final Set<String> KNOWN =
            Set.of("#", "use", "check", "objective", "points", "red-line", "type", "answer", "tolerance", ".fixed");

    /** A question as one file has it. */
    record Draft(
            String id,
            ContentPlace place,
            Attributes attributes,
            Question.Type type,
            Solution solution,
            QuestionWords words) {}

    private final Words words;
    private final Consumer<ContentProblem> problems;

    private QuizFile(Words words, Consumer<ContentProblem> problems) {
        this.words = words;
        this.problems = problems;
    }

    static List<Draft> parse(String file, String text, Words words, Consumer<ContentProblem> problems) {
        var document = MarkdownDocument.parse(file, text, problems);
        var reader = new QuizFile(words, problems);
        document.before(3).stream()
                .findFirst()
                .ifPresent(block -> problems.accept(block.place().problem("content.quiz.text-before")));
        var ids = new HashSet<String>();
        var drafts = new ArrayList<Draft>();
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() != 3) {
                problems.accept(heading.place().problem("content.quiz.heading"));
            }
        }
        for (var part : document.parts(3)) {
            var heading = part.heading();
            if (part.id().isEmpty()) {
                problems.accept(heading.place().problem("content.heading.no-id"));
                continue;
            }
            var id = part.id().orElseThrow();
            if (!ids.add(id)) {
                problems.accept(heading.attributes().place("#").problem("content.id.twice", id));
                continue;
            }
            drafts.add(reader.question(id, part));
        }
        return drafts;
    }

    private Draft question(String id, MarkdownDocument.Part part) {
        var heading = part.heading();
        var attributes = heading.attributes();
        attributes.onlyKnown(KNOWN, problems);
        refuseFigures(part.content());
        var hint = new ArrayList<Block>();
        var why = new ArrayList<Block>();
        var body = new ArrayList<Block>();
        for (var block : part.content()) {
            switch (block) {
                case Block.Callout callout when callout.kind().equals("hint") -> hint.addAll(callout.content());
                case Block.Callout callout when callout.kind().equals("why") -> why.addAll(callout.content());
                case Block.Callout callout ->
                    problems.accept(callout.place().problem("content.quiz.callout", callout.kind()));
                default -> body.add(block);
            }
        }
        var choice = body.stream().filter(QuizFile::hasBoxes).findFirst();
        var known = attributes.has("type") ? type(attributes) : Optional.of(implied(choice));
        var type = known.orElse(Question.Type.ESSAY);
        var answer = new Answer(heading, attributes, body);
        if (known.isPresent()) {
            switch (type) {
                case SINGLE, MULTIPLE, TRUE_FALSE -> answer.choice(type, choice);
                case MATCH -> answer.match();
                case ORDER -> answer.order();
                case NUMBER -> answer.number();
                case TEXT -> answer.text();
                case ESSAY -> answer.essay();
            }
        }
        if (type != Question.Type.NUMBER && type != Question.Type.TEXT && attributes.has("answer")) {
            problems.accept(attributes.place("answer").problem("content.quiz.answer-unused", type.code()));
        }
        var stem = answer.used == null
                ? body
                : body.stream().filter(block -> block != answer.used).toList();
        var title = fragment().inline(heading.content());
        return new Draft(
                id,
                heading.place(),
                attributes,
                type,
                answer.solution,
                new QuestionWords(
                        HtmlRenderer.clean(
                                stem.isEmpty()
                                        ? title
                                        : "<p>" + title + "</p>\n" + fragment().blocks(stem)),
                        List.copyOf(answer.options),
                        List.copyOf(answer.feedback),
                        answer.leftTitle,
                        answer.rightTitle,
                        List.copyOf(answer.left),
                        List.copyOf(answer.right),
                        answer.accepted,
                        List.copyOf(answer.criteria),
                        html(hint),
                        html(why)));
    }

    private static boolean hasBoxes(Block block) {
        return block instanceof Block.Listing list && list.items().stream().anyMatch(item -> item.ticked() != null);
    }

    private static Question.Type implied(Optional<Block> choice) {
        long ticks = choice.stream()
                .flatMap(list -> ((Block.Listing) list).items().stream())
                .filter(item -> Boolean.TRUE.equals(item.ticked()))
                .count();
        return ticks > 1 ? Question.Type.MULTIPLE : Question.Type.SINGLE;
    }

    private Optional<Question.Type> type(Attributes attributes) {
        var code = attributes.get("type").orElse("");
        var type = Arrays.stream(Question.Type.values())
                .filter(candidate -> candidate.code().equals(code))
                .findFirst();
        if (type.isEmpty()) {
            var codes = Arrays.stream(Question.Type.values())
                    .map(Question.Type::code)
                    .toList();
            problems.accept(attributes.place("type").problem("content.quiz.type", code, String.join(", ", codes)));
        }
        return type;
    }

    private void refuseFigures(List<Block> blocks) {
        Walk.blocks(blocks, block -> {
            if (block instanceof Block.Figure) {
                problems.accept(block.place().problem("content.quiz.figure"));
            }
        });
    }

    private HtmlRenderer fragment() {
        return HtmlRenderer.forFragment(words, path -> path);
    }

    /** Blocks as HTML; a single paragraph as running text. */
    private String html(List<Block> blocks) {
        return HtmlRenderer.clean(
                blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph paragraph
                        ? fragment().inline(paragraph.content())
                        : fragment().blocks(blocks));
    }

    private String html(Block.Cell cell) {
        return HtmlRenderer.clean(fragment().inline(cell.content()));
    }

    /** Collects what belongs to the answer of one question. */
    private class Answer {
        private final Block.Heading heading;
        private final Attributes attributes;
        private final List<Block> body;
        private Solution solution = new Solution.FreeText();
        private @Nullable Block used;
        private final List<String> options = new ArrayList<>();
        private final List<String> feedback = new ArrayList<>();
        private final List<String> left = new ArrayList<>();
        private final List<String> right = new ArrayList<>();
        private final List<String> criteria = new ArrayList<>();
        private List<String> accepted = List.of();
        private String leftTitle = "";
        private String rightTitle = "";

        Answer(Block.Heading heading, Attributes attributes, List<Block> body) {
            this.heading = heading;
            this.attributes = attributes;
            this.body = body;
        }

        void choice(Question.Type type, Optional<Block> choice) {
            var ticks = new ArrayList<Boolean>();
            if (choice.isEmpty()) {
                report("content.quiz.no-options");
            } else {
                used = choice.get();
                for (var item : ((Block.Listing) used).items()) {
                    if (item.ticked() == null) {
                        problems.accept(item.span().place().problem("content.quiz.no-box"));
                    }
                    ticks.add(Boolean.TRUE.equals(item.ticked()));
                    option(item);
                }
                long right = ticks.stream().filter(tick -> tick).count();
                if (type == Question.Type.TRUE_FALSE && (ticks.size() != 2 || right != 1)) {
                    report("content.quiz.true-false");
                } else if (ticks.size() < 2) {
                    report("content.quiz.few-options");
                } else if (right == 0 || type == Question.Type.SINGLE && right != 1) {
                    report(type == Question.Type.SINGLE ? "content.quiz.single" : "content.quiz.multiple");
                }
                differ(options, used.place());
            }
            solution = new Solution.Ticks(List.copyOf(ticks));
        }

        private void option(Block.Item item) {
            var shown = new ArrayList<Block>();
            var said = new ArrayList<Block>();
            for (var block : item.content()) {
                if (block instanceof Block.Quote quote) {
                    said.addAll(quote.content());
                } else if (block instanceof Block.Callout callout) {
                    problems.accept(callout.place().problem("content.quiz.callout-in-option"));
                } else {
                    shown.add(block);
                }
            }
            if (shown.isEmpty()) {
                problems.accept(item.span().place().problem("content.quiz.option-empty"));
            }
            options.add(html(shown));
            feedback.add(html(said));
        }

        void match() {
            var table = body.stream()
                    .filter(Block.Table.class::isInstance)
                    .map(Block.Table.class::cast)
                    .findFirst();
            if (table.isEmpty()
                    || table.get().header().size() != 2
                    || table.get().rows().size() < 2) {
                report("content.quiz.match");
                solution = new Solution.Pairs(0);
                return;
            }
            used = table.get();
            leftTitle = html(table.get().header().get(0));
            rightTitle = html(table.get().header().get(1));
            for (var row : table.get().rows()) {
                if (row.size() == 2) {
                    left.add(html(row.get(0)));
                    right.add(html(row.get(1)));
                }
            }
            differ(left, used.place());
            differ(right, used.place());
            solution = new Solution.Pairs(left.size());
        }

        void order() {
            var list = body.stream()
                    .filter(block -> block instanceof Block.Listing listing && listing.ordered())
                    .map(Block.Listing.class::cast)
                    .findFirst();
            if (list.isEmpty() || list.get().items().size() < 2) {
                report("content.quiz.order");
                solution = new Solution.Sequence(0);
                return;
            }
            used = list.get();
            list.get().items().forEach(item -> options.add(html(item.content())));
            differ(options, used.place());
            solution = new Solution.Sequence(options.size());
        }

        void number() {
            var answer = attributes.get("answer").flatMap(Marking::number);
            var tolerance = attributes.has("tolerance")
                    ? attributes.get("tolerance").flatMap(Marking::number).filter(number -> number.signum() >= 0)
                    : Optional.of(BigDecimal.ZERO);
            if (answer.isEmpty() || tolerance.isEmpty()) {
                problems.accept(attributes
                        .place(answer.isEmpty() ? "answer" : "tolerance")
                        .problem("content.quiz.number"));
            }
            solution = new Solution.Amount(answer.orElse(BigDecimal.ZERO), tolerance.orElse(BigDecimal.ZERO));
        }

        void text() {
            accepted = Arrays.stream(attributes.get("answer").orElse("").split("\\|"))
                    .map(String::strip)
                    .filter(word -> !Marking.folded(word).isEmpty())
                    .toList();
            if (accepted.isEmpty()) {
                problems.accept(attributes.place("answer").problem("content.quiz.text"));
            }
        }

        void essay() {
            var table = body.stream()
                    .filter(Block.Table.class::isInstance)
                    .map(Block.Table.class::cast)
                    .findFirst();
            var points = new ArrayList<Integer>();
            if (table.isPresent() && table.get().header().size() == 2) {
                used = table.get();
                for (var row : table.get().rows()) {
                    if (row.size() == 2 && Inline.plain(row.get(1).content()).matches("[1-9]\\d?")) {
                        criteria.add(html(row.get(0)));
                        points.add(Integer.valueOf(Inline.plain(row.get(1).content())));
                    } else {
                        problems.accept(row.getFirst().place().problem("content.quiz.rubric"));
                    }
                }
            }
            if (table.isEmpty() || table.get().header().size() != 2) {
                report("content.quiz.rubric");
            }
            solution = new Solution.Rubric(List.copyOf(points));
        }

        private void differ(List<String> entries, ContentPlace place) {
            if (new HashSet<>(entries).size() < entries.size()) {
                problems.accept(place.problem("content.quiz.options-equal"));
            }
            if (entries.size() > MOST_OPTIONS) {
                problems.accept(place.problem("content.quiz.many-options", MOST_OPTIONS));
            }
        }

        private void report(String key) {
            problems.accept(heading.place().problem(key));
        }
    }
}
