package org.sabak.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.UseCase;

/** What may go wrong in the middle of an exam, and that nothing is lost by it. */
class ExamJourneyE2E {
    private static final Pattern RECEIVED = Pattern.compile("received \\d\\d:\\d\\d");
    private Browser browser;
    private Server server;
    private BrowserContext pc;
    private Page page;
    private Official official;
    private Invented person;

    @BeforeEach
    void beginAnExam() {
        browser = new Browser();
        server = Server.shared();
        person = Invented.next(server, "none");
        pc = browser.person(Browser.DESK, "en");
        page = pc.newPage();
        official = new Official(page, server, "en");
        Official.signIn(page, server, person.login(), Invented.PASSWORD);
        Official.choose("en", page, server);
        official.beginExam();
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @UseCase({"UC-003", "BR-1"})
    void aKilledServerLosesNothingThatWasShownAsReceived() {
        official.answerQuestions(4);
        assertThat(official.saveState()).hasText(RECEIVED);
        var question = official.question().getAttribute("data-question");

        server.kill();
        server.start();
        page.reload();
        if (page.url().contains("/login")) {
            Official.signIn(page, server, person.login(), Invented.PASSWORD);
            page.navigate(server.url("/exam/foundation"));
        }
        official.goOn();

        assertThat(official.question()).hasAttribute("data-question", question);
        assertThat(page.locator("sabak-quiz .q-map .done")).hasCount(4);
        official.answerAllFromTheFirst();
        official.finish();
        assertThat(page.locator(".q-result .st").first()).containsText("100");
    }

    @Test
    @UseCase({"UC-003", "BR-1"})
    void fiveAnswersWithoutALineAreAllReceivedOnceItIsBack() {
        var posts = new ArrayList<String>();
        pc.setOffline(true);
        official.answerQuestions(5);
        assertThat(official.saveState()).containsText("saved on this computer");
        page.onResponse(response -> {
            if (response.url().endsWith("/events") && response.ok()) {
                posts.add(response.text());
            }
        });
        pc.setOffline(false);
        assertThat(official.saveState()).hasText(RECEIVED);
        var held = List.copyOf(posts).stream()
                .flatMap(text -> Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                        .matcher(text)
                        .results())
                .map(match -> match.group())
                .toList();
        assertThat(held).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
        page.reload();
        official.goOn();
        assertThat(page.locator("sabak-quiz .q-map .done")).hasCount(5);
    }

    @Test
    @UseCase({"UC-003", "BR-2"})
    void answersOfAnExpiredSessionArriveUnderTheFirstPersonsNameWhileAColleagueIsSignedIn() {
        official.answerQuestions(1);
        assertThat(official.saveState()).hasText(RECEIVED);
        pc.setOffline(true);
        official.next();
        official.answerQuestions(3);
        assertThat(official.saveState()).containsText("saved on this computer");
        pc.clearCookies();
        pc.setOffline(false);
        page.close();

        var colleague = pc.newPage();
        Official.signIn(colleague, server, "supervisor", "sabak-demo");
        colleague.navigate(server.url("/handbook"));
        colleague.waitForFunction("() => Object.keys(localStorage).filter(k => k.startsWith('sabak:event:'))"
                + ".every(k => JSON.parse(localStorage[k]).held)");
        pc.clearCookies();

        try (var otherPc = browser.person(Browser.DESK, "en")) {
            var again = otherPc.newPage();
            var back = new Official(again, server, "en");
            Official.signIn(again, server, person.login(), Invented.PASSWORD);
            Official.choose("en", again, server);
            again.navigate(server.url("/exam/foundation"));
            back.goOn();
            assertThat(again.locator("sabak-quiz .q-map .done")).hasCount(4);
        }
    }
}
