package org.sabak.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium. Where none is installed the browser tests are skipped with one line that says how to install one; with
 * {@code -De2e.required=true} they fail instead.
 */
final class Browser implements AutoCloseable {
    /** Flow adds it to the body, outside every landmark and mostly hidden; no view can place it elsewhere. */
    private static final String FLOWS_OWN = "vaadin-connection-indicator";

    /** Milliseconds that a page may take on a machine which is busy with other things; no budget. */
    private static final double PATIENCE = 30_000;

    /** A PC of the size that most offices have. */
    static final int[] DESK = {1366, 768};

    static final int[] PHONE = {360, 740};

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        var executable = executable();
        if (executable.isEmpty()) {
            var hint =
                    "Browser tests need Chromium on the PATH (Debian: apt-get install chromium) or -De2e.browser=/its/path";
            System.out.println(hint);
            assertThat(Boolean.getBoolean("e2e.required")).as(hint).isFalse();
            assumeTrue(false, hint);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create();
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Counts what moves on a page by itself, as Chromium reports it. */
    private static final String SHIFTS = """
            window.shifts = [];
            const told = ({ node, previousRect, currentRect }) =>
              `${node?.nodeName} ${node?.className} ${Object.values(previousRect.toJSON())} to ${Object.values(currentRect.toJSON())}`;
            new PerformanceObserver(list => list.getEntries().filter(shift => !shift.hadRecentInput).forEach(shift =>
              window.shifts.push({ value: shift.value, told: shift.sources.map(told).join(', ') })))
              .observe({ type: 'layout-shift', buffered: true });""";

    /** A person at a computer: cookies and storage of their own. */
    BrowserContext person(int[] size, String language) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(size[0], size[1])
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Asia/Bishkek"));
        context.addInitScript(SHIFTS);
        return context;
    }

    /** Nothing has moved by itself since this page was asked for, or hardly: a score below 0.1 is what is called good. */
    static void expectSteady(Page page) {
        assertThat(((Number) page.evaluate("shifts.reduce((sum, shift) => sum + shift.value, 0)")).doubleValue())
                .as("layout shift of %s: %s", page.url(), page.evaluate("shifts.map(shift => shift.told).join('; ')"))
                .isLessThan(0.1);
    }

    /**
     * What axe-core objects to on this page, in light and in dark: nothing. Dark differs in nothing but colours, so only they
     * are judged again. Leaves a picture of both in {@code target/e2e}.
     */
    static void expectAccessible(Page page, String name) {
        expectAccessible(page, name, ColorScheme.DARK, new AxeBuilder(page).withRules(List.of("color-contrast")));
        expectAccessible(page, name, ColorScheme.LIGHT, new AxeBuilder(page));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits the width of the screen", name)
                .isTrue();
    }

    private static void expectAccessible(Page page, String name, ColorScheme scheme, AxeBuilder axe) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "e2e", name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png"))
                .setFullPage((Boolean) page.evaluate("document.documentElement.scrollHeight < 4000")));
        assertThat(axe.exclude(FLOWS_OWN).analyze().getViolations())
                .as("axe on %s in %s", name, scheme)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().getFirst().getHtml() + " "
                        + rule.getNodes().getFirst().getFailureSummary())
                .isEmpty();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> executable() {
        var named = Optional.ofNullable(System.getProperty("e2e.browser")).map(Path::of);
        if (named.isPresent()) {
            return named;
        }
        var path = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .toList();
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> path.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
