package org.sabak.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;
import static org.sabak.assessment.AssessmentFixtures.JSON;
import static org.sabak.assessment.AssessmentFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.assessment.AssessmentFixtures.Person;
import org.sabak.handbook.Handbook;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.PersonUnit;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.platform.Messages;
import org.sabak.platform.Refused;
import org.sabak.platform.Secrets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@IntegrationTest
@RecordApplicationEvents
class AttemptProtocolTest {
    private final MockMvc web;
    private final ApplicationContext context;
    private final AssessmentFixtures fixtures;
    private final AttemptStore store;
    private final Forms forms;
    private Person me;

    @Autowired
    AttemptProtocolTest(MockMvc web, ApplicationContext context, AttemptStore store, Forms forms) {
        this.web = web;
        this.context = context;
        this.fixtures = new AssessmentFixtures(context);
        this.store = store;
        this.forms = forms;
        this.me = fixtures.official();
    }

    @BeforeEach
    void somebodyNew() {
        me = fixtures.official();
    }

    @Test
    @UseCase("UC-003")
    void anExamBeginsWithQuestionsAndWithoutTheirKeys() throws Exception {
        var id = UUID.randomUUID();
        var device = UUID.randomUUID();
        var opened = json(open(me, id, "foundation", device), 200);
        assertThat(opened.path("id").stringValue()).isEqualTo(id.toString());
        assertThat(opened.path("kind").stringValue()).isEqualTo("exam");
        assertThat(opened.path("questions")).hasSize(16);
        assertThat(opened.path("minutes").intValue()).isEqualTo(40);
        assertThat(opened.path("device").stringValue()).isEqualTo(device.toString());
        assertThat(opened.path("person").path("name").stringValue()).isEqualTo("Aigul Bekova");
        assertThat(opened.path("result").isNull()).isTrue();
        opened.path("questions")
                .forEach(question -> assertThat(question.path("hint").isNull()).isTrue());
    }

    @Test
    void openingAgainAndUnderAnotherIdGoesOnWithTheOpenAttempt() throws Exception {
        var first = json(open(me, UUID.randomUUID(), "foundation", UUID.randomUUID()), 200);
        var again = json(open(me, UUID.randomUUID(), "foundation", UUID.randomUUID()), 200);
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(again.path("questions")).isEqualTo(first.path("questions"));
        assertThat(again.path("token")).isEqualTo(first.path("token"));
        assertThat(again.path("endsAt")).isEqualTo(first.path("endsAt"));
    }

    @Test
    void answersNeedTheTokenAndNothingElse() throws Exception {
        var sitting = new Sitting();
        assertThat(sitting.send(sitting.event(0)).getStatus()).isEqualTo(200);
        var held = json(sitting.look(), 200).path("held");
        assertThat(held).hasSize(1);
        assertThat(held.get(0).path("counted").booleanValue()).isTrue();
        assertThat(held.get(0).path("response")).isEqualTo(sitting.right(0));
    }

    @Test
    void sendingAgainChangesNothing() throws Exception {
        var sitting = new Sitting();
        var event = sitting.event(0);
        var first = json(sitting.send(event), 200);
        var second = json(sitting.send(event, event), 200);
        assertThat(second.path("held")).isEqualTo(first.path("held"));
        assertThat(json(sitting.look(), 200).path("held")).hasSize(1);
    }

