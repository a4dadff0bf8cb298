package org.sabak.content;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.sabak.content.ModuleFiles.Kind.QUIZ;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.sabak.assessment.Question;
import org.sabak.assessment.QuestionWords;
import org.sabak.assessment.RedLine;
import org.sabak.assessment.Solution;
import org.sabak.platform.ContentPlace;

/** Whether the questions of a module ask all that it teaches, tell why, and cannot be answered without knowing. */
final class QuizLint {
    private static final int FEWEST_QUESTIONS = 18;
    private static final int FEWEST_PRACTICE = 5;
    private static final int FEWEST_TYPES = 4;
    private static final int FEWEST_PER_OBJECTIVE = 2;
    private static final int FEWEST_PER_RED_LINE = 2;
    private static final double LONGEST_RATIO = 2.0;
    /** In characters: single words and short phrases may differ as they do. */
    private static final int FREE_DIFFERENCE = 20;

    private static final double LONGEST_SHARE = 1 / 3.0;
    private static final double POSITION_SHARE = 0.5;
    private static final Pattern ALL_OF_THEM = Pattern.compile(
            "of the above|^(all|none|both|any)( of (them|these|the others))?\\.?$|вышеперечисленн|из перечисленного$"
                    + "|^(всё|ничего|ни одно|оба)( это| из них)?\\.?$|жогоруда\\p{L}*(дын)? (бардыгы|баары|эч бири)|^(баары|эч бири)\\.?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final ModuleFiles module;
    private final List<Finding> found = new ArrayList<>();

    private QuizLint(ModuleFiles module) {
        this.module = module;
    }

    static List<Finding> of(Library library) {
        return library.modules().stream()
                .flatMap(module -> new QuizLint(module).found().stream())
                .toList();
    }

    private List<Finding> found() {
        numbers();
        coverage();
        positions();
        for (var language : module.quiz().languages()) {
            var places = module.places(QUIZ, language);
            for (var question : module.quiz().questions()) {
                var place = places.getOrDefault(question.key().id(), ContentPlace.file(module.file(QUIZ, language)));
                spoken(question, question.in(language), place);
                options(question, question.in(language), place);
            }
            longest(language);
        }
        return found;
    }

    private void numbers() {
        var quiz = module.quiz();
        atLeast(FEWEST_QUESTIONS, quiz.questions().size(), "questions");
        atLeast(FEWEST_PRACTICE, quiz.questions(Question.Use.PRACTICE).size(), "practice questions");
        atLeast(
                FEWEST_TYPES,
                (int) quiz.questions().stream().map(Question::type).distinct().count(),
                "types of question");
    }

    private void coverage() {
        for (var objective : module.text(module.source()).objectives().keySet()) {
            var asking = module.quiz().questions().stream()
                    .filter(question -> question.objective().equals(objective))
                    .toList();
            atLeast(FEWEST_PER_OBJECTIVE, asking.size(), "questions on objective " + objective);
            atLeast(
                    FEWEST_PER_OBJECTIVE,
                    (int) asking.stream()
                            .filter(question -> question.use() == Question.Use.EXAM)
                            .count(),
                    "exam questions on objective " + objective);
        }
        for (var topic : RedLine.values()) {
            var asking = module.quiz().questions().stream()
                    .filter(question -> question.redLine().equals(Optional.of(topic)))
                    .toList();
            if (!asking.isEmpty()) {
                atLeast(
                        FEWEST_PER_RED_LINE,
                        (int) asking.stream()
                                .filter(question -> question.use() == Question.Use.EXAM)
                                .count(),
                        "exam questions on red line " + topic.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void atLeast(int fewest, int count, String what) {
        if (count < fewest) {
            report(file(), "The quiz has " + count + " " + what + ".", "Write at least " + fewest + ".");
        }
    }

    /** What is said about each answer. */
    private void spoken(Question question, QuestionWords words, ContentPlace place) {
        if (words.why().isBlank()) {
            report(place, "Nothing says why the answer is right.", "Add \"> [!WHY] …\" with the rule behind it.");
        }
        boolean exam = question.use() == Question.Use.EXAM;
        if (words.hint().isBlank() != exam) {
            report(
                    place,
                    exam ? "An exam question has a hint." : "There is no hint.",
                    exam ? "Take it out: an exam never shows it." : "Add \"> [!HINT] …\" that gives nothing away.");
        }
        for (int i = 0; i < words.feedback().size(); i++) {
            if (words.feedback().get(i).isBlank()) {
                report(
                        place,
                        "Option " + (i + 1) + " has no feedback.",
                        "Say below it, after \"  > \", why it is right or wrong.");
            }
        }
    }

    private void options(Question question, QuestionWords words, ContentPlace place) {
        var lengths = lengths(words);
        words.options().stream()
                .filter(option ->
                        ALL_OF_THEM.matcher(Jsoup.parse(option).text()).find())
                .forEach(option -> report(
                        place,
                        "An option speaks of all or none of the others: \"" + option + "\".",
                        "Name the thing itself; options are shuffled."));
        switch (question.type()) {
            case SINGLE -> {
                count(place, words.options().size(), 3, 4, "options");
                var longest = lengths.stream().mapToInt(length -> length).max().orElse(0);
                var shortest = lengths.stream().mapToInt(length -> length).min().orElse(0);
                if (uneven(longest, shortest)) {
                    report(
                            place,
                            "The longest option has " + longest + " characters, the shortest " + shortest + ".",
                            "Make the options of about one length: at most twice as long as each other.");
                }
            }
            case MULTIPLE -> {
                count(place, words.options().size(), 4, 5, "options");
                var right = mean(question, lengths, true);
                var wrong = mean(question, lengths, false);
                if (uneven(Math.max(right, wrong), Math.min(right, wrong))) {
                    report(
                            place,
                            "Right options have %.0f characters on average, wrong ones %.0f.".formatted(right, wrong),
                            "Make them alike, so that their length tells nothing.");
                }
            }
            case MATCH -> count(place, words.left().size(), 3, 5, "pairs");
            case ORDER -> count(place, words.options().size(), 3, 5, "steps");
            default -> {}
        }
    }

    private static boolean uneven(double longer, double shorter) {
        return longer > LONGEST_RATIO * shorter && longer > shorter + FREE_DIFFERENCE;
    }

    private void count(ContentPlace place, int count, int fewest, int most, String what) {
        if (count < fewest || count > most) {
            report(place, "The question has " + count + " " + what + ".", "Give it " + fewest + " to " + most + ".");
        }
    }

    /** In each language the right option is not the longest too often: that is the oldest way to guess. */
    private void longest(String language) {
        var single = single();
        long longest = single.stream()
                .filter(question -> {
                    var lengths = lengths(question.in(language));
                    return lengths.get(right(question))
                            == (int) lengths.stream().max(Integer::compare).orElseThrow();
                })
                .count();
        if (longest > single.size() * LONGEST_SHARE) {
            report(
                    ContentPlace.file(module.file(QUIZ, language)),
                    "The right option is the longest in " + longest + " of " + single.size()
                            + " single-choice questions.",
                    "Shorten right options or say more in wrong ones: at most one in three.");
        }
    }

    private void positions() {
        var single = single();
        single.stream().collect(groupingBy(QuizLint::right, counting())).forEach((position, count) -> {
            if (count > single.size() * POSITION_SHARE) {
                report(
                        file(),
                        "The right option stands at place " + (position + 1) + " in " + count + " of " + single.size()
                                + " single-choice questions.",
                        "Spread them: at most half in one place.");
            }
        });
    }

    private List<Question> single() {
        return module.quiz().questions().stream()
                .filter(question -> question.type() == Question.Type.SINGLE)
                .toList();
    }

    private static int right(Question question) {
        return ticks(question).indexOf(true);
    }

    private static List<Boolean> ticks(Question question) {
        return ((Solution.Ticks) question.solution()).right();
    }

    private static double mean(Question question, List<Integer> lengths, boolean right) {
        return IntStream.range(0, lengths.size())
                .filter(i -> ticks(question).get(i) == right)
                .mapToObj(lengths::get)
                .filter(Objects::nonNull)
                .mapToInt(length -> length)
                .average()
                .orElse(lengths.stream().mapToInt(length -> length).average().orElse(0));
    }

    private static List<Integer> lengths(QuestionWords words) {
        return words.options().stream()
                .map(option -> Jsoup.parse(option).text().length())
                .toList();
    }

    private ContentPlace file() {
        return ContentPlace.file(module.file(QUIZ, module.source()));
    }

    private void report(ContentPlace place, String wrong, String mend) {
        found.add(new Finding(place, wrong, mend));
    }
}
