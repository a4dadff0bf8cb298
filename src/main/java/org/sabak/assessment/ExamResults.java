package org.sabak.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person's exams came to, for the person and for whoever answers for the person: whole exams, and per objective how many
 * questions were right. Never a question and never an answer.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OFFICER', 'TRAINER', 'SUPERVISOR', 'MINISTRY')")
public class ExamResults {
    private final AttemptStore store;
    private final Forms forms;
    private final Results results;
    private final ExamBook book;
    private final People people;

    /**
     * A closed attempt.
     *
     * @param version of the exam
     * @param day of the last counted answer
     * @param flagged an answer that counts was received after the end
     * @param redLines how many questions had to be right whatever the rest came to
     */
    public record ExamResultRow(
            UUID attempt,
            LocalizedText exam,
            int version,
            LocalDate day,
            int percent,
            int passMark,
            boolean passed,
            boolean flagged,
            int redLines,
            int redLinesRight) {}

    /** How many of the questions about an objective were right. */
    public record ObjectiveRow(String text, int right, int count) {}

    ExamResults(AttemptStore store, Forms forms, Results results, ExamBook book, People people) {
        this.store = store;
        this.forms = forms;
        this.results = results;
        this.book = book;
        this.people = people;
    }

    /**
     * The closed attempts of a person, the newest first.
     *
     * @throws NotFound unless the person is the caller or within the caller's scope
     */
    public List<ExamResultRow> of(PersonId person) {
        visible(person);
        return store.closedExams(person).stream()
                .map(attempt -> row(head(attempt), closing(attempt)))
                .toList();
    }

    /**
     * The objectives of one closed attempt, in the order of its questions.
     *
     * @param language of the reader; where the edition lacks it, the language of its author
     * @throws NotFound if there is no such attempt of a person whom the caller may see
     */
    public List<ObjectiveRow> objectives(UUID attempt, String language) {
        var head = head(attempt);
        visible(head.person());
        return results.objectives(head, closing(attempt).outcome(), forms.of(head), language).stream()
                .map(objective -> new ObjectiveRow(objective.text(), objective.right(), objective.count()))
                .toList();
    }

    private ExamResultRow row(AttemptHead head, AttemptStore.Closing closing) {
        var outcome = closing.outcome();
        var form = forms.of(head);
        var redLines = outcome.answers().stream()
                .filter(answer -> form.question(answer.question()).redLine().isPresent())
                .toList();
        return new ExamResultRow(
                head.id(),
                book.require(head.subject()).title(),
                head.subjectVersion(),
                closing.effectiveOn(),
                outcome.percent(),
                Objects.requireNonNull(head.pins().passMark()),
                outcome.passed(),
                outcome.flagged(),
                redLines.size(),
                (int) redLines.stream().filter(AttemptOutcome.Answer::right).count());
    }

    private AttemptHead head(UUID attempt) {
        return store.head(attempt)
                .filter(head -> head.kind() == AttemptHead.Kind.EXAM)
                .orElseThrow(() -> new NotFound("No exam attempt " + attempt));
    }

    private AttemptStore.Closing closing(UUID attempt) {
        return store.closing(attempt).orElseThrow(() -> new NotFound("No closed attempt " + attempt));
    }

    private void visible(PersonId person) {
        people.visible(person, Role.MINISTRY, Role.SUPERVISOR, Role.TRAINER);
    }
}