    @Test
    void allRightIsPassedAndTheResultStaysTheSame() throws Exception {
        var sitting = new Sitting();
        sitting.answerAll();
        var first = sitting.finish();
        assertThat(first.getStatus()).isEqualTo(200);
        var result = json(first, 200);
        assertThat(result.path("passed").booleanValue()).isTrue();
        assertThat(result.path("percent").intValue()).isEqualTo(100);
        assertThat(result.path("redLine").size()).isPositive();
        assertThat(result.path("objectives").size()).isPositive();
        assertThat(result.path("readAgain")).isEmpty();
        assertThat(sitting.finish().getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(json(sitting.look(), 200).path("result")).isEqualTo(result);
    }

    @Test
    void finishingAsksForWhatTheServerLacks() throws Exception {
        var sitting = new Sitting();
        var lost = sitting.event(0);
        sitting.known.add(UUID.fromString((String) lost.get("uuid")));
        var refused = json(sitting.finish(), 409);
        assertThat(refused.path("missing").get(0).stringValue()).isEqualTo(lost.get("uuid"));
        assertThat(refused.path("detail").stringValue()).isNotEmpty();
        sitting.send(lost);
        assertThat(sitting.finish().getStatus()).isEqualTo(200);
    }

    @Test
    void whatArrivesAfterClosingIsKeptAndNotCounted() throws Exception {
        var sitting = new Sitting();
        sitting.finish();
        var late = json(sitting.send(sitting.event(0)), 200);
        assertThat(late.path("closed").booleanValue()).isTrue();
        var held = json(sitting.look(), 200);
        assertThat(held.path("held").get(0).path("counted").booleanValue()).isFalse();
        assertThat(held.path("result").path("percent").intValue()).isZero();
    }

    @Test
    void aSecondDeviceTakesOver() throws Exception {
        var sitting = new Sitting();
        sitting.send(sitting.event(0));
        var other = UUID.randomUUID();
        var taken = json(open(me, sitting.id, "foundation", other), 200);
        var afterwards = sitting.event(1, taken, sitting.device, 1);
        var reply = json(sitting.send(afterwards), 200);
        assertThat(reply.path("superseded").booleanValue()).isTrue();
        assertThat(reply.path("device").stringValue()).isEqualTo(other.toString());
        var held = json(sitting.look(), 200).path("held");
        assertThat(held.get(0).path("counted").booleanValue()).isTrue();
        assertThat(held.get(1).path("counted").booleanValue()).isFalse();
    }

    @Test
    void aWrongTokenOpensNothing() throws Exception {
        var sitting = new Sitting();
        var other = new Sitting(fixtures.official());
        for (@Nullable String token : new @Nullable String[] {null, "", "nonsense", other.token}) {
            for (var end : List.of("/events", "/finish")) {
                var body = end.equals("/events") ? List.of(sitting.event(0)) : Map.of("uuids", List.of());
                json(post(sitting.id, end, token, body), 401);
                json(post(UUID.randomUUID(), end, token, body), 401);
            }
        }
        assertThat(store.events(sitting.id)).isEmpty();
    }

    /** The key lies in the database, so a node that has just started makes and knows the same token. */
    @Test
    void theTokenIsGoodOnEveryNodeAndAfterARestart() throws Exception {
        var sitting = new Sitting();
        var restarted = new AttemptToken(context.getAutowireCapableBeanFactory().createBean(Secrets.class));
        assertThat(restarted.of(sitting.id, me.id())).isEqualTo(sitting.token);
        assertThat(restarted.fits(store.head(sitting.id).orElseThrow(), sitting.token))
                .isTrue();
        assertThat(restarted.of(UUID.randomUUID(), me.id())).isNotEqualTo(sitting.token);
    }

    @Test
    void aLanguageThatACriticalChangeHasClosedIsRefusedWithTheOnesThatAreLeft() {
        var handbook = spy(context.getBean(Handbook.class));
        doReturn(true).when(handbook).examsClosed("still-a-citizen", "ru");
        var exams = exams(handbook);
        var languages = as(me, () -> exams.offer("foundation", Locale.ENGLISH)).languages();
        assertThat(languages).contains("en").doesNotContain("ru");
        assertThatThrownBy(() -> exams.draw(me.id(), "foundation", "ru", new byte[16]))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(sentence(no)).contains("Русский", "English"));
        assertThat(exams.draw(me.id(), "foundation", "en", new byte[16]).language())
                .isEqualTo("en");
        assertThat(exams.draw(me.id(), "foundation", null, new byte[16]).language())
                .isNotEqualTo("ru");
        languages.forEach(language -> doReturn(true).when(handbook).examsClosed("noticing-change", language));
        var refusal = as(me, () -> exams.offer("foundation", Locale.ENGLISH)).refusal();
        assertThat(refusal.orElseThrow().refused().key()).isEqualTo("assessment.refused.closed");
    }

