package org.sabak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class SignInTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    IdentityFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    @UseCase({"UC-001", "BR-1"})
    void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() throws Exception {
        var login = fixtures.account(null, UnitTree.ROOT, Role.ADMIN);
        var wrong = signIn(login, "not the password", "198.51.100.1", null).getResponse();
        for (var nobody :
                List.of("nobody-" + login, "кг-100042", "айгуль@пример.kg", "\uD83D\uDE00", "x".repeat(5_000))) {
            var unknown =
                    signIn(nobody, "not the password", "198.51.100.1", null).getResponse();
            assertThat(unknown.getStatus()).as(nobody).isEqualTo(wrong.getStatus());
            assertThat(unknown.getRedirectedUrl())
                    .as(nobody)
                    .isEqualTo(wrong.getRedirectedUrl())
                    .isEqualTo("/login?error");
        }
    }

    /** How long the answer takes would otherwise tell which logins exist. */
    @Test
    @UseCase({"UC-001", "BR-1"})
    void whoeverIsNamedOnePasswordIsComparedOnce(
            @Autowired SignIn signIn, @Autowired Tries tries, @Autowired PasswordEncoder encoder) {
        var compared = new ArrayList<String>();
        var counting = mock(PasswordEncoder.class);
        when(counting.encode(any())).thenAnswer(call -> encoder.encode(call.getArgument(0)));
        when(counting.matches(any(), any())).thenAnswer(call -> compared.add(call.getArgument(1)) && false);
        var provider = new SignInProvider(signIn, tries, counting, jdbc, clock);
        var disabled = fixtures.account(null, UnitTree.ROOT, Role.ADMIN);
        jdbc.sql("UPDATE identity_account SET disabled_at = NOW(6) WHERE login = ?")
                .param(disabled)
                .update();
        for (var login : List.of(
                fixtures.account(null, UnitTree.ROOT, Role.ADMIN), disabled, "nobody-has-this", "кг-7", "a@b.kg", "")) {
            compared.clear();
            assertThatThrownBy(() -> provider.authenticate(
                            UsernamePasswordAuthenticationToken.unauthenticated(login, "not the password")))
                    .isInstanceOf(BadCredentialsException.class);
            assertThat(compared).as(login).singleElement().satisfies(hash -> assertThat(hash)
                    .startsWith("$argon2id$"));
        }
    }

    @Test
    @UseCase({"UC-001", "BR-1"})
    void afterFiveFailuresEvenTheRightPasswordHasToWaitAndTheWaitIsSaid() throws Exception {
        for (var login : List.of(fixtures.account(null, UnitTree.ROOT, Role.ADMIN), "nobody" + Math.random())) {
            for (int i = 0; i < 5; i++) {
                signIn(login, "wrong", "198.51.100.3", null);
            }
            var refused = signIn(login, IdentityFixtures.PASSWORD, "198.51.100.3", null);
            assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo("/login");
            mvc.perform(get("/login?lang=en").session(session(refused)))
                    .andExpect(content().string(Matchers.matchesPattern("(?s).*Wait \\d\\d seconds.*")))
                    .andExpect(content().string(Matchers.containsString(login)));
        }
    }

    @Test
    void aBurstOfFailuresStandsInTheAudit() throws Exception {
        var login = fixtures.account("KG", UnitTree.ROOT, Role.ADMIN);
        for (int i = 0; i < 6; i++) {
            signIn(login, "wrong", "198.51.100.4", null);
        }
        var entries = jdbc.sql(
                        "SELECT facts FROM platform_audit WHERE action = 'identity.sign-in-slowed' AND subject = ? AND country_id = 'KG'")
                .param(fixtures.id(login).toString())
                .query(String.class)
                .list();
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst()).contains("\"failures\":5").doesNotContain("198.51");
    }

    @Test
    void theRightPasswordEndsTheCounting() throws Exception {
        var login = fixtures.account(null, UnitTree.ROOT, Role.ADMIN);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                signIn(login, "wrong", "198.51.100.5", null);
            }
            assertThat(signIn(login, IdentityFixtures.PASSWORD, "198.51.100.5", null)
                            .getResponse()
                            .getRedirectedUrl())
                    .isEqualTo("/");
        }
    }

    @Test
    void theWaitIsOverWhenItIsOverAndAnHourForgivesAll(
            @Autowired org.sabak.platform.Audit audit,
            @Autowired org.springframework.transaction.support.TransactionTemplate transaction) {
        var now = new Instant[] {Instant.parse("2030-01-01T00:00:00Z")};
        var tries = new Tries(jdbc, audit, new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        var who = Tries.Who.unknown("somebody" + Math.random());
        Runnable begin = () -> transaction.executeWithoutResult(status -> tries.begin(who, "2001:db8::1"));
        IntStream.range(0, 5).forEach(i -> begin.run());
        assertThat(waitOf(begin)).contains(30L);
        now[0] = now[0].plusSeconds(29);
        assertThat(waitOf(begin)).contains(1L);
        now[0] = now[0].plusSeconds(1);
        assertThat(waitOf(begin)).isEmpty();
        assertThat(waitOf(begin)).contains(60L);
        now[0] = now[0].plus(Duration.ofMinutes(61));
        IntStream.range(0, 4).forEach(i -> assertThat(waitOf(begin)).isEmpty());
    }

    @Test
    void aNetworkOfIpv6AddressesCountsAsOne() throws Exception {
        var before = addresses();
        signIn("nobody1", "x", "2001:db8:1:2::1", null);
        signIn("nobody2", "x", "2001:db8:1:2:ffff::9", null);
        assertThat(addresses()).isEqualTo(before + 1);
    }

    @Test
    void aDisabledAccountCannotSignInAndItsSessionEnds() throws Exception {
        var login = fixtures.account(null, UnitTree.ROOT, Role.ADMIN);
        var session = session(signIn(login, IdentityFixtures.PASSWORD, "::1", null));
        mvc.perform(get("/api/v1/session/seen").session(session)).andExpect(status().isNoContent());
        jdbc.sql("UPDATE identity_account SET disabled_at = NOW(6) WHERE login = ?")
                .param(login)
                .update();
        fixtures.changed(login);
        mvc.perform(get("/api/v1/session/seen").session(session)).andExpect(status().isUnauthorized());
        assertThat(session.isInvalid()).isTrue();
        assertThat(signIn(login, IdentityFixtures.PASSWORD, "::1", null)
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/login?error");
    }

    @Test
    void theEmailAddressWorksToo() throws Exception {
        var login = fixtures.account(null, UnitTree.ROOT, Role.ADMIN);
        jdbc.sql("UPDATE identity_account SET email = ? WHERE login = ?")
                .params(login + "@example.org", login)
                .update();
        assertThat(signIn(" " + login.toUpperCase() + "@Example.ORG", IdentityFixtures.PASSWORD, "::1", null)
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void signInNeedsTheTokenAgainstForgery() throws Exception {
        mvc.perform(post("/login").param("username", "x").param("password", "y"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPlainLinkToSignOutOnlyAsks() throws Exception {
        var session = session(
                signIn(fixtures.account(null, UnitTree.ROOT, Role.ADMIN), IdentityFixtures.PASSWORD, "::1", null));
        mvc.perform(get("/logout").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("action=\"/logout\"")));
        assertThat(session.isInvalid()).isFalse();
        mvc.perform(post("/logout").session(session)).andExpect(status().isForbidden());
        assertThat(session.isInvalid()).isFalse();
        mvc.perform(post("/logout").session(session).with(csrf())).andExpect(redirectedUrl("/login?ended"));
        assertThat(session.isInvalid()).isTrue();
    }

    private long addresses() {
        return jdbc.sql("SELECT COUNT(*) FROM identity_try WHERE name LIKE 'address:%'")
                .query(Long.class)
                .single();
    }

    private MvcResult signIn(
            String login, String password, String address, @org.jspecify.annotations.Nullable MockHttpSession session)
            throws Exception {
        MockHttpServletRequestBuilder request = post("/login")
                .param("username", login)
                .param("password", password)
                .with(csrf())
                .with(plain -> {
                    plain.setRemoteAddr(address);
                    return plain;
                });
        return mvc.perform(session == null ? request : request.session(session)).andReturn();
    }

    static MockHttpSession session(MvcResult result) {
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
    }

    private static Optional<Long> waitOf(Runnable begin) {
        try {
            begin.run();
            return Optional.empty();
        } catch (TooManyTries tries) {
            return Optional.of(tries.seconds());
        }
    }
}
