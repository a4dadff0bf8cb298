package org.sabak.authoring.media;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sabak.authoring.Slug;
import org.sabak.platform.Refused;

/**
 * Takes an upload in: decides by its content what it is, makes it anew so that nothing hidden is left in it, and light enough for
 * a line of 64 kbit/s. Whatever is not a picture or a PDF is refused with one sentence that says what to do.
 */
public final class MediaIntake {
    /** The largest file that may be uploaded, in bytes. */
    public static final int LARGEST_UPLOAD = 10 << 20;
    /** The largest picture that may be kept, in bytes: eight seconds on a weak line. */
    public static final int BUDGET = 60_000;
    /** The largest PDF that may be kept, in bytes. */
    public static final int PDF_BUDGET = 1_000_000;

    private static final int MEGA = 1 << 20;
    private static final Pattern LANGUAGE = Pattern.compile("(?<stem>.+)\\.(?<language>[a-z]{2})");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private MediaIntake() {}

    /**
     * @param name of the file on the computer that it comes from; only a wish
     * @param alt what the picture shows, for those who cannot see it, or what the PDF is; goes into a drawing that says nothing
     * @throws Refused if it cannot be kept
     */
    public static MediaFile take(byte[] bytes, String name, String alt) {
        if (alt.isBlank()) {
            throw new Refused("authoring.media.refused-alt");
        }
        var kind = look(bytes);
        return switch (kind) {
            case PNG, JPEG -> {
                var picture = Picture.of(kind, bytes);
                yield new MediaFile(slug(name) + "." + picture.extension(), picture.bytes(), List.of());
            }
            case SVG -> {
                var drawing = Drawing.of(bytes, alt.strip());
                yield new MediaFile(slug(name) + ".svg", drawing.bytes(), drawing.dropped());
            }
            case PDF -> new MediaFile(slug(name) + ".pdf", PdfCopy.of(bytes), List.of());
            default -> throw new Refused("authoring.media.refused-unknown");
        };
    }

    /**
     * Looks at what a file is, before anybody writes words for it.
     *
     * @throws Refused if it is nothing that could be kept
     */
    public static FileKind look(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refused("authoring.media.refused-empty");
        }
        if (bytes.length > LARGEST_UPLOAD) {
            throw new Refused("authoring.media.refused-upload", LARGEST_UPLOAD / MEGA);
        }
        var kind = FileKind.of(bytes);
        return switch (kind) {
            case PNG, JPEG, SVG, PDF -> kind;
            case GIF, WEBP, HEIC, TIFF, BMP -> throw new Refused("authoring.media.refused-kind", kind.name());
            case ZIP, OTHER -> throw new Refused("authoring.media.refused-unknown");
        };
    }

    /**
     * Looks whether a file is one that may be kept as it is, byte for byte: for files that come with a whole course.
     *
     * @param path of the file, whose extension has to fit
     * @throws Refused if it may not, and would have to be uploaded by itself to be cleaned
     */
    public static void check(byte[] bytes, String path) {
        var extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var kind = FileKind.of(bytes);
        var clean =
                switch (extension) {
                    case "png" -> kind == FileKind.PNG && bytes.length <= BUDGET && PngFile.clean(bytes);
                    case "jpg", "jpeg" -> kind == FileKind.JPEG && bytes.length <= BUDGET && JpegFile.clean(bytes);
                    case "svg" ->
                        kind == FileKind.SVG
                                && bytes.length <= BUDGET
                                && Drawing.of(bytes, path).dropped().isEmpty();
                    case "pdf" -> kind == FileKind.PDF && bytes.length <= PDF_BUDGET && PdfCopy.clean(bytes);
                    default -> false;
                };
        if (!clean) {
            throw new Refused("authoring.media.refused-as-is", path);
        }
    }

    /** A name in lower-case letters, digits and hyphens; a language at its end, as in {@code cycle.ru}, stays one. */
    static String slug(String name) {
        var file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var stem = file.replaceFirst("\\.[^.]{1,5}$", "");
        var language = LANGUAGE.matcher(stem);
        return language.matches() && LANGUAGES.contains(language.group("language"))
                ? Slug.of(language.group("stem")) + "." + language.group("language")
                : Slug.of(stem);
    }
}
