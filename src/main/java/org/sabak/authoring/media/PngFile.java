package org.sabak.authoring.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.sabak.platform.Refused;

/** The chunks that a PNG consists of. */
final class PngFile {
    private static final int SIGNATURE = 8;
    /** Length, type and checksum. */
    private static final int AROUND = 12;

    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final Set<String> COLOUR = Set.of("gAMA", "cHRM", "sRGB", "pHYs", "bKGD", "sBIT");

    private PngFile() {}

    /**
     * The picture alone: without texts, animations, profiles and whatever stands behind its end, before any decoder sees them.
     *
     * @throws Refused if the chunks do not hang together
     */
    static byte[] picture(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, SIGNATURE);
        int at = SIGNATURE;
        while (at + AROUND <= bytes.length) {
            int length = ByteBuffer.wrap(bytes, at, Integer.BYTES).getInt();
            if (length < 0 || length > bytes.length - at - AROUND) {
                break;
            }
            var type = new String(bytes, at + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
            if (PICTURE.contains(type)) {
                out.write(bytes, at, length + AROUND);
            }
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
            at += length + AROUND;
        }
        throw new Refused("authoring.media.refused-broken");
    }

    /** Whether there is nothing in the file but a picture, and it can be decoded. */
    static boolean clean(byte[] bytes) {
        int at = SIGNATURE;
        while (at + AROUND <= bytes.length) {
            int length = ByteBuffer.wrap(bytes, at, Integer.BYTES).getInt();
            var type = new String(bytes, at + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
            if (length < 0
                    || length > bytes.length - at - AROUND
                    || !PICTURE.contains(type) && !COLOUR.contains(type)) {
                return false;
            }
            at += length + AROUND;
            if (type.equals("IEND")) {
                return at == bytes.length && Picture.decodes(FileKind.PNG, bytes);
            }
        }
        return false;
    }
}
