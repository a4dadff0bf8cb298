package org.sabak;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.sabak.reporting.ReportingFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whatever somebody makes of the address of a view, a calm page answers, and never a mistake of ours. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadAddressTest extends SpringBrowserlessTest {
    private static final List<String> WORDS = List.of(
            "not-a-uuid",
            "01900000-0000-7000-8000-0000000000aa",
            "ффф",
            "' OR 1=1 --",
            "+999999999-12-31",
            "x".repeat(5_000));
    private static final List<String> PARAMETERS =
            List.of("q", "unit", "role", "scheme", "holding", "duty", "show", "on", "sort", "lang", "unposted", "page");

    @Autowired
    ReportingFixtures fixtures;

    private List<Authentication> people = List.of();

    static Stream<String> routes() {
        return AccessTable.views().keySet().stream();
    }

    @BeforeEach
    void peopleWithEveryRole() {
        if (people.isEmpty()) {
            var unit = fixtures.facility(fixtures.country("ZC"), "ZC", "ONE");
            var official = fixtures.official("ZC", unit, "1", "Aa", "Аа");
            people = List.of(
                    fixtures.authentication(fixtures.account(
                            official, "ZC", unit, Role.OFFICER, Role.TRAINER, Role.SUPERVISOR, Role.MINISTRY)),
                    fixtures.authentication(
                            fixtures.account(null, null, UnitTree.ROOT, Role.INTERNATIONAL, Role.ADMIN)));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aStrangeAddressIsNoMistakeOfOurs(String route) {
        var mistakes = new ArrayList<String>();
        var checker = new AccessAnnotationChecker();
        for (var person : people) {
            SecurityContextHolder.getContext().setAuthentication(person);
            if (checker.hasAccess(AccessTable.views().get(route), person, role -> has(person, role))) {
                for (var word : WORDS) {
                    go(mistakes, route, word, Map.of());
                    go(mistakes, route, "x", PARAMETERS.stream().collect(Collectors.toMap(each -> each, each -> word)));
                }
            }
        }
        assertThat(mistakes).isEmpty();
    }

    private static boolean has(Authentication person, String role) {
        return person.getAuthorities().contains(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private void go(List<String> mistakes, String route, String word, Map<String, String> parameters) {
        var path = route.equals("/") ? "" : route.replaceAll(":[a-z]+\\??", word.replace("\\", "\\\\"));
        try {
            UI.getCurrent().navigate(path, QueryParameters.simple(parameters));
            $(Grid.class).all().forEach(grid -> {
                if (test(grid).size() > 0) {
                    test(grid).getRow(0);
                }
            });
            var shown = getCurrentView().getClass().getSimpleName();
            if (shown.equals("UnexpectedView")) {
                mistakes.add(said(path, parameters) + " shows " + shown);
            }
        } catch (RuntimeException failed) {
            mistakes.add(said(path, parameters) + " throws " + failed);
        }
    }

    private static String said(String path, Map<String, String> parameters) {
        var text = path + " " + parameters;
        return text.length() < 200 ? text : text.substring(0, 200) + "…";
    }
}
