package org.sabak.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.AttemptCertificates.Outlook;
import org.sabak.assessment.AttemptJson.Certificate;
import org.sabak.assessment.AttemptJson.Link;
import org.sabak.assessment.AttemptJson.Next;
import org.sabak.assessment.AttemptJson.Objective;
import org.sabak.assessment.AttemptJson.RedLine;
import org.sabak.assessment.AttemptJson.Result;
import org.sabak.handbook.Handbook;
import org.sabak.platform.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The result of a closed attempt in words, in the language of the attempt. Says per objective how many questions were right and
 * names the red-line questions, but never which option would have been right.
 */
@Component
class Results {
    private final AttemptStore store;
    private final Forms forms;
    private final ExamService exams;
    private final Handbook handbook;
    private final Messages messages;
    private final ObjectProvider<AttemptCertificates> certificates;

    private record Taught(String course, String module, String objective) {}

    /** Where a section stands in the handbook. */
    private record Place(String course, int module, int section) implements Comparable<Place> {
        private static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::course)
                .thenComparingInt(Place::module)
                .thenComparingInt(Place::section);

        @Override
        public int compareTo(Place other) {
            return IN_ORDER.compare(this, other);
        }
    }

    Results(
            AttemptStore store,
            Forms forms,
            ExamService exams,
            Handbook handbook,
            Messages messages,
            ObjectProvider<AttemptCertificates> certificates) {
        this.store = store;
        this.forms = forms;
        this.exams = exams;
        this.handbook = handbook;
        this.messages = messages;
        this.certificates = certificates;
    }

    /** Empty while the attempt is open. */
    Optional<Result> of(AttemptHead head) {
        return store.closing(head.id()).map(closing -> result(head, closing, forms.of(head)));
    }

    private Result result(AttemptHead head, AttemptStore.Closing closing, Form form) {
        var outcome = closing.outcome();
        var exam = head.kind() == AttemptHead.Kind.EXAM;
        var locale = Locale.forLanguageTag(head.language());
        var outlook = outlook(head, closing, locale);
        return new Result(
                outcome.passed(),
                outcome.percent(),
                exam ? head.pins().passMark() : null,
                plain(outcome.points()),
                outcome.max(),
                outcome.late() > 0,
                outcome.flagged(),
                messages.get(locale, headline(head, outcome)),
                sentence(head, outcome, form, locale),
                redLine(head, outcome, form),
                objectives(head, outcome, form, head.language()),
                readAgain(head, outcome, form),
                exam ? nextAfterExam(head, closing, outlook, locale) : nextAfterQuiz(head, locale),
                outlook.flatMap(Outlook::issued)
                        .map(issued -> new Certificate(issued.serial(), issued.url()))
                        .orElse(null),
                outlook.filter(Outlook::soon).isPresent());
    }

    private Optional<Outlook> outlook(AttemptHead head, AttemptStore.Closing closing, Locale locale) {
        return head.kind() == AttemptHead.Kind.EXAM && closing.passed()
                ? certificates.stream().findFirst().map(lookup -> lookup.after(Attempts.result(head, closing), locale))
                : Optional.empty();
    }

    private static String headline(AttemptHead head, AttemptOutcome outcome) {
        if (head.kind() != AttemptHead.Kind.EXAM) {
            return outcome.passed() ? "assessment.result.quiz-all" : "assessment.result.quiz";
        }
        return outcome.passed() ? "assessment.result.passed" : "assessment.result.failed";
    }

    private String sentence(AttemptHead head, AttemptOutcome outcome, Form form, Locale locale) {
        var right =
                outcome.answers().stream().filter(AttemptOutcome.Answer::right).count();
        var count = outcome.answers().size();
        if (head.kind() != AttemptHead.Kind.EXAM) {
            return messages.get(locale, "assessment.result.quiz-sentence", right, count);
        }
        var redLinesMissed = outcome.answers().stream()
                .filter(answer -> !answer.right()
                        && form.question(answer.question()).redLine().isPresent())
                .count();
        var passMark = java.util.Objects.requireNonNull(head.pins().passMark());
        if (outcome.passed()) {
            return messages.get(locale, "assessment.result.passed-sentence", outcome.percent(), passMark);
        }
        if (outcome.percent() >= passMark) {
            return messages.get(locale, "assessment.result.red-line-sentence", outcome.percent(), redLinesMissed);
        }
        return messages.get(locale, "assessment.result.failed-sentence", outcome.percent(), passMark);
    }

    private static List<RedLine> redLine(AttemptHead head, AttemptOutcome outcome, Form form) {
        return outcome.answers().stream()
                .filter(answer -> form.question(answer.question()).redLine().isPresent())
                .map(answer -> new RedLine(
                        form.question(answer.question()).in(head.language()).stem(), answer.right()))
                .toList();
    }

    private static Map<Taught, List<AttemptOutcome.Answer>> byObjective(AttemptOutcome outcome, Form form) {
        var groups = new LinkedHashMap<Taught, List<AttemptOutcome.Answer>>();
        for (var answer : outcome.answers()) {
            var question = form.question(answer.question());
            groups.computeIfAbsent(
                            new Taught(question.key().course(), question.key().module(), question.objective()),
                            taught -> new ArrayList<>())
                    .add(answer);
        }
        return groups;
    }

    /** Objectives that the edition words in no language are passed over. */
    List<Objective> objectives(AttemptHead head, AttemptOutcome outcome, Form form, String language) {
        var objectives = new ArrayList<Objective>();
        byObjective(outcome, form).forEach((taught, answers) -> {
            @Nullable
            String text = handbook.text(taught.course(), edition(head, taught), taught.module(), language)
                    .objectives()
                    .get(taught.objective());
            if (text != null) {
                objectives.add(new Objective(text, right(answers), answers.size()));
            }
        });
        return objectives;
    }

    /** In the order of reading: the sections whose check questions belong to the objectives that were not wholly reached. */
    private List<Link> readAgain(AttemptHead head, AttemptOutcome outcome, Form form) {
        var links = new TreeMap<Place, Link>();
        byObjective(outcome, form).forEach((taught, answers) -> {
            if (right(answers) == answers.size()) {
                return;
            }
            var page = handbook.text(taught.course(), edition(head, taught), taught.module(), head.language());
            var sections = forms.sections(taught.course(), edition(head, taught), taught.module(), taught.objective());
            var all = page.sections();
            for (int i = 0; i < all.size(); i++) {
                if (sections.contains(all.get(i).id())) {
                    links.put(
                            new Place(taught.course(), page.module().number(), i),
                            new Link(
                                    page.title() + ": " + all.get(i).title(),
                                    "/handbook/" + taught.module() + "?lang=" + head.language() + "#"
                                            + all.get(i).id()));
                }
            }
        });
        return List.copyOf(links.values());
    }

    private List<Next> nextAfterExam(
            AttemptHead head, AttemptStore.Closing closing, Optional<Outlook> outlook, Locale locale) {
        var next = new ArrayList<Next>();
        if (closing.passed()) {
            outlook.ifPresent(
                    certificate -> certificate.sentences().forEach(sentence -> next.add(new Next(sentence, null))));
            next.add(new Next(messages.get(locale, "assessment.next.training"), "/training"));
            return next;
        }
        exams.standingAfter(head).ifPresent(standing -> {
            if (standing.usedUp()) {
                next.add(new Next(messages.get(locale, "assessment.next.tutor-session"), null));
            } else {
                var from = closing.endedAt().plus(standing.pause());
                next.add(new Next(
                        messages.get(
                                locale,
                                "assessment.next.again",
                                LocalDate.ofInstant(from, head.zone()),
                                AnswerService.hour(head, from),
                                standing.left()),
                        null));
            }
        });
        return next;
    }

    private List<Next> nextAfterQuiz(AttemptHead head, Locale locale) {
        return List.of(new Next(
                messages.get(locale, "assessment.next.module"),
                "/handbook/" + head.subject() + "?lang=" + head.language()));
    }

    private static int edition(AttemptHead head, Taught taught) {
        return head.pins().edition(taught.course());
    }

    private static int right(List<AttemptOutcome.Answer> answers) {
        return (int) answers.stream().filter(AttemptOutcome.Answer::right).count();
    }

    /** 12.50 as 12.5, 16.00 as 16. */
    private static BigDecimal plain(Points points) {
        var rounded = points.rounded(2).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
