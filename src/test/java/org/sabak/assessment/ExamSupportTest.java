package org.sabak.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.assessment.AssessmentFixtures.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.assessment.AssessmentFixtures.Person;
import org.sabak.assessment.AttemptJson.OpenRequest;
import org.sabak.assessment.ExamSupport.ExamRow;
import org.sabak.identity.Role;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ExamSupportTest {
    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());
    private final AssessmentFixtures fixtures;
    private final ExamSupport support;
    private final ExamService exams;
    private final AttemptService attempts;
    private final Closings closings;
    private final AttemptStore store;
    private final JdbcClient jdbc;
    private Person official;
    private Person supervisor;

    @Autowired
    ExamSupportTest(
            ApplicationContext context,
            ExamSupport support,
            ExamService exams,
            AttemptService attempts,
            Closings closings,
            AttemptStore store,
            JdbcClient jdbc) {
        this.fixtures = new AssessmentFixtures(context);
        this.support = support;
        this.exams = exams;
        this.attempts = attempts;
        this.closings = closings;
        this.store = store;
        this.jdbc = jdbc;
        this.official = fixtures.official();
        this.supervisor = fixtures.person(fixtures.facility(0), Role.SUPERVISOR);
    }

    @BeforeEach
    void othersEachTime() {
        official = fixtures.official();
        supervisor = fixtures.person(fixtures.facility(0), Role.SUPERVISOR);
    }

    @Test
    @UseCase({"UC-003", "BR-5"})
    void aSupervisorInScopeAllowsOneMoreAttemptWhenNoneAreLeft() {
        refuses(() -> record(supervisor, official.id())).isInstanceOf(Refused.class);
        fail();
        fail();
        assertThat(row().tutorSessionNeeded()).isTrue();
        assertThat(as(official, () -> exams.offer("foundation", Locale.ENGLISH))
                        .refusal()
                        .orElseThrow()
                        .key())
                .isEqualTo("assessment.refused.used-up");
        record(supervisor, official.id());
        assertThat(row().allowed()).isEqualTo(3);
        assertThat(row().tutorSessionNeeded()).isFalse();
        var offer = as(official, () -> exams.offer("foundation", Locale.ENGLISH));
        assertThat(offer.refusal()).isEmpty();
        assertThat(offer.attemptsLeft()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT action FROM platform_audit WHERE subject = ?")
                        .param(official.id().toString())
                        .query(String.class)
                        .list())
                .contains("assessment.tutor-session-recorded");
    }

    @Test
    void nobodyElseMayHelp() {
        var foreign = fixtures.person(fixtures.facility(1), Role.SUPERVISOR);
        refuses(() -> record(foreign, official.id())).isInstanceOf(NotFound.class);
        refuses(() -> extend(foreign, official.id(), 10, "reason")).isInstanceOf(NotFound.class);
        refuses(() -> as(foreign, () -> support.exams(official.id()))).isInstanceOf(NotFound.class);
        var colleague = fixtures.official();
        refuses(() -> record(colleague, official.id())).isInstanceOf(AccessDeniedException.class);
        refuses(() -> as(colleague, () -> support.exams(official.id()))).isInstanceOf(AccessDeniedException.class);
        refuses(() -> record(supervisor, supervisor.id()))
                .isInstanceOf(Refused.class)
                .hasMessage("assessment.support.self");
        refuses(() -> record(supervisor, PersonId.of(UUID.randomUUID()))).isInstanceOf(NotFound.class);
    }

    @Test
    void moreTimeNeedsAReasonAndSensibleMinutes() {
        refuses(() -> extend(supervisor, official.id(), 0, "reason")).hasMessage("assessment.support.minutes");
        refuses(() -> extend(supervisor, official.id(), 241, "reason")).hasMessage("assessment.support.minutes");
        refuses(() -> extend(supervisor, official.id(), 10, " ")).hasMessage("assessment.support.reason");
        refuses(() -> as(supervisor, () -> {
                    support.extend(official.id(), "no-such-exam", 10, "reason");
                    return null;
                }))
                .isInstanceOf(NotFound.class);
        extend(supervisor, official.id(), 10, "reads slowly");
        assertThat(as(official, () -> exams.offer("foundation", Locale.ENGLISH)).minutes())
                .isEqualTo(50);
    }

    @Test
    void anotherLanguageThanThoseOfTheExamIsRefused() {
        refuses(() -> as(
                        official,
                        () -> attempts.open(
                                UUID.randomUUID(), new OpenRequest("foundation", null, "fr", UUID.randomUUID()))))
                .hasMessage("assessment.refused.language");
    }

    private ExamRow row() {
        return as(supervisor, () -> support.exams(official.id())).stream()
                .filter(row -> row.exam().equals("foundation"))
                .findFirst()
                .orElseThrow();
    }

    private Object record(Person by, PersonId person) {
        return as(by, () -> {
            support.recordTutorSession(person, "foundation", TODAY.minusDays(1), "went through modules 1 and 2");
            return "";
        });
    }

    private Object extend(Person by, PersonId person, int minutes, String reason) {
        return as(by, () -> {
            support.extend(person, "foundation", minutes, reason);
            return "";
        });
    }

    /** An attempt without an answer, a good day ago. */
    private void fail() {
        var opened = as(
                official,
                () -> attempts.open(UUID.randomUUID(), new OpenRequest("foundation", null, "en", UUID.randomUUID())));
        closings.close(
                store.head(opened.id()).orElseThrow(),
                opened.startedAt().plusSeconds(60).truncatedTo(java.time.temporal.ChronoUnit.MICROS));
        jdbc.sql("UPDATE assessment_attempt SET ended_at = ended_at - INTERVAL 25 HOUR WHERE person_id = :person")
                .param("person", official.id().value())
                .update();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(Supplier<?> work) {
        return assertThatThrownBy(work::get);
    }
}
