package org.sabak.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.Handbook;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.PersonUnit;
import org.sabak.organisation.People;
import org.sabak.platform.Languages;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Exams in force: what they ask of a person, and whether that person may begin now. */
@Service
public class ExamService {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private final ExamBook book;
    private final Forms forms;
    private final AttemptStore store;
    private final ExamSupportStore support;
    private final ObjectProvider<ExamGate> gates;
    private final Handbook handbook;
    private final People people;
    private final PersonUnit units;
    private final CurrentUser user;
    private final Clock clock;

    /**
     * An exam as the signed-in person meets it before beginning.
     *
     * @param minutes with what was granted to this person
     * @param languages in which it can be taken now
     * @param open an attempt of this person is under way
     * @param refusal why it cannot be begun now, for every language; empty if it can, or if one is under way
     */
    public record ExamOffer(
            String exam,
            LocalizedText title,
            String person,
            String unit,
            int questions,
            int minutes,
            int passMark,
            int attemptsLeft,
            List<String> languages,
            Optional<UUID> open,
            Optional<Refusal> refusal) {}

    ExamService(
            ExamBook book,
            Forms forms,
            AttemptStore store,
            ExamSupportStore support,
            ObjectProvider<ExamGate> gates,
            Handbook handbook,
            People people,
            PersonUnit units,
            CurrentUser user,
            Clock clock) {
        this.book = book;
        this.forms = forms;
        this.store = store;
        this.support = support;
        this.gates = gates;
        this.handbook = handbook;
        this.people = people;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    /** The exams in force. */
    public List<String> exams() {
        return book.all().stream().map(ExamDefinition::id).toList();
    }

    /** The modules that an exam in force draws on. @throws NotFound if there is no such exam */
    public List<String> modules(String exam) {
        return book.require(exam).modules();
    }

    /** The title of an exam in force or of its newest version. @throws NotFound if there never was one */
    public LocalizedText title(String exam) {
        return book.require(exam).title();
    }

    /**
     * What the signed-in person reads before beginning.
     *
     * @throws NotFound if there is no such exam, or no official belongs to the account
     */
    @PreAuthorize("hasRole('OFFICER')")
    public ExamOffer offer(String exam, Locale locale) {
        var person = user.requirePerson();
        var found = book.require(exam);
        var standing = standing(person, found);
        var open = store.open(person, AttemptHead.openSubject(AttemptHead.Kind.EXAM, exam));
        return new ExamOffer(
                exam,
                found.title(),
                people.name(person).shown(locale),
                units.unitOf(person, locale).orElse(""),
                found.length(),
                found.minutes() + support.grantedBefore(person, exam),
                found.pass(),
                standing.left(),
                languages(found),
                open,
                open.isPresent() ? Optional.empty() : refusal(person, found, standing));
    }

    /**
     * Whether a person may begin an exam now, and in which language; draws the questions.
     *
     * @throws org.sabak.platform.Refused if not
     */
    Forms.Plan draw(PersonId person, String exam, @Nullable String language, byte[] seed) {
        var found = book.require(exam);
        refusal(person, found, standing(person, found)).ifPresent(refusal -> {
            throw refusal.refused();
        });
        var languages = languages(found);
        if (language != null && !languages.contains(language)) {
            throw Refusal.of("assessment.refused.language", Languages.nameOf(language), names(languages))
                    .refused();
        }
        return forms.exam(found, language == null ? languages.getFirst() : language, seed);
    }

    private Optional<Refusal> refusal(PersonId person, ExamDefinition exam, StartRules.Standing standing) {
        var today = people.today(person);
        var gate = gates.stream()
                .flatMap(each -> each.mayStart(person, exam.id(), today).stream())
                .findFirst();
        if (gate.isPresent()) {
            return gate;
        }
        if (standing.passedOn().isPresent()) {
            return Optional.of(
                    Refusal.of("assessment.refused.passed", standing.passedOn().get()));
        }
        if (standing.usedUp()) {
            return Optional.of(Refusal.of("assessment.refused.used-up", standing.used()));
        }
        if (standing.notBefore().isPresent()) {
            var from = standing.notBefore().get().atZone(people.zone(person, today));
            return Optional.of(Refusal.of("assessment.refused.wait", from.toLocalDate(), HOUR.format(from)));
        }
        return languages(exam).isEmpty() ? Optional.of(Refusal.of("assessment.refused.closed")) : Optional.empty();
    }

    /** How the person stands with the exam now. */
    StartRules.Standing standing(PersonId person, ExamDefinition exam) {
        return standing(person, exam, store.earlier(person, exam.id()));
    }

    /** How the person stood after this attempt; empty if the exam is no longer in force. */
    Optional<StartRules.Standing> standingAfter(AttemptHead head) {
        return book.exam(head.subject())
                .map(exam -> standing(
                        head.person(),
                        exam,
                        store.earlier(head.person(), exam.id()).stream()
                                .filter(attempt -> !attempt.startedAt().isAfter(head.startedAt()))
                                .toList()));
    }

    private StartRules.Standing standing(PersonId person, ExamDefinition exam, List<AttemptStore.Earlier> earlier) {
        var since = gates.stream()
                .flatMap(gate -> gate.since(person, exam.id()).stream())
                .max(Comparator.<LocalDate>naturalOrder());
        return StartRules.standing(new StartRules.Facts(
                exam.attempts(),
                exam.pause(),
                earlier,
                since,
                support.tutorSessions(person, exam.id(), since),
                people.today(person),
                clock.instant()));
    }

    /** The languages that every module of the exam is offered in, without those that a critical change has closed. */
    private List<String> languages(ExamDefinition exam) {
        return exam.modules().stream()
                .map(forms::languages)
                .reduce((one, other) -> one.stream().filter(other::contains).toList())
                .orElse(List.of())
                .stream()
                .filter(language -> exam.modules().stream().noneMatch(module -> handbook.examsClosed(module, language)))
                .toList();
    }

    private static String names(List<String> languages) {
        return String.join(", ", languages.stream().map(Languages::nameOf).toList());
    }
}
