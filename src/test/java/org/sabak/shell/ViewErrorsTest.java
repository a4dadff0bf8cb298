package org.sabak.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.platform.Refused;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.test.context.support.WithUserDetails;

@IntegrationTest
@WithUserDetails("official")
class ViewErrorsTest extends SpringBrowserlessTest {
    @Test
    void whatSomebodyElseChangedHasASentenceOfItsOwn() {
        assertThat(shown(new IllegalStateException(new OptimisticLockingFailureException("row 7"))))
                .isEqualTo("Somebody changed this a moment ago. Load it again and repeat your change.");
    }

    @Test
    void aRefusalIsSaidInItsOwnWords() {
        assertThat(shown(new Refused("identity.account.login-taken", "kg-7"))).isEqualTo("The login kg-7 is taken.");
    }

    @Test
    void ourMistakesGetAnIncidentNumberAndNothingOfTheInside() {
        assertThat(shown(new IllegalStateException("secret column x")))
                .containsPattern("incident \\d{6}")
                .doesNotContain("secret");
    }

    @Test
    void theEndOfASessionIsSaidInTheLanguageOfThePageAndNothingReloadsByItself() {
        for (var language : new String[] {"en", "ru", "ky"}) {
            var messages = VaadinService.getCurrent().getSystemMessages(Locale.of(language), null);
            assertThat(messages.isSessionExpiredNotificationEnabled()).isTrue();
            assertThat(messages.getSessionExpiredMessage()).isNotBlank().doesNotContain("shell.");
        }
        assertThat(VaadinService.getCurrent()
                        .getSystemMessages(Locale.of("ru"), null)
                        .getSessionExpiredCaption())
                .isEqualTo("Сеанс завершён");
    }

    private String shown(Throwable failure) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(failure));
        roundTrip();
        var notification = $(Notification.class).last();
        return notification
                .getChildren()
                .filter(Paragraph.class::isInstance)
                .map(text -> ((Paragraph) text).getText())
                .findFirst()
                .orElseThrow();
    }
}
