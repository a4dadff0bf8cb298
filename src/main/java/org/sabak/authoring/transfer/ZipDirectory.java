package org.sabak.authoring.transfer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.sabak.platform.Refused;

/**
 * What a zip says about itself at its end. The JDK's reader goes by the entries alone and does not show which of them are links
 * or locked; two entries of one name, or of names that differ in case alone, are refused because programs disagree about them.
 */
record ZipDirectory(Set<String> names) {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int UNIX = 3;
    private static final int KIND = 0170000;
    private static final int LINK = 0120000;

    /** @throws Refused if there is none, or it names something that may not be unpacked */
    static ZipDirectory of(byte[] bytes) {
        var zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < END_SIZE || zip.getInt(0) != LOCAL) {
            throw new Refused("authoring.zip.none");
        }
        int end = bytes.length - END_SIZE;
        int first = Math.max(0, end - LONGEST_COMMENT);
        while (end >= first && zip.getInt(end) != END) {
            end--;
        }
        if (end < first) {
            throw new Refused("authoring.zip.broken");
        }
        int count = zip.getShort(end + 10) & 0xFFFF;
        int at = zip.getInt(end + 16);
        var names = new LinkedHashSet<String>();
        var folded = new LinkedHashSet<String>();
        for (int i = 0; i < count; i++) {
            if (at < 0 || at > bytes.length - CENTRAL_SIZE || zip.getInt(at) != CENTRAL) {
                throw new Refused("authoring.zip.broken");
            }
            int length = zip.getShort(at + 28) & 0xFFFF;
            int next = at + CENTRAL_SIZE + length + (zip.getShort(at + 30) & 0xFFFF) + (zip.getShort(at + 32) & 0xFFFF);
            if (next > bytes.length) {
                throw new Refused("authoring.zip.broken");
            }
            var name = new String(bytes, at + CENTRAL_SIZE, length, StandardCharsets.UTF_8);
            boolean unix = zip.get(at + 5) == UNIX;
            boolean link = unix && (zip.getInt(at + 38) >>> 16 & KIND) == LINK;
            CourseZip.check(name, link, (zip.getShort(at + 8) & 1) == 1, count);
            if (!names.add(name) || !folded.add(name.toLowerCase(Locale.ROOT))) {
                throw new Refused("authoring.zip.twice", name);
            }
            at = next;
        }
        return new ZipDirectory(names);
    }
}
