package org.sabak.certification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.PersonId;
import org.springframework.stereotype.Component;

/**
 * What became of the records of practice. A mistaken one is withdrawn by whoever made it, but once somebody is certified by it
 * only by the ministry, which then decides about the certificate as well.
 */
@Component
class PracticeRows {
    private final Practices practices;
    private final Checklists checklists;
    private final CertificateStore certificates;
    private final Schemes schemes;
    private final People people;
    private final CurrentUser user;

    PracticeRows(
            Practices practices,
            Checklists checklists,
            CertificateStore certificates,
            Schemes schemes,
            People people,
            CurrentUser user) {
        this.practices = practices;
        this.checklists = checklists;
        this.certificates = certificates;
        this.schemes = schemes;
        this.people = people;
        this.user = user;
    }

    /** Those of a person whom the caller may see, the newest first. @param notes of decisions by their ids */
    List<PracticeRow> of(PersonId person, Ledger.Facts facts, Map<UUID, String> notes) {
        var all = practices.of(person);
        if (all.isEmpty()) {
            return List.of();
        }
        var history = facts.ofEveryScheme(person.value());
        var evidence = history.facts().stream()
                .filter(Evidence.class::isInstance)
                .map(Evidence.class::cast)
                .collect(Collectors.toMap(Evidence::source, Function.identity(), (one, other) -> one));
        var serials = certificates.of(person).stream()
                .collect(Collectors.toMap(CertificateStore.Stored::period, CertificateStore.Stored::serial));
        var standing = schemes.inForce().stream()
                .map(scheme -> facts.of(person.value(), scheme.id()))
                .flatMap(of -> of.periods().stream()
                        .filter(period -> of.revocations().stream().noneMatch(each -> each.covers(period))))
                .toList();
        var self = user.person().filter(person::equals).isPresent();
        var ministry = people.inScope(person, Role.MINISTRY);
        return all.stream()
                .map(practice -> {
                    var piece =
                            Objects.requireNonNull(evidence.get(practice.id().toString()));
                    var resting = standing.stream()
                            .filter(period -> period.evidence().contains(piece.id()))
                            .flatMap(period -> java.util.stream.Stream.ofNullable(serials.get(period.id())))
                            .toList();
                    return new PracticeRow(
                            practice,
                            title(practice),
                            resting,
                            withdrawn(history, piece, notes),
                            obstacle(practice, resting, self, ministry));
                })
                .toList();
    }

    private @Nullable LocalizedText title(Practice practice) {
        return practice.what() instanceof Practice.Assessment(String checklist, int version)
                ? checklists.version(checklist, version).title()
                : null;
    }

    private static PracticeRow.@Nullable Withdrawn withdrawn(History history, Evidence piece, Map<UUID, String> notes) {
        return history.facts().stream()
                .filter(Correction.class::isInstance)
                .map(Correction.class::cast)
                .filter(correction -> correction.voids().equals(piece.id()) && !history.voids(correction))
                .findFirst()
                .map(correction ->
                        new PracticeRow.Withdrawn(correction.recordedAt(), notes.getOrDefault(correction.id(), "")))
                .orElse(null);
    }

    private @Nullable String obstacle(Practice practice, List<String> resting, boolean self, boolean ministry) {
        if (self) {
            return "certification.refused.practice-self";
        }
        if (ministry) {
            return null;
        }
        if (!user.accountId().filter(practice.assessor()::equals).isPresent()) {
            return "certification.refused.withdraw-others";
        }
        return resting.isEmpty() ? null : "certification.refused.withdraw-certified";
    }
}
