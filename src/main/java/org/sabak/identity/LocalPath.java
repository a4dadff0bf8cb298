package org.sabak.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go back to, as somebody's browser says: only ever a path of our own, or this would be an open redirect. */
public final class LocalPath {
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]*");

    private LocalPath() {}

    /** {@code path} if it is one of ours, else the first page. */
    public static String of(@Nullable String path) {
        return path != null && OURS.matcher(path).matches() ? path : "/";
    }
}
