package org.sabak.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where this process takes its content from: the folder that {@code SABAK_CONTENT} names, else, on one person's computer, the
 * folder {@code content/} that it was started beside, else the content that came with the program.
 */
@Component
class ContentSource {
    private static final String FOLDER = "content";
    private final String named;
    private final boolean embedded;

    ContentSource(@Value("${sabak.content}") String named, @Value("${sabak.embedded}") boolean embedded) {
        this.named = named;
        this.embedded = embedded;
    }

    /** What to call it in the log. */
    String name() {
        if (!named.isBlank()) {
            return named;
        }
        return ownFolder() ? FOLDER : "classpath:" + FOLDER;
    }

    /** The files as they are now; an empty tree if there are none. */
    ContentTree read() {
        if (!named.isBlank()) {
            return ContentTree.ofFolder(Path.of(named));
        }
        return ownFolder() ? ContentTree.ofFolder(Path.of(FOLDER)) : ContentTree.ofClasspath(FOLDER + "/");
    }

    private boolean ownFolder() {
        return embedded && Files.isDirectory(Path.of(FOLDER));
    }
}
