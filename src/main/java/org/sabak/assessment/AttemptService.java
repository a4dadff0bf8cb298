package org.sabak.assessment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.AttemptHead.Kind;
import org.sabak.assessment.AttemptJson.Held;
import org.sabak.assessment.AttemptJson.OpenRequest;
import org.sabak.assessment.AttemptJson.Opened;
import org.sabak.assessment.AttemptJson.Who;
import org.sabak.handbook.Handbook;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.PersonUnit;
import org.sabak.organisation.People;
import org.sabak.platform.Neighbours;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins attempts, goes on with them and shows them, always the signed-in person's own. */
@Service
@PreAuthorize("hasRole('OFFICER') and isFullyAuthenticated()")
class AttemptService {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final AttemptStore store;
    private final AttemptToken tokens;
    private final Forms forms;
    private final Closings closings;
    private final Results results;
    private final ExamService exams;
    private final ExamSupportStore support;
    private final Handbook handbook;
    private final CurrentUser user;
    private final People people;
    private final PersonUnit units;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttemptService(
            AttemptStore store,
            AttemptToken tokens,
            Forms forms,
            Closings closings,
            Results results,
            ExamService exams,
            ExamSupportStore support,
            Handbook handbook,
            CurrentUser user,
            People people,
            PersonUnit units,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.forms = forms;
        this.closings = closings;
        this.results = results;
        this.exams = exams;
        this.support = support;
        this.handbook = handbook;
        this.user = user;
        this.people = people;
        this.units = units;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins an attempt, goes on with the one that is open, or shows the closed one of this id. A device that was not seen
     * before takes over.
     *
     * @throws NotFound if the id is another person's, or there is no such exam or quiz
     * @throws org.sabak.platform.Refused if the person may not begin now
     */
    Opened open(UUID id, OpenRequest request) {
        var person = user.requirePerson();
        var wanted = Wanted.of(request);
        var head = store.head(id)
                .or(() -> current(person, wanted, request.language()))
                .orElseGet(() -> begin(id, person, wanted, request.language()));
        own(head, person);
        if (!head.kind().equals(wanted.kind()) || !head.subject().equals(wanted.subject())) {
            throw new NotFound("Attempt " + id + " is at something else");
        }
        closings.closeIfDue(head);
        if (request.device() != null && store.closing(head.id()).isEmpty()) {
            store.addDevice(head.id(), request.device(), now());
        }
        return shown(head, request.device());
    }

    /** @throws NotFound if there is no such attempt or it is another person's */
    Opened look(UUID id) {
        var head = store.head(id).orElseThrow(() -> new NotFound("No attempt " + id));
        own(head, user.requirePerson());
        closings.closeIfDue(head);
        return shown(head, null);
    }

    private record Wanted(Kind kind, String subject) {
        private static final Pattern SUBJECT = Pattern.compile("[a-z0-9-]{1,80}");

        static Wanted of(OpenRequest request) {
            if (request.exam() != null && request.quiz() == null) {
                return of(Kind.EXAM, request.exam());
            }
            var quiz = request.quiz() == null || request.exam() != null ? "" : request.quiz();
            if (quiz.startsWith("practice:")) {
                return of(Kind.PRACTICE, quiz.substring("practice:".length()));
            }
            if (quiz.startsWith("check:")) {
                return of(Kind.CHECK, quiz.substring("check:".length()));
            }
            throw new Unacceptable("assessment.problem.subject");
        }

        private static Wanted of(Kind kind, String subject) {
            if (!SUBJECT.matcher(subject).matches()) {
                throw new NotFound("No exam or module of such a name");
            }
            return new Wanted(kind, subject);
        }
    }

    private static void own(AttemptHead head, PersonId person) {
        if (!head.person().equals(person)) {
            throw new NotFound("Attempt " + head.id() + " is another person's");
        }
    }

    /** The open attempt; one that is over, or whose check questions are of another edition or language, is closed instead. */
    private Optional<AttemptHead> current(PersonId person, Wanted wanted, @Nullable String language) {
        var open = store.open(person, AttemptHead.openSubject(wanted.kind(), wanted.subject()))
                .flatMap(store::head);
        open.ifPresent(closings::closeIfDue);
        open.filter(head -> head.kind() == Kind.CHECK && !forms.upToDate(head, language))
                .ifPresent(head -> closings.close(head, now()));
        return open.filter(head -> store.closing(head.id()).isEmpty());
    }

    private AttemptHead begin(UUID id, PersonId person, Wanted wanted, @Nullable String language) {
        var start = now();
        var zone = people.zone(person, LocalDate.ofInstant(start, ZoneOffset.UTC));
        var seed = new byte[16];
        RANDOM.nextBytes(seed);
        var plan = wanted.kind() == Kind.EXAM
                ? exams.draw(person, wanted.subject(), language, seed)
                : forms.quiz(wanted.kind(), wanted.subject(), language);
        @Nullable
        Instant ends = plan.pins().minutes() == null
                ? null
                : start.plus(
                        plan.pins().minutes() + support.grantedBefore(person, wanted.subject()), ChronoUnit.MINUTES);
        var head = new AttemptHead(
                id,
                person,
                people.country(person),
                wanted.kind(),
                wanted.subject(),
                plan.version(),
                plan.language(),
                plan.pins(),
                seed,
                start,
                ends,
                ends == null ? null : ends.plus(plan.late()),
                zone);
        try {
            Neighbours.again(() -> {
                transaction.executeWithoutResult(status -> store.add(head));
                return head;
            });
            return head;
        } catch (DuplicateKeyException begunElsewhere) {
            return store.head(id).or(() -> current(person, wanted, language)).orElseThrow(() -> begunElsewhere);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Opened shown(AttemptHead head, @Nullable UUID device) {
        var form = forms.of(head);
        var closing = store.closing(head.id());
        var decided = closings.decide(
                head, closing.map(AttemptStore.Closing::closedAt).orElse(null));
        var ends = Closings.extended(head.endsAt(), store.pulse(head.id()));
        var language = Locale.forLanguageTag(head.language());
        return new Opened(
                head.id(),
                head.kind().code(),
                title(head, language),
                head.language(),
                new Who(
                        people.name(head.person()).shown(language),
                        units.unitOf(head.person(), language).orElse("")),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                head.startedAt(),
                ends,
                ends == null ? null : AnswerService.hour(head, ends),
                ends == null
                        ? null
                        : (int) Duration.between(head.startedAt(), ends).toMinutes(),
                closing.isPresent(),
                tokens.of(head.id(), head.person()),
                device,
                form.asked(),
                held(head, form, decided),
                head.kind().judgedAtOnce() ? feedback(head, form) : Map.of(),
                decided.at().orElse(null),
                closing.isEmpty() ? null : results.of(head).orElse(null));
    }

    private String title(AttemptHead head, Locale language) {
        return head.kind() == Kind.EXAM
                ? exams.title(head.subject()).in(language)
                : handbook.module(head.subject())
                        .map(module -> module.title().in(language))
                        .orElse(head.subject());
    }

    private static List<Held> held(AttemptHead head, Form form, AttemptRules.Outcome decided) {
        return decided.events().stream()
                .map(judged -> {
                    var event = judged.event();
                    return new Held(
                            event.id(),
                            event.device(),
                            event.seq(),
                            event.kind().name().toLowerCase(Locale.ROOT),
                            event.question(),
                            form.sent(event),
                            AnswerService.hour(head, event.received()),
                            judged.verdict().counts() || head.kind() == Kind.CHECK);
                })
                .toList();
    }

    private Map<String, AttemptJson.Feedback> feedback(AttemptHead head, Form form) {
        return closings.tries(head, form).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> form.feedback(entry.getKey(), entry.getValue())));
    }
}
