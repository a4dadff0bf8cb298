package org.sabak.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sabak.assessment.AttemptStore.Earlier;
import org.sabak.assessment.StartRules.Facts;
import org.sabak.assessment.StartRules.Standing;

class StartRulesTest {
    private static final Instant NOW = Instant.parse("2027-03-10T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);

    @Test
    void whoHasNeverTriedHasAllAttempts() {
        var standing = standing(Optional.empty(), 0);
        assertThat(standing.left()).isEqualTo(2);
        assertThat(standing.notBefore()).isEmpty();
    }

    @Test
    void theWaitingTimeRunsFromTheEndOfTheLastAttempt() {
        assertThat(standing(Optional.empty(), 0, failed(NOW.minusSeconds(3600))).notBefore())
                .contains(NOW.minusSeconds(3600).plus(Duration.ofDays(1)));
        assertThat(standing(Optional.empty(), 0, failed(NOW.minus(Duration.ofDays(2))))
                        .notBefore())
                .isEmpty();
    }

    @Test
    void eachTutorSessionAllowsOneMore() {
        var twice = new Earlier[] {failed(NOW.minus(Duration.ofDays(9))), failed(NOW.minus(Duration.ofDays(5)))};
        assertThat(standing(Optional.empty(), 0, twice).usedUp()).isTrue();
        assertThat(standing(Optional.empty(), 1, twice).left()).isEqualTo(1);
    }

    @Test
    void attemptsOfAnEarlierPathwayDoNotCount() {
        var before = failed(NOW.minus(Duration.ofDays(30)));
        assertThat(standing(Optional.of(TODAY.minusDays(30)), 0, before).used()).isZero();
        assertThat(standing(Optional.of(TODAY.minusDays(31)), 0, before).used()).isEqualTo(1);
    }

    @Test
    void anOpenAttemptIsNotCounted() {
        assertThat(standing(
                                Optional.empty(),
                                0,
                                new Earlier(UUID.randomUUID(), NOW.minusSeconds(60), null, null, false))
                        .used())
                .isZero();
    }

    @Test
    void aPassServesForAYear() {
        assertThat(standing(Optional.empty(), 0, passed(NOW.minus(Duration.ofDays(300))))
                        .passedOn())
                .contains(TODAY.minusDays(300));
        assertThat(standing(Optional.empty(), 0, passed(NOW.minus(Duration.ofDays(366))))
                        .passedOn())
                .isEmpty();
    }

    private static Standing standing(Optional<LocalDate> since, int tutorSessions, Earlier... earlier) {
        return StartRules.standing(
                new Facts(2, Duration.ofDays(1), List.of(earlier), since, tutorSessions, TODAY, NOW));
    }

    private static Earlier failed(Instant end) {
        return new Earlier(
                UUID.randomUUID(), end.minusSeconds(900), end, LocalDate.ofInstant(end, ZoneOffset.UTC), false);
    }

    private static Earlier passed(Instant end) {
        return new Earlier(
                UUID.randomUUID(), end.minusSeconds(900), end, LocalDate.ofInstant(end, ZoneOffset.UTC), true);
    }
}