    private ExamService exams(Handbook handbook) {
        return new ExamService(
                context.getBean(ExamBook.class),
                forms,
                store,
                context.getBean(ExamSupportStore.class),
                context.getBeanProvider(ExamGate.class),
                handbook,
                context.getBean(People.class),
                context.getBean(PersonUnit.class),
                context.getBean(CurrentUser.class),
                Clock.systemUTC());
    }

    private String sentence(Refused refused) {
        return context.getBean(Messages.class)
                .get(Locale.ENGLISH, refused.key(), refused.arguments().toArray());
    }

    @Test
    void theSessionOfAColleagueDoesNotMatterToTheToken() throws Exception {
        var sitting = new Sitting();
        var colleague = fixtures.official();
        var answer = web.perform(post0(sitting.id, "/events")
                        .header("X-Attempt-Token", sitting.token)
                        .content(AssessmentFixtures.bytes(List.of(sitting.event(0))))
                        .with(user(colleague.user())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
    }

    @Test
    void anAttemptOfSomebodyElseIsNotFound() throws Exception {
        var sitting = new Sitting();
        var stranger = fixtures.official();
        json(open(stranger, sitting.id, "foundation", UUID.randomUUID()), 404);
        json(perform(get("/api/v1/attempts/" + sitting.id).with(user(stranger.user()))), 404);
        json(perform(get("/api/v1/attempts/" + sitting.id)), 401);
        json(perform(get("/api/v1/attempts/" + UUID.randomUUID()).with(user(me.user()))), 404);
        var trainer = fixtures.person(fixtures.facility(0), Role.TRAINER);
        json(open(trainer, UUID.randomUUID(), "foundation", UUID.randomUUID()), 403);
        json(perform(get("/api/v1/attempts/" + sitting.id).with(user(trainer.user()))), 403);
    }

    @Test
    void whatCannotBeUnderstoodIsSaidInOneSentence() throws Exception {
        var sitting = new Sitting();
        var good = sitting.event(0);
        var bad = new ArrayList<Map<String, Object>>();
        bad.add(with(good, "question", "no/such/question"));
        bad.add(with(good, "question", null));
        bad.add(with(good, "kind", "guess"));
        bad.add(with(good, "uuid", "not-a-uuid"));
        bad.add(with(good, "uuid", null));
        bad.add(with(good, "device", null));
        bad.add(with(good, "seq", "first"));
        bad.add(with(good, "response", Map.of("options", List.of("unknown"))));
        bad.add(with(good, "response", Map.of("text", 7)));
        bad.add(with(with(good, "kind", "mark"), "response", Map.of()));
        for (var event : bad) {
            var problem = json(sitting.send(event), 400);
            assertThat(problem.path("detail").stringValue()).as("%s", event).isNotBlank();
        }
        for (var body : List.of("", "{", "{}", "7", "null", "[7]", "[null]", "[[]]", "\"x\"")) {
            var answer = perform(post0(sitting.id, "/events")
                    .header("X-Attempt-Token", sitting.token)
                    .content(body));
            assertThat(answer.getStatus()).as(body).isEqualTo(400);
        }
        var many = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 501; i++) {
            many.add(with(good, "uuid", UUID.randomUUID().toString()));
        }
        assertThat(json(sitting.send(many), 400).path("detail").stringValue()).contains("500");
        assertThat(store.events(sitting.id)).isEmpty();
        json(
                perform(MockMvcRequestBuilders.put("/api/v1/attempts/not-an-id")
                        .with(user(me.user()))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")),
                400);
        json(
                perform(MockMvcRequestBuilders.put("/api/v1/attempts/" + UUID.randomUUID())
                        .with(user(me.user()))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"quiz\":\"none\"}")),
                400);
        json(open(me, UUID.randomUUID(), "no-such-exam", UUID.randomUUID()), 404);
        json(quiz(me, UUID.randomUUID(), "practice:no-such-module", "en"), 404);
    }

    @Test
    void strangeTimesAreClampedAndNeverRefused() throws Exception {
        var sitting = new Sitting();
        for (var times : List.of(
                Map.of("sync", "yesterday"),
                Map.of("sync", "+999999999-12-31T23:59:59Z"),
                Map.of("sinceSync", 1e18),
                Map.of("sinceSync", -1e18),
                Map.of("wallClock", "+999999999-12-31T23:59:59Z"))) {
            var event = new HashMap<>(sitting.event(0));
            event.putAll(times);
            event.put("uuid", UUID.randomUUID().toString());
            json(sitting.send(event), 200);
        }
        assertThat(store.events(sitting.id)).hasSize(5).allSatisfy(event -> assertThat(event.time())
                .isBetween(store.head(sitting.id).orElseThrow().startedAt(), event.received()));
    }

    @Test
    @UseCase("UC-003")
    void afterTwoFailuresOnlyATutorSessionLeadsOn() throws Exception {
        new Sitting().finish();
        assertThat(json(open(me, UUID.randomUUID(), "foundation", UUID.randomUUID()), 409)
                        .path("detail")
                        .stringValue())
                .contains("next attempt");
        aDayPasses();
        new Sitting().finish();
        aDayPasses();
        assertThat(json(open(me, UUID.randomUUID(), "foundation", UUID.randomUUID()), 409)
                        .path("detail")
                        .stringValue())
                .contains("tutor session");
        context.getBean(ExamSupportStore.class)
                .addTutorSession(me.id(), "KG", "foundation", LocalDate.now(Clock.systemUTC()), "", UUID.randomUUID());
        json(open(me, UUID.randomUUID(), "foundation", UUID.randomUUID()), 200);
    }

    @Test
    void whoHasPassedNeedNotTakeItAgain() throws Exception {
        var sitting = new Sitting();
        sitting.answerAll();
        sitting.finish();
        assertThat(json(open(me, UUID.randomUUID(), "foundation", UUID.randomUUID()), 409)
                        .path("detail")
                        .stringValue())
                .contains("passed");
    }

    @Test
    void answersGivenInTimeCountLateAndAreFlagged(ApplicationEvents events) throws Exception {
        var sitting = new Sitting();
        var all = sitting.all();
        var later = at(Duration.ofHours(2));
        var reply = later.answers.append(sitting.id, sitting.token, parsed(all));
        assertThat(reply.closed()).isFalse();
        later.answers.finish(sitting.id, sitting.token, List.copyOf(sitting.known));
        var closing = store.closing(sitting.id).orElseThrow();
        assertThat(closing.passed()).isTrue();
        assertThat(closing.outcome().flagged()).isTrue();
        assertThat(closing.endedAt())
                .isEqualTo(store.head(sitting.id).orElseThrow().endsAt());
        assertThat(events.stream(AttemptClosed.class).map(AttemptClosed::attempt))
                .containsExactly(sitting.id);
        assertThat(context.getBean(Attempts.class).result(sitting.id).flagged()).isTrue();
    }

    @Test
    void anAttemptThatNobodyFinishesClosesByItself() throws Exception {
        var sitting = new Sitting();
        sitting.answerAll();
        var soon = at(Duration.ofDays(2));
        soon.closings.closeDue();
        assertThat(store.closing(sitting.id)).isEmpty();
        var late = at(Duration.ofDays(4));
        late.closings.closeDue();
        var closing = store.closing(sitting.id).orElseThrow();
        assertThat(closing.closedAt())
                .isEqualTo(store.head(sitting.id).orElseThrow().closesAt());
        assertThat(closing.passed()).isTrue();
        assertThat(closing.outcome().flagged()).isFalse();
    }

    @Test
    void moreTimeMovesTheEnd() throws Exception {
        var sitting = new Sitting();
        context.getBean(ExamSupportStore.class)
                .addExtension(me.id(), "KG", "foundation", sitting.id, 15, "power cut", UUID.randomUUID());
        var reply = json(sitting.send(List.of()), 200);
        assertThat(Duration.between(
                        Instant.parse(sitting.opened.path("endsAt").stringValue()),
                        Instant.parse(reply.path("endsAt").stringValue())))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(json(sitting.look(), 200).path("minutes").intValue()).isEqualTo(55);
    }

    @Test
    void timeGivenBeforehandGoesToTheNextAttemptAlone() throws Exception {
        context.getBean(ExamSupportStore.class)
                .addExtension(me.id(), "KG", "foundation", null, 20, "reads slowly", UUID.randomUUID());
        var sitting = new Sitting();
        assertThat(sitting.opened.path("minutes").intValue()).isEqualTo(60);
        sitting.finish();
        aDayPasses();
        assertThat(new Sitting().opened.path("minutes").intValue()).isEqualTo(40);
    }

    @Test
    @UseCase("UC-003")
    void practiceAnswersAtOnceAndGivesAwayNothingBefore() throws Exception {
        var opened = json(quiz(me, UUID.randomUUID(), "practice:still-a-citizen", "en"), 200);
        assertThat(opened.path("kind").stringValue()).isEqualTo("practice");
        assertThat(opened.path("endsAt").isNull()).isTrue();
        var sitting = new Sitting(me, opened);
        for (int i = 0; i < sitting.questions().size(); i++) {
            var question = sitting.questions().get(i);
            assertThat(question.path("hint").stringValue()).isNotEmpty();
            var feedback = json(sitting.send(sitting.event(i)), 200)
                    .path("feedback")
                    .path(question.path("key").stringValue());
            assertThat(feedback.path("right").booleanValue())
                    .as("%s", question.path("key"))
                    .isTrue();
            assertThat(feedback.path("tries").intValue()).isEqualTo(1);
            assertThat(feedback.path("why").stringValue()).isNotEmpty();
        }
        var result = json(sitting.finish(), 200);
        assertThat(result.path("passed").booleanValue()).isTrue();
        assertThat(result.path("passMark").isNull()).isTrue();
    }

    @Test
    void aWrongTryTellsOnlyAboutWhatWasChosen() throws Exception {
        var opened = json(quiz(me, UUID.randomUUID(), "practice:still-a-citizen", "en"), 200);
        var sitting = new Sitting(me, opened);
        var index = sitting.indexOf("single");
        var question = sitting.questions().get(index);
        var right = sitting.right(index).path("options").get(0).stringValue();
        var wrong = question.path("options")
                .valueStream()
                .map(option -> option.path("id").stringValue())
                .filter(option -> !option.equals(right))
                .findFirst()
                .orElseThrow();
        var feedback = json(
                        sitting.send(with(sitting.event(index), "response", Map.of("options", List.of(wrong)))), 200)
                .path("feedback")
                .path(question.path("key").stringValue());
        assertThat(feedback.path("right").booleanValue()).isFalse();
        assertThat(feedback.path("options").propertyNames()).containsExactly(wrong);
        assertThat(feedback.path("why").isNull()).isTrue();
    }

    @Test
    @UseCase("UC-002")
    void aRightCheckAnswerIsPublishedOnce(ApplicationEvents events) throws Exception {
        var opened = json(quiz(me, UUID.randomUUID(), "check:still-a-citizen", "ru"), 200);
        assertThat(opened.path("language").stringValue()).isEqualTo("ru");
        var sitting = new Sitting(me, opened);
        var event = sitting.event(0);
        sitting.send(event);
        sitting.send(event);
        var published = events.stream(CheckAnswered.class)
                .filter(answered -> answered.person().equals(me.id().value()))
                .toList();
        assertThat(published).singleElement().satisfies(answered -> {
            assertThat(answered.fact().toString()).isEqualTo(event.get("uuid"));
            assertThat(answered.module()).isEqualTo("still-a-citizen");
            assertThat(answered.section())
                    .isEqualTo(sitting.questions().get(0).path("section").stringValue());
            assertThat(answered.language()).isEqualTo("ru");
        });
    }

    @Test
    void checkQuestionsFollowTheReaderIntoAnotherLanguage() throws Exception {
        var russian = json(quiz(me, UUID.randomUUID(), "check:still-a-citizen", "ru"), 200);
        var english = json(quiz(me, UUID.randomUUID(), "check:still-a-citizen", "en"), 200);
        assertThat(english.path("id")).isNotEqualTo(russian.path("id"));
        assertThat(english.path("language").stringValue()).isEqualTo("en");
        var again = json(quiz(me, UUID.randomUUID(), "check:still-a-citizen", "en"), 200);
        assertThat(again.path("id")).isEqualTo(english.path("id"));
    }

    /** A node that has just started must not use up its connections by taking two for one attempt. */
    @Test
    void manyAttemptsThatThisNodeDoesNotKnowYetAreReadAtOnce() throws Exception {
        var sitting = new Sitting();
        try (var workers = Executors.newFixedThreadPool(60)) {
            var reads = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 300; i++) {
                reads.add(() -> freshStore().head(sitting.id).isPresent());
            }
            for (var read : workers.invokeAll(reads, 25, TimeUnit.SECONDS)) {
                assertThat(read.isCancelled()).isFalse();
                assertThat(read.get()).isTrue();
            }
        }
    }

