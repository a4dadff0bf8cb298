package org.sabak.authoring.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sabak.handbook.CourseContent;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Refused;

/**
 * The files of a course as a zip: {@code courses/<course>/…}, as they lie in {@code content/}. Equal files give equal zips, and
 * what is read is byte for byte what was written. What comes from outside is not trusted: neither its names nor its sizes.
 */
public final class CourseZip {
    /** The largest zip that may be uploaded, in bytes. */
    public static final int LARGEST = 20 << 20;

    private static final int MOST_FILES = 2_000;
    private static final int LARGEST_FILE = 2 << 20;
    private static final int LARGEST_TREE = 40 << 20;
    private static final int MEGA = 1 << 20;
    private static final String COURSE_FILE = "course.yml";
    /** The first moment that a zip can name: when a file was packed says nothing about it. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private CourseZip() {}

    /** @param files of the course, paths relative to its folder */
    public static byte[] write(String course, ContentTree files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var path : files.paths()) {
                var entry = new ZipEntry("courses/" + course + "/" + path);
                entry.setTimeLocal(EPOCH);
                zip.putNextEntry(entry);
                zip.write(files.bytes(path));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The files of the course in a zip, paths relative to its folder, however deep that lies. Files and folders whose name begins
     * with a dot, and what a Mac adds, are left out, as in a folder.
     *
     * @throws Refused if it is no zip, is damaged, is made to do harm, or holds something that is no part of a course
     */
    public static ContentTree read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Refused("authoring.zip.large", LARGEST / MEGA);
        }
        var directory = ZipDirectory.of(bytes);
        var files = new TreeMap<String, byte[]>();
        long total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            var left = new HashSet<>(directory.names());
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (!left.remove(name)) {
                    throw new Refused("authoring.zip.broken");
                }
                if (entry.isDirectory() || ignored(name)) {
                    continue;
                }
                var content = zip.readNBytes(LARGEST_FILE + 1);
                total += content.length;
                if (content.length > LARGEST_FILE || total > LARGEST_TREE) {
                    throw new Refused("authoring.zip.too-much", name, LARGEST_FILE / MEGA, LARGEST_TREE / MEGA);
                }
                if (isZip(content)) {
                    throw new Refused("authoring.zip.nested", name);
                }
                files.put(name, content);
            }
            if (!left.isEmpty()) {
                throw new Refused("authoring.zip.broken");
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("authoring.zip.broken");
        }
        return course(files);
    }

    private static ContentTree course(TreeMap<String, byte[]> files) {
        var folder = files.keySet().stream()
                .filter(name -> name.equals(COURSE_FILE) || name.endsWith("/" + COURSE_FILE))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .map(name -> name.substring(0, name.length() - COURSE_FILE.length()))
                .orElseThrow(() -> new Refused("authoring.zip.no-course"));
        var course = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> {
            var path = name.startsWith(folder) ? name.substring(folder.length()) : name;
            if (!name.startsWith(folder) || !CourseContent.hasPlace(path)) {
                throw new Refused("authoring.zip.unknown", name);
            }
            course.put(path, content);
        });
        return ContentTree.of(course);
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private static boolean ignored(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
    }

    /** Refuses what a directory of a zip may not say. */
    static void check(String name, boolean link, boolean locked, int files) {
        if (files > MOST_FILES) {
            throw new Refused("authoring.zip.many", files, MOST_FILES);
        }
        if (locked) {
            throw new Refused("authoring.zip.locked");
        }
        if (link) {
            throw new Refused("authoring.zip.link", name);
        }
        var parts = name.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            var last = i == parts.length - 1;
            if (parts[i].equals("..") || parts[i].equals(".") || parts[i].isEmpty() && !last) {
                throw new Refused("authoring.zip.name", name);
            }
        }
        if (name.isEmpty()
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("authoring.zip.name", name);
        }
    }
}
