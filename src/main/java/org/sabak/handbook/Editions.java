package org.sabak.handbook;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.platform.ContentOrigin;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Ids;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.LocalizedTextConverter;
import org.sabak.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The editions of all courses, the glossaries and the drafts as they are stored. Editions are only ever added: there is no
 * statement here, or anywhere, that changes or removes one.
 */
@Component
class Editions {
    private final JdbcClient jdbc;
    private final Blobs blobs;
    private final Clock clock;

    /** @param changeClass null for a course's first edition */
    record EditionRow(
            String course,
            int number,
            String hash,
            @Nullable String changeClass,
            String origin) {
        Optional<Change> change() {
            return Optional.ofNullable(changeClass).map(Change::valueOf);
        }

        boolean fromFolder() {
            return origin.equals(ContentOrigin.FOLDER.name());
        }
    }

    /** When each edition of a course came into force, the oldest first. */
    List<EditionInfo> history(String course) {
        return jdbc.sql("""
                        SELECT number, recorded_at, change_class, note, origin FROM handbook_edition
                        WHERE course = ? ORDER BY number""")
                .param(course)
                .query((row, n) -> new EditionInfo(
                        row.getInt("number"),
                        row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Optional.ofNullable(row.getString("change_class")).map(Change::valueOf),
                        Optional.ofNullable(row.getString("note")).map(LocalizedTextConverter::read),
                        ContentOrigin.valueOf(row.getString("origin"))))
                .list();
    }

    private record FileRow(String path, String blobHash) {}

    Editions(JdbcClient jdbc, Blobs blobs, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** The edition in force of each course. */
    List<EditionRow> current() {
        return jdbc.sql("""
                        SELECT course, number, hash, change_class, origin FROM handbook_edition e
                        WHERE number = (SELECT MAX(number) FROM handbook_edition l WHERE l.course = e.course)
                        ORDER BY course""").query(EditionRow.class).list();
    }

    /** All editions of a course, the oldest first. */
    List<EditionRow> all(String course) {
        return jdbc.sql("""
                        SELECT course, number, hash, change_class, origin FROM handbook_edition
                        WHERE course = ? ORDER BY number""").param(course).query(EditionRow.class).list();
    }

    /** The hash of an edition's files. @throws NotFound if there is no such edition */
    String hash(String course, int number) {
        return jdbc.sql("SELECT hash FROM handbook_edition WHERE course = ? AND number = ?")
                .params(course, number)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(course + " " + number));
    }

    /**
     * The files of an edition.
     *
     * @throws IllegalStateException if they are not the ones that were published
     */
    ContentTree files(String course, int number) {
        var published = hash(course, number);
        var rows = jdbc.sql("SELECT path, blob_hash FROM handbook_edition_file WHERE course = ? AND number = ?")
                .params(course, number)
                .query(FileRow.class)
                .list();
        var bytes = blobs.bytes(rows.stream().map(FileRow::blobHash).toList());
        var files = new TreeMap<String, byte[]>();
        rows.forEach(row -> files.put(row.path(), bytes.getOrDefault(row.blobHash(), new byte[0])));
        var tree = ContentTree.of(files);
        if (!tree.hash().equals(published)) {
            throw new IllegalStateException(
                    "The stored files of " + course + ", edition " + number + ", are not the published ones");
        }
        return tree;
    }

    void add(
            String course,
            int number,
            Optional<Change> change,
            Optional<LocalizedText> note,
            ContentOrigin origin,
            ContentTree files) {
        jdbc.sql("""
                        INSERT INTO handbook_edition (course, number, hash, change_class, note, origin, recorded_at)
                        VALUES (:course, :number, :hash, :change, :note, :origin, :at)""")
                .param("course", course)
                .param("number", number)
                .param("hash", files.hash())
                .param("change", change.map(Change::name).orElse(null))
                .param("note", note.map(LocalizedTextConverter::write).orElse(null))
                .param("origin", origin.name())
                .param("at", now())
                .update();
        for (var path : files.paths()) {
            jdbc.sql("INSERT INTO handbook_edition_file (course, number, path, blob_hash) VALUES (?, ?, ?, ?)")
                    .params(course, number, path, blobs.keep(files.bytes(path)))
                    .update();
        }
    }

