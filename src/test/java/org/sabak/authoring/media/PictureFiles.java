package org.sabak.authoring.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests. */
public final class PictureFiles {
    private PictureFiles() {}

    public static byte[] png(int width, int height) {
        return encoded(drawn(width, height), "png");
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(drawn(width, height), "jpeg");
    }

    /** As little can be done about it as about a photograph of gravel. */
    static byte[] noise(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return encoded(image, format);
    }

    /** Its head says this size, whatever follows. */
    static byte[] pngSaying(int width, int height) {
        var png = ByteBuffer.wrap(png(8, 8));
        png.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png.array(), 12, 17);
        png.putInt(29, (int) sum.getValue());
        return png.array();
    }

    static byte[] jpegSaying(int width, int height) {
        var jpeg = ByteBuffer.wrap(jpeg(8, 8));
        int at = 0;
        while (jpeg.getShort(at) != (short) 0xFFC0) {
            at++;
        }
        jpeg.putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return jpeg.array();
    }

    static byte[] jpegWithScans(int scans) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(jpeg(8, 8));
        for (int i = 0; i < scans; i++) {
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
        }
        return out.toByteArray();
    }

    /** Red above, blue below, with a segment that says that the camera lay on its side. */
    static byte[] jpegTurned(int orientation, String hidden) {
        var image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 80, 20);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 20, 80, 20);
        graphics.dispose();
        var jpeg = encoded(image, "jpeg");
        var exif = ByteBuffer.allocate(32 + hidden.length());
        exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.put(hidden.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1});
        out.writeBytes(
                ByteBuffer.allocate(2).putShort((short) (exif.capacity() + 2)).array());
        out.writeBytes(exif.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static BufferedImage drawn(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.DARK_GRAY);
        for (int i = 0; i < width; i += 20) {
            graphics.fillOval(i, i % height, 12, 12);
        }
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
