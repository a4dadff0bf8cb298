package org.sabak.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.sabak.learning.LearningFixtures.MODULE;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.platform.Assets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class FirstTextTest {
    private final FirstText first;
    private final Assets assets;

    @Autowired
    FirstTextTest(FirstText first, Assets assets) {
        this.first = first;
        this.assets = assets;
    }

    @Test
    @WithUserDetails("official")
    @UseCase("UC-002")
    void theVeryFirstPageHoldsTheText() {
        var page = page("/handbook/" + MODULE, "ru");
        var text = page.selectFirst("#sabak-first");
        assertThat(page.body().child(0)).isSameAs(text);
        assertThat(text.selectFirst("sabak-reader").attr("state-url"))
                .isEqualTo("/api/v1/modules/" + MODULE + "?lang=ru");
        assertThat(text.select("h1").text()).isEqualTo("По-прежнему гражданин");
        assertThat(text.select("article[lang=ru] > section")).hasSizeGreaterThan(3);
        assertThat(text.select("script[nomodule]")).hasSize(1);
        var state = JsonMapper.builder()
                .build()
                .readTree(page.selectFirst("#sabak-reader-state").data());
        assertThat(state.get("module").asString()).isEqualTo(MODULE);
        assertThat(state.get("own").asBoolean()).isTrue();
    }

    @Test
    @WithUserDetails("official")
    void aQuestionThatHasBeenAnsweredHasMoreRoomReserved() {
        var answered = page("/handbook/" + MODULE, "en");
        assertThat(answered.select(".r-check > .r-ticked")).hasSizeGreaterThan(3);
        assertThat(answered.select(".r-check > .r-open")).isEmpty();
        var fresh = page("/handbook/prevention-and-fairness", "en");
        assertThat(fresh.select(".r-check > .r-ticked")).isEmpty();
        assertThat(fresh.select(".r-check > .r-open")).hasSizeGreaterThan(3);
    }

    @Test
    @WithUserDetails("official")
    void theScriptsAreAskedForAtOnce() {
        var page = page("/handbook/" + MODULE, "en");
        assertThat(page.select("link[rel=modulepreload]"))
                .extracting((Element link) -> link.attr("href"))
                .contains(assets.url("components/sabak-reader.js"), assets.url("components/outbox.js"))
                .anyMatch(href -> href.startsWith("/VAADIN/build/FlowClient-"))
                .anyMatch(href -> href.startsWith("/VAADIN/build/generated-flow-imports-"));
    }

    @Test
    @WithUserDetails("official")
    void noStyleSheetKeepsTheTextWaiting() {
        var page = page("/handbook/" + MODULE, "en");
        assertThat(page.select("link[rel=stylesheet]")).isEmpty();
        assertThat(page.select("link[as=style]")).hasSize(1);
        assertThat(page.selectFirst("head style").data()).contains("--paper:", "article h2", "@page");
    }

    @Test
    @WithUserDetails("un")
    void whoIsNoOfficialGetsNoPlacesForQuestions() {
        assertThat(page("/handbook/" + MODULE, "en").select(".r-check")).isEmpty();
    }

    @Test
    @WithUserDetails("official")
    void otherPagesStayAsTheyAre() {
        assertThat(page("/handbook", "en").select("#sabak-first")).isEmpty();
        assertThat(page("/handbook/nothing", "en").select("#sabak-first")).isEmpty();
        assertThat(page("/handbook/" + MODULE + "/practice", "en").select("#sabak-first"))
                .isEmpty();
    }

    @Test
    void nobodyReadsUnsigned() {
        assertThat(page("/handbook/" + MODULE, "en").select("article")).isEmpty();
    }

    private Document page(String path, String language) {
        var request = mock(VaadinRequest.class);
        when(request.getPathInfo()).thenReturn(path);
        when(request.getParameter("lang")).thenReturn(language);
        when(request.getLocale()).thenReturn(Locale.ENGLISH);
        var document = Jsoup.parse(
                "<html><head><link rel=\"stylesheet\" href=\"aura/aura.css\">"
                        + "<link rel=\"stylesheet\" href=\"assets/theme/app.css\"></head><body><div id=\"outlet\"></div></body></html>");
        first.fill(new IndexHtmlResponse(request, mock(VaadinResponse.class), document));
        return document;
    }
}
