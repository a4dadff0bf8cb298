package org.sabak.authoring.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.sabak.platform.Refused;

/**
 * A picture of dots made anew: turned as its camera held it, without metadata, and smaller by steps until it is light enough.
 *
 * @param extension of the kind that it has now
 */
record Picture(byte[] bytes, String extension) {
    private static final int MEGAPIXEL = 1_000_000;
    private static final int MOST_MEGAPIXELS = 50;
    /** So many dots are decoded in full; of larger pictures every second, third … in both directions. */
    private static final int DECODED = 12 * MEGAPIXEL;
    /** Twice the width of the text, for dense screens. */
    private static final int WIDEST = 1440;

    private static final int HIGHEST = 2160;
    private static final int NARROWEST = 240;
    private static final double STEP = 0.8;
    /** A PNG that would have to be narrower than this is a photograph, and lighter as JPEG. */
    private static final double PNG_STEP = 0.75;

    private static final int[] COLOURS = {256, 64};
    private static final float[] QUALITIES = {0.85f, 0.75f, 0.6f, 0.45f};

    /** @throws Refused if it cannot be decoded or is too large */
    static Picture of(FileKind kind, byte[] bytes) {
        if (kind == FileKind.PNG) {
            var image = within(decode("png", PngFile.picture(bytes)), WIDEST, HIGHEST);
            return png(image).orElseGet(() -> jpeg(onWhite(image)));
        }
        var plain = JpegFile.picture(bytes);
        var image = turned(decode("jpeg", plain.bytes()), plain.orientation());
        return jpeg(onWhite(within(image, WIDEST, HIGHEST)));
    }

    /** Whether a decoder makes a picture of these bytes. */
    static boolean decodes(FileKind kind, byte[] bytes) {
        try {
            decode(kind == FileKind.PNG ? "png" : "jpeg", bytes);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static Optional<Picture> png(BufferedImage image) {
        for (double scale : new double[] {1, PNG_STEP}) {
            var smaller = scaled(image, scale);
            var whole = encodedPng(smaller);
            if (whole.length <= MediaIntake.BUDGET) {
                return Optional.of(new Picture(whole, "png"));
            }
            for (int colours : COLOURS) {
                var fewer = encodedPng(Palette.of(onWhite(smaller), colours).apply(onWhite(smaller)));
                if (fewer.length <= MediaIntake.BUDGET) {
                    return Optional.of(new Picture(fewer, "png"));
                }
            }
        }
        return Optional.empty();
    }

    private static Picture jpeg(BufferedImage image) {
        for (double scale = 1; ; scale *= STEP) {
            var smaller = scaled(image, scale);
            for (float quality : QUALITIES) {
                var encoded = encodedJpeg(smaller, quality);
                if (encoded.length <= MediaIntake.BUDGET) {
                    return new Picture(encoded, "jpg");
                }
            }
            if (smaller.getWidth() <= NARROWEST && smaller.getHeight() <= NARROWEST) {
                throw new Refused("authoring.media.refused-broken");
            }
        }
    }

    private static BufferedImage decode(String format, byte[] bytes) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return decode(reader);
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Refused refused) {
                throw refused;
            }
            var printing = String.valueOf(unreadable.getMessage()).contains("Unsupported Image Type");
            throw new Refused(printing ? "authoring.media.refused-colours" : "authoring.media.refused-broken");
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        long dots = (long) reader.getWidth(0) * reader.getHeight(0);
        if (dots > (long) MOST_MEGAPIXELS * MEGAPIXEL) {
            throw new Refused("authoring.media.refused-pixels", dots / MEGAPIXEL, MOST_MEGAPIXELS);
        }
        var wanted = reader.getDefaultReadParam();
        int every = (int) Math.ceil(Math.sqrt((double) dots / DECODED));
        if (every > 1) {
            wanted.setSourceSubsampling(every, every, 0, 0);
        }
        return reader.read(0, wanted);
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        boolean across = orientation >= 5;
        int width = across ? image.getHeight() : image.getWidth();
        int height = across ? image.getWidth() : image.getHeight();
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int dot =
                        switch (orientation) {
                            case 2 -> image.getRGB(right, y);
                            case 3 -> image.getRGB(right, below);
                            case 4 -> image.getRGB(x, below);
                            case 5 -> image.getRGB(y, x);
                            case 6 -> image.getRGB(y, right);
                            case 7 -> image.getRGB(below, right);
                            default -> image.getRGB(below, x);
                        };
                turned.setRGB(x, y, dot);
            }
        }
        return turned;
    }

    private static BufferedImage within(BufferedImage image, int width, int height) {
        return scaled(
                image, Math.min(1, Math.min((double) width / image.getWidth(), (double) height / image.getHeight())));
    }

    /** Halved as often as that is enough, so that every dot counts. */
    private static BufferedImage scaled(BufferedImage image, double scale) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var now = image;
        while (now.getWidth() > width || now.getHeight() > height) {
            now = drawn(now, Math.max(width, (now.getWidth() + 1) / 2), Math.max(height, (now.getHeight() + 1) / 2));
        }
        return now;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        boolean seeThrough = image.getColorModel().hasAlpha();
        var drawn =
                new BufferedImage(width, height, seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        var flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = flat.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return flat;
    }

    private static byte[] encodedPng(BufferedImage image) {
        return encoded("png", image, 0);
    }

    private static byte[] encodedJpeg(BufferedImage image, float quality) {
        return encoded("jpeg", image, quality);
    }

    /** @param quality 0 = as small as can be, which costs a PNG nothing but time */
    private static byte[] encoded(String format, BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
