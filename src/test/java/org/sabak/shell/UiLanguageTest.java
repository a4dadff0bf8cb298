package org.sabak.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.platform.Languages;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class UiLanguageTest {
    private final UiLanguage language;

    @Autowired
    UiLanguageTest(UiLanguage language) {
        this.language = language;
    }

    @Test
    void thePageSaysInWhichLanguageItIs() {
        assertThat(page(Locale.of("ky"))).isEqualTo("ky");
        assertThat(page(Locale.of("ru", "RU"))).isEqualTo("ru");
        assertThat(page(Locale.FRENCH)).isEqualTo("en");
    }

    @Test
    void theLanguageThatThisBrowserKeepsGoesFirst() {
        assertThat(page(Locale.ENGLISH, new Cookie(Languages.COOKIE, "ky"))).isEqualTo("ky");
        assertThat(page(Locale.of("ru"), new Cookie(Languages.COOKIE, "<b>"))).isEqualTo("ru");
    }

    private String page(Locale wanted, Cookie... kept) {
        var request = mock(VaadinRequest.class);
        when(request.getLocale()).thenReturn(wanted);
        when(request.getCookies()).thenReturn(kept);
        var document = Jsoup.parse("<html lang=\"en\"><head></head><body></body></html>");
        language.say(new IndexHtmlResponse(request, mock(VaadinResponse.class), document));
        return document.selectFirst("html").attr("lang");
    }
}
