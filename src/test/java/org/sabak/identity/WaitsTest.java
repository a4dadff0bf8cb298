package org.sabak.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitsTest {
    @Test
    void fourMistakesCostNothing() {
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(Waits.ACCOUNT::after)).containsOnly(Duration.ZERO);
    }

    @Test
    void thenTheWaitDoublesUpToFiveMinutes() {
        assertThat(IntStream.rangeClosed(5, 10)
                        .mapToObj(n -> Waits.ACCOUNT.after(n).toSeconds()))
                .containsExactly(30L, 60L, 120L, 240L, 300L, 300L);
        assertThat(Waits.ACCOUNT.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anAddressOfAWholeFacilityIsSlowedLater() {
        assertThat(Waits.ADDRESS.after(99)).isZero();
        assertThat(Waits.ADDRESS.after(100)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Waits.ADDRESS.after(100_000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aBurstIsNotedOnceAndThenNowAndThen() {
        assertThat(IntStream.rangeClosed(1, 13).filter(Waits.ACCOUNT::burst)).containsExactly(5, 9, 13);
    }
}
