package org.sabak.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.platform.Audit;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a trainer or supervisor does for a person's exam: record a tutor session, which allows one more attempt after the
 * allowed ones are used up, and give more time. Both are facts, written into the audit chain.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('TRAINER', 'SUPERVISOR')")
public class ExamSupport {
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_MINUTES = 240;
    private final ExamBook book;
    private final ExamService exams;
    private final ExamSupportStore store;
    private final Attempts attempts;
    private final People people;
    private final CurrentUser user;
    private final Audit audit;

    /**
     * How a person stands with an exam.
     *
     * @param used attempts since the present pathway began
     * @param allowed of them, tutor sessions included
     * @param open an attempt is under way
     * @param passedOn the day of a pass that still serves
     * @param tutorSessionNeeded nothing but a tutor session leads on
     */
    public record ExamRow(
            String exam,
            LocalizedText title,
            int used,
            int allowed,
            boolean open,
            Optional<LocalDate> passedOn,
            boolean tutorSessionNeeded) {}

    ExamSupport(
            ExamBook book,
            ExamService exams,
            ExamSupportStore store,
            Attempts attempts,
            People people,
            CurrentUser user,
            Audit audit) {
        this.book = book;
        this.exams = exams;
        this.store = store;
        this.attempts = attempts;
        this.people = people;
        this.user = user;
        this.audit = audit;
    }

    /**
     * The exams in force and how this person stands with each.
     *
     * @throws NotFound if the person is not in the caller's scope
     */
    public List<ExamRow> exams(PersonId person) {
        inScope(person);
        return book.all().stream().map(exam -> row(person, exam)).toList();
    }

    /**
     * @param heldOn not in the future
     * @param note what was gone through; may be empty
     * @throws NotFound if the person is not in the caller's scope, or there is no such exam
     * @throws Refused if attempts are left, or the caller is the person
     */
    @Transactional
    public void recordTutorSession(PersonId person, String exam, LocalDate heldOn, String note) {
        inScope(person);
        var row = row(person, book.require(exam));
        if (!row.tutorSessionNeeded()) {
            throw new Refused("assessment.support.attempts-left");
        }
        if (heldOn.isAfter(people.today(person))) {
            throw new Refused("assessment.support.future");
        }
        var country = people.country(person);
        var id = store.addTutorSession(person, country, exam, heldOn, text(note), me());
        audit.record(
                "assessment.tutor-session-recorded",
                person.toString(),
                country,
                Map.of("exam", exam, "session", id.toString(), "heldOn", heldOn.toString()));
    }

    /**
     * Gives more time: to the attempt that is under way, else to the next one.
     *
     * @throws NotFound if the person is not in the caller's scope, or there is no such exam
     * @throws Refused if the minutes make no sense, the exam has no time limit, or the caller is the person
     */
    @Transactional
    public void extend(PersonId person, String exam, int minutes, String reason) {
        inScope(person);
        book.require(exam);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new Refused("assessment.support.minutes", MOST_MINUTES);
        }
        if (reason.isBlank()) {
            throw new Refused("assessment.support.reason");
        }
        var country = people.country(person);
        var open = attempts.open(person, exam);
        var id = store.addExtension(person, country, exam, open.orElse(null), minutes, text(reason), me());
        audit.record(
                "assessment.time-extended",
                person.toString(),
                country,
                Map.of(
                        "exam",
                        exam,
                        "extension",
                        id.toString(),
                        "minutes",
                        minutes,
                        "attempt",
                        open.map(UUID::toString).orElse("next")));
    }

    private ExamRow row(PersonId person, ExamDefinition exam) {
        var standing = exams.standing(person, exam);
        var open = attempts.open(person, exam.id()).isPresent();
        return new ExamRow(
                exam.id(),
                exam.title(),
                standing.used(),
                standing.allowed(),
                open,
                standing.passedOn(),
                standing.usedUp() && !open && standing.passedOn().isEmpty());
    }

    private void inScope(PersonId person) {
        if (user.person().filter(person::equals).isPresent()) {
            throw new Refused("assessment.support.self");
        }
        if (!people.inScope(person, Role.TRAINER, Role.SUPERVISOR)) {
            throw new NotFound("No official " + person);
        }
    }

    private UUID me() {
        return user.accountId().orElseThrow();
    }

    private static String text(String typed) {
        var text = typed.strip();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
