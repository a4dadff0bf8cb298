package org.sabak.handbook;

import java.util.Map;
import java.util.Optional;

/** Which files of a course are shown or handed out beside its texts, and how they are sent. */
public final class Pictures {
    /** Policy for a picture: opened by itself it may be an SVG, and must not run anything. */
    public static final String NOTHING_ACTIVE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /** The type of an attachment, which is saved and not opened in the page. */
    static final String PDF = "application/pdf";

    private static final Map<String, String> TYPES = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "pdf", PDF);

    private Pictures() {}

    /** The type of a file's content by the end of its name; empty for what is neither picture nor attachment. */
    public static Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }
}
