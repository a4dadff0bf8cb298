package org.sabak.authoring;

import java.util.regex.Pattern;

/** Which files of a course carry only words of a language that is not the source. */
final class TranslatedFile {
    private static final Pattern FILE =
            Pattern.compile("[^/]+/(?:(?:module|quiz|scenario)\\.([a-z]{2,3})\\.md|module\\.([a-z]{2,3})\\.lock)");

    private TranslatedFile() {}

    static boolean is(String path, String source) {
        var match = FILE.matcher(path);
        return match.matches() && !source.equals(match.group(1)) && !source.equals(match.group(2));
    }
}
