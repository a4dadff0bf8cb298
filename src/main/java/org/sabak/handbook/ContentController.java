package org.sabak.handbook;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.HandbookPages.Body;
import org.sabak.platform.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Articles and pictures at addresses that are the hash of their bytes: a browser that has one never asks again. */
@RestController
class ContentController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final HandbookPages pages;

    ContentController(HandbookPages pages) {
        this.pages = pages;
    }

    @GetMapping("/content/{hash}")
    ResponseEntity<byte[]> page(
            @PathVariable String hash,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        return answer(hash, pages.page(hash), encodings, null);
    }

    @GetMapping("/content/media/{name}")
    ResponseEntity<byte[]> picture(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        return answer(name, pages.picture(name), encodings, Pictures.NOTHING_ACTIVE);
    }

    private static ResponseEntity<byte[]> answer(
            String name, Optional<Body> found, String encodings, @Nullable String policy) {
        var body = found.orElseThrow(() -> new NotFound(name));
        var zipped = acceptsGzip(encodings) && body.gzip().length < body.plain().length;
        var answer = ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .eTag(zipped ? name + "-gzip" : name)
                .header(HttpHeaders.CONTENT_TYPE, body.type())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        if (zipped) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (body.type().equals(Pictures.PDF)) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment");
        }
        if (policy != null) {
            answer.header("Content-Security-Policy", policy);
        }
        return answer.body(zipped ? body.gzip() : body.plain());
    }

    private static boolean acceptsGzip(String encodings) {
        for (var encoding : encodings.toLowerCase(Locale.ROOT).split(",")) {
            var parts = encoding.strip().split("\\s*;\\s*q\\s*=\\s*");
            if (parts[0].equals("gzip") || parts[0].equals("*")) {
                return parts.length == 1 || !parts[1].matches("0(\\.0*)?");
            }
        }
        return false;
    }
}
