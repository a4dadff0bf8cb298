package org.sabak.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Which scripts of a folder a script brings with it: they name each other, one after the other. */
final class ScriptImports {
    private static final Pattern STATIC = Pattern.compile("(?:from|import)\\s*[\"'`]\\./([\\w.-]+\\.js)[\"'`]");

    private ScriptImports() {}

    /**
     * These scripts and all that they import, the first to be needed first.
     *
     * @param folder on the class path, with a slash at the end
     * @param alsoLater scripts imported only when they are needed, whose name this finds as its first group
     */
    static List<String> from(String folder, Collection<String> scripts, Pattern alsoLater) {
        var found = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(scripts);
        while (!next.isEmpty()) {
            var name = next.poll();
            if (found.add(name)) {
                var script = read(folder + name);
                STATIC.matcher(script).results().forEach(match -> next.add(match.group(1)));
                alsoLater.matcher(script).results().forEach(match -> next.add(match.group(1)));
            }
        }
        return List.copyOf(found);
    }

    /** The text of a file on the class path; "" where there is none. */
    static String read(String file) {
        var resource = new ClassPathResource(file);
        try {
            return resource.exists() ? resource.getContentAsString(StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
