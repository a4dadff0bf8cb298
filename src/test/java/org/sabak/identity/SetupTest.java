package org.sabak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Each test sees an installation without any account, in a transaction that is rolled back. */
@IntegrationTest
@Transactional
class SetupTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Setup setup;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody() {
        jdbc.sql("DELETE FROM identity_grant").update();
        jdbc.sql("DELETE FROM identity_account").update();
    }

    @Test
    @UseCase({"UC-010", "BR-1"})
    void theLinkMakesOneAdministratorOfTheRootAndIsGone() throws Exception {
        var token = setup.invite().orElseThrow();
        mvc.perform(get("/setup/" + token)).andExpect(status().isOk());
        mvc.perform(begin(token, "Chief", "four words by the river", "four words by the river"))
                .andExpect(redirectedUrl("/login?ready"));
        var chief = (SignedIn) signIn.loadUserByUsername("chief");
        assertThat(chief.scopes(Role.ADMIN)).containsExactly(UnitTree.ROOT);
        assertThat(chief.mustChangePassword()).isFalse();
        mvc.perform(get("/setup/" + token)).andExpect(status().isNotFound());
        mvc.perform(begin(token, "second", "four words by the river", "four words by the river"))
                .andExpect(status().isNotFound());
        assertThat(setup.invite()).isEmpty();
    }

    @Test
    void eachFieldSaysWhatIsWrongWithItAndKeepsWhatWasTyped() throws Exception {
        var token = setup.invite().orElseThrow();
        mvc.perform(begin(token, "шеф", "short", "short"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(Matchers.containsString("small Latin letters, digits, dot, dash and underscore")))
                .andExpect(content().string(Matchers.containsString("Too short")))
                .andExpect(content().string(Matchers.containsString("value=\"шеф\"")));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM identity_account")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aStartEndsTheLinkOfTheOneBefore() throws Exception {
        var before = setup.invite().orElseThrow();
        var now = setup.invite().orElseThrow();
        assertThat(setup.open(before)).isFalse();
        assertThat(setup.open(now)).isTrue();
    }

    @Test
    void theLinkIsOverAfterADay() {
        var token = setup.invite().orElseThrow();
        jdbc.sql("UPDATE identity_setup SET expires_at = NOW(6) - INTERVAL 1 SECOND")
                .update();
        assertThat(setup.open(token)).isFalse();
    }

    @Test
    void theTokenItselfIsNotKept() {
        var token = setup.invite().orElseThrow();
        assertThat(jdbc.sql("SELECT token_hash FROM identity_setup")
                        .query(String.class)
                        .single())
                .doesNotContain(token)
                .hasSize(64);
    }

    private static MockHttpServletRequestBuilder begin(String token, String login, String password, String repeated) {
        return post("/setup/" + token)
                .with(csrf())
                .param("login", login)
                .param("name", "Айгүл Садыкова")
                .param("fresh", password)
                .param("repeated", repeated);
    }
}
