package org.sabak.authoring.convert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.authoring.Slug;
import org.sabak.authoring.media.MediaFile;
import org.sabak.authoring.media.MediaIntake;
import org.sabak.platform.Refused;

/** Takes the pictures of a file in, as an upload would be, and numbers them. */
final class Pictures {
    private static final int MOST = 60;

    private final String stem;
    private final LeftBehind left;
    private final List<MediaFile> taken = new ArrayList<>();
    private final Map<Integer, Shown> known = new HashMap<>();

    /** A picture in the text. @param alt empty if the file does not say what it shows */
    record Shown(String name, String alt) {}

    Pictures(String title, LeftBehind left) {
        var slug = Slug.of(title);
        stem = slug.substring(0, Math.min(30, slug.length())).replaceAll("-+$", "");
        this.left = left;
    }

    /** @param alt what the picture shows, if the file says so */
    Optional<Shown> take(byte[] bytes, String alt, String where) {
        int hash = Arrays.hashCode(bytes);
        if (known.containsKey(hash)) {
            return Optional.of(new Shown(known.get(hash).name(), alt(alt)));
        }
        if (taken.size() >= MOST) {
            left.add(Left.Kind.PICTURE, where);
            return Optional.empty();
        }
        try {
            var name = stem + "-" + (taken.size() + 1) + ".x";
            var picture = MediaIntake.take(bytes, name, alt.isBlank() ? name : alt);
            if (picture.attachment()) {
                left.add(Left.Kind.OBJECT, where);
                return Optional.empty();
            }
            taken.add(picture);
            if (alt.isBlank()) {
                left.add(Left.Kind.PICTURE_ALT, where);
            }
            var shown = new Shown(picture.name(), alt(alt));
            known.put(hash, shown);
            return Optional.of(shown);
        } catch (Refused unusable) {
            left.add(Left.Kind.PICTURE, where);
            return Optional.empty();
        }
    }

    List<MediaFile> taken() {
        return taken;
    }

    private static String alt(String alt) {
        return Markdown.escape(alt.replaceAll("\\s+", " ").strip());
    }
}
