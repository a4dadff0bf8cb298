package org.sabak.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Cookies, sessions and headers of the whole server, Flow's first page included; other tests do not have its servlet. */
class SecurityE2E {
    private final CookieManager cookies = new CookieManager();

    @Test
    void sessionsCookiesAndTheFirstPageAreProtected() throws Exception {
        var server = Server.shared();
        try (var client = client()) {
            var asked = get(client, server.url("/accounts"));
            assertThat(asked.statusCode()).isEqualTo(302);
            assertThat(asked.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("JSESSIONID=")
                            && cookie.contains("HttpOnly")
                            && cookie.contains("SameSite=Lax"));
            var before = cookie("JSESSIONID");

            assertThat(signIn(client, server).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/accounts"));
            assertThat(cookie("JSESSIONID")).isNotEqualTo(before);

            var page = get(client, server.url("/accounts"));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("sabak-idle");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(page.headers().map()).doesNotContainKeys("Server", "X-Powered-By");

            assertThat(post(client, server.url("/api/v1/session/seen"), "").statusCode())
                    .isEqualTo(403);
            var seen = client.send(
                    HttpRequest.newBuilder(URI.create(server.url("/api/v1/session/seen")))
                            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(seen.statusCode()).isEqualTo(204);

            assertThat(List.of("/nothing", "/accounts/01900000-0000-7000-8000-0000000000aa", "/register"))
                    .extracting(address -> get(client, server.url(address)))
                    .allSatisfy(view -> assertThat(view.body()).contains("sabak-idle"))
                    .extracting(HttpResponse::statusCode)
                    .containsExactly(404, 404, 403);

            var none = get(client, server.url("/api/v1/there-is-no-such-thing"));
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(none.body()).doesNotContainIgnoringCase("spring").doesNotContain("<html");
            assertThat(get(client, server.url("/%ff")).body())
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void theScriptsOfFlowComeCompressedAndStayInTheBrowser() throws Exception {
        var server = Server.shared();
        try (var client = client()) {
            signIn(client, server);
            var scripts = Pattern.compile("/VAADIN/build/[\\w.-]+\\.js")
                    .matcher(
                            get(client, server.url("/handbook/still-a-citizen")).body())
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            assertThat(scripts).hasSizeGreaterThan(2);
            for (var script : scripts) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(server.url(script)))
                                .header("Accept-Encoding", "gzip, br")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).as(script).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .as(script)
                        .contains("immutable", "max-age=31536000");
                assertThat(answer.headers().firstValue("Content-Encoding"))
                        .as(script)
                        .hasValue("br");
                assertThat(answer.headers().firstValue("Content-Length"))
                        .as("%s is compressed once, not for each answer", script)
                        .isPresent();
            }
        }
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static HttpResponse<String> signIn(HttpClient client, Server server) throws Exception {
        var form = get(client, server.url("/login")).body();
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
        assertThat(token.find()).isTrue();
        return post(
                client,
                server.url("/login"),
                "username=admin&password=sabak-demo&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient client, String url, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
