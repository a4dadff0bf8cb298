package org.sabak.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.util.List;
import java.util.Objects;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.IntegrationTest;
import org.sabak.identity.IdentityFixtures;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.sabak.platform.Assets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What every answer carries, and what none does. */
@IntegrationTest
class SecurityTest {
    private static final String INSIDE =
            "(?is).*(tomcat|spring|hibernate|vaadin/|exception|\\bat org\\.|\\.java:|jdk).*";

    @Autowired
    MockMvc mvc;

    @Autowired
    IdentityFixtures fixtures;

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/api/v1/certificates/x.pdf"})
    void everyPageCarriesTheHeadersThatProtect(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.allOf(
                                        Matchers.containsString("default-src 'self'"),
                                        Matchers.containsString("frame-ancestors 'none'"),
                                        Matchers.containsString("object-src 'none'"),
                                        Matchers.containsString("base-uri 'self'"),
                                        Matchers.containsString("form-action 'self'"))))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().doesNotExist("Server"))
                .andExpect(header().doesNotExist("X-Powered-By"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/session/seen", "/content/x"})
    void whatIsNoPageMayRunNothing(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("Permissions-Policy"));
    }

    @Test
    void filesThatAreTheSameForAllCarryNothingButWhatTheyNeed(@Autowired Assets assets) throws Exception {
        for (var path : List.of("components/outbox.js", "theme/tokens.css", "img/favicon.svg", "i18n/ru.json")) {
            var response = mvc.perform(get(assets.url(path)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse();
            assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.getHeader("Cache-Control")).contains("max-age=31536000", "public", "immutable");
            assertThat(response.getHeaderNames())
                    .as(path)
                    .isSubsetOf(
                            "X-Content-Type-Options",
                            "Cache-Control",
                            "Content-Type",
                            "Content-Length",
                            "Last-Modified",
                            "Accept-Ranges",
                            "Vary");
        }
    }

    @Test
    void overTlsTheBrowserIsToldToStayThere() throws Exception {
        mvc.perform(get("/login").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void cookiesAreSecureUnlessThisIsOnesOwnComputer(@Autowired Environment environment) throws Exception {
        assertThat(environment.getProperty("server.servlet.session.cookie.http-only"))
                .isEqualTo("true");
        assertThat(environment.getProperty("server.servlet.session.cookie.same-site"))
                .isEqualTo("lax");
        var yaml = new String(Objects.requireNonNull(getClass().getResourceAsStream("/application.yml"))
                .readAllBytes());
        assertThat(yaml).containsPattern("cookie:\\s+http-only: true\\s+same-site: lax\\s+secure: true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void theApiWritesNothingWithoutTheTokenAgainstForgery(String method) throws Exception {
        var official = fixtures.authentication(fixtures.account(null, UnitTree.ROOT, Role.OFFICER));
        mvc.perform(request(HttpMethod.valueOf(method), "/api/v1/session/seen").with(authentication(official)))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(post("/api/v1/session/seen").with(authentication(official)).with(csrf()))
                .andExpect(status().isNoContent());
        mvc.perform(post("/api/v1/session/seen").with(authentication(official)).with(csrf().useInvalidToken()))
                .andExpect(status().isForbidden());
    }

    @Test
    void theApiNeverRedirects() throws Exception {
        mvc.perform(get("/api/v1/session/seen").accept(MediaType.TEXT_HTML))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").isNotEmpty());
        var official = fixtures.authentication(fixtures.account(null, UnitTree.ROOT, Role.OFFICER));
        mvc.perform(get("/api/v1/there-is-no-such-thing").with(authentication(official)))
                .andExpect(status().isNotFound());
    }

    @Test
    void nothingOfTheInsideIsShown() throws Exception {
        var official = fixtures.authentication(fixtures.account(null, UnitTree.ROOT, Role.OFFICER));
        for (var asked : new org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder[] {
            post("/api/v1/session/seen")
                    .with(authentication(official))
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"exam\": not json"),
            request(HttpMethod.DELETE, "/api/v1/session/seen")
                    .with(authentication(official))
                    .with(csrf()),
            get("/api/v1/none").with(authentication(official)),
            get("/setup/wrong").accept(MediaType.TEXT_HTML),
            get("/language/xx").accept(MediaType.TEXT_HTML),
            failed(MediaType.TEXT_HTML),
            failed(MediaType.APPLICATION_JSON)
        }) {
            var response = mvc.perform(asked).andReturn().getResponse();
            assertThat(response.getStatus()).isGreaterThanOrEqualTo(400);
            assertThat(response.getContentAsString()).doesNotMatch(INSIDE);
        }
    }

    @Test
    void onlyHealthIsShownOfTheMachine() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
        for (var path : new String[] {"/actuator/env", "/actuator/beans", "/actuator/heapdump", "/v3/api-docs"}) {
            assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus())
                    .as(path)
                    .isIn(302, 401, 403, 404);
        }
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder failed(MediaType type) {
        return get("/error")
                .accept(type)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/somewhere")
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("org.sabak secret"));
    }
}
