package org.sabak.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.learning.LearningFixtures.MODULE;

import java.time.LocalDate;
import java.util.ArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class LearningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private final Learning learning;
    private final LearningFixtures fixtures;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    @Autowired
    LearningTest(
            Learning learning,
            LearningFixtures fixtures,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.learning = learning;
        this.fixtures = fixtures;
        this.events = events;
        this.transaction = transaction;
    }

    @Test
    @UseCase("UC-002")
    void theLastSectionCompletesTheModuleAndSaysSo() {
        var official = fixtures.official();
        var sections = new ArrayList<>(fixtures.sections());
        var last = sections.removeLast();
        fixtures.ticked(official, DAY, sections.toArray(String[]::new));
        assertThat(learning.completed(official.person(), MODULE, null)).isEmpty();

        publish(fixtures.answered(official, last, DAY.plusDays(2)));

        Awaitility.await().untilAsserted(() -> assertThat(fixtures.completions(official))
                .containsExactly(new ModuleCompleted(official.person().value(), MODULE, DAY.plusDays(2))));
        assertThat(learning.completed(official.person(), MODULE, null)).contains(DAY.plusDays(2));
        assertThat(learning.completed(official.person(), MODULE, DAY)).isEmpty();
        assertThat(learning.completions(official.person())).containsEntry(MODULE, DAY.plusDays(2));
    }

    @Test
    void theSameAnswerAgainAndAnotherOneThatDayAddNothing() {
        var official = fixtures.official();
        var section = fixtures.sections().getFirst();
        var answer = fixtures.answered(official, section, DAY);
        publish(answer);
        publish(answer);
        publish(fixtures.answered(official, section, DAY));
        publish(fixtures.answered(official, section, DAY.plusDays(1)));
        Awaitility.await()
                .untilAsserted(() -> assertThat(fixtures.facts(official)).isEqualTo(2));
    }

    @Test
    void answersOfTheSameMomentDoNotHideACompletionFromEachOther() {
        var official = fixtures.official();
        fixtures.sections().forEach(section -> publish(fixtures.answered(official, section, DAY)));
        Awaitility.await()
                .untilAsserted(() -> assertThat(fixtures.completions(official)).isNotEmpty());
    }

    @Test
    void countsTheSectionsOfTheEditionInForce() {
        var official = fixtures.official();
        var sections = fixtures.sections();
        fixtures.ticked(official, DAY, sections.get(0), sections.get(1), "gone");
        var progress = learning.of(official.person()).get(MODULE);
        assertThat(progress.ticked()).isEqualTo(2);
        assertThat(progress.sections()).isEqualTo(sections.size());
        assertThat(progress.complete()).isFalse();
    }

    @Test
    @UseCase("UC-002")
    void goesOnWithTheFirstSectionWithoutATick() {
        var official = fixtures.official();
        var sections = fixtures.sections();
        fixtures.ticked(official, DAY, sections.get(0), sections.get(1));
        var next = learning.continueWith(official.person()).orElseThrow();
        assertThat(next.module()).isEqualTo(MODULE);
        assertThat(next.section()).isEqualTo(sections.get(2));
        assertThat(next.sectionNo()).isEqualTo(3);
        assertThat(next.sections()).isEqualTo(sections.size());
        assertThat(next.minutesLeft()).isPositive();
    }

    @Test
    void goesOnWithTheNextModuleWhenOneIsComplete() {
        var official = fixtures.official();
        fixtures.ticked(official, DAY, fixtures.sections().toArray(String[]::new));
        assertThat(learning.continueWith(official.person()).orElseThrow().module())
                .isEqualTo("words-that-decide");
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
