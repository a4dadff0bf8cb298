package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All facts about one person that bear on one scheme: its periods and decisions, and the person's evidence. The lists
 * leave out what a correction voids; they are in the order of their days, so nothing depends on the order of arrival.
 */
final class History {

    private final List<Fact> facts;
    private final Set<UUID> voided;
    private final List<Period> periods;
    private final List<Evidence> evidence;
    private final List<Revocation> revocations;
    private final List<Suspension> suspensions;
    private final List<Lifting> liftings;
    private final List<Exemption> exemptions;
    private final List<TemporaryDecision> temporaries;

    private History(Collection<? extends Fact> recorded) {
        Map<UUID, Fact> once = new LinkedHashMap<>();
        recorded.stream().sorted(Fact.BY_ARRIVAL).forEach(fact -> once.putIfAbsent(fact.id(), fact));
        facts = List.copyOf(once.values());
        voided = voided(facts);
        periods = standing(Period.class);
        evidence = standing(Evidence.class);
        revocations = standing(Revocation.class);
        suspensions = standing(Suspension.class);
        liftings = standing(Lifting.class);
        exemptions = standing(Exemption.class);
        temporaries = standing(TemporaryDecision.class);
    }

    /** A fact that was sent twice counts once. */
    static History of(Collection<? extends Fact> facts) {
        return new History(facts);
    }

    History with(Fact... more) {
        return new History(Stream.concat(facts.stream(), Stream.of(more)).toList());
    }

    /** What was known at a moment: every fact recorded by then and nothing recorded later. */
    History asKnownAt(Instant moment) {
        List<Fact> known = facts.stream()
                .filter(fact -> !fact.recordedAt().isAfter(moment))
                .toList();
        return known.size() == facts.size() ? this : new History(known);
    }

    /** All facts in the order of their arrival, voided ones included. */
    List<Fact> facts() {
        return facts;
    }

    boolean voids(Fact fact) {
        return voided.contains(fact.id());
    }

    List<Period> periods() {
        return periods;
    }

    List<Period> voidedPeriods() {
        return all(Period.class).filter(this::voids).toList();
    }

    List<Evidence> evidence() {
        return evidence;
    }

    List<Revocation> revocations() {
        return revocations;
    }

    List<Suspension> suspensions() {
        return suspensions;
    }

    List<Exemption> exemptions() {
        return exemptions;
    }

    List<TemporaryDecision> temporaries() {
        return temporaries;
    }

    /** The newest period that no revocation covers, whatever the day of the revocation. */
    Optional<Period> newestUncovered() {
        return periods.stream()
                .filter(period -> revocations.stream().noneMatch(each -> each.covers(period)))
                .max(Fact.BY_DAY);
    }

    /** The last day of a suspension, liftings included; null while none is known; before its first day if lifted at once. */
    @Nullable
    LocalDate end(Suspension suspension) {
        return Stream.concat(
                        Stream.ofNullable(suspension.until()),
                        liftings.stream()
                                .filter(each -> each.suspension().equals(suspension.id()))
                                .map(each -> each.effectiveOn().minusDays(1)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private <T extends Fact> List<T> standing(Class<T> kind) {
        return all(kind).filter(fact -> !voids(fact)).sorted(Fact.BY_DAY).toList();
    }

    private <T extends Fact> Stream<T> all(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The latest correction speaks first: one that is itself voided voids nothing. */
    private static Set<UUID> voided(List<Fact> facts) {
        Set<UUID> voided = new HashSet<>();
        for (Fact fact : facts.reversed()) {
            if (fact instanceof Correction correction && !voided.contains(correction.id())) {
                voided.add(correction.voids());
            }
        }
        return voided;
    }
}
