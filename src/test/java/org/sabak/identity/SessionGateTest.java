package org.sabak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.organisation.Computers;
import org.sabak.organisation.OrganisationFixtures;
import org.sabak.organisation.UnitKind;
import org.sabak.organisation.UnitService;
import org.sabak.organisation.Units;
import org.sabak.platform.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** Locking, ending and holding back sessions, seen from outside. */
@IntegrationTest
class SessionGateTest {
    private static final String SEEN = "/api/v1/session/seen";

    @Autowired
    MockMvc mvc;

    @Autowired
    IdentityFixtures fixtures;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    Units units;

    @Autowired
    UnitService unitService;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    @UseCase({"UC-001", "BR-2"})
    void aPcLeftAloneIsLockedForTheApiForFlowAndForPages() throws Exception {
        var session = signedIn(account(), IdentityFixtures.PASSWORD);
        leave(session, Duration.ofMinutes(3), false);
        mvc.perform(get(SEEN).session(session))
                .andExpect(status().isLocked())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", Matchers.containsString("locked")));
        mvc.perform(get("/content/abc").session(session)).andExpect(status().isLocked());
        mvc.perform(post("/").param("v-r", "uidl").session(session))
                .andExpect(content().string("Vaadin-Refresh"));
        mvc.perform(post("/").param("v-r", "heartbeat").session(session)).andExpect(status().isLocked());
        mvc.perform(get("/password").session(session)).andExpect(forwardedUrl("/locked"));
    }

    @Test
    @UseCase({"UC-001", "BR-2"})
    void aReloadOrASecondTabDoesNotLiftTheLock() throws Exception {
        var session = signedIn(account(), IdentityFixtures.PASSWORD);
        leave(session, Duration.ofMinutes(3), false);
        for (int i = 0; i < 2; i++) {
            mvc.perform(get("/handbook").accept(MediaType.TEXT_HTML).session(session))
                    .andExpect(forwardedUrl("/locked"));
            mvc.perform(post(SEEN).with(csrf()).session(session)).andExpect(status().isLocked());
        }
    }

    @Test
    @UseCase({"UC-001", "BR-2"})
    void thePasswordOpensTheLockAndLeadsBackToTheSamePlace() throws Exception {
        var session = signedIn(account(), IdentityFixtures.PASSWORD);
        leave(session, Duration.ofMinutes(3), false);
        mvc.perform(post("/unlock")
                        .with(csrf())
                        .param("password", "wrong")
                        .param("back", "/handbook/x#y")
                        .session(session))
                .andExpect(status().isLocked())
                .andExpect(content().string(Matchers.containsString("/handbook/x#y")));
        mvc.perform(get(SEEN).session(session)).andExpect(status().isLocked());
        mvc.perform(unlock(session).param("back", "/handbook/x#y")).andExpect(redirectedUrl("/handbook/x#y"));
        mvc.perform(get(SEEN).session(session)).andExpect(status().isNoContent());
    }

    @Test
    void unlockingLeadsNowhereElse() throws Exception {
        var session = signedIn(account(), IdentityFixtures.PASSWORD);
        leave(session, Duration.ofMinutes(3), false);
        mvc.perform(unlock(session).param("back", "//evil.example/")).andExpect(redirectedUrl("/"));
    }

    @Test
    void unlockingSlowsDownLikeSignIn() throws Exception {
        var session = signedIn(account(), IdentityFixtures.PASSWORD);
        leave(session, Duration.ofMinutes(3), false);
        for (int i = 0; i < 5; i++) {
            mvc.perform(post("/unlock").with(csrf()).param("password", "wrong").session(session));
        }
        mvc.perform(unlock(session))
                .andExpect(status().isLocked())
                .andExpect(content().string(Matchers.matchesPattern("(?s).*Wait [123]\\d? seconds?.*")));
    }

    @Test
    void anAnswerArrivesWhileThePcIsLocked() throws Exception {
        var session = signedIn(account(), IdentityFixtures.PASSWORD);
        leave(session, Duration.ofMinutes(3), false);
        var answer = mvc.perform(post("/api/v1/attempts/0190c0de-0000-7000-8000-000000000000/events")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[]")
                        .session(session))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isNotEqualTo(423);
    }

