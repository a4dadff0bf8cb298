package org.sabak.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sabak.IntegrationTest;
import org.sabak.identity.IdentityFixtures;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

@IntegrationTest
class ShellViewsTest extends SpringBrowserlessTest {
    @Autowired
    IdentityFixtures fixtures;

    @BeforeEach
    void readRussian() {
        UI.getCurrent().setLocale(Locale.of("ru"));
    }

    @ParameterizedTest
    @CsvSource({
        "official, training",
        "trainer, authoring",
        "supervisor, people",
        "ministry, register",
        "un, countries",
        "admin, accounts"
    })
    void theAddressWithoutPathLeadsToTheFirstScreenOfTheRole(String login, String first) {
        signIn(login);
        UI.getCurrent().navigate("");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(first);
        assertThat($(H1.class).all()).hasSize(1);
    }

    @Test
    void ofSeveralRolesTheWidestLeads() {
        signIn(fixtures.account(null, UnitTree.ROOT, Role.ADMIN, Role.INTERNATIONAL));
        UI.getCurrent().navigate("");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("countries");
    }

    @Test
    void whoHasNoRoleTodayIsToldSo() {
        signIn(fixtures.account(null, UnitTree.ROOT));
        navigate(HomeView.class);
        assertThat($(H1.class).single().getText()).isNotBlank().doesNotContain("shell.");
    }

    @Test
    @WithUserDetails("official")
    void theNavigationHoldsWhatTheRolesAllowAndMarksWhereOneIs() {
        UI.getCurrent().navigate("handbook/still-a-citizen");
        assertThat(navigation())
                .contains("/training", "/handbook", "/certificates", "/search")
                .doesNotContain("/register");
        assertThat($(Anchor.class).all())
                .filteredOn(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .extracting(Anchor::getHref)
                .containsExactly("/handbook");
        UI.getCurrent().navigate("search");
        assertThat($(Anchor.class).all())
                .filteredOn(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .extracting(Anchor::getHref)
                .containsExactly("/search");
    }

    @Test
    @WithUserDetails("admin")
    void everyPageOffersToSkipToItsTextToChooseALanguageAndToSignOut() {
        UI.getCurrent().navigate("accounts");
        var layout = layout();
        assertThat(layout.getElement().getChild(0).getAttribute("href")).isEqualTo("#main");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/language/en", "/language/ru", "/language/ky", "/theme/dark", "/password");
        assertThat(layout.getElement().getOuterHTML()).contains("method=\"post\"", "action=\"/logout\"");
        assertThat($(Anchor.class).all())
                .filteredOn(link -> link.getHref().startsWith("/language/")
                        && "true".equals(link.getElement().getAttribute("aria-current")))
                .hasSize(1);
    }

    @Test
    @WithUserDetails("official")
    void anAddressThatLeadsNowhereSaysSoInsideTheLayoutWithAWayOut() {
        var shown = navigate("there/is/no/such/page", Div.class);
        assertThat(shown.getClass()).isEqualTo(NotFoundView.class);
        assertThat(navigation()).contains("/training");
        assertThat($(H1.class).single().getText()).isNotBlank().doesNotContain("shell.");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("/");
    }

    private void signIn(String login) {
        SecurityContextHolder.getContext().setAuthentication(fixtures.authentication(login));
    }

    private List<String> navigation() {
        return $(Anchor.class, $(Nav.class).first()).all().stream()
                .map(Anchor::getHref)
                .toList();
    }

    private static Component layout() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .filter(MainLayout.class::isInstance)
                .map(HasElement.class::cast)
                .map(Component.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
