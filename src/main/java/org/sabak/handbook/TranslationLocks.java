package org.sabak.handbook;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.sabak.platform.ContentTree;

/** Writes the lock files that the next edition of a course needs, so that a source that changes is never taken for translated. */
public final class TranslationLocks {
    private TranslationLocks() {}

    /**
     * The files of a course with every translation locked. Where no lock said so far what a translation was made from, it was made
     * from the edition before.
     *
     * @param before files of the edition that these were made from; empty if there was none
     */
    public static ContentTree renewed(String course, ContentTree before, ContentTree files, Glossary glossary) {
        var first = locked(course, before, glossary);
        var missing = first.without(path -> before.has(path) || files.has(path) || !translated(files, path));
        return locked(course, files.with(missing), glossary);
    }

    /** Whether the text that this lock belongs to is there. */
    private static boolean translated(ContentTree files, String lock) {
        return files.has(lock.replaceAll("\\.lock$", ".md"));
    }

    private static ContentTree locked(String course, ContentTree files, Glossary glossary) {
        if (files.paths().isEmpty()) {
            return files;
        }
        var locks = new TreeMap<String, byte[]>();
        for (var module : CourseContent.read(files, "courses/" + course + "/", glossary, problem -> {})
                .modules()) {
            for (var translation : module.translations().values()) {
                var path = module.folder() + "/module." + translation.language() + ".lock";
                var lock = LockFile.renewed(translation, false);
                if (!same(files, path, lock)) {
                    locks.put(path, lock.write().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return files.with(ContentTree.of(locks));
    }

    private static boolean same(ContentTree files, String path, LockFile lock) {
        return files.has(path)
                && LockFile.parse(path, files.text(path), problem -> {}).equals(lock);
    }
}
