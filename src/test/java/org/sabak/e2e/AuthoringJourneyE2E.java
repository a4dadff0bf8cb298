package org.sabak.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sabak.UseCase;

/** Somebody writes in the handbook: what is typed is seen at once, no mistake goes unsaid, and no word is lost. */
class AuthoringJourneyE2E {
    private static final String FOLDER = "01-balanced-security";
    private static final String SENTENCE = "A gate that nobody watches is a wall with a hole.";

    /** @param sentence words of that which says how to mend it */
    private record Mistake(String line, String sentence) {}

    private static final List<Mistake> PLANTED = List.of(
            new Mistake("A [[never-heard-of]] term.", "not in the glossary"),
            new Mistake("A rule [NMR x1] nobody wrote.", "not a known source"),
            new Mistake("A <b>bold</b> word.", "HTML is not allowed"),
            new Mistake("See [there](#nowhere).", "not in this file"),
            new Mistake("![](media/none.svg \"Caption.\")", "no description"),
            new Mistake("> [!SHOUT]", "not a kind of callout"),
            new Mistake("## A section without a name", "identifier"));

    @Test
    @UseCase("UC-014")
    void fromTheFirstWordToTwoTextsInOne() {
        var server = Server.shared();
        try (var browser = new Browser();
                var desk = browser.person(Browser.DESK, "en")) {
            var page = desk.newPage();
            Official.choose("en", page, server);
            Official.signIn(page, server, "un", "sabak-demo");
            var address = begin(page, server);
            write(page);
            plantMistakes(page);
            askAQuestion(page, address);
            playAndBreakTheScenario(page, address);

            var back = loseTheServer(server, page, address);
            mergeWithAnother(browser, server, back, address);
            onAPhone(browser, server, address);
        }
    }

