package org.sabak.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sabak.UseCase;

/** The main job: an official goes from the sign-in page to a new certificate that anyone can verify and the ministry can revoke. */
class OfficialJourneyE2E {
    private static final String MODULE = "noticing-change";

    @Test
    @UseCase({"UC-002", "UC-003", "UC-004", "UC-005", "UC-006", "UC-007"})
    void atTheDeskInEnglish() throws Exception {
        try (var server = new Server("official", Map.of("SABAK_DEMO_OFFICIALS", "60")).quickly()) {
            server.start();
            walk(server, Invented.SADYKOVA, Browser.DESK, "en", this::ministryRevokes);
        }
    }

    @Test
    @UseCase({"UC-002", "UC-003", "UC-004", "UC-005"})
    void onAPhoneInRussian() throws Exception {
        walk(Server.shared(), Invented.SADYKOVA, Browser.PHONE, "ru", this::othersAreRefused);
    }

    /** The official's certificate is about to end: renewing it takes one module and the exam. */
    private void walk(Server server, Invented person, int[] size, String language, Then then) throws Exception {
        try (var browser = new Browser()) {
            try (var pc = browser.person(size, language)) {
                var page = pc.newPage();
                var official = new Official(page, server, language);
                Official.choose(language, page, server);
                Official.signIn(page, server, person.login(), Invented.PASSWORD);
                assertThat(page).hasURL(Pattern.compile(".*/training"));
                assertThat(page.locator(".card.big a")).isVisible();
                Browser.expectAccessible(page, "training-" + language);

                page.locator(".card.big a").click();
                assertThat(page.locator("sabak-reader .r-check .q-card").first())
                        .isVisible();
                official.readAndAnswerChecks(MODULE);
                Browser.expectAccessible(page, "reader-" + language);
                official.findTheWayOnUncovered(MODULE);
                official.goOnWithoutWaiting();

                official.playScenario(MODULE);
                Browser.expectAccessible(page, "scenario-" + language);

                official.beginExam();
                Browser.expectAccessible(page, "exam-" + language);
                official.answerAllAndFinish();
                assertThat(page.locator(".q-result .st").first()).containsText("100");
                assertThat(page.locator(".q-result .banner.valid a")).isVisible();
                Browser.expectAccessible(page, "result-" + language);

                var certificate = official.newestCertificate(2);
                Browser.expectAccessible(page, "certificates-" + language);
                assertThat(certificate.text())
                        .contains(
                                certificate.serial(),
                                Invented.family(person.latin()),
                                Invented.family(person.cyrillic()));
                assertThat(certificate.address()).isEqualTo(server.url("/verify/" + certificate.serial()));

                try (var stranger = browser.person(size, language)) {
                    var check = stranger.newPage();
                    Official.choose(language, check, server);
                    check.navigate(certificate.address());
                    assertThat(check.locator("h1")).containsText(certificate.serial());
                    assertThat(check.locator("main")).not().containsText(Invented.family(person.latin()));
                    assertThat(check.locator("main")).not().containsText(Invented.family(person.cyrillic()));
                    Browser.expectAccessible(check, "verify-" + language);
                    then.go(browser, server, person, certificate, check);
                }
            }
        }
    }

    /** What follows on a new certificate. @param check a stranger's page on it */
    private interface Then {
        void go(Browser browser, Server server, Invented person, Certificate certificate, Page check);
    }

    private void ministryRevokes(Browser browser, Server server, Invented person, Certificate certificate, Page check) {
        try (var pc = browser.person(Browser.DESK, "en")) {
            var page = pc.newPage();
            var form = new Form(page);
            Official.choose("en", page, server);
            Official.signIn(page, server, "ministry", "sabak-demo");
            assertThat(page).hasURL(Pattern.compile(".*/register.*"));
            Browser.expectAccessible(page, "register");
            form.type("Name or service number", Invented.family(person.latin())).choose("Holds", "valid");
            assertThat(page.getByText("1 official")).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*holding=valid.*"));

            var export = page.waitForDownload(() -> form.follow("Export this row"));
            assertThat(lines(export)).hasSize(2).last(STRING).contains(Invented.family(person.latin()), "valid");

            form.follow(person.latin());
            assertThat(page.locator("h1")).containsText(Invented.family(person.latin()));
            assertThat(page.getByText(certificate.serial()).first()).isVisible();
            Browser.expectAccessible(page, "person");
            page.locator(".card")
                    .filter(new Locator.FilterOptions().setHasText(certificate.serial()))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke"))
                    .click();
            Browser.expectAccessible(page, "revoke");
            form.choose("Reason", "result obtained by deception").type("Why, in words", "Somebody else sat the exam.");
            form.button("Revoke").last().click();
            assertThat(page.locator("vaadin-dialog")).hasCount(0);
            assertThat(page.getByText("revoked").first()).isVisible();
        }
        check.reload();
        assertThat(check.locator("main")).containsText("revoked");
        Browser.expectAccessible(check, "verify-revoked");
    }

    private static List<String> lines(Download file) {
        try {
            return Files.readAllLines(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Views, records, files and decisions that are not theirs. @param check a stranger's page */
    private void othersAreRefused(
            Browser browser, Server server, Invented person, Certificate certificate, Page check) {
        var pdf = "/api/v1/certificates/" + certificate.serial() + ".pdf";
        assertThat(check.request().get(server.url(pdf)).status()).isEqualTo(401);
        List<String> staff;
        List<String> all;
        try (var pc = browser.person(Browser.DESK, "ru")) {
            var page = pc.newPage();
            Official.signIn(page, server, "ministry", "sabak-demo");
            all = records(page);
        }
        try (var pc = browser.person(Browser.PHONE, "ru")) {
            var page = pc.newPage();
            Official.signIn(page, server, "supervisor", "sabak-demo");
            assertThat(page).hasURL(Pattern.compile(".*/people.*"));
            new Form(page).follow("Показать всех");
            staff = records(page);
            Browser.expectAccessible(page, "people-ru");
            assertThat(page.request().get(server.url("/api/v1/register.csv")).status())
                    .isEqualTo(403);
            refused(page, server.url("/register"), "Нет доступа");
            var foreign = all.stream().filter(each -> !staff.contains(each)).findFirst();
            refused(page, server.url(foreign.orElseThrow()), "Страница не найдена");
            page.navigate(server.url(staff.getFirst()));
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.getByText("Отозвать")).hasCount(0);
            Browser.expectAccessible(page, "staff-ru");
        }
        try (var pc = browser.person(Browser.PHONE, "ru")) {
            var page = pc.newPage();
            Official.signIn(page, server, person.login(), Invented.PASSWORD);
            assertThat(page).hasURL(Pattern.compile(".*/training"));
            var own = page.request().get(server.url(pdf));
            assertThat(own.status()).isEqualTo(200);
            var family = Invented.family(person.cyrillic());
            for (var colleague : staff.subList(0, Math.min(3, staff.size()))) {
                page.navigate(server.url(colleague));
                assertThat(page.locator("h1")).containsText(Pattern.compile(family + "|Страница не найдена"));
            }
            refused(page, server.url("/accounts"), "Нет доступа");
        }
    }

    /** Addresses of the records that a list of people leads to. */
    private static List<String> records(Page page) {
        var links = page.locator("a[href^='/people/']");
        assertThat(links.first()).isVisible();
        return links.all().stream().map(link -> link.getAttribute("href")).toList();
    }

    private static void refused(Page page, String address, String heading) {
        page.navigate(address);
        assertThat(page.locator("h1")).hasText(heading);
        Browser.expectAccessible(page, "refused");
    }
}
