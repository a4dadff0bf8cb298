package org.sabak.handbook;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sabak.platform.ContentTree;
import org.sabak.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came from the folder of the server and is no edition. Asks nobody's permission; whoever calls has decided who may. */
@Component
public class FolderChanges {
    private static final int MOST = 100;
    private final JdbcClient jdbc;
    private final Blobs blobs;

    FolderChanges(JdbcClient jdbc, Blobs blobs) {
        this.jdbc = jdbc;
        this.blobs = blobs;
    }

    /** The newest first. */
    public List<FolderChange> all() {
        return jdbc.sql("""
                        SELECT d.id, d.course, d.base, d.recorded_at,
                               (SELECT COUNT(*) FROM handbook_draft_file f WHERE f.draft = d.id) AS files
                        FROM handbook_draft d WHERE d.origin = 'FOLDER' ORDER BY d.recorded_at DESC LIMIT :most""")
                .param("most", MOST)
                .query((row, n) -> new FolderChange(
                        row.getObject("id", UUID.class),
                        row.getString("course"),
                        row.getInt("base"),
                        row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getInt("files")))
                .list();
    }

    /** @throws NotFound if there is no such change */
    public FolderChange change(UUID id) {
        return all().stream()
                .filter(change -> change.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("No folder change " + id));
    }

    /** The files of the course as the folder had them. @param base those of the edition that it is a change of */
    public ContentTree files(UUID id, ContentTree base) {
        var hashes = new TreeMap<String, Optional<String>>();
        jdbc.sql("SELECT path, blob_hash FROM handbook_draft_file WHERE draft = ?")
                .param(id)
                .query(row -> {
                    hashes.put(row.getString("path"), Optional.ofNullable(row.getString("blob_hash")));
                });
        var bytes =
                blobs.bytes(hashes.values().stream().flatMap(Optional::stream).toList());
        Map<String, byte[]> put = new HashMap<>();
        hashes.forEach((path, hash) -> hash.map(bytes::get).ifPresent(content -> put.put(path, content)));
        return base.without(hashes::containsKey).with(ContentTree.of(put));
    }
}
