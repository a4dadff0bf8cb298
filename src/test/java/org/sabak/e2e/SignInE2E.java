package org.sabak.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInE2E {
    @Test
    void aWrongPasswordIsSaidInWordsAndTheFormCanBeUsedAgain() {
        var server = Server.shared();
        try (var browser = new Browser()) {
            try (var person = browser.person(Browser.PHONE, "ru")) {
                var page = person.newPage();
                page.navigate(server.url("/login"));
                page.getByLabel("логин").fill("official");
                page.getByLabel("Пароль").fill("not-this");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Войти"))
                        .click();
                assertThat(page.getByRole(AriaRole.ALERT)).containsText("неверен");
                Browser.expectAccessible(page, "sign-in");
                page.getByLabel("логин").fill("official");
                page.getByLabel("Пароль").fill("sabak-demo");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Войти"))
                        .click();
                assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
            }
        }
    }
}
