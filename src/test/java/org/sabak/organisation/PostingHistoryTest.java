package org.sabak.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.UnitId;

class PostingHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final List<UnitId> UNITS =
            List.of(UnitId.of(UUID.randomUUID()), UnitId.of(UUID.randomUUID()), UnitId.of(UUID.randomUUID()));

    /** What somebody may try: post to a unit from a day, or end the last posting on a day. */
    record Try(boolean post, int unit, int day) {}

    @Property
    void noDayEverHasTwoPostingsAndNoRecordedDayIsMoved(@ForAll("tries") List<Try> tries) {
        var history = PostingHistory.EMPTY;
        for (var one : tries) {
            var before = history;
            try {
                var change = one.post()
                        ? history.post(
                                UUID.randomUUID(), UNITS.get(one.unit()), "psychologist", DAY.plusDays(one.day()))
                        : history.end(
                                history.last().map(Posting::id).orElse(UUID.randomUUID()), DAY.plusDays(one.day()));
                history = history.after(change);
            } catch (Refused | NotFound no) {
                assertThat(history).isEqualTo(before);
            }
            for (int day = 0; day < 60; day++) {
                var on = DAY.plusDays(day);
                assertThat(history.postings())
                        .filteredOn(posting -> posting.inForce(on))
                        .hasSizeLessThanOrEqualTo(1);
            }
            for (var posting : before.postings()) {
                var now = history.postings().stream()
                        .filter(other -> other.id().equals(posting.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(now.startsOn()).isEqualTo(posting.startsOn());
                if (!posting.open()) {
                    assertThat(now).isEqualTo(posting);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 50))
                .as(Try::new)
                .list()
                .ofMaxSize(15);
    }

    @Test
    void aNewPostingEndsTheFormerTheDayBefore() {
        var first = posted(PostingHistory.EMPTY, 0, DAY);
        var change = first.post(UUID.randomUUID(), UNITS.get(1), "psychologist", DAY.plusDays(10));
        assertThat(change.ended()).isNotNull();
        assertThat(change.ended().endsOn()).isEqualTo(DAY.plusDays(9));
        assertThat(first.after(change).on(DAY.plusDays(10)).orElseThrow().unit())
                .isEqualTo(UNITS.get(1));
    }

    @Test
    void aPostingCannotBeginOnOrBeforeTheDayOfTheFormer() {
        var first = posted(PostingHistory.EMPTY, 0, DAY);
        assertThatThrownBy(() -> posted(first, 1, DAY)).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.key())
                .isEqualTo("organisation.refused.posting-not-after"));
    }

    @Test
    void theSameUnitAndRoleAgainIsNoTransfer() {
        var first = posted(PostingHistory.EMPTY, 0, DAY);
        assertThatThrownBy(() -> posted(first, 0, DAY.plusDays(5)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("organisation.refused.posting-same"));
    }

    @Test
    void aPostingThatHasEndedKeepsItsLastDay() {
        var first = posted(PostingHistory.EMPTY, 0, DAY);
        var id = first.postings().getFirst().id();
        var ended = first.after(first.end(id, DAY.plusDays(3)));
        assertThatThrownBy(() -> ended.end(id, DAY.plusDays(5))).isInstanceOf(Refused.class);
        assertThat(posted(ended, 1, DAY.plusDays(4)).postings()).hasSize(2);
        assertThatThrownBy(() -> posted(ended, 1, DAY.plusDays(3)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("organisation.refused.posting-ends-later"));
    }

    private static PostingHistory posted(PostingHistory history, int unit, LocalDate from) {
        return history.after(history.post(UUID.randomUUID(), UNITS.get(unit), "psychologist", from));
    }
}
