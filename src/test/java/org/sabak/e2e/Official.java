package org.sabak.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** What an official does with mouse and keyboard, in the language of the texts given. */
final class Official {
    private final Page page;
    private final Server server;
    private final Answers answers;

    Official(Page page, Server server, String language) {
        this.page = page;
        this.server = server;
        this.answers = new Answers(language);
    }

    static void signIn(Page page, Server server, String login, String password) {
        page.navigate(server.url("/login"));
        page.locator("#username").fill(login);
        page.locator("#password").fill(password);
        page.locator("form button[type=submit]").first().click();
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
    }

    /** The interface in a language of this browser, whatever the account prefers. */
    static void choose(String language, Page page, Server server) {
        page.context().addCookies(List.of(new Cookie("sabak-language", language).setUrl(server.url("/"))));
    }

    /** Opens a module and answers the check under each section. */
    void readAndAnswerChecks(String module) {
        page.navigate(server.url("/handbook/" + module));
        assertThat(page.locator("sabak-reader article section").first()).isVisible();
        var checks = page.locator("sabak-reader .r-check .q-card");
        assertThat(checks.first()).isVisible();
        assertThat(page.locator("#sabak-first")).hasCount(0);
        Browser.expectSteady(page);
        for (var check : checks.all()) {
            answers.answer(check);
            check.locator(".q-tools .btn").first().click();
            assertThat(check.locator(".q-verdict.valid")).isVisible();
        }
        assertThat(page.locator("sabak-reader .r-progress"))
                .hasAttribute("aria-valuenow", String.valueOf(checks.count()));
    }

    /** Comes back to the end of a module: the box that offers to start over lies on none of the ways on. */
    void findTheWayOnUncovered(String module) {
        page.navigate(server.url("/handbook/" + module));
        var box = page.locator("sabak-reader .r-resume:not(:empty)");
        assertThat(box).isVisible();
        assertThat(page.locator("#sabak-first")).hasCount(0);
        Browser.expectSteady(page);
        page.evaluate("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");
        assertThat(wayOn()).isInViewport();
        assertThat(box).isVisible();
        for (var link : page.locator("sabak-reader .r-end a").all()) {
            Assertions.assertThat(overlap(box.boundingBox(), link.boundingBox()))
                    .as(link.textContent())
                    .isFalse();
        }
    }

    private static boolean overlap(BoundingBox one, BoundingBox other) {
        return one.x < other.x + other.width
                && other.x < one.x + one.width
                && one.y < other.y + other.height
                && other.y < one.y + one.height;
    }

    /** At the end of a module the next one has been fetched: the click on it asks for neither its text nor its questions. */
    void goOnWithoutWaiting() {
        var arrived = new CopyOnWriteArrayList<String>();
        Consumer<Request> arrival = request -> arrived.add(request.method() + " " + request.url());
        page.onRequestFinished(arrival);
        page.reload();
        page.evaluate("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");
        var next = wayOn().getAttribute("href").replaceFirst(".*/handbook/([a-z-]+).*", "$1");
        page.waitForCondition(
                () -> arrived.stream().anyMatch(one -> one.matches("GET .*/api/v1/modules/" + next + "\\?.*"))
                        && arrived.stream()
                                        .filter(one -> one.matches("PUT .*/api/v1/attempts/.*"))
                                        .count()
                                >= 2);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.offRequestFinished(arrival);

        var asked = new CopyOnWriteArrayList<String>();
        Consumer<Request> request = one -> asked.add(one.url());
        var title = page.locator("sabak-reader h1").textContent();
        page.onRequest(request);
        wayOn().click();
        assertThat(page.locator("sabak-reader h1")).not().hasText(title);
        assertThat(page.locator("sabak-reader article section").first()).isVisible();
        assertThat(page.locator("sabak-reader .r-check .q-card").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/handbook/" + next + ".*"));
        page.offRequest(request);
        Assertions.assertThat(asked)
                .noneMatch(url -> url.matches(".*/content/[0-9a-f]+"))
                .noneMatch(url -> url.contains("/api/v1/modules/" + next + "?"))
                .noneMatch(url -> url.contains("/api/v1/attempts/"));
    }

    private Locator wayOn() {
        return page.locator("sabak-reader .r-end nav a").last();
    }

    /** Takes the first choice that each scene offers until it ends. */
    void playScenario(String module) {
        page.navigate(server.url("/handbook/" + module + "/scenario"));
        var choices = page.locator("sabak-scenario .s-choices button");
        assertThat(choices.first()).isVisible();
        while (choices.count() > 0) {
            var scene = page.locator("sabak-scenario h2").textContent();
            choices.first().click();
            assertThat(page.locator("sabak-scenario h2")).not().hasText(scene);
        }
        assertThat(page.locator("sabak-scenario .s-outcome .banner")).isVisible();
    }

    /** From the exam's first page to its first question. */
    void beginExam() {
        page.navigate(server.url("/exam/foundation"));
        var start =
                page.locator("main .btn:visible, main vaadin-button:visible").first();
        assertThat(start).isVisible();
        page.locator("sabak-quiz .q-who .btn").first().click();
        assertThat(question()).isVisible();
    }

    Locator question() {
        return page.locator("sabak-quiz .q-card");
    }

    /** Answers the questions from the current one on, {@code count} of them, and stays at the last. */
    void answerQuestions(int count) {
        for (int i = 0; i < count; i++) {
            answers.answer(question());
            if (i < count - 1) {
                next();
            }
        }
    }

    void next() {
        var before = question().getAttribute("data-question");
        page.locator("sabak-quiz .q-steps .btn").last().click();
        assertThat(question()).not().hasAttribute("data-question", before);
    }

    /** Continues an exam that was begun: says "this is me" if this page asks. */
    void goOn() {
        var begin = page.locator("sabak-quiz .q-who .btn").first();
        assertThat(begin.or(question())).isVisible();
        if (begin.isVisible()) {
            begin.click();
        }
        assertThat(question()).isVisible();
    }

    void answerAllFromTheFirst() {
        page.locator("sabak-quiz .q-map button").first().click();
        answerQuestions(page.locator("sabak-quiz .q-map button").count());
    }

    void answerAllAndFinish() {
        answerQuestions(page.locator("sabak-quiz .q-map button").count());
        finish();
    }

    void finish() {
        page.locator("sabak-quiz .q-aside > .btn").click();
        page.locator("sabak-quiz dialog .btn").first().click();
        assertThat(page.locator("sabak-quiz .q-result h1")).isVisible();
    }

    /** Opens the list of certificates until it holds {@code count}, and the PDF of the newest. */
    Certificate newestCertificate(int count) throws Exception {
        page.navigate(server.url("/certificates"));
        var pdfs = page.locator("a[href$='.pdf']");
        page.waitForCondition(() -> {
            page.reload();
            assertThat(page.locator("h1")).isVisible();
            return pdfs.count() == count;
        });
        var response = page.request().get(server.url(pdfs.first().getAttribute("href")));
        if (response.status() != 200) {
            throw new AssertionError("The PDF answers " + response.status());
        }
        return Certificate.read(response.body());
    }

    Locator saveState() {
        return page.locator("sabak-quiz .q-state .st").last();
    }
}
