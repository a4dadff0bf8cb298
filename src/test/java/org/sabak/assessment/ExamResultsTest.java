package org.sabak.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.assessment.AssessmentFixtures.as;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.assessment.AssessmentFixtures.Person;
import org.sabak.assessment.AttemptJson.OpenRequest;
import org.sabak.identity.Role;
import org.sabak.platform.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ExamResultsTest {
    private final AssessmentFixtures fixtures;
    private final ExamResults results;
    private final AttemptService attempts;
    private final Closings closings;
    private final AttemptStore store;
    private final Forms forms;
    private Person official;
    private UUID attempt = UUID.randomUUID();

    @Autowired
    ExamResultsTest(
            ApplicationContext context,
            ExamResults results,
            AttemptService attempts,
            Closings closings,
            AttemptStore store,
            Forms forms) {
        this.fixtures = new AssessmentFixtures(context);
        this.results = results;
        this.attempts = attempts;
        this.closings = closings;
        this.store = store;
        this.forms = forms;
        this.official = fixtures.official();
    }

    /** Somebody who has left every question open. */
    @BeforeEach
    void anExamThatIsClosed() {
        official = fixtures.official();
        var opened = as(
                official,
                () -> attempts.open(UUID.randomUUID(), new OpenRequest("foundation", null, "en", UUID.randomUUID())));
        attempt = opened.id();
        closings.close(
                store.head(attempt).orElseThrow(),
                opened.startedAt().plusSeconds(60).truncatedTo(java.time.temporal.ChronoUnit.MICROS));
    }

    @Test
    @UseCase({"UC-008", "BR-1"})
    void aSupervisorSeesTheResultAndHowManyWereRightForEachObjective() {
        var supervisor = fixtures.person(fixtures.facility(0), Role.SUPERVISOR);
        var row = as(supervisor, () -> results.of(official.id())).getFirst();
        assertThat(row.attempt()).isEqualTo(attempt);
        assertThat(row.passed()).isFalse();
        assertThat(row.percent()).isZero();
        assertThat(row.passMark()).isEqualTo(80);
        assertThat(row.redLines()).isPositive();
        assertThat(row.redLinesRight()).isZero();
        var objectives = as(supervisor, () -> results.objectives(attempt, "en"));
        assertThat(objectives).isNotEmpty().allSatisfy(objective -> {
            assertThat(objective.text()).isNotBlank();
            assertThat(objective.right()).isZero();
        });
        assertThat(objectives.stream().mapToInt(ExamResults.ObjectiveRow::count).sum())
                .isEqualTo(store.head(attempt).orElseThrow().pins().questions().size());
        assertThat(as(supervisor, () -> results.objectives(attempt, "ru")))
                .extracting(ExamResults.ObjectiveRow::text)
                .doesNotContainAnyElementsOf(
                        objectives.stream().map(ExamResults.ObjectiveRow::text).toList());
    }

    @Test
    void theOfficialTheTrainerAndTheMinistrySeeItToo() {
        for (var reader : List.of(
                official,
                fixtures.person(fixtures.facility(0), Role.TRAINER),
                fixtures.person(fixtures.country(), Role.MINISTRY))) {
            assertThat(as(reader, () -> results.of(official.id()))).hasSize(1);
            assertThat(as(reader, () -> results.objectives(attempt, "ky"))).isNotEmpty();
        }
    }

    @Test
    void whoIsNotInScopeFindsNeitherTheResultsNorTheObjectives() {
        var foreign = List.of(
                fixtures.person(fixtures.facility(1), Role.SUPERVISOR),
                fixtures.person(fixtures.facility(1), Role.TRAINER),
                fixtures.official());
        for (var reader : foreign) {
            refuses(() -> as(reader, () -> results.of(official.id())), NotFound.class);
            refuses(() -> as(reader, () -> results.objectives(attempt, "en")), NotFound.class);
        }
        for (var role : List.of(Role.INTERNATIONAL, Role.ADMIN)) {
            var reader = fixtures.person(fixtures.country(), role);
            refuses(() -> as(reader, () -> results.of(official.id())), AccessDeniedException.class);
            refuses(() -> as(reader, () -> results.objectives(attempt, "en")), AccessDeniedException.class);
        }
    }

    @Test
    void anAttemptThatIsOpenHasNoResult() {
        var other = fixtures.official();
        var open = as(
                other,
                () -> attempts.open(UUID.randomUUID(), new OpenRequest("foundation", null, "en", UUID.randomUUID())));
        assertThat(as(other, () -> results.of(other.id()))).isEmpty();
        refuses(() -> as(other, () -> results.objectives(open.id(), "en")), NotFound.class);
        refuses(() -> as(other, () -> results.objectives(UUID.randomUUID(), "en")), NotFound.class);
    }

    private static void refuses(ThrowingCallable work, Class<? extends Throwable> with) {
        assertThatThrownBy(work).isInstanceOf(with);
    }
}
