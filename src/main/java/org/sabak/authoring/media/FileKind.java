package org.sabak.authoring.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sabak.platform.Refused;

/** What a file is, by its first bytes. Its name says nothing. */
public enum FileKind {
    PNG,
    JPEG,
    SVG,
    PDF,
    GIF,
    WEBP,
    HEIC,
    TIFF,
    BMP,
    ZIP,
    OTHER;

    /** So far from its beginning a PDF is still taken for one by programs that read them. */
    private static final int HEAD = 1024;
    /** What must not stand in the head of a picture, because another program would take the file for something else. */
    private static final List<String> FOREIGN =
            List.of("%PDF-", "PK\3\4", "<html", "<script", "<svg", "<?php", "<!doctype");

    /** @throws Refused if the head of the file is that of two kinds at once */
    static FileKind of(byte[] bytes) {
        var kind = byFirstBytes(bytes);
        if (kind == PNG || kind == JPEG || kind == SVG) {
            var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT);
            for (var sign : kind == SVG ? FOREIGN.subList(0, 2) : FOREIGN) {
                if (head.contains(sign.toLowerCase(Locale.ROOT))) {
                    throw new Refused("authoring.media.refused-two", kind.name());
                }
            }
        }
        return kind;
    }

    private static FileKind byFirstBytes(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("GIF8")) {
            return GIF;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.startsWith("ftyp", 4)) {
            return HEIC;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return TIFF;
        }
        if (head.startsWith("BM")) {
            return BMP;
        }
        if (head.startsWith("PK\3\4")) {
            return ZIP;
        }
        return drawing(head) ? SVG : OTHER;
    }

    /** An XML document whose first element is {@code svg}, whatever declarations and comments stand before it. */
    private static boolean drawing(String head) {
        var text = head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        var first = text.replaceAll("(?s)<!--.*?(-->|$)", " ")
                .replaceAll("(?s)<\\?.*?\\?>", " ")
                .replaceAll("(?s)<!DOCTYPE\\s+(?:\\w+:)?svg.*", "<svg>")
                .strip();
        return text.startsWith("<") && first.matches("(?s)<(?:\\w+:)?svg[\\s/>].*");
    }

    /** Whether the bytes begin with these, given as they stand in Latin-1. */
    static boolean begins(byte[] bytes, int at, String with) {
        var wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
