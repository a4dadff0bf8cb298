package org.sabak.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facts behind what an official holds and owes: periods and what each rests on, decisions, and the requirements that bind.
 * Decisions are for the official, the supervisor and the ministry; a trainer reads what was learned and what is required.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Grounds {
    private final Ledger ledger;
    private final Obligations obligations;
    private final CertificateStore certificates;
    private final PracticeRows practices;
    private final Schemes schemes;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    /**
     * One piece of evidence of a period, and which editions it was about.
     *
     * @param practice the record that it was taken from, where somebody was there in person
     */
    public record EvidenceRow(
            Evidence.Kind kind,
            Set<Component> covers,
            List<Content> contents,
            boolean flagged,
            LocalDate on,
            Instant recordedAt,
            @Nullable PracticeRow practice) {}

    /**
     * A period as it was issued.
     *
     * @param state what it is worth today
     * @param voidedFor why it was set aside as recorded by mistake; null if it was not
     * @param serial of its certificate
     */
    public record PeriodRow(
            Period period,
            State state,
            @Nullable Reason voidedFor,
            List<EvidenceRow> evidence,
            @Nullable String serial) {}

    /**
     * A decision that stands.
     *
     * @param until its last day with liftings counted, null if it has none
     * @param text why, in words
     * @param liftedFrom the first day that is free again, where a suspension was lifted
     */
    public record DecisionRow(
            UUID id,
            String scheme,
            DecisionKind kind,
            Reason reason,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String text,
            Instant recordedAt,
            @Nullable LocalDate liftedFrom,
            @Nullable Instant liftedAt) {}

    /** Something from elsewhere that stands in for a certificate until a day. */
    public record RecognitionRow(
            String scheme,
            Evidence.Kind kind,
            LocalDate from,
            LocalDate until,
            @Nullable String text,
            Instant recordedAt) {}

    /**
     * A requirement that binds today or from a later day on.
     *
     * @param within the unit for whose subtree it was laid down
     * @param unit where the posting is that it binds through
     * @param postedFrom the first day of that posting
     * @param since the first day on which it bound, with postings before that followed each other under it
     */
    public record RequiredRow(
            String scheme,
            String jobRole,
            UnitId within,
            int days,
            UnitId unit,
            LocalDate postedFrom,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** All of it, the newest first. */
    public record Facts(
            List<PeriodRow> periods,
            List<DecisionRow> decisions,
            List<RecognitionRow> recognitions,
            List<RequiredRow> required,
            List<PracticeRow> practice) {}

    Grounds(
            Ledger ledger,
            Obligations obligations,
            CertificateStore certificates,
            PracticeRows practices,
            Schemes schemes,
            People people,
            CurrentUser user,
            Clock clock) {
        this.ledger = ledger;
        this.obligations = obligations;
        this.certificates = certificates;
        this.practices = practices;
        this.schemes = schemes;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @throws NotFound unless the official is the user or within the user's scope
     */
    public Facts of(PersonId person) {
        people.visible(person, Role.MINISTRY, Role.SUPERVISOR, Role.TRAINER);
        var decided = user.person().filter(person::equals).isPresent()
                || people.inScope(person, Role.MINISTRY, Role.SUPERVISOR);
        var today = people.today(person);
        var facts = ledger.facts(person);
        var histories = schemes.inForce().stream()
                .collect(Collectors.toMap(Scheme::id, scheme -> facts.of(person.value(), scheme.id())));
        var notes = ledger.notes(person);
        var practice = practices.of(person, facts, notes);
        return new Facts(
                periods(person, histories, practice, today),
                decided ? decisions(histories, notes) : List.of(),
                decided ? recognitions(histories, notes) : List.of(),
                required(person, today),
                practice);
    }

    private List<PeriodRow> periods(
            PersonId person, Map<String, History> histories, List<PracticeRow> practice, LocalDate today) {
        var bySource = practice.stream()
                .collect(Collectors.toMap(row -> row.practice().id().toString(), Function.identity()));
        var serials = certificates.of(person).stream()
                .collect(Collectors.toMap(CertificateStore.Stored::period, CertificateStore.Stored::serial));
        var now = clock.instant();
        return histories.values().stream()
                .flatMap(history -> facts(history, Period.class)
                        .map(period -> new PeriodRow(
                                period,
                                Status.state(history, period, today, now),
                                voidedFor(history, period),
                                evidence(history, period, bySource),
                                serials.get(period.id()))))
                .sorted(Comparator.comparing((PeriodRow row) -> row.period().validFrom())
                        .reversed())
                .toList();
    }

    private static List<EvidenceRow> evidence(History history, Period period, Map<String, PracticeRow> practice) {
        var known = facts(history, Evidence.class).collect(Collectors.toMap(Evidence::id, Function.identity()));
        return period.evidence().stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map(piece -> new EvidenceRow(
                        piece.kind(),
                        piece.covers(),
                        piece.contents(),
                        piece.flagged(),
                        piece.effectiveOn(),
                        piece.recordedAt(),
                        practice.get(piece.source())))
                .toList();
    }

    private static @Nullable Reason voidedFor(History history, Period period) {
        return facts(history, Correction.class)
                .filter(correction -> correction.voids().equals(period.id()) && !history.voids(correction))
                .map(Correction::reason)
                .findFirst()
                .orElse(null);
    }

    private static List<DecisionRow> decisions(Map<String, History> histories, Map<UUID, String> notes) {
        return histories.entrySet().stream()
                .flatMap(of -> Stream.of(
                                of.getValue().revocations().stream()
                                        .map(each ->
                                                row(of, each, DecisionKind.REVOCATION, each.reason(), null, notes)),
                                of.getValue().suspensions().stream()
                                        .map(each -> row(
                                                of,
                                                each,
                                                DecisionKind.SUSPENSION,
                                                each.reason(),
                                                of.getValue().end(each),
                                                notes)),
                                of.getValue().exemptions().stream()
                                        .map(each -> row(
                                                of, each, DecisionKind.EXEMPTION, each.reason(), each.until(), notes)))
                        .flatMap(rows -> rows))
                .sorted(Comparator.comparing(DecisionRow::recordedAt).reversed())
                .toList();
    }

    private static DecisionRow row(
            Map.Entry<String, History> of,
            Fact fact,
            DecisionKind kind,
            Reason reason,
            @Nullable LocalDate until,
            Map<UUID, String> notes) {
        Optional<Lifting> lifting = facts(of.getValue(), Lifting.class)
                .filter(each ->
                        each.suspension().equals(fact.id()) && !of.getValue().voids(each))
                .min(Comparator.comparing(Lifting::effectiveOn));
        return new DecisionRow(
                fact.id(),
                of.getKey(),
                kind,
                reason,
                fact.effectiveOn(),
                until,
                notes.get(fact.id()),
                fact.recordedAt(),
                lifting.map(Lifting::effectiveOn).orElse(null),
                lifting.map(Lifting::recordedAt).orElse(null));
    }

    private static List<RecognitionRow> recognitions(Map<String, History> histories, Map<UUID, String> notes) {
        return histories.entrySet().stream()
                .flatMap(of -> of.getValue().temporaries().stream()
                        .map(each -> new RecognitionRow(
                                of.getKey(),
                                each.kind(),
                                each.effectiveOn(),
                                each.until(),
                                notes.get(each.id()),
                                each.recordedAt())))
                .sorted(Comparator.comparing(RecognitionRow::recordedAt).reversed())
                .toList();
    }

    private List<RequiredRow> required(PersonId person, LocalDate today) {
        var bindings = obligations.bindings(List.of(person.value()), people.country(person));
        var joined = Applicability.joined(
                bindings.stream().map(Obligations.Binding::applicability).toList());
        return bindings.stream()
                .filter(binding -> binding.applicability().lasts(today))
                .map(binding -> new RequiredRow(
                        binding.requirement().scheme(),
                        binding.posted().jobRole(),
                        binding.requirement().unit(),
                        binding.requirement().days(),
                        binding.posted().unit(),
                        binding.posted().from(),
                        joined.stream()
                                .filter(each -> each.requirement()
                                                .equals(binding.requirement().id())
                                        && each.lasts(today))
                                .map(Applicability::from)
                                .min(Comparator.naturalOrder())
                                .orElse(binding.applicability().from()),
                        binding.applicability().until()))
                .sorted(Comparator.comparing(RequiredRow::postedFrom).reversed())
                .toList();
    }

    private static <T extends Fact> Stream<T> facts(History history, Class<T> kind) {
        return history.facts().stream().filter(kind::isInstance).map(kind::cast);
    }
}
