package org.sabak.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A tree of content files: path (relative, with '/') → bytes. Immutable and sorted by path, so that equal files always
 * have the same hash, wherever they came from: a folder, the jar, the database or an upload.
 */
public final class ContentTree {
    private final SortedMap<String, byte[]> files;
    private final String hash;

    private ContentTree(SortedMap<String, byte[]> files) {
        this.files = files;
        this.hash = digest(files);
    }

    /** The tree of these files; the bytes are copied. */
    public static ContentTree of(Map<String, byte[]> files) {
        var copy = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> copy.put(path, bytes.clone()));
        return new ContentTree(copy);
    }

    /** All files below a folder, without those whose name or folder begins with a dot; empty if there is no such folder. */
    public static ContentTree ofFolder(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return !dir.equals(folder) && hidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (!hidden(file)) {
                        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException none) {
            return new ContentTree(new TreeMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ContentTree(files);
    }

    /** All files below a folder of the class path such as {@code content/}, packed in a jar or not; dot files are skipped. */
    public static ContentTree ofClasspath(String folder) {
        var root = folder.endsWith("/") ? folder : folder + "/";
        var files = new TreeMap<String, byte[]>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            var base = resolver.getResource("classpath:" + root);
            if (!base.exists()) {
                return new ContentTree(files);
            }
            var prefix = base.getURL().toString();
            for (Resource resource : resolver.getResources("classpath:" + root + "**")) {
                var url = resource.getURL().toString();
                if (url.endsWith("/") || !url.startsWith(prefix) || !resource.isReadable()) {
                    continue;
                }
                var path = org.springframework.util.StringUtils.uriDecode(
                        url.substring(prefix.length()), StandardCharsets.UTF_8);
                if (!path.startsWith(".") && !path.contains("/.")) {
                    try (InputStream in = resource.getInputStream()) {
                        files.put(path, in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ContentTree(files);
    }

    /** A copy of the bytes of one file. @throws NoSuchElementException if the tree has no such file */
    public byte[] bytes(String path) {
        return stored(path).clone();
    }

    /** One file as UTF-8 without byte-order mark; bytes that are not UTF-8 become U+FFFD, see {@link #isText}. */
    public String text(String path) {
        var text = new String(stored(path), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether the bytes of this file are well-formed UTF-8. */
    public boolean isText(String path) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(stored(path)));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    public Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** The files below a folder, with paths relative to it. */
    public ContentTree under(String folder) {
        var prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        var below = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(prefix)) {
                below.put(path.substring(prefix.length()), bytes);
            }
        });
        return new ContentTree(below);
    }

    /** These files as they lie below a folder. */
    public ContentTree placed(String folder) {
        var placed = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> placed.put(folder + "/" + path, bytes));
        return new ContentTree(placed);
    }

    /** This tree with other files in it, which take the place of those with the same path. */
    public ContentTree with(ContentTree others) {
        var all = new TreeMap<>(files);
        all.putAll(others.files);
        return new ContentTree(all);
    }

    /** This tree without some files; paths that it does not have are left aside. */
    public ContentTree without(Predicate<String> gone) {
        var left = new TreeMap<>(files);
        left.keySet().removeIf(gone);
        return new ContentTree(left);
    }

    /** SHA-256 in hexadecimal over every path, length and content, in the order of the paths. */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentTree tree && tree.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return files.size() + " files, " + hash;
    }

    private byte[] stored(String path) {
        var bytes = files.get(path);
        if (bytes == null) {
            throw new NoSuchElementException(path);
        }
        return bytes;
    }

    private static boolean hidden(Path path) {
        var name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private static String digest(SortedMap<String, byte[]> files) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                sha.update(path.getBytes(StandardCharsets.UTF_8));
                sha.update(ByteBuffer.allocate(9)
                        .put((byte) 0)
                        .putLong(bytes.length)
                        .array());
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
