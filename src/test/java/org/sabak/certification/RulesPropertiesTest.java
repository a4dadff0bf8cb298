package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.certification.CertificationFixtures.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold for every scheme and every history. */
class RulesPropertiesTest {

    private static final Instant END = at("2099-01-01");

    @Property
    void renewingEarlyNeverShortensValidity(
            @ForAll("schemes") SchemeVersion scheme,
            @ForAll("days") LocalDate first,
            @ForAll @IntRange(max = 120) int early,
            @ForAll @IntRange(max = 120) int earlier) {
        Assume.that(early <= earlier && earlier <= scheme.window());
        History certified = History.of(List.of(evidence(MODULE, first, at(first)), evidence(EXAM, first, at(first))));
        Period period = Issuing.next(scheme, certified, null, id(), at(first)).orElseThrow();
        Assume.that(period.validUntil().minusDays(earlier).isAfter(first));
        Period one = renewed(scheme, certified.with(period), period.validUntil().minusDays(early));
        Period other =
                renewed(scheme, certified.with(period), period.validUntil().minusDays(earlier));

        assertThat(other.validUntil()).isAfter(period.validUntil());
        assertThat(other.validFrom()).isEqualTo(period.validUntil().plusDays(1));
        if (scheme.base() == Base.COMPLETION) {
            assertThat(other.validUntil()).isEqualTo(other.certifiedOn().plusMonths(scheme.validity()));
        } else if (scheme.base() == Base.EXPIRY) {
            assertThat(other.validUntil()).isEqualTo(one.validUntil());
        }
    }

    @Property(tries = 300)
    void validityWithoutInterruptionForWhoeverRenewsInTheWindow(
            @ForAll("schemes") SchemeVersion scheme,
            @ForAll("days") LocalDate first,
            @ForAll @Size(max = 8) List<@IntRange(max = 120) Integer> early) {
        History history = History.of(List.of(evidence(MODULE, first, at(first)), evidence(EXAM, first, at(first))));
        history = issue(scheme, history, null, at(first));
        for (int days : early) {
            Period last = history.periods().getLast();
            LocalDate on = Days.later(
                    last.validUntil().minusDays(Math.min(days, scheme.window())),
                    last.certifiedOn().plusDays(1));
            history = issue(scheme, history.with(evidence(EXAM, on, at(on))), null, at(on));
        }
        assertThat(history.periods()).hasSize(early.size() + 1);
        for (LocalDate on : first.datesUntil(
                        history.periods().getLast().validUntil().plusDays(1))
                .toList()) {
            assertThat(Status.holding(history, on)).isInstanceOfAny(Holding.Valid.class, Holding.RenewalOpen.class);
        }
    }

    @Property
    void aFixedPeriodEndsOnAnAnniversaryAfterTheMinimumAndBeforeTheNextOne(
            @ForAll("schemes") SchemeVersion scheme, @ForAll("days") LocalDate on) {
        Assume.that(scheme.base() == Base.FIXED);
        History history = History.of(List.of(evidence(MODULE, on, at(on)), evidence(EXAM, on, at(on))));
        Period period = Issuing.next(scheme, history, null, id(), at(on)).orElseThrow();
        LocalDate least = on.plusMonths(scheme.minimum());
        assertThat(period.validUntil())
                .isAfter(least)
                .isEqualTo(period.anchor().plusMonths((long) period.n() * scheme.validity()));
        assertThat(period.anchor().plusMonths((period.n() - 1L) * scheme.validity()))
                .isBeforeOrEqualTo(least);
    }

