package org.sabak.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.RouteRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.identity.IdentityFixtures;
import org.sabak.organisation.OrganisationFixtures;
import org.sabak.organisation.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;

/** The status of the first answer to an address is that of what the view shows in the end. */
@IntegrationTest
class FirstStatusTest extends SpringBrowserlessTest {
    private static final Map<String, Integer> SHOWN =
            Map.of("NotFoundView", 404, "MissingView", 404, "DeniedView", 403, "UnexpectedView", 500);

    @Autowired
    FirstStatus status;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    IdentityFixtures accounts;

    @AfterEach
    void nobody() {
        organisation.actAsNobody();
    }

    @Test
    void itIsTheSameForEveryViewAndRole() {
        var since = LocalDate.of(2024, 3, 1);
        var own = organisation.official(organisation.at("/KG/SPS/CHU/IK-16/1/"), "psychologist", since);
        var foreign = organisation.official(
                organisation.unit(organisation.at("/TJ/PSD/"), UnitKind.FACILITY), "psychologist", since);
        var values = Map.of(
                "module", List.of("still-a-citizen", "nothing"),
                "course", List.of("safe-humane-custody", "nothing"),
                "draft", List.of(UUID.randomUUID().toString(), "nothing"),
                "exam", List.of("foundation", "nothing"),
                "person", List.of(own.toString(), foreign.toString(), "nothing"),
                "official", List.of(own.toString(), foreign.toString(), "nothing"),
                "account",
                        List.of(
                                accounts.id("official").toString(),
                                UUID.randomUUID().toString(),
                                "new"),
                "import", List.of(UUID.randomUUID().toString(), "nothing"));
        var mistakes = new ArrayList<String>();
        var routes = UI.getCurrent().getInternals().getRouter().getRegistry();
        for (var login : List.of("official", "trainer", "supervisor", "ministry", "un", "admin")) {
            organisation.actAs(login);
            Stream.concat(
                            Stream.of("nothing", "handbook/still-a-citizen/nothing", "ффф"),
                            routes.getRegisteredRoutes().stream().flatMap(route -> addresses(route, values)))
                    .forEach(address -> compare(mistakes, login, address, routes));
        }
        assertThat(mistakes).isEmpty();
    }

    private static Stream<String> addresses(RouteData route, Map<String, List<String>> values) {
        var template = route.getTemplate();
        var parameter = template.replaceFirst("[^:]*:?([a-z]*).*", "$1");
        return parameter.isEmpty()
                ? Stream.of(template)
                : values.get(parameter).stream().map(value -> template.replaceFirst(":[a-z]+\\??", value));
    }

    private void compare(List<String> mistakes, String login, String address, RouteRegistry routes) {
        UI.getCurrent().navigate(address);
        var shown = SHOWN.getOrDefault(getCurrentView().getClass().getSimpleName(), 200);
        var first = status.of("/" + address, routes);
        if (first != shown) {
            mistakes.add(login + " at /" + address + " is answered " + first + " and then shown " + shown);
        }
    }
}
