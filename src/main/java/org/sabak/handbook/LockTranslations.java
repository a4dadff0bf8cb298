package org.sabak.handbook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Messages;

/**
 * Writes the lock files of translations, for authors: {@code ./sabak -q compile exec:java@lock} for all modules,
 * {@code -Dmodule=still-a-citizen} and {@code -Dlanguage=ru} for some. A block that was translated anew since the last lock, or
 * never locked, is locked to the source as it is; a block whose source changed while its translation did not stays stale, so that
 * running this never hides work that is left. {@code -Dconfirm=true} says that somebody has compared them all.
 */
public final class LockTranslations {
    private final Path content;
    private final PrintStream out;

    LockTranslations(Path content, PrintStream out) {
        this.content = content;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        var tool = new LockTranslations(Path.of("content"), System.out);
        if (!tool.write(property("module"), property("language"), Boolean.getBoolean("confirm"))) {
            throw new IllegalStateException(new Messages().get(Locale.ENGLISH, "content.lock.refused"));
        }
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }

    /** Writes the locks and prints what is left to translate; if there are mistakes, prints them and writes nothing. */
    boolean write(Optional<String> onlyModule, Optional<String> onlyLanguage, boolean confirm) throws IOException {
        var messages = new Messages();
        var load = new ContentLoad(ContentTree.ofFolder(content));
        var handbook = HandbookContent.read(load);
        if (!load.problems().isEmpty()) {
            for (var problem : load.problems()) {
                var sentence = messages.get(
                        Locale.ENGLISH, problem.key(), problem.args().toArray());
                out.println(problem.place() + ": " + sentence);
            }
            return false;
        }
        for (var course : handbook.courses()) {
            for (var module : course.modules()) {
                for (var translation : module.translations().values()) {
                    if (onlyModule.orElse(module.id()).equals(module.id())
                            && onlyLanguage.orElse(translation.language()).equals(translation.language())) {
                        var file = course.path() + module.folder() + "/module." + translation.language() + ".lock";
                        var lock = LockFile.renewed(translation, confirm);
                        Files.writeString(content.resolve(file), lock.write());
                        out.println(messages.get(
                                Locale.ENGLISH,
                                "content.lock.written",
                                file,
                                lock.lines().size(),
                                stale(translation, lock),
                                translation.entries().size() - lock.lines().size()));
                    }
                }
            }
        }
        return true;
    }

    private static long stale(Translation translation, LockFile lock) {
        var locked = lock.lines().iterator();
        return translation.entries().stream()
                .filter(entry -> entry.targetHash().isPresent())
                .filter(entry -> !locked.next().source().equals(entry.sourceHash()))
                .count();
    }
}