    @Property
    void asLongAsNothingIsIssuedTheOrderOfArrivalDecidesNothing(
            @ForAll("schemes") SchemeVersion scheme,
            @ForAll @Size(max = 8) List<@From("days") LocalDate> modules,
            @ForAll @Size(max = 8) List<@From("days") LocalDate> exams,
            @ForAll Random random) {
        List<Evidence> evidence = new ArrayList<>();
        modules.forEach(on -> evidence.add(evidence(MODULE, on, at(on))));
        exams.forEach(on -> evidence.add(evidence(EXAM, on, at(on))));
        List<Instant> arrivals = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            arrivals.add(END.plusSeconds(i));
        }
        Collections.shuffle(arrivals, random);
        List<Evidence> rearranged = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            rearranged.add(arriving(evidence.get(i), arrivals.get(i)));
        }
        UUID id = id();
        assertThat(Issuing.next(scheme, History.of(rearranged), null, id, END))
                .isEqualTo(Issuing.next(scheme, History.of(evidence), null, id, END));
    }

    @Property
    void issuingAgainIssuesNothing(@ForAll("stories") Story story) {
        assertThat(Issuing.next(story.scheme(), story.history(), START.plusDays(200), id(), END))
                .isEmpty();
    }

    @Property
    void aLaterArrivalNeverAltersAnIssuedPeriodAndWhatItWouldHaveChangedIsListed(
            @ForAll("stories") Story story, @ForAll("days") LocalDate on) {
        History before = story.history();
        History after = issue(story.scheme(), before.with(evidence(EXAM, on, END)), START.plusDays(200), END);
        assertThat(after.periods()).containsAll(before.periods());
        Set<UUID> doubted = new HashSet<>();
        Issuing.doubts(after).forEach(doubt -> doubted.add(doubt.issued().id()));
        for (Period period : after.periods()) {
            boolean covered = after.revocations().stream().anyMatch(each -> each.covers(period));
            boolean basisStands =
                    after.evidence().stream().map(Evidence::id).toList().containsAll(period.evidence());
            assertThat(covered || basisStands || doubted.contains(period.id())).isTrue();
        }
    }

    @Property
    void aPieceOfEvidenceServesOneStandingPeriod(@ForAll("stories") Story story) {
        Assume.that(story.history().facts().stream().noneMatch(Correction.class::isInstance));
        List<UUID> served = story.history().periods().stream()
                .flatMap(period -> period.evidence().stream())
                .toList();
        assertThat(served).doesNotHaveDuplicates();
    }

    @Property(tries = 150)
    void forAFixedMomentThePastNeverChanges(@ForAll("stories") Story story, @ForAll("days") LocalDate moment) {
        Instant knownAt = at(moment);
        History then = History.of(story.history().facts().stream()
                .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                .toList());
        List<Applicability> requiredThen = story.requirements().stream()
                .filter(each -> !each.recordedAt().isAfter(knownAt))
                .toList();
        for (LocalDate on : story.everyDay()) {
            assertThat(Status.holding(story.history(), on, knownAt)).isEqualTo(Status.holding(then, on, END));
            assertThat(Status.duty(story.history(), story.requirements(), on, knownAt))
                    .isEqualTo(Status.duty(then, requiredThen, on, END));
            for (Period period : then.periods()) {
                assertThat(Status.state(story.history(), period, on, knownAt))
                        .isEqualTo(Status.state(then, period, on, END));
            }
        }
    }

    @Property
    void revokedStaysRevokedHoweverOftenTheFactsAreReplayed(
            @ForAll("stories") Story story, @ForAll("days") LocalDate on, @ForAll Random random) {
        LocalDate revokedOn = story.history().facts().stream()
                .filter(Evidence.class::isInstance)
                .map(Fact::effectiveOn)
                .reduce(on, Days::later);
        Revocation revocation = new Revocation(id(), Reason.RED_LINE, revokedOn, END);
        List<Fact> replayed = new ArrayList<>(story.history().with(revocation).facts());
        Collections.shuffle(replayed, random);
        History history = issue(story.scheme(), History.of(replayed), null, END.plusSeconds(1));
        assertThat(history.periods()).hasSameSizeAs(story.history().periods());
        for (Period period : history.periods()) {
            assertThat(Status.state(history, period, revokedOn.plusYears(1), END))
                    .isInstanceOf(State.Revoked.class);
        }
        assertThat(Status.holding(history, revokedOn.plusYears(1), END))
                .isInstanceOfAny(Holding.Revoked.class, Holding.Suspended.class);
    }

    @Property
    void voidedStaysVoidedHoweverOftenTheFactsAreReplayed(@ForAll("stories") Story story) {
        for (Period period : story.history().periods()) {
            History voided = story.history().with(new Correction(id(), period.id(), Reason.OTHER, START, END));
            History replayed = issue(story.scheme(), voided, START.plusDays(200), END.plusSeconds(1));
            assertThat(replayed.periods())
                    .extracting(each -> Set.copyOf(each.evidence()))
                    .doesNotContain(Set.copyOf(period.evidence()));
        }
    }

    @Property(tries = 150)
    void spansEqualTheFunctionsOnEveryDay(@ForAll("stories") Story story, @ForAll("days") LocalDate moment) {
        for (Instant knownAt : List.of(END, at(moment))) {
            List<Span<Holding>> holdings = Spans.holding(story.history(), knownAt);
            List<Span<Duty>> duties = Spans.duty(story.history(), story.requirements(), knownAt);
            assertFollowEachOther(holdings);
            assertFollowEachOther(duties);
            for (LocalDate on : story.everyDay()) {
                assertThat(on(holdings, on).orElse(new Holding.None()))
                        .as("holding on %s", on)
                        .isEqualTo(Status.holding(story.history(), on, knownAt));
                assertThat(on(duties, on).orElse(new Duty.NotRequired()))
                        .as("duty on %s", on)
                        .isEqualTo(Status.duty(story.history(), story.requirements(), on, knownAt));
            }
        }
    }

    @Property(tries = 150)
    void theAnswersAgreeWithEachOther(@ForAll("stories") Story story) {
        List<Applicability> always =
                List.of(new Applicability(new UUID(1, 9), START.minusYears(1), null, 0, Instant.EPOCH));
        for (LocalDate on : story.everyDay()) {
            Holding holding = Status.holding(story.history(), on, END);
            Duty duty = Status.duty(story.history(), always, on, END);
            boolean anyValid = story.history().periods().stream()
                    .anyMatch(each -> Status.state(story.history(), each, on, END) instanceof State.Valid);
            switch (holding) {
                case Holding.Valid(LocalDate until, LocalDate opens) -> {
                    assertThat(anyValid).isTrue();
                    assertThat(on).isBefore(opens).isBeforeOrEqualTo(until);
                }
                case Holding.RenewalOpen(LocalDate until, LocalDate opened) -> {
                    assertThat(anyValid).isTrue();
                    assertThat(on).isBetween(opened, until);
                }
                default -> assertThat(anyValid).isFalse();
            }
            boolean counts = holding instanceof Holding.Valid
                    || holding instanceof Holding.RenewalOpen
                    || holding instanceof Holding.Temporary
                    || (holding instanceof Holding.Grace grace && grace.counts());
            switch (duty) {
                case Duty.Exempt exempt ->
                    assertThat(Days.within(on, START, exempt.until())).isTrue();
                case Duty.Met met -> {
                    assertThat(on).isBeforeOrEqualTo(met.next());
                    assertThat(counts || holding instanceof Holding.Grace).isTrue();
                }
                case Duty.Overdue overdue -> {
                    assertThat(on).isAfter(overdue.date());
                    assertThat(counts).isFalse();
                }
                default -> throw new AssertionError(duty);
            }
        }
    }

    @Provide
    Arbitrary<SchemeVersion> schemes() {
        return CertificationFixtures.schemes();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return CertificationFixtures.days();
    }

    @Provide
    Arbitrary<Story> stories() {
        return CertificationFixtures.stories();
    }

    private static Period renewed(SchemeVersion scheme, History certified, LocalDate on) {
        return Issuing.next(scheme, certified.with(evidence(EXAM, on, at(on))), null, id(), at(on))
                .orElseThrow();
    }

    private static Evidence arriving(Evidence evidence, Instant at) {
        return new Evidence(
                evidence.id(),
                evidence.kind(),
                evidence.source(),
                evidence.covers(),
                evidence.contents(),
                evidence.flagged(),
                evidence.effectiveOn(),
                at);
    }

    private static <T> Optional<T> on(List<Span<T>> spans, LocalDate day) {
        return spans.stream()
                .filter(span -> Days.within(day, span.from(), span.to()))
                .map(Span::value)
                .findFirst();
    }

    private static <T> void assertFollowEachOther(List<Span<T>> spans) {
        for (int i = 0; i < spans.size(); i++) {
            LocalDate to = spans.get(i).to();
            if (i == spans.size() - 1) {
                assertThat(to).isNull();
            } else {
                assertThat(to).isEqualTo(spans.get(i + 1).from().minusDays(1));
                assertThat(spans.get(i).value()).isNotEqualTo(spans.get(i + 1).value());
            }
        }
    }
}
