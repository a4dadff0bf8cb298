package org.sabak.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.LocalPath;

/** The page that a person came from, if it is one of ours. */
final class Referer {
    private Referer() {}

    static String path(HttpServletRequest request) {
        @Nullable String referer = request.getHeader("Referer");
        var origin = request.getScheme() + "://" + request.getHeader("Host") + "/";
        if (referer == null || !referer.startsWith(origin)) {
            return "/";
        }
        var path = LocalPath.of(referer.substring(origin.length() - 1).replaceAll("([?&])lang=[^&#]*&?", "$1"));
        return path.startsWith("/unlock") ? "/" : path;
    }
}
