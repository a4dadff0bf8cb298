package org.sabak.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.learning.LearningFixtures.MODULE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.learning.LearningFixtures.Official;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ReadingTest {
    private static final String API = "/api/v1/modules/" + MODULE;
    private final MockMvcTester mvc;
    private final LearningFixtures fixtures;
    private final JdbcClient jdbc;

    @Autowired
    ReadingTest(MockMvcTester mvc, LearningFixtures fixtures, JdbcClient jdbc) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
    }

    @Test
    @UseCase("UC-002")
    void tellsAllThatTheReaderNeeds() {
        var official = fixtures.official();
        var section = fixtures.sections().getFirst();
        fixtures.ticked(official, java.time.LocalDate.of(2026, 5, 4), section);
        var state = assertThat(state(official.user(), "ru")).hasStatusOk().bodyJson();
        state.extractingPath("$.language").isEqualTo("ru");
        state.extractingPath("$.title").isEqualTo("По-прежнему гражданин");
        state.extractingPath("$.own").isEqualTo(true);
        state.extractingPath("$.position").isNull();
        state.extractingPath("$.sections[0].ticked").isEqualTo(true);
        state.extractingPath("$.sections[1].ticked").isEqualTo(false);
        state.extractingPath("$.languages[*].code").asArray().contains("en", "ru");
        state.extractingPath("$.html").asString().startsWith("/content/");
        state.extractingPath("$.objectives").asArray().isNotEmpty();
        state.extractingPath("$.scenario.url").isEqualTo("/handbook/" + MODULE + "/scenario?lang=ru");
        state.extractingPath("$.practice.url").asString().startsWith("/handbook/" + MODULE + "/practice");
        state.extractingPath("$.previous").isNull();
        state.extractingPath("$.next.url").isEqualTo("/handbook/words-that-decide");
        state.extractingPath("$.next.state").isEqualTo("/api/v1/modules/words-that-decide?lang=ru");
        state.extractingPath("$.next.html").asString().startsWith("/content/");
        state.extractingPath("$.banner").isNull();
    }

    @Test
    void aLanguageThatIsNotOfferedGivesTheAuthorsTextAndSaysSo() {
        var state = assertThat(state(fixtures.official().user(), "kk"))
                .hasStatusOk()
                .bodyJson();
        state.extractingPath("$.language").isEqualTo("en");
        state.extractingPath("$.banner").asString().isNotBlank();
    }

    @Test
    void findsThePlaceAgainAndRecordsEachOpeningOnce() {
        var official = fixtures.official();
        var sections = fixtures.sections();
        move(official, sections.get(1), 0.25);
        move(official, sections.get(2), 0.5);
        move(official, sections.get(1), 0.75);
        var state = assertThat(state(official.user(), "en")).bodyJson();
        state.extractingPath("$.position.section").isEqualTo(sections.get(1));
        state.extractingPath("$.position.offset").isEqualTo(0.75);
        assertThat(openings(official)).isEqualTo(2);
    }

    @Test
    void aPlaceThatDoesNotExistIsRefused() {
        var official = fixtures.official();
        assertThat(moved(official.user(), "nowhere", 0.5, fixtures.edition())).hasStatus(404);
        assertThat(moved(official.user(), fixtures.sections().getFirst(), 0.5, 99))
                .hasStatus(400);
        assertThat(moved(official.user(), fixtures.sections().getFirst(), 1.5, fixtures.edition()))
                .hasStatus(400);
        assertThat(openings(official)).isZero();
    }

    @Test
    @UseCase("UC-002")
    void aNoteIsFoundAgainAndKeepsWhatItSaidBefore() {
        var official = fixtures.official();
        var id = UUID.randomUUID();
        assertThat(note(official.user(), id, "Ask in the corridor")).hasStatusOk();
        assertThat(note(official.user(), id, "Ask in the corridor")).hasStatusOk();
        assertThat(note(official.user(), id, "Ask in private")).hasStatusOk();
        assertThat(state(official.user(), "en"))
                .bodyJson()
                .extractingPath("$.notes[*].text")
                .asArray()
                .containsExactly("Ask in private");
        assertThat(texts(id)).isEqualTo(2);
        assertThat(note(official.user(), id, "")).hasStatusOk();
        assertThat(state(official.user(), "en"))
                .bodyJson()
                .extractingPath("$.notes")
                .asArray()
                .isEmpty();
        assertThat(texts(id)).isEqualTo(3);
    }

    @Test
    void anothersNoteDoesNotExist() {
        var id = UUID.randomUUID();
        assertThat(note(fixtures.official().user(), id, "Mine")).hasStatusOk();
        var other = fixtures.official();
        assertThat(note(other.user(), id, "Yours")).hasStatus(404);
        assertThat(state(other.user(), "en"))
                .bodyJson()
                .extractingPath("$.notes")
                .asArray()
                .isEmpty();
        assertThat(texts(id)).isEqualTo(1);
    }

    @Test
    void aNoteThatIsTooLongIsRefusedWithASentence() {
        assertThat(note(fixtures.official().user(), UUID.randomUUID(), "x".repeat(4001)))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("4,000");
    }

    @Test
    void anAccountThatIsNoOfficialsReadsWithoutTicksAndNotes() {
        var analyst = fixtures.analyst();
        var state = assertThat(state(analyst, "en")).hasStatusOk().bodyJson();
        state.extractingPath("$.own").isEqualTo(false);
        state.extractingPath("$.notes").asArray().isEmpty();
        assertThat(moved(analyst, fixtures.sections().getFirst(), 0.5, fixtures.edition()))
                .hasStatus(404);
        assertThat(note(analyst, UUID.randomUUID(), "Mine")).hasStatus(404);
    }

    @Test
    void nobodyReadsUnsignedOrWhatIsNotThere() {
        assertThat(mvc.get().uri(API)).hasStatus(401);
        assertThat(mvc.get()
                        .uri("/api/v1/modules/nothing")
                        .with(user(fixtures.official().user())))
                .hasStatus(404);
    }

    @Test
    void aWriteWithoutTheCsrfTokenIsRefused() {
        assertThat(mvc.put()
                        .uri(API + "/position")
                        .with(user(fixtures.official().user()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(403);
    }

    private MvcTestResult state(UserDetails who, String language) {
        return mvc.get().uri(API + "?lang=" + language).with(user(who)).exchange();
    }

    private void move(Official official, String section, double offset) {
        assertThat(moved(official.user(), section, offset, fixtures.edition())).hasStatus(204);
    }

    private MvcTestResult moved(UserDetails who, String section, double offset, int edition) {
        return put(who, "/position", """
                {"section": "%s", "offset": %s, "language": "en", "edition": %d}""".formatted(section, offset, edition));
    }

    private MvcTestResult note(UserDetails who, UUID id, String text) {
        return put(who, "/notes/" + id, """
                {"section": "%s", "text": "%s"}""".formatted(fixtures.sections().getFirst(), text));
    }

    private MvcTestResult put(UserDetails who, String path, String body) {
        return mvc.put()
                .uri(API + path)
                .with(user(who))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private int openings(Official official) {
        return jdbc.sql("SELECT COUNT(*) FROM learning_opening WHERE person_id = ?")
                .param(official.person().value())
                .query(Integer.class)
                .single();
    }

    private int texts(UUID note) {
        return jdbc.sql("SELECT COUNT(*) FROM learning_note_text WHERE note_id = ?")
                .param(note)
                .query(Integer.class)
                .single();
    }
}