    /** What happened to this person so far was a day earlier. */
    private void aDayPasses() {
        context.getBean(JdbcClient.class).sql("""
                        UPDATE assessment_attempt SET started_at = started_at - INTERVAL 25 HOUR,
                            ended_at = ended_at - INTERVAL 25 HOUR, closed_at = closed_at - INTERVAL 25 HOUR
                        WHERE person_id = ?""").param(me.id().value()).update();
        context.getBean(JdbcClient.class)
                .sql("UPDATE assessment_extension SET recorded_at = recorded_at - INTERVAL 25 HOUR WHERE person_id = ?")
                .param(me.id().value())
                .update();
    }

    private record Later(AnswerService answers, Closings closings) {}

    /** The same services at a later time. */
    private Later at(Duration later) {
        var clock = Clock.offset(Clock.systemUTC(), later);
        var transaction = context.getBean(TransactionTemplate.class);
        var fresh = freshStore();
        var closings = new Closings(fresh, forms, context, transaction, clock);
        return new Later(
                new AnswerService(
                        fresh,
                        context.getBean(AttemptToken.class),
                        forms,
                        closings,
                        context.getBean(ExamSessions.class),
                        context,
                        transaction,
                        clock),
                closings);
    }

    /** One that knows no attempt yet. */
    private AttemptStore freshStore() {
        return new AttemptStore(
                context.getBean(JdbcClient.class), context.getBean(JdbcTemplate.class), context.getBean(People.class));
    }

