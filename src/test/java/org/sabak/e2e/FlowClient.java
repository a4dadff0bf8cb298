package org.sabak.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One page of a browser, as Flow's own client would speak to the server: fetches the first HTML, begins the page, and
 * navigates. It understands of the answers only what it needs for the next message.
 */
final class FlowClient {
    private static final Pattern PAGE = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(-?\\d+)");
    private static final Pattern CLIENT = Pattern.compile("\"clientId\":(\\d+)");
    private static final String ABOUT_BROWSER =
            "&v-sh=768&v-sw=1366&v-wh=650&v-ww=1366&v-bh=650&v-bw=1366&v-tzo=-360&v-dstd=0&v-rtzo=-360&v-dston=false"
                    + "&v-tzid=Asia%2FBishkek&v-wn=v-0.5&v-td=false&v-pr=1&v-np=Linux%20x86_64&v-cs=light%20dark";
    private final Person person;
    private final String page;
    private final String key;
    private String syncId;
    private String clientId;

    private FlowClient(Person person, String begun) {
        this.person = person;
        page = first(PAGE, begun);
        key = first(KEY, begun);
        syncId = first(SYNC, begun);
        clientId = first(CLIENT, begun);
    }

    /** Opens an address as a link from outside does; afterwards the server holds a live view. */
    static FlowClient open(Person person, String path) {
        person.get(path, 200);
        var begun = person.get(
                "/?v-r=init&location=" + URLEncoder.encode(path.substring(1), StandardCharsets.UTF_8) + "&query="
                        + ABOUT_BROWSER,
                200);
        var client = new FlowClient(person, begun);
        client.navigate(path, "");
        return client;
    }

    /** Follows a link. @return what the server wants changed on the screen */
    String follow(String path) {
        return navigate(path.substring(1), "client");
    }

    private String navigate(String route, String trigger) {
        var message = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":"%s"}}],"syncId":%s,"clientId":%s}""".formatted(key, route, trigger, syncId, clientId);
        var reply = person.send(
                "POST",
                "/?v-r=uidl&v-uiId=" + page,
                message,
                Map.of("Content-Type", "application/json; charset=UTF-8"));
        if (reply.status() != 200) {
            throw new AssertionError("Flow answered " + reply.status() + " to " + route + ": " + reply.text());
        }
        syncId = first(SYNC, reply.text());
        clientId = first(CLIENT, reply.text());
        return reply.text();
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in: " + text);
        }
        return found.group(1);
    }
}