    @Test
    void aSignOfLifeKeepsThePcOpenAndAnExamGivesTenMinutes() throws Exception {
        var session = signedIn(account(), IdentityFixtures.PASSWORD);
        leave(session, Duration.ofSeconds(170), false);
        mvc.perform(post(SEEN)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"exam\":true}")
                        .session(session))
                .andExpect(status().isNoContent());
        leave(session, Duration.ofMinutes(9), true);
        mvc.perform(get(SEEN).session(session)).andExpect(status().isNoContent());
        leave(session, Duration.ofMinutes(10), true);
        mvc.perform(get(SEEN).session(session)).andExpect(status().isLocked());
    }

    @Test
    void aComputerOfOnesOwnIsNotLockedBeforeTheSessionEnds() throws Exception {
        var facility = organisation.unit(organisation.at("/KG/SPS/CHU/"), UnitKind.FACILITY);
        var department = organisation.unit(facility, UnitKind.DEPARTMENT);
        var official = organisation.official(department, "psychologist", LocalDate.of(2024, 3, 1));
        var session = signedIn(fixtures.account(official, "KG", department, Role.OFFICER), IdentityFixtures.PASSWORD);
        computers(facility, Computers.OWN);
        leave(session, Duration.ofMinutes(29), false);
        mvc.perform(get(SEEN).session(session)).andExpect(status().isNoContent());
        computers(department, Computers.SHARED);
        mvc.perform(get(SEEN).session(session)).andExpect(status().isLocked());
        computers(department, null);
        leave(session, Duration.ofMinutes(30), false);
        mvc.perform(get(SEEN).session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void whatAPageAsksForByItselfIsNoSignOfLife() throws Exception {
        var session = signedIn(account(), IdentityFixtures.PASSWORD);
        leave(session, Duration.ofSeconds(170), false);
        var before = session.getAttribute(SessionGate.SEEN);
        mvc.perform(get(SEEN).session(session));
        mvc.perform(get("/api/v1/none").session(session));
        mvc.perform(get("/password").header("Sec-Purpose", "prefetch").session(session));
        assertThat(session.getAttribute(SessionGate.SEEN)).isEqualTo(before);
        mvc.perform(get("/password").session(session));
        assertThat(session.getAttribute(SessionGate.SEEN)).isNotEqualTo(before);
    }

    @Test
    void theLockPageSaysWhoseItIsAndLeadsBack() throws Exception {
        var session = signedIn(account(), IdentityFixtures.PASSWORD);
        mvc.perform(get("/locked").session(session)).andExpect(redirectedUrl("/"));
        leave(session, Duration.ofMinutes(3), false);
        mvc.perform(get("/locked")
                        .requestAttr("jakarta.servlet.forward.request_uri", "/handbook/x")
                        .requestAttr("jakarta.servlet.forward.query_string", "lang=ru")
                        .session(session))
                .andExpect(status().isLocked())
                .andExpect(content().string(Matchers.containsString("value=\"/handbook/x?lang=ru\"")))
                .andExpect(content().string(Matchers.containsString("Тест Аккаунт")));
    }

    @Test
    void thirtyMinutesEndTheSessionWhateverTheHeartbeatSays() throws Exception {
        var session = signedIn(account(), IdentityFixtures.PASSWORD);
        leave(session, Duration.ofMinutes(30), true);
        mvc.perform(get(SEEN).session(session)).andExpect(status().isUnauthorized());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    @UseCase({"UC-001", "BR-3"})
    void aGivenPasswordIsChangedBeforeAnythingElse() throws Exception {
        var login = account();
        var given = fixtures.given(login);
        var session = signedIn(login, given);
        mvc.perform(get("/api/v1/modules/x").session(session))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/password"));
        mvc.perform(get("/accounts").session(session)).andExpect(redirectedUrl("/password"));
        mvc.perform(post("/").param("v-r", "uidl").session(session))
                .andExpect(content().string("Vaadin-Refresh"));
        mvc.perform(get("/password").session(session)).andExpect(status().isOk());
        mvc.perform(change(session, "", given, given))
                .andExpect(content().string(Matchers.containsString("Choose another")));
        mvc.perform(change(session, "", "quite another one", "quite another on"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("not the same")));
        mvc.perform(change(session, "", "quite another one", "quite another one"))
                .andExpect(redirectedUrl("/"));
        mvc.perform(get(SEEN).session(session)).andExpect(status().isNoContent());
        assertThat(signedIn(login, "quite another one").isInvalid()).isFalse();
    }

    @Test
    void changingThePasswordNeedsThePresentOneAndEndsTheOtherSessions() throws Exception {
        var login = account();
        var here = signedIn(login, IdentityFixtures.PASSWORD);
        var there = signedIn(login, IdentityFixtures.PASSWORD);
        mvc.perform(change(here, "wrong", "quite another one", "quite another one"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("not your present password")));
        var id = here.getId();
        mvc.perform(change(here, IdentityFixtures.PASSWORD, "quite another one", "quite another one"))
                .andExpect(redirectedUrl("/password?changed"));
        assertThat(here.getId()).isNotEqualTo(id);
        mvc.perform(get(SEEN).session(here)).andExpect(status().isNoContent());
        mvc.perform(get(SEEN).session(there)).andExpect(status().isUnauthorized());
    }

    @Test
    void aGrantThatEndsIsGoneFromOpenSessions() throws Exception {
        var login = account();
        var session = signedIn(login, IdentityFixtures.PASSWORD);
        mvc.perform(get(SEEN).session(session)).andExpect(status().isNoContent());
        jdbc.sql("UPDATE identity_grant SET starts_on = ?, ends_on = ? WHERE account_id = ?")
                .params(LocalDate.now(clock).minusDays(9), LocalDate.now(clock).minusDays(1), fixtures.id(login))
                .update();
        fixtures.changed(login);
        mvc.perform(get(SEEN).session(session)).andExpect(status().isNoContent());
        var context = (org.springframework.security.core.context.SecurityContext)
                session.getAttribute("SPRING_SECURITY_CONTEXT");
        assertThat(context.getAuthentication().getAuthorities()).isEmpty();
    }

    private void computers(UnitId unit, @Nullable Computers computers) {
        organisation.actAs("admin");
        unitService.computers(unit, units.unit(unit).version(), computers);
        organisation.actAsNobody();
    }

    private String account() {
        return fixtures.account(null, UnitTree.ROOT, Role.ADMIN);
    }

    private MockHttpSession signedIn(String login, String password) throws Exception {
        return SignInTest.session(mvc.perform(post("/login")
                        .param("username", login)
                        .param("password", password)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn());
    }

    /** As if the last sign of life had been so long ago. */
    private void leave(MockHttpSession session, Duration ago, boolean exam) {
        session.setAttribute(
                SessionGate.SEEN, new SessionGate.Seen(clock.instant().minus(ago), exam));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder unlock(
            MockHttpSession session) {
        return post("/unlock")
                .with(csrf())
                .param("password", IdentityFixtures.PASSWORD)
                .session(session);
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder change(
            MockHttpSession session, String current, String fresh, String repeated) {
        return post("/password")
                .with(csrf())
                .param("current", current)
                .param("fresh", fresh)
                .param("repeated", repeated)
                .session(session);
    }
}