    private static List<AttemptJson.@Nullable EventRequest> parsed(List<Map<String, Object>> events) {
        return events.stream()
                .<AttemptJson.@Nullable EventRequest>map(
                        event -> JSON.readValue(JSON.writeValueAsString(event), AttemptJson.EventRequest.class))
                .toList();
    }

    private static Map<String, Object> with(Map<String, Object> event, String name, @Nullable Object value) {
        var changed = new HashMap<>(event);
        changed.put(name, value);
        return changed;
    }

    private MockHttpServletResponse open(Person person, UUID id, String exam, UUID device) throws Exception {
        return put(person, id, Map.of("exam", exam, "language", "en", "device", device.toString()));
    }

    private MockHttpServletResponse quiz(Person person, UUID id, String quiz, String language) throws Exception {
        return put(
                person,
                id,
                Map.of(
                        "quiz",
                        quiz,
                        "language",
                        language,
                        "device",
                        UUID.randomUUID().toString()));
    }

    private MockHttpServletResponse put(Person person, UUID id, Map<String, Object> body) throws Exception {
        return perform(MockMvcRequestBuilders.put("/api/v1/attempts/" + id)
                .with(user(person.user()))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(AssessmentFixtures.bytes(body)));
    }

    private MockHttpServletResponse post(UUID id, String end, @Nullable String token, Object body) throws Exception {
        var request = post0(id, end).content(AssessmentFixtures.bytes(body));
        return perform(token == null ? request : request.header("X-Attempt-Token", token));
    }

