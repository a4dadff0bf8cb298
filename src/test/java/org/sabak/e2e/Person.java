package org.sabak.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a browser, as far as the server can tell: cookies, the CSRF header, compressed answers, connections that are
 * kept. Blocking and cheap, so that thousands fit beside the server that they load.
 */
final class Person {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final String base;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    static {
        System.setProperty("http.maxConnections", "4000");
    }

    record Reply(int status, String text, Map<String, List<String>> headers) {}

    /** @param base the address of the server, without a slash at the end */
    Person(String base) {
        this.base = base;
    }

    /** Fetches the sign-in page and fills it in. */
    static Person signedIn(String base, String login, String password) {
        var person = new Person(base);
        person.signIn(person.signInPage(), login, password);
        return person;
    }

    /** @return the token of its form */
    String signInPage() {
        var form = CSRF.matcher(get("/login").text());
        if (!form.find()) {
            throw new AssertionError("The sign-in page has no form");
        }
        return form.group(1);
    }

    void signIn(String token, String login, String password) {
        var reply = send(
                "POST",
                "/login",
                "username=" + login + "&password=" + password + "&_csrf="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        var to = String.valueOf(reply.headers().get("Location"));
        if (reply.status() != 302 || to.contains("/login")) {
            throw new AssertionError("Could not sign in " + login + ": " + reply.status() + " " + to);
        }
    }

    /** The PC is not left alone, so it does not lock; an exam allows ten minutes until the next sign. */
    void touches() {
        json("POST", "/api/v1/session/seen", "{\"exam\":true}");
    }

    String get(String path, int expected) {
        return expect(send("GET", path, null, Map.of()), expected, "GET " + path);
    }

    Reply get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** A write of the API with the session's identity. */
    String json(String method, String path, String body) {
        var reply = send(
                method,
                path,
                body,
                Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "")));
        return expect(reply, 2, method + " " + path);
    }

    private static String expect(Reply reply, int expected, String what) {
        if (expected < 10 ? reply.status() / 100 != expected : reply.status() != expected) {
            throw new AssertionError(what + " was answered " + reply.status() + ": " + reply.text());
        }
        return reply.text();
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    Reply send(String method, String path, @Nullable String body, Map<String, String> headers) {
        try {
            var connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setReadTimeout(60_000);
            connection.setRequestProperty("Accept-Encoding", "gzip");
            connection.setRequestProperty("Accept-Language", "ru");
            headers.forEach(connection::setRequestProperty);
            if (!headers.containsKey("X-Attempt-Token")) {
                connection.setRequestProperty("Cookie", cookieHeader());
            }
            if (body != null) {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                connection.setDoOutput(true);
                connection.setFixedLengthStreamingMode(bytes.length);
                try (var out = connection.getOutputStream()) {
                    out.write(bytes);
                }
            }
            var status = connection.getResponseCode();
            keepCookies(connection);
            return new Reply(status, text(connection, status), connection.getHeaderFields());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    private static String text(HttpURLConnection connection, int status) throws IOException {
        try (@Nullable InputStream raw = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            if (raw == null) {
                return "";
            }
            var in = "gzip".equals(connection.getContentEncoding()) ? new GZIPInputStream(raw) : raw;
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String cookieHeader() {
        var header = new StringBuilder();
        cookies.forEach((name, value) -> header.append(header.isEmpty() ? "" : "; ")
                .append(name)
                .append('=')
                .append(value));
        return header.toString();
    }

    private void keepCookies(HttpURLConnection connection) {
        connection.getHeaderFields().forEach((header, values) -> {
            if ("Set-Cookie".equalsIgnoreCase(header)) {
                values.forEach(this::keepCookie);
            }
        });
    }

    private void keepCookie(String line) {
        var pair = line.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
