package org.sabak.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.learning.LearningFixtures.MODULE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.platform.Assets;
import org.sabak.platform.ui.EmptyState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@IntegrationTest
class LearningViewsTest extends SpringBrowserlessTest {
    private final Assets assets;

    @Autowired
    LearningViewsTest(Assets assets) {
        this.assets = assets;
    }

    @Test
    @WithUserDetails("official")
    @UseCase("UC-002")
    void theReaderReadsInTheLanguageOfTheInterface() {
        UI.getCurrent().setLocale(Locale.of("ru"));
        var view = navigate("handbook/" + MODULE, ReaderView.class);
        var reader = reader(view);
        assertThat(reader.getElement().getTag()).isEqualTo("sabak-reader");
        assertThat(reader.getElement().getAttribute("state-url")).isEqualTo("/api/v1/modules/" + MODULE + "?lang=ru");
        assertThat(reader.getElement().getAttribute("i18n-url")).isEqualTo(assets.url("i18n/ru.json"));
        assertThat(view.getPageTitle()).isEqualTo("По-прежнему гражданин · Sabak");
    }

    @Test
    @WithUserDetails("official")
    @UseCase("UC-002")
    void anotherLanguageInTheAddressChangesTheTextInPlace() {
        var view = read("ru");
        var reader = reader(view);
        assertThat(reader.getElement().getAttribute("state-url")).endsWith("?lang=ru");
        var again = read("en");
        assertThat(reader(again)).isSameAs(reader);
        assertThat(reader.getElement().getAttribute("state-url")).endsWith("?lang=en");
        assertThat(again.getPageTitle()).isEqualTo("Still a citizen · Sabak");
    }

    @Test
    @WithUserDetails("official")
    void whatIsNoLanguageIsNotHeard() {
        var view = read("\"><b>");
        assertThat(reader(view).getElement().getAttribute("state-url"))
                .matches("/api/v1/modules/[a-z-]+\\?lang=[a-z]{2}");
    }

    @Test
    @WithUserDetails("official")
    void aModuleThatDoesNotExistIsNotFound() {
        assertThat(navigate("handbook/nothing", Div.class).getClass().getSimpleName())
                .isEqualTo("MissingView");
        assertThat(navigate("handbook/nothing/scenario", Div.class).getClass().getSimpleName())
                .isEqualTo("MissingView");
    }

    @Test
    @WithUserDetails("official")
    @UseCase("UC-004")
    void anOfficialPlaysTheScenario() {
        UI.getCurrent().setLocale(Locale.of("ru"));
        var view = navigate("handbook/" + MODULE + "/scenario", ScenarioView.class);
        var scenario = reader(view).getElement();
        assertThat(scenario.getTag()).isEqualTo("sabak-scenario");
        assertThat(scenario.getAttribute("module")).isEqualTo(MODULE);
        assertThat(scenario.getAttribute("language")).isEqualTo("ru");
    }

    @Test
    @WithUserDetails("un")
    void whoIsNoOfficialIsToldWhyThereIsNoScenario() {
        navigate("handbook/" + MODULE + "/scenario", ScenarioView.class);
        assertThat($(EmptyState.class).all()).hasSize(1);
        assertThat($(H1.class).single().getText()).isNotBlank();
    }

    private ReaderView read(String language) {
        UI.getCurrent().navigate("handbook/" + MODULE, QueryParameters.of("lang", language));
        return (ReaderView) getCurrentView();
    }

    private static Component reader(Component view) {
        var only = view.getChildren().toList();
        assertThat(only).hasSize(1).first().isInstanceOf(HtmlComponent.class);
        return only.getFirst();
    }
}
