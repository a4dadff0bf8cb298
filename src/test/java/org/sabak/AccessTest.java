package org.sabak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sabak.identity.IdentityFixtures;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every endpoint and every view × every role and nobody, and compares with the table in {@code access.txt}. */
@IntegrationTest
class AccessTest {
    private static final String SOME_ID = "01900000-0000-7000-8000-0000000000aa";

    @Autowired
    MockMvc mvc;

    @Autowired
    IdentityFixtures fixtures;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointAndViewStandsInTheTableAndNothingElse() throws IOException {
        var known = new TreeSet<>(endpoints());
        AccessTable.views().keySet().forEach(route -> known.add("view " + route));
        assertThat(new TreeSet<>(AccessTable.rules().keySet())).isEqualTo(known);
    }

    @Test
    void everyEndpointIsOpenToWhomTheTableSays() throws Exception {
        var people = new LinkedHashMap<@Nullable Role, @Nullable Authentication>();
        people.put(null, null);
        for (var role : Role.values()) {
            people.put(role, fixtures.authentication(fixtures.account(null, UnitTree.ROOT, role)));
        }
        var mistakes = new ArrayList<String>();
        for (var rule : AccessTable.rules().entrySet()) {
            if (rule.getKey().startsWith("view ") || rule.getValue().who().equals("token")) {
                continue;
            }
            for (var person : people.entrySet()) {
                var status = answer(rule.getKey(), rule.getValue().body(), person.getValue());
                var refused = status == 401 || status == 403 || status == 302;
                if (refused == rule.getValue().allows(person.getKey())) {
                    mistakes.add(rule.getKey() + " as " + person.getKey() + " answers " + status + ", but is for "
                            + rule.getValue().who());
                }
            }
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void everyViewIsOpenToWhomTheTableSays() throws IOException {
        var checker = new AccessAnnotationChecker();
        var table = AccessTable.rules();
        var mistakes = new ArrayList<String>();
        AccessTable.views().forEach((route, view) -> {
            var rule = table.getOrDefault("view " + route, new AccessTable.Rule("nobody", null));
            for (var role : Stream.concat(Stream.of((Role) null), Stream.of(Role.values()))
                    .toList()) {
                var open = checker.hasAccess(
                        view,
                        role == null ? null : () -> "somebody",
                        asked -> role != null && asked.equals(role.name()));
                if (open != rule.allows(role)) {
                    mistakes.add("view " + route + " as " + role + " is " + (open ? "open" : "closed"));
                }
            }
        });
        assertThat(mistakes).isEmpty();
    }

    /** The status; a redirect that does not lead to the sign-in page counts as 200. */
    private int answer(String endpoint, @Nullable String body, @Nullable Authentication person) throws Exception {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var path = endpoint.substring(endpoint.indexOf(' ') + 1).replaceAll("\\{[^}]+}", SOME_ID);
        var asked = request(HttpMethod.valueOf(method), path)
                .accept(path.startsWith("/api/") ? MediaType.APPLICATION_JSON : MediaType.ALL)
                .with(person == null ? anonymous() : authentication(person))
                .with(csrf());
        if (path.startsWith("/api/") && !method.equals("GET")) {
            asked.contentType(MediaType.APPLICATION_JSON).content(body == null ? "{}" : body);
        }
        var response = mvc.perform(asked).andReturn().getResponse();
        var redirect = Objects.toString(response.getRedirectedUrl(), "");
        return response.getStatus() == 302 && !redirect.matches("(http://localhost)?/login")
                ? 200
                : response.getStatus();
    }

    private Set<String> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        mapping.getValue().getBeanType().getPackageName().startsWith("org.sabak"))
                .flatMap(mapping -> {
                    var methods = mapping.getKey().getMethodsCondition().getMethods();
                    return mapping.getKey().getPatternValues().stream()
                            .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                                    .stream().map(method -> method + " " + path));
                })
                .collect(Collectors.toSet());
    }
}
