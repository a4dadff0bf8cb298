package org.sabak.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.platform.ContentOrigin;
import org.sabak.platform.ContentTree;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
class ContentControllerTest {
    private static final int BUDGET = 12_000;

    @Autowired
    MockMvc http;

    @Autowired
    Handbook handbook;

    @Autowired
    Editions editions;

    @Test
    void anArticleIsServedAtTheHashOfItsBytesToBeKeptForEver() throws Exception {
        var page = handbook.text("still-a-citizen", "ru");
        var answer = http.perform(asked(page.htmlUrl()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, private, immutable"))
                .andExpect(header().string("Content-Type", "text/html;charset=UTF-8"))
                .andExpect(header().string("Vary", "Accept-Encoding"))
                .andExpect(header().string("ETag", '"' + page.html() + '"'))
                .andExpect(header().doesNotExist("Content-Encoding"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Blobs.hash(answer)).isEqualTo(page.html());
        assertThat(new String(answer, StandardCharsets.UTF_8)).startsWith("<article lang=\"ru\">");
    }

    @Test
    void everyModuleFitsTheBudgetOnTheWire() throws Exception {
        for (var course : handbook.courses()) {
            for (var module : course.modules()) {
                for (var language : module.languages()) {
                    var page = handbook.text(module.id(), language);
                    var zipped = http.perform(asked(page.htmlUrl()).header("Accept-Encoding", "br;q=0.5, gzip"))
                            .andExpect(header().string("Content-Encoding", "gzip"))
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray();
                    assertThat(zipped.length).as(module.id() + " " + language).isLessThanOrEqualTo(BUDGET);
                    var plain = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
                    assertThat(Blobs.hash(plain)).isEqualTo(page.html());
                }
            }
        }
    }

    @Test
    void whoWillNotHaveItCompressedGetsItPlain() throws Exception {
        var url = handbook.text("still-a-citizen", "en").htmlUrl();
        http.perform(asked(url).header("Accept-Encoding", "gzip;q=0, identity"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Content-Encoding"));
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        var page = handbook.text("still-a-citizen", "en");
        http.perform(asked(page.htmlUrl()).header("If-None-Match", '"' + page.html() + '"'))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }

    @Test
    void whoIsNotSignedInGetsNothing() throws Exception {
        http.perform(get(handbook.text("still-a-citizen", "ru").htmlUrl())).andExpect(status().isUnauthorized());
        http.perform(get("/content/" + "0".repeat(64))).andExpect(status().isUnauthorized());
    }

    @Test
    void anUnknownHashIsNotFound() throws Exception {
        for (var hash :
                new String[] {"0".repeat(64), "x", "%D1%81%D0%B0%D0%B1%D0%B0%D0%BA", "media/x", "media/x.svg"}) {
            http.perform(asked("/content/" + hash)).andExpect(status().isNotFound());
        }
    }

    @Test
    void theFilesOfAnEditionCannotBeHad() throws Exception {
        var info = handbook.module("still-a-citizen").orElseThrow();
        var files = handbook.files(info.course(), info.edition());
        for (var path : files.paths()) {
            if (path.contains("/media/")) {
                continue;
            }
            var hash = Blobs.hash(files.bytes(path));
            http.perform(asked("/content/" + hash)).andExpect(status().isNotFound());
            http.perform(asked("/content/media/" + hash + ".md")).andExpect(status().isNotFound());
            http.perform(asked("/content/media/" + hash + ".svg")).andExpect(status().isNotFound());
        }
    }

    @Test
    @Transactional
    void aPictureIsServedWithItsTypeAndCannotRunAnything() throws Exception {
        var picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- a picture for this test only --></svg>"
                .getBytes(StandardCharsets.UTF_8);
        editions.add(
                "pictures",
                1,
                Optional.empty(),
                Optional.empty(),
                ContentOrigin.FOLDER,
                ContentTree.of(java.util.Map.of("01-first/media/plan.svg", picture)));
        var url = HandbookPages.pictureUrl("01-first/media/plan.svg", picture);
        http.perform(asked(url))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/svg+xml"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"))
                .andExpect(content().bytes(picture));
        http.perform(asked(url.replace(".svg", ".png"))).andExpect(status().isNotFound());
        http.perform(get(url)).andExpect(status().isUnauthorized());
    }

    private static MockHttpServletRequestBuilder asked(String url) {
        return get(URI.create(url)).with(user("someone"));
    }
}
