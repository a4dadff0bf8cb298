package org.sabak.authoring.convert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sabak.authoring.media.MediaFile;
import org.sabak.platform.Refused;

/**
 * What became of a file.
 *
 * @param title what the file calls itself, or its name
 * @param body the sections, as they stand in {@code module.<language>.md} below its head
 * @param pictures to be put into the module's folder {@code media/}
 * @param left everything that was left behind, in the order of the file
 */
public record Conversion(String title, String body, List<MediaFile> pictures, List<Left> left) {
    /** The largest file that may be converted, in bytes. */
    public static final int LARGEST = 30 << 20;

    private static final int MEGA = 1 << 20;

    public Conversion {
        pictures = List.copyOf(pictures);
        left = List.copyOf(left);
    }

    /**
     * Converts a Word file or a PDF, whichever it is by its content.
     *
     * @param name of the file
     * @throws Refused if it is neither, is locked, carries macros, is made to do harm, or has no text
     */
    public static Conversion of(byte[] bytes, String name) {
        if (bytes.length > LARGEST) {
            throw new Refused("authoring.convert.large", LARGEST / MEGA);
        }
        var head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return PdfText.of(bytes, name);
        }
        if (head.startsWith("PK\3\4")) {
            return WordFile.of(bytes, name);
        }
        throw new Refused(
                head.startsWith("\u00d0\u00cf\u0011\u00e0")
                        ? "authoring.convert.old-word"
                        : "authoring.convert.unknown");
    }
}
