package org.sabak.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.ExamService;
import org.sabak.assessment.ExamService.ExamOffer;
import org.sabak.certification.Duty;
import org.sabak.certification.Gate;
import org.sabak.certification.Holding;
import org.sabak.certification.Sentence;
import org.sabak.certification.Standings;
import org.sabak.certification.Standings.SchemeStanding;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleInfo;
import org.sabak.identity.CurrentUser;
import org.sabak.learning.Learning;
import org.sabak.organisation.People;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in official should do now, must do by when, and holds. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('OFFICER')")
public class MyTraining {
    private final CurrentUser user;
    private final People people;
    private final Standings standings;
    private final Learning learning;
    private final Handbook handbook;
    private final ExamService exams;

    /** The one thing to go on with. */
    public sealed interface Next {
        /** @param ticked sections of the module that are done */
        record Read(ModuleInfo module, String section, int sectionNo, int sections, int ticked, int minutesLeft)
                implements Next {}

        /** An exam that may begin now, or is under way. */
        record Sit(ExamOffer offer) implements Next {}
    }

    /**
     * A certificate that must be earned or renewed.
     *
     * @param date by when, or since when it is overdue
     * @param exam the exam that leads to it and may begin now
     * @param inPerson what is left that somebody must be there for
     */
    public record Task(
            LocalizedText scheme,
            LocalDate date,
            boolean late,
            Sentence why,
            int modulesDone,
            int modules,
            Optional<ExamOffer> exam,
            List<Sentence> inPerson) {}

    /** What is held of a scheme, or was. */
    public record Certificate(LocalizedText scheme, StatusRow.Held held, Sentence sentence) {}

    /** Everything on the page. */
    public record Page(LocalDate today, Optional<Next> next, List<Task> tasks, List<Certificate> certificates) {
        public boolean nothing() {
            return next.isEmpty() && tasks.isEmpty() && certificates.isEmpty();
        }
    }

    MyTraining(
            CurrentUser user,
            People people,
            Standings standings,
            Learning learning,
            Handbook handbook,
            ExamService exams) {
        this.user = user;
        this.people = people;
        this.standings = standings;
        this.learning = learning;
        this.handbook = handbook;
        this.exams = exams;
    }

    /** Empty for an account that belongs to no official. */
    public Optional<Page> page(Locale reader) {
        return user.person().map(person -> page(person, reader));
    }

    private Page page(PersonId person, Locale reader) {
        var today = people.today(person);
        var mine = standings.mine();
        var tasks = mine.stream()
                .flatMap(standing -> task(person, standing, reader).stream())
                .sorted(Comparator.comparing(Task::date))
                .toList();
        var certificates = mine.stream()
                .filter(standing -> !(standing.holding() instanceof Holding.None))
                .map(standing ->
                        new Certificate(standing.title(), StatusRow.Held.of(standing.holding()), standing.holds()))
                .toList();
        Optional<Next> exam = tasks.stream()
                .flatMap(task -> task.exam().stream())
                .<Next>map(Next.Sit::new)
                .findFirst();
        return new Page(today, exam.or(() -> read(person)), tasks, certificates);
    }

    private Optional<Next> read(PersonId person) {
        return learning.continueWith(person).flatMap(place -> handbook.module(place.module())
                .map(module -> new Next.Read(
                        module,
                        place.section(),
                        place.sectionNo(),
                        place.sections(),
                        Optional.ofNullable(learning.of(person).get(module.id()))
                                .map(progress -> progress.ticked())
                                .orElse(0),
                        place.minutesLeft())));
    }

    private Optional<Task> task(PersonId person, SchemeStanding standing, Locale reader) {
        @Nullable Sentence why = null;
        @Nullable LocalDate date = null;
        var late = false;
        if (standing.duty() instanceof Duty.Overdue(LocalDate since, LocalDate required, boolean lapsed)) {
            why = standing.owes();
            date = since;
            late = true;
        } else if (standing.duty() instanceof Duty.Due(LocalDate by, LocalDate required)) {
            why = standing.owes();
            date = by;
        } else if (standing.holding() instanceof Holding.RenewalOpen(LocalDate until, LocalDate opened)) {
            why = standing.holds();
            date = until;
        } else if (standing.holding() instanceof Holding.Grace(LocalDate ended, LocalDate graceEnds, boolean counts)) {
            why = standing.holds();
            date = graceEnds;
        }
        if (why == null || date == null) {
            return Optional.empty();
        }
        var components = standing.components();
        var open = standing.gate() instanceof Gate.Open;
        @Nullable LocalDate since = standing.gate() instanceof Gate.Open(var pathway, LocalDate from) ? from : null;
        var done = (int) components.modules().stream()
                .filter(module -> learning.completed(person, module, since).isPresent()
                        || (open && !standing.remaining().modules().contains(module)))
                .count();
        var offer = done < components.modules().size() || !open
                ? Optional.<ExamOffer>empty()
                : components.exams().stream()
                        .sorted()
                        .map(exam -> exams.offer(exam, reader))
                        .filter(each ->
                                each.open().isPresent() || each.refusal().isEmpty())
                        .findFirst();
        return Optional.of(new Task(
                standing.title(), date, late, why, done, components.modules().size(), offer, standing.inPerson()));
    }
}
