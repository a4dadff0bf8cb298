package org.sabak.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sabak.UseCase;

/** A service begins: from an empty database to the first certificate, without demo people. */
class BeginningJourneyE2E {
    private static final Pattern SETUP = Pattern.compile("(/setup/\\S+)\\s");
    private static final String OWN_PASSWORD = "kettle harbour nine lanterns";

    @Test
    @UseCase({"UC-009", "UC-010"})
    void fromTheLinkInTheLogToTheFirstCertificate() throws Exception {
        try (var browser = new Browser();
                var server = new Server("beginning", Map.of("SABAK_DEMO", "false")).quickly()) {
            server.start();
            var link = Awaitility.await("a one-time link in the log")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> SETUP.matcher(server.log()), Matcher::find);

            Slip ministry;
            try (var pc = browser.person(Browser.DESK, "en")) {
                ministry = administer(pc.newPage(), server, link.group(1));
            }
            Slip official;
            try (var pc = browser.person(Browser.DESK, "en")) {
                official = addOfficial(pc.newPage(), server, ministry);
            }
            try (var pc = browser.person(Browser.DESK, "en")) {
                certify(pc.newPage(), server, official);
            }
        }
    }

    /** A login and the password that was printed for it. */
    private record Slip(String login, String password) {}

    private Slip administer(Page page, Server server, String link) {
        var form = new Form(page);
        page.navigate(server.url(link));
        Browser.expectAccessible(page, "setup");
        form.type("Login", "root.admin")
                .type("Name", "Nurlan Osmonov")
                .type("New password", OWN_PASSWORD)
                .type("New password once more", OWN_PASSWORD)
                .press("Create the administrator");
        Official.signIn(page, server, "root.admin", OWN_PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/accounts"));
        page.navigate(server.url(link));
        assertThat(page.locator("main")).not().containsText("First administrator");

        page.navigate(server.url("/units"));
        form.follow("United Nations");
        addUnit(form, "Country", "KG", "Kyrgyzstan", "Asia/Bishkek");
        addUnit(form, "Service", "PS", "Prison service", "");
        addUnit(form, "Facility", "F-1", "Facility No. 1", "");
        Browser.expectAccessible(page, "units");

        page.navigate(server.url("/accounts/new"));
        form.choose("Role", "Ministry")
                .choose("Unit", "Kyrgyzstan")
                .type("Name", "Aida Toktosunova")
                .type("Login", "kg-ministry");
        Browser.expectAccessible(page, "new-account");
        form.press("Open the account and print the password");
        assertThat(page.locator("dl.slip")).isVisible();
        var shown = page.locator("dl.slip code").allTextContents();
        assertThat(shown).hasSize(2).contains("kg-ministry");
        Browser.expectAccessible(page, "slip");
        return new Slip(shown.get(0), shown.get(1));
    }

    private static void addUnit(Form form, String kind, String code, String name, String zone) {
        form.press("Add a unit below");
        form.choose("Kind", kind).type("Code", code).type("Name (English)", name);
        if (!zone.isEmpty()) {
            form.choose("Time zone", zone);
        }
        Browser.expectAccessible(form.page(), "add-unit");
        form.page().locator("vaadin-dialog").getByText("Add a unit below").click();
        assertThat(form.page().locator(".card h2")).hasText(name);
        assertThat(form.page().locator("vaadin-grid").getByText(name)).isVisible();
    }

    private Slip addOfficial(Page page, Server server, Slip ministry) {
        var form = new Form(page);
        choosesAPassword(form, server, ministry);
        assertThat(page).hasURL(Pattern.compile(".*/register"));
        Browser.expectAccessible(page, "register-empty");
        page.navigate(server.url("/roster"));
        assertThat(page.getByText("Nobody here yet")).isVisible();
        form.follow("Add an official");
        form.type("Service number", "000001")
                .type("Family name, Cyrillic", "Асанова")
                .type("Given name, Cyrillic", "Гүлнара")
                .type("Family name, Latin", "Asanova")
                .type("Given name, Latin", "Gulnara")
                .choose("Unit", "Facility No. 1")
                .choose("Job role", "Basic-grade officer");
        Browser.expectAccessible(page, "new-official");
        form.press("Add and make the slip");
        var shown = page.locator(".slip .incident");
        assertThat(shown).hasCount(2);
        Browser.expectAccessible(page, "official-slip");
        return new Slip(shown.first().textContent(), shown.last().textContent());
    }

    private void certify(Page page, Server server, Slip slip) throws Exception {
        choosesAPassword(new Form(page), server, slip);
        assertThat(page).hasURL(Pattern.compile(".*/training"));
        Browser.expectAccessible(page, "training-first");
        var official = new Official(page, server, "en");
        for (var module :
                List.of("still-a-citizen", "words-that-decide", "the-professional-officer", "noticing-change")) {
            official.readAndAnswerChecks(module);
        }
        official.beginExam();
        official.answerAllAndFinish();
        var certificate = official.newestCertificate(1);
        assertThat(certificate.text()).contains("Asanova", "Асанова");
        page.navigate(certificate.address());
        assertThat(page.locator("h1")).containsText(certificate.serial());
    }

    /** A given password is only good for choosing one's own. */
    private void choosesAPassword(Form form, Server server, Slip slip) {
        var page = form.page();
        Official.signIn(page, server, slip.login(), slip.password());
        assertThat(page).hasURL(Pattern.compile(".*/password"));
        page.navigate(server.url("/"));
        assertThat(page).hasURL(Pattern.compile(".*/password"));
        Browser.expectAccessible(page, "password");
        form.type("New password", OWN_PASSWORD)
                .type("New password once more", OWN_PASSWORD)
                .press("Change password");
        assertThat(page).not().hasURL(Pattern.compile(".*/password"));
    }
}
