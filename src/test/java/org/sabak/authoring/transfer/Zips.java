package org.sabak.authoring.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips as no honest program packs them. */
public final class Zips {
    private static final int CENTRAL = 0x02014b50;

    private Zips() {}

    /** @param namesAndTexts in turn */
    public static byte[] of(String... namesAndTexts) {
        return packed(zip -> {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                put(zip, namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
            }
        });
    }

    public static byte[] many(int count) {
        return packed(zip -> {
            for (int i = 0; i < count; i++) {
                put(zip, "c/" + i + "-a/module.en.md", new byte[0]);
            }
        });
    }

    /** Each as large as one may be, all together larger than a course may be. */
    public static byte[] bombs(int count) {
        return packed(zip -> {
            for (int i = 0; i < count; i++) {
                put(zip, "c/" + i + "/module.en.md", new byte[2 << 20]);
            }
        });
    }

    public static byte[] link(String name, String target) {
        var zip = ByteBuffer.wrap(of(name, target)).order(ByteOrder.LITTLE_ENDIAN);
        int at = central(zip);
        zip.put(at + 5, (byte) 3);
        zip.putInt(at + 38, 0120777 << 16);
        return zip.array();
    }

    public static byte[] locked(String name, String text) {
        var zip = ByteBuffer.wrap(of(name, text)).order(ByteOrder.LITTLE_ENDIAN);
        int at = central(zip);
        zip.putShort(at + 8, (short) (zip.getShort(at + 8) | 1));
        return zip.array();
    }

    /** The entry has one name, the directory says another of the same length. */
    public static byte[] hiding(String shown, String held) {
        var zip = ByteBuffer.wrap(of(held, "id: c")).order(ByteOrder.LITTLE_ENDIAN);
        zip.position(central(zip) + 46);
        var name = (shown + "          ").substring(0, held.length());
        zip.put(name.getBytes(StandardCharsets.UTF_8));
        return zip.array();
    }

    private static int central(ByteBuffer zip) {
        int at = 0;
        while (zip.getInt(at) != CENTRAL) {
            at++;
        }
        return at;
    }

    private static byte[] packed(Consumer<ZipOutputStream> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entries.accept(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
