package org.sabak.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sabak.assessment.ExamService;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.organisation.PostingRow;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an official holds and owes, by the functions themselves: true at this moment, whatever a rebuild still has to do. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Standings {
    private final Ledger ledger;
    private final Obligations obligations;
    private final Schemes schemes;
    private final Checklists checklists;
    private final ExamService exams;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    /**
     * One scheme for one person on a day.
     *
     * @param holds the sentence about {@code holding}
     * @param owes the sentence about {@code duty}
     * @param inProgress something that counts for the next period has been done
     * @param concerns whether the person has anything to do with the scheme, see {@link Concern}
     * @param remaining what is left to be done for the next period; nothing while that is not open
     * @param online sentences about what of it can be done on any PC
     * @param inPerson sentences about what of it somebody must be there for
     * @param gate whether work for the next period may begin
     * @param version the version that the next period will be issued under
     */
    public record SchemeStanding(
            String scheme,
            LocalizedText title,
            Holding holding,
            Sentence holds,
            Duty duty,
            Sentence owes,
            boolean inProgress,
            boolean concerns,
            Remaining remaining,
            List<Sentence> online,
            List<Sentence> inPerson,
            Gate gate,
            SchemeVersion version) {
        /** What is still to be passed for the next period, by the pathway that is open; by the primary one while none is. */
        public Components components() {
            return version.components(
                    gate instanceof Gate.Open(Pathway pathway, LocalDate since) ? pathway : Pathway.PRIMARY);
        }
    }

    Standings(
            Ledger ledger,
            Obligations obligations,
            Schemes schemes,
            Checklists checklists,
            ExamService exams,
            People people,
            CurrentUser user,
            Clock clock) {
        this.ledger = ledger;
        this.obligations = obligations;
        this.schemes = schemes;
        this.checklists = checklists;
        this.exams = exams;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /** The user's own standing in every scheme in force, spoken to the user. */
    public List<SchemeStanding> mine() {
        var person = user.requirePerson();
        return of(person, people.today(person), true);
    }

    /**
     * An official's standing today.
     *
     * @throws NotFound unless the official is the user or within the user's scope
     */
    public List<SchemeStanding> of(PersonId person) {
        people.visible(person, Role.MINISTRY, Role.SUPERVISOR, Role.TRAINER);
        return of(person, people.today(person), false);
    }

    private List<SchemeStanding> of(PersonId person, LocalDate on, boolean self) {
        var facts = ledger.facts(person);
        var binding = obligations.of(List.of(person.value()), people.country(person));
        var now = clock.instant();
        var zone = people.zone(person, on);
        var jobRole = people.postingOn(person, on).map(PostingRow::jobRole);
        var versions = schemes.inForce().stream().map(Scheme::version).toList();
        return schemes.inForce().stream()
                .map(scheme -> {
                    var history = facts.of(person.value(), scheme.id());
                    var required = binding.of(person.value(), scheme.id());
                    var holds = Status.tellHolding(history, on, now, zone);
                    var owes = Status.tellDuty(history, required, on, now, zone);
                    var others = versions.stream()
                            .filter(other -> !other.id().equals(scheme.id()))
                            .toList();
                    var remaining = Issuing.remaining(scheme.version(), history, on);
                    return new SchemeStanding(
                            scheme.id(),
                            scheme.title(),
                            Status.holding(history, on, now),
                            self ? holds.toSelf() : holds,
                            Status.duty(history, required, on, now),
                            self ? owes.toSelf() : owes,
                            Issuing.inProgress(scheme.version(), history, on),
                            Concern.of(scheme.version(), others, history, required, jobRole, on),
                            remaining,
                            told(online(remaining), self),
                            told(inPerson(remaining), self),
                            Issuing.mayStart(scheme.version(), history, on),
                            scheme.version());
                })
                .toList();
    }

    private Stream<Sentence> online(Remaining remaining) {
        var modules = remaining.modules().isEmpty()
                ? Stream.<Sentence>empty()
                : Stream.of(Sentence.about(
                        "certification.asks.modules",
                        remaining.modulesAsked() - remaining.modules().size(),
                        remaining.modulesAsked()));
        return Stream.concat(
                modules,
                remaining.exams().stream()
                        .sorted()
                        .map(exam -> Sentence.about("certification.asks.exam", title(exam))));
    }

    private Stream<Sentence> inPerson(Remaining remaining) {
        var hours = remaining.hoursDone() == remaining.hoursAsked()
                ? Stream.<Sentence>empty()
                : Stream.of(Sentence.about("certification.asks.hours", remaining.hoursDone(), remaining.hoursAsked()));
        return Stream.concat(
                remaining.checklists().stream()
                        .sorted()
                        .map(checklist -> Sentence.about("certification.asks.checklist", checklists.title(checklist))),
                hours);
    }

    private LocalizedText title(String exam) {
        return exams.exams().contains(exam) ? exams.title(exam) : LocalizedText.of("en", exam);
    }

    private static List<Sentence> told(Stream<Sentence> sentences, boolean self) {
        return sentences.map(sentence -> self ? sentence.toSelf() : sentence).toList();
    }
}
