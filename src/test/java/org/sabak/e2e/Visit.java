package org.sabak.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser with an empty cache that counts what comes over its line, which may be made slow. */
final class Visit implements AutoCloseable {
    private static final int KBIT_400 = 400 * 1000 / 8;
    private static final int LATENCY_MS = 400;
    private final BrowserContext context;
    private final CDPSession line;
    private final Map<String, JsonObject> asked = new HashMap<>();
    private final Map<String, Long> bytes = new TreeMap<>();
    private int articles;
    private int attempts;

    final Page page;

    Visit(Browser browser) {
        context = browser.person(Browser.DESK, "ru");
        page = context.newPage();
        page.setDefaultTimeout(90_000);
        line = context.newCDPSession(page);
        line.send("Network.enable");
        line.on("Network.requestWillBeSent", event -> {
            asked.put(event.get("requestId").getAsString(), event);
            if (event.has("redirectResponse")) {
                count("Document", event.getAsJsonObject("redirectResponse"));
            }
        });
        line.on("Network.loadingFinished", event -> {
            var request = asked.get(event.get("requestId").getAsString());
            if (request == null || event.get("encodedDataLength").getAsLong() == 0) {
                return;
            }
            count(request.get("type").getAsString(), event);
            var url = request.getAsJsonObject("request").get("url").getAsString();
            if (url.contains("/content/")) {
                articles++;
            } else if (url.contains("/api/v1/attempts/")) {
                attempts++;
            }
        });
    }

    private void count(String kind, JsonObject counted) {
        bytes.merge(kind, counted.get("encodedDataLength").getAsLong(), Long::sum);
    }

    /** From now on 400 kbit/s each way and 400 ms until an answer begins. */
    void slow() {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY_MS);
        conditions.addProperty("downloadThroughput", KBIT_400);
        conditions.addProperty("uploadThroughput", KBIT_400);
        line.send("Network.emulateNetworkConditions", conditions);
    }

    /** Takes over somebody's session without having loaded anything yet. */
    void as(Person person, String url) {
        context.addCookies(Stream.of("JSESSIONID", "XSRF-TOKEN")
                .map(name -> new Cookie(name, person.cookie(name)).setUrl(url))
                .toList());
    }

    /** Bytes on the wire so far, with headers. */
    long bytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same by kind of resource, in kB. */
    String byKind() {
        return bytes.entrySet().stream()
                .map(kind -> "%s %.0f".formatted(kind.getKey().toLowerCase(Locale.ROOT), kind.getValue() / 1e3))
                .collect(Collectors.joining(", "));
    }

    /** Waits until the text and the check questions of the module that follows have come ahead of their time. */
    void untilAhead() {
        var attemptsOfThisModule = attempts;
        page.waitForCondition(() -> articles > 0 && attempts > attemptsOfThisModule);
        untilQuiet();
    }

    void untilQuiet() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** The first time that the browser painted text or picture, in milliseconds after the navigation began. */
    double firstPaint() {
        return ((Number) page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                .doubleValue();
    }

    /** Milliseconds since the navigation of this page began, by the browser's own clock. */
    double now() {
        return ((Number) page.evaluate("performance.now()")).doubleValue();
    }

    /**
     * Clicks, and waits until what should then be true is true and painted, measured inside the browser.
     *
     * @param selector of what is clicked
     * @param then an expression of JavaScript
     * @return milliseconds
     */
    double clickUntil(String selector, String then) {
        page.locator(selector).scrollIntoViewIfNeeded();
        return ((Number) page.evaluate("""
                selector => new Promise(resolve => {
                  const begun = performance.now();
                  document.querySelector(selector).click();
                  const look = () => (%s) ? requestAnimationFrame(() => resolve(performance.now() - begun)) : requestAnimationFrame(look);
                  look();
                })""".formatted(then), selector)).doubleValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