    private static MockHttpServletRequestBuilder post0(UUID id, String end) {
        return MockMvcRequestBuilders.post("/api/v1/attempts/" + id + end)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON);
    }

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer, int status) throws Exception {
        var body = answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(body).isEqualTo(status);
        return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    }

    /** One page load of somebody taking a quiz or exam. */
    private class Sitting {
        private final Person person;
        private final UUID device;
        private final JsonNode opened;
        private final UUID id;
        private final String token;
        private final List<UUID> known = new ArrayList<>();
        private int seq;

        Sitting() throws Exception {
            this(me);
        }

        Sitting(Person person) throws Exception {
            this(person, json(open(person, UUID.randomUUID(), "foundation", UUID.randomUUID()), 200));
        }

        Sitting(Person person, JsonNode opened) {
            this.person = person;
            this.opened = opened;
            this.device = UUID.fromString(opened.path("device").stringValue());
            this.id = UUID.fromString(opened.path("id").stringValue());
            this.token = opened.path("token").stringValue();
        }

        JsonNode questions() {
            return opened.path("questions");
        }

        int indexOf(String type) {
            for (int i = 0; i < questions().size(); i++) {
                if (questions().get(i).path("type").stringValue().equals(type)) {
                    return i;
                }
            }
            throw new AssertionError("no question of type " + type);
        }

        JsonNode right(int question) {
            return fixtures.right(
                    questions().get(question),
                    forms.of(store.head(id).orElseThrow()),
                    opened.path("language").stringValue());
        }

        /** The right answer to a question. */
        Map<String, Object> event(int question) {
            return event(question, opened, device, 0.001);
        }

        Map<String, Object> event(int question, JsonNode reply, UUID from, double seconds) {
            return AssessmentFixtures.answer(
                    UUID.randomUUID(),
                    reply,
                    from,
                    ++seq,
                    questions().get(question).path("key").stringValue(),
                    right(question),
                    seconds);
        }

        List<Map<String, Object>> all() {
            var all = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < questions().size(); i++) {
                var event = event(i);
                known.add(UUID.fromString((String) event.get("uuid")));
                all.add(event);
            }
            return all;
        }

        void answerAll() throws Exception {
            json(send(all()), 200);
        }

        @SafeVarargs
        final MockHttpServletResponse send(Map<String, Object>... events) throws Exception {
            return send(List.of(events));
        }

        MockHttpServletResponse send(List<Map<String, Object>> events) throws Exception {
            return post(id, "/events", token, events);
        }

        MockHttpServletResponse finish() throws Exception {
            return post(id, "/finish", token, Map.of("uuids", known));
        }

        MockHttpServletResponse look() throws Exception {
            return perform(get("/api/v1/attempts/" + id).with(user(person.user())));
        }
    }
}