    /** @return the address of the draft */
    private static String begin(Page page, Server server) {
        page.navigate(server.url("/authoring"));
        var form = new Form(page);
        form.button("Change a course").first().click();
        form.choose("Course", "Safe")
                .type("What will you change?", "Mend module 1")
                .press("Begin the draft");
        form.at("Mend module 1");
        page.locator("a[href$='" + FOLDER + "/module.en.md']").click();
        assertThat(area(page)).isVisible();
        assertThat(page.locator("sabak-editor article section").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/edit\\?.*"));
        return page.url().replaceFirst("/edit.*", "");
    }

    private static void write(Page page) {
        end(page, "\n\n## How it is written {#how-it-is-written}\n\n");
        page.keyboard().type("All have [[hum");
        assertThat(option(page, "human")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
        page.keyboard().press("Control+Space");
        page.keyboard().press("Enter");
        page.keyboard().type(" as [NM");
        page.keyboard().press("Enter");
        page.keyboard().type("43");
        page.keyboard().press("Enter");
        page.keyboard().type(" says. " + SENTENCE);
        var written = page.locator("sabak-editor article #how-it-is-written");
        assertThat(written).containsText(SENTENCE);
        assertThat(written.locator("a.term")).hasCount(1);
        assertThat(written.locator("cite")).containsText("43");

        button(page, "Practice").click();
        assertThat(written.locator(".callout.practice")).isVisible();
        page.keyboard().press("Control+z");
        assertThat(area(page)).not().hasValue(text(".*how-it-is-written.*PRACTICE.*"));
        assertThat(written.locator(".callout.practice")).hasCount(0);
        saved(page);
        assertThat(page.locator(".e-facts")).containsText("Flesch");
    }

    private static void plantMistakes(Page page) {
        var sound = area(page).inputValue();
        end(page, "\n\n" + PLANTED.stream().map(Mistake::line).collect(Collectors.joining("\n\n")) + "\n");
        var text = area(page).inputValue();
        for (var mistake : PLANTED) {
            int number = 1
                    + (int) text.substring(0, text.indexOf(mistake.line()))
                            .lines()
                            .count();
            assertThat(page.locator(".e-mistakes li")
                            .filter(new Locator.FilterOptions().setHasText("Line " + number + ":"))
                            .filter(new Locator.FilterOptions().setHasText(mistake.sentence())))
                    .not()
                    .hasCount(0);
            assertThat(page.locator(".e-line").nth(number - 1)).hasClass(Pattern.compile(".*\\bbad\\b.*"));
        }
        Browser.expectAccessible(page, "editor-mistakes");
        var first = page.locator(".e-mistakes li button").first();
        first.click();
        assertThat(area(page)).isFocused();
        assertThat(page.locator(".e-line.here")).hasClass(Pattern.compile(".*\\bbad\\b.*"));
        area(page).fill(sound);
        assertThat(page.locator(".e-mistakes li")).hasCount(0);
        saved(page);
    }

    private static void askAQuestion(Page page, String address) {
        page.navigate(address + "/edit?file=" + FOLDER + "/quiz.en.md");
        var cards = page.locator(".e-question");
        assertThat(cards.first()).isVisible();
        int before = cards.count();
        assertThat(area(page)).isVisible();
        area(page).press("Control+End");
        button(page, "One answer").click();
        page.keyboard().type("Who locks the gate?");
        assertThat(cards).hasCount(before + 1);
        var card = cards.last();
        assertThat(card).containsText("Who locks the gate?");
        card.getByRole(AriaRole.RADIO).first().check();
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Check"))
                .click();
        assertThat(card.locator(".q-verdict.valid")).isVisible();
        assertThat(page.locator(".e-facts .st").first()).containsText("lo1");
        saved(page);
        Browser.expectAccessible(page, "editor-quiz");
    }

    private static void playAndBreakTheScenario(Page page, String address) {
        page.navigate(address + "/graph?module=balanced-security&lang=en");
        var scenes = page.locator(".e-scene");
        assertThat(scenes.first()).isVisible();
        assertThat(page.locator(".e-findings")).containsText("every way ends");
        scenes.nth(1).press("Enter");
        assertThat(area(page)).isFocused();
        assertThat(page.locator(".e-line.here")).containsText("##");
        button(page, "Play from here")
                .nth(1)
                .or(page.locator(".e-graph-pane td .btn").nth(1))
                .first()
                .click();
        var stage = page.locator(".e-scenes .s-stage");
        assertThat(stage.locator("h2")).isVisible();
        stage.locator(".s-choices button").first().click();
        assertThat(stage.locator(".s-trail")).isVisible();
        button(page, "Graph of scenes").click();

        var sound = area(page).inputValue();
        area(page).fill(sound.replaceFirst("\\]\\(#[a-z-]+\\)", "](#nowhere)"));
        assertThat(page.locator(".e-findings")).containsText("is missing");
        assertThat(page.locator(".e-scene.lost").first()).isVisible();
        Browser.expectAccessible(page, "graph-broken");
        area(page).fill(sound);
        assertThat(page.locator(".e-findings")).containsText("every way ends");
    }

    /** The server is killed while somebody types, the window is closed, and the text is back when both are. */
    private static Page loseTheServer(Server server, Page page, String address) {
        page.navigate(address + "/edit?file=" + FOLDER + "/module.en.md");
        assertThat(area(page)).isVisible();
        server.kill();
        end(page, "\nTyped while nobody listened.");
        assertThat(page.locator(".e-state")).containsText("kept on this computer");
        var context = page.context();
        page.close();
        server.start();
        var back = context.newPage();
        Official.signIn(back, server, "un", "sabak-demo");
        back.navigate(address + "/edit?file=" + FOLDER + "/module.en.md");
        assertThat(area(back)).hasValue(text(".*Typed while nobody listened\\.\\s*"));
        assertThat(back.locator(".e-notices")).containsText("is back");
        saved(back);
        return back;
    }

    private static void mergeWithAnother(Browser browser, Server server, Page page, String address) {
        try (var elsewhere = browser.person(Browser.DESK, "en")) {
            var other = elsewhere.newPage();
            Official.choose("en", other, server);
            Official.signIn(other, server, "un", "sabak-demo");
            other.navigate(address + "/edit?file=" + FOLDER + "/module.en.md");
            assertThat(other.locator(".e-notices")).containsText("another window");
            assertThat(area(other)).hasValue(text(".*nobody listened.*"));
            change(other, "nobody listened.", "the server slept.");
            saved(other);

            change(page, "nobody listened.", "nobody was there.");
            assertThat(page.locator(".e-place.clash")).isVisible();
            assertThat(page.locator(".e-place.clash")).containsText("the server slept.");
            Browser.expectAccessible(page, "merge");
            var together = button(page, "Put together and save");
            assertThat(together).isDisabled();
            page.getByLabel("take both, yours first").check();
            together.click();
            assertThat(area(page))
                    .hasValue(text(".*Typed while nobody was there\\.\\s+Typed while the server slept\\.\\s*"));
            saved(page);
            other.reload();
            assertThat(area(other)).hasValue(text(".*nobody was there.*server slept.*"));
        }
    }

    private static void onAPhone(Browser browser, Server server, String address) {
        try (var phone = browser.person(Browser.PHONE, "ru")) {
            var page = phone.newPage();
            Official.choose("ru", page, server);
            Official.signIn(page, server, "un", "sabak-demo");
            page.navigate(address + "/edit?file=" + FOLDER + "/module.ru.md");
            assertThat(area(page)).isVisible();
            Browser.expectAccessible(page, "editor-phone");
            button(page, "Просмотр").click();
            assertThat(page.locator("sabak-editor article section").first()).isVisible();
            assertThat(area(page)).isHidden();
            Browser.expectAccessible(page, "editor-phone-preview");
        }
    }

    private static Locator area(Page page) {
        return page.locator("sabak-editor textarea.e-area");
    }

    /** A pattern of which a point is any sign, the end of a line too. */
    private static Pattern text(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL);
    }

    private static Locator option(Page page, String words) {
        return page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(words, Pattern.CASE_INSENSITIVE)))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void end(Page page, String text) {
        area(page).press("Control+End");
        page.keyboard().insertText(text);
    }

    private static void change(Page page, String from, String to) {
        area(page).fill(area(page).inputValue().replace(from, to));
    }

    private static void saved(Page page) {
        assertThat(page.locator(".e-state .st")).hasText(Pattern.compile("saved \\d.*"));
    }
}
