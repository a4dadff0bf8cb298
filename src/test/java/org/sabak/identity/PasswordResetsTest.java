package org.sabak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.sabak.platform.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class PasswordResetsTest {
    @Autowired
    PasswordResets resets;

    @Autowired
    Slips slips;

    @Autowired
    IdentityFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    private PersonId official;
    private String login;
    private UnitId unit;
    private UnitId foreign;

    /** An official of the demo population with an official's account and no other role; a password that the test knows. */
    @BeforeEach
    void somebody() {
        var row = jdbc.sql("""
                        SELECT a.person_id, a.login, p.unit_id,
                               (SELECT o.unit_id FROM organisation_posting o WHERE o.country_id <> p.country_id LIMIT 1)
                        FROM identity_account a JOIN organisation_posting p ON p.person_id = a.person_id
                        WHERE p.starts_on <= :today AND (p.ends_on IS NULL OR p.ends_on > :today)
                        AND NOT EXISTS (SELECT 1 FROM identity_grant g WHERE g.account_id = a.id AND g.role <> 'OFFICER')
                        AND a.login LIKE 'kg-%' ORDER BY RAND() LIMIT 1""")
                .param("today", LocalDate.now(clock))
                .query((result, n) -> List.of(
                        result.getObject(1, UUID.class),
                        result.getString(2),
                        result.getObject(3, UUID.class),
                        result.getObject(4, UUID.class)))
                .single();
        official = PersonId.of((UUID) row.get(0));
        login = (String) row.get(1);
        unit = UnitId.of((UUID) row.get(2));
        foreign = UnitId.of((UUID) row.get(3));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPERVISOR", "TRAINER"})
    @UseCase({"UC-001", "BR-4"})
    void theSlipSignsInOnceAndThenAsksForAnOwnPassword(Role role) throws Exception {
        be(fixtures.account("KG", unit, role));
        assertThat(resets.obstacle(official)).isEmpty();
        var slip = resets.reset(official);
        nobody();
        assertThat(slip.login()).isEqualTo(login);
        mvc.perform(post("/login")
                        .param("username", login)
                        .param("password", slip.password())
                        .with(csrf()))
                .andExpect(header().string("Location", "/"));
        assertThat(((SignedIn) fixtures.user(login)).mustChangePassword()).isTrue();
        assertThat(jdbc.sql(
                                "SELECT action FROM platform_audit WHERE subject = ? AND actor IS NOT NULL ORDER BY seq DESC LIMIT 1")
                        .param(fixtures.id(login).toString())
                        .query(String.class)
                        .single())
                .isEqualTo("identity.password-given");
    }

    @Test
    @UseCase({"UC-001", "BR-4"})
    void anOfficialOutsideTheScopeIsNotFound() {
        be(fixtures.account("KZ", foreign, Role.SUPERVISOR));
        assertThatThrownBy(() -> resets.obstacle(official)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> resets.reset(official)).isInstanceOf(NotFound.class);
    }

    @Test
    @UseCase({"UC-001", "BR-4"})
    void anAccountWithAnyOtherRoleNowOrLaterIsRefused() {
        jdbc.sql("""
                        INSERT INTO identity_grant (id, account_id, role, unit_id, starts_on, ends_on, version)
                        VALUES (UUID(), ?, 'SUPERVISOR', ?, ?, NULL, 0)""")
                .params(fixtures.id(login), unit.value(), LocalDate.now(clock).plusDays(5))
                .update();
        be(fixtures.account("KG", unit, Role.SUPERVISOR));
        assertThat(resets.obstacle(official)).contains("identity.reset.not-officer-only");
        assertThatThrownBy(() -> resets.reset(official))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                        .isEqualTo("identity.reset.not-officer-only"));
        jdbc.sql("DELETE FROM identity_grant WHERE account_id = ? AND role = 'SUPERVISOR'")
                .param(fixtures.id(login))
                .update();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUPERVISOR", "TRAINER"})
    void nobodyElseResets(Role role) {
        be(fixtures.account("KG", unit, role));
        assertThatThrownBy(() -> resets.reset(official)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePageShowsTheSlipOnceAndOnlyToWhoeverMadeIt() throws Exception {
        var session = new MockHttpSession();
        var supervisor = fixtures.authentication(fixtures.account("KG", unit, Role.SUPERVISOR));
        var page = slips.page(new Slip("Айгүл Садыкова", "kg-10472", "abcd-efgh-jkmn"), "/people", session);
        mvc.perform(get(page).with(authentication(supervisor))).andExpect(status().isNotFound());
        mvc.perform(get(page).session(session).with(authentication(supervisor)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(Matchers.containsString("abcd-efgh-jkmn")))
                .andExpect(content().string(Matchers.containsString("href=\"/people\"")));
        mvc.perform(get(page).session(session).with(authentication(supervisor))).andExpect(status().isNotFound());
    }

    private void be(String who) {
        SecurityContextHolder.getContext().setAuthentication(fixtures.authentication(who));
    }
}
