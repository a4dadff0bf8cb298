package org.sabak.handbook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.sabak.handbook.markdown.HtmlRenderer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rendered articles, the pictures and the attachments of all editions, by the hash of their bytes. Nothing else can be had here, whatever
 * hash is asked for: the files of editions hold the keys of the exams.
 */
@Component
class HandbookPages {
    private static final int CACHE_BYTES = 24 << 20;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PICTURE = Pattern.compile("(?<hash>[0-9a-f]{64})\\.(?<extension>[a-z]{3,4})");

    private final JdbcClient jdbc;
    private final Blobs blobs;
    private final Cache<String, Body> bodies = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .<String, Body>weigher((hash, body) -> body.plain().length + body.gzip().length)
            .build();

    /** Bytes as they are and compressed. */
    record Body(byte[] plain, byte[] gzip, String type) {}

    /** Which page is meant: all that its bytes depend on, but for the renderer. */
    record Key(String course, int edition, String module, String language, int glossary) {}

    HandbookPages(JdbcClient jdbc, Blobs blobs) {
        this.jdbc = jdbc;
        this.blobs = blobs;
    }

    /** The hash of each page of this edition that has been rendered with this glossary. */
    Map<Key, String> rendered(String course, int edition, int glossary) {
        var found = new HashMap<Key, String>();
        jdbc.sql("""
                        SELECT module, language, hash FROM handbook_page
                        WHERE course = ? AND number = ? AND renderer = ? AND glossary = ?""").params(course, edition, HtmlRenderer.VERSION, glossary).query(row -> {
            found.put(
                    new Key(course, edition, row.getString("module"), row.getString("language"), glossary),
                    row.getString("hash"));
        });
        return found;
    }

    /** Renders a page and keeps it; returns its hash. */
    String render(Key key, Supplier<String> html) {
        var hash = blobs.keep(html.get().getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                        INSERT IGNORE INTO handbook_page (course, number, module, language, renderer, glossary, hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key.course(),
                        key.edition(),
                        key.module(),
                        key.language(),
                        HtmlRenderer.VERSION,
                        key.glossary(),
                        hash)
                .update();
        return hash;
    }

    /** An article; not one that only an older renderer made, which may have let something through. */
    Optional<Body> page(String hash) {
        if (!HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(bodies.get(
                hash, wanted -> jdbc.sql("SELECT 1 FROM handbook_page WHERE hash = ? AND renderer >= ? LIMIT 1")
                        .params(wanted, HtmlRenderer.VERSION)
                        .query(Integer.class)
                        .optional()
                        .map(found -> body(wanted, "text/html;charset=UTF-8"))
                        .orElse(null)));
    }

    /** A picture or an attachment of some edition. @param name hash and extension: {@code 3f….svg} */
    Optional<Body> picture(String name) {
        var match = PICTURE.matcher(name);
        if (!match.matches() || Pictures.type(name).isEmpty()) {
            return Optional.empty();
        }
        var hash = match.group("hash");
        var extension = match.group("extension");
        return Optional.ofNullable(bodies.get(name, wanted -> jdbc.sql("""
                                SELECT 1 FROM handbook_edition_file
                                WHERE blob_hash = ? AND path LIKE '%/media/%' AND path LIKE ? LIMIT 1""")
                .params(hash, "%." + extension)
                .query(Integer.class)
                .optional()
                .map(found -> body(hash, Pictures.type(name).orElseThrow()))
                .orElse(null)));
    }

    /** The address of a picture. @param path within the files of its course */
    static String pictureUrl(String path, byte[] bytes) {
        return "/content/media/" + Blobs.hash(bytes) + path.substring(path.lastIndexOf('.'));
    }

    private Body body(String hash, String type) {
        var plain = blobs.bytes(hash);
        return new Body(plain, gzip(plain), type);
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