    /** Keeps files as a draft on top of an edition; the same files a second time are the same draft. */
    void draft(String course, int base, ContentOrigin origin, ContentTree files) {
        var id = Ids.next();
        var added = jdbc.sql("""
                        INSERT IGNORE INTO handbook_draft (id, course, base, hash, origin, recorded_at)
                        VALUES (:id, :course, :base, :hash, :origin, :at)""")
                .param("id", id)
                .param("course", course)
                .param("base", base)
                .param("hash", files.hash())
                .param("origin", origin.name())
                .param("at", now())
                .update();
        if (added == 1) {
            difference(files(course, base), files).forEach((path, bytes) -> draftFile(id, path, bytes));
        }
    }

    private void draftFile(UUID draft, String path, Optional<byte[]> bytes) {
        jdbc.sql("INSERT INTO handbook_draft_file (draft, path, blob_hash) VALUES (:draft, :path, :blob)")
                .param("draft", draft)
                .param("path", path)
                .param("blob", bytes.map(blobs::keep).orElse(null))
                .update();
    }

    /** What has changed: path → new bytes, or empty for a file that is gone. */
    private static Map<String, Optional<byte[]>> difference(ContentTree before, ContentTree after) {
        var paths = new TreeSet<>(before.paths());
        paths.addAll(after.paths());
        var changed = new TreeMap<String, Optional<byte[]>>();
        for (var path : paths) {
            if (!after.has(path)) {
                changed.put(path, Optional.empty());
            } else if (!before.has(path) || !Arrays.equals(before.bytes(path), after.bytes(path))) {
                changed.put(path, Optional.of(after.bytes(path)));
            }
        }
        return changed;
    }

    /** The number of the glossary in force; 0 = there is none. */
    int glossaryNumber() {
        return jdbc.sql("SELECT COALESCE(MAX(number), 0) FROM handbook_glossary")
                .query(Integer.class)
                .single();
    }

    byte[] glossary(int number) {
        return jdbc.sql("""
                        SELECT bytes FROM handbook_glossary g JOIN handbook_blob b ON b.hash = g.blob_hash
                        WHERE g.number = ?""").param(number).query(byte[].class).single();
    }

    /** Puts a glossary into force unless it is already. */
    void glossary(byte[] bytes) {
        var number = glossaryNumber();
        if (number == 0 || !Arrays.equals(glossary(number), bytes)) {
            jdbc.sql("INSERT INTO handbook_glossary (number, blob_hash, recorded_at) VALUES (?, ?, ?)")
                    .params(number + 1, blobs.keep(bytes), now())
                    .update();
        }
    }

    /** Which course each module that ever was in force belongs to. */
    Map<String, String> coursesOfModules() {
        var courses = new HashMap<String, String>();
        jdbc.sql("SELECT module, course FROM handbook_module").query(row -> {
            courses.put(row.getString("module"), row.getString("course"));
        });
        return courses;
    }

    /** Writes down for the reports what the edition in force says. */
    void describe(CourseContent content) {
        var course = content.definition();
        jdbc.sql("""
                        INSERT INTO handbook_course (course, owner, source, title) VALUES (:course, :owner, :source, :title)
                        ON DUPLICATE KEY UPDATE owner = VALUES(owner), source = VALUES(source), title = VALUES(title)""")
                .param("course", course.id())
                .param("owner", course.owner())
                .param("source", course.source())
                .param("title", LocalizedTextConverter.write(course.title()))
                .update();
        jdbc.sql("UPDATE handbook_module SET position = NULL WHERE course = ?")
                .param(course.id())
                .update();
        int position = 0;
        for (var module : content.modules()) {
            jdbc.sql("""
                            INSERT INTO handbook_module (module, course, position, title)
                            VALUES (:module, :course, :position, :title)
                            ON DUPLICATE KEY UPDATE position = VALUES(position), title = VALUES(title)""")
                    .param("module", module.id())
                    .param("course", course.id())
                    .param("position", ++position)
                    .param("title", LocalizedTextConverter.write(ModuleInfo.title(module)))
                    .update();
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
