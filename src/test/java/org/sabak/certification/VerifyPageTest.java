package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.identity.IdentityFixtures;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.organisation.Units;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** What the world may know about a certificate, and what a ministry does about it. */
@IntegrationTest
class VerifyPageTest {
    private static final String SCHEME = "foundation";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Recording recording;

    @Autowired
    private CertificateStore certificates;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private SpanCache spans;

    @Autowired
    private Schemes schemes;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private IdentityFixtures fixtures;

    @Autowired
    private TransactionTemplate transaction;

    private CertificationPeople officials;

    @BeforeEach
    void officials() {
        officials = new CertificationPeople(jdbc, units);
    }

    @Test
    void saysWhatTheCertificateIsWorthTodayAndNeverTheName() throws Exception {
        var serial = certified("KG");
        mvc.perform(get("/verify/" + serial.toLowerCase().replace('-', ' ')))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Valid on ")))
                .andExpect(content().string(not(containsString("Sadykova"))))
                .andExpect(content().string(not(containsString("Садыкова"))));
        mvc.perform(get("/verify/" + serial).param("lang", "ru"))
                .andExpect(content().string(containsString("Базовая подготовка")));
        mvc.perform(get("/verify/" + serial).with(user(account("ministry"))))
                .andExpect(content().string(containsString("Садыкова")));
        mvc.perform(get("/verify/" + certified("KZ")).with(user(account("ministry"))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Садыкова"))));
    }

    @Test
    void anUnknownOrMisspeltSerialIsNotFoundWithAWayOn() throws Exception {
        mvc.perform(get("/verify/" + Serial.of("KG", 1)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("name=\"serial\"")));
        mvc.perform(get("/verify/KG-1111-1111-1111-0")).andExpect(status().isNotFound());
        mvc.perform(get("/verify").param("serial", "kg 0000 0000 0001 x")).andExpect(status().is3xxRedirection());
        var serial = Serial.of("KG", 1);
        mvc.perform(get("/verify").param("serial", serial.toLowerCase())).andExpect(redirectedUrl("/verify/" + serial));
    }

    @Test
    void tellsWhetherANameMatchesUntilSomebodyTriesTooMany() throws Exception {
        var serial = certified("KG");
        RequestPostProcessor from = request -> {
            request.setRemoteAddr("192.0.2.76");
            return request;
        };
        mvc.perform(post("/verify/" + serial).with(csrf()).with(from).param("name", "айгул САДЫКОВА"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("is the name on this certificate")));
        for (int i = 0; i < 19; i++) {
            mvc.perform(post("/verify/" + serial).with(csrf()).with(from).param("name", "Nobody " + i))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("is not the name")));
        }
        mvc.perform(post("/verify/" + serial).with(csrf()).with(from).param("name", "Aigül Sadykova"))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(not(containsString("is the name on"))));
    }

    @Test
    void aRevocationChangesThePageAtOnce() throws Exception {
        var serial = certified("KG");
        var person = holder(serial);
        as("ministry", () -> decisions.revoke(decision(person, people.today(person), "Because.")));
        mvc.perform(get("/verify/" + serial))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Revoked on ")))
                .andExpect(content().string(not(containsString("Because."))));
        assertThat(spans.holding(person, SCHEME, people.today(person))).isInstanceOf(Holding.Revoked.class);
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM platform_audit WHERE action = 'certification.revoked' AND subject = ?")
                        .param(person.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aMinistryDecidesNothingAboutOfficialsOfAnotherCountry() {
        var person = holder(certified("KZ"));
        var today = people.today(person);
        for (Runnable decision : new Runnable[] {
            () -> decisions.revoke(decision(person, today, "Because.")),
            () -> decisions.suspend(decision(person, today, "Because.")),
            () -> decisions.exempt(decision(person, today, "Because.")),
            () -> decisions.lift(person, SCHEME, Ids.next(), today)
        }) {
            assertThatThrownBy(() -> as("ministry", decision)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void thePrintedFormIsForTheHolderAndThoseWhoAnswerForHer() throws Exception {
        var own = "/api/v1/certificates/" + certified("KG") + ".pdf";
        mvc.perform(get(own)).andExpect(status().isUnauthorized());
        mvc.perform(get(own).with(user(account("official")))).andExpect(status().isNotFound());
        mvc.perform(get(own).with(user(account("admin")))).andExpect(status().isNotFound());
        mvc.perform(get(own).with(user(account("ministry"))))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
        mvc.perform(get("/api/v1/certificates/" + certified("KZ") + ".pdf").with(user(account("ministry"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePrintedFormFollowsTheScopeOfWhoAsks() throws Exception {
        var serial = certified("KG");
        var own = "/api/v1/certificates/" + serial + ".pdf";
        var unit = UnitId.of(officials.unit("KG"));
        var foreign =
                UnitId.of(jdbc.sql("""
                        SELECT id FROM organisation_unit WHERE country_id = 'KG' AND kind = 'FACILITY' AND id <> ?
                        ORDER BY path LIMIT 1""").param(unit.value()).query(UUID.class).single());
        var holder = fixtures.account(holder(serial), "KG", unit, Role.OFFICER);
        var colleague = fixtures.account(officials.official(), "KG", unit, Role.OFFICER);
        mvc.perform(get(own).with(user(account(holder)))).andExpect(status().isOk());
        mvc.perform(get(own).with(user(account(colleague)))).andExpect(status().isNotFound());
        for (var role : Role.values()) {
            var near = account(fixtures.account("KG", unit, role));
            var far = account(fixtures.account("KG", foreign, role));
            var answers = role == Role.SUPERVISOR || role == Role.MINISTRY;
            mvc.perform(get(own).with(user(near))).andExpect(answers ? status().isOk() : status().isNotFound());
            if (role != Role.MINISTRY) {
                mvc.perform(get(own).with(user(far))).andExpect(status().isNotFound());
            }
        }
        mvc.perform(get("/api/v1/certificates/" + Serial.of("KG", 1) + ".pdf").with(user(account("ministry"))))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    private DecisionService.Decide decision(PersonId person, LocalDate on, String text) {
        return new DecisionService.Decide(person, SCHEME, Reason.DECEPTION, on, null, text);
    }

    /** The serial of a certificate earned yesterday. */
    private String certified(String country) {
        var person = officials.official(country, "theologian", LocalDate.of(2010, 1, 1));
        var on = people.today(person).minusDays(1);
        var pieces = officials.primary(schemes.find(SCHEME).orElseThrow(), on);
        transaction.executeWithoutResult(status -> recording.record(person, pieces));
        return certificates.of(person).getFirst().serial();
    }

    private PersonId holder(String serial) {
        return certificates.find(serial).orElseThrow().person();
    }

    private UserDetails account(String login) {
        return accounts.loadUserByUsername(login);
    }

    private void as(String login, Runnable action) {
        var account = account(login);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        try {
            action.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
