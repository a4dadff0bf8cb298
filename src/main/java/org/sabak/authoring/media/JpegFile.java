package org.sabak.authoring.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sabak.platform.Refused;

/** The segments that a JPEG consists of. */
final class JpegFile {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int EXIF = 0xE1;
    /** What Adobe writes about the colours: without it they come out wrong. */
    private static final int ADOBE = 0xEE;

    private static final int LAST_APP = 0xEF;
    private static final int COMMENT = 0xFE;
    /** A picture has a dozen scans at the most; each costs a decoder as much as the whole picture. */
    private static final int MOST_SCANS = 32;

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    /** @param orientation 1 to 8 as EXIF counts them: how the picture lies */
    record Plain(byte[] bytes, int orientation) {}

    private JpegFile() {}

    /**
     * The picture alone: without EXIF, profiles, thumbnails and comments, before any decoder sees them.
     *
     * @throws Refused if its segments do not hang together or it is made to keep a decoder busy
     */
    static Plain picture(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, 2);
        int orientation = 1;
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = length(bytes, at);
            if (length < 2 || at + 2 + length > bytes.length) {
                break;
            }
            if (marker == SCAN) {
                if (scans(bytes, at) > MOST_SCANS) {
                    throw new Refused("authoring.media.refused-bomb");
                }
                out.write(bytes, at, bytes.length - at);
                return new Plain(out.toByteArray(), orientation);
            }
            if (marker == EXIF && FileKind.begins(bytes, at + 4, "Exif\0\0")) {
                orientation =
                        orientation(ByteBuffer.wrap(bytes, at + 10, length - 8).slice());
            }
            if (!metadata(marker)) {
                out.write(bytes, at, length + 2);
            }
            at += length + 2;
        }
        throw new Refused("authoring.media.refused-broken");
    }

    /** Whether there is nothing in the file but a picture, and it can be decoded. */
    static boolean clean(byte[] bytes) {
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xFF) != SCAN) {
            if (metadata(bytes[at + 1] & 0xFF)) {
                return false;
            }
            at += length(bytes, at) + 2;
        }
        int end = at;
        while (end + 1 < bytes.length && !((bytes[end] & 0xFF) == 0xFF && (bytes[end + 1] & 0xFF) == END)) {
            end++;
        }
        return end + 2 == bytes.length && scans(bytes, at) <= MOST_SCANS && Picture.decodes(FileKind.JPEG, bytes);
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }

    private static boolean metadata(int marker) {
        return marker == COMMENT || marker > APP0 && marker <= LAST_APP && marker != ADOBE || marker == START;
    }

    private static int scans(byte[] bytes, int from) {
        int scans = 0;
        for (int i = from; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == SCAN) {
                scans++;
            }
        }
        return scans;
    }

    /** Reads one number of the directory in an EXIF block; whatever is odd about it means "as it lies". */
    private static int orientation(ByteBuffer exif) {
        if (exif.capacity() < 8) {
            return 1;
        }
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        if (directory < 8 || directory > exif.capacity() - 2) {
            return 1;
        }
        int entries = exif.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (entry > exif.capacity() - ENTRY) {
                return 1;
            }
            if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = exif.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
