package org.sabak.authoring.media;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * The few colours that come nearest to all colours of a picture, by median cut: the box of colours that is longest in one
 * direction is cut where half of its dots lie on either side, until there are enough boxes. No dots are scattered, which would
 * make the file large again.
 */
final class Palette {
    /** Colours are counted in five bits each. */
    private static final int SHADES = 1 << 15;

    private final int[] colours;
    /** Five-bit colour → place in the palette. */
    private final byte[] nearest = new byte[SHADES];

    private Palette(List<int[]> boxes, long[][] sums) {
        colours = new int[boxes.size()];
        for (int i = 0; i < colours.length; i++) {
            long count = 0;
            long red = 0;
            long green = 0;
            long blue = 0;
            for (int shade : boxes.get(i)) {
                count += sums[shade][0];
                red += sums[shade][1];
                green += sums[shade][2];
                blue += sums[shade][3];
                nearest[shade] = (byte) i;
            }
            colours[i] = (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
        }
    }

    /** @param most 2 to 256 */
    static Palette of(BufferedImage image, int most) {
        var sums = new HashMap<Integer, long[]>();
        var all = new long[SHADES][];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                var sum = sums.computeIfAbsent(shade(rgb), s -> all[s] = new long[4]);
                sum[0]++;
                sum[1] += rgb >> 16 & 0xFF;
                sum[2] += rgb >> 8 & 0xFF;
                sum[3] += rgb & 0xFF;
            }
        }
        var boxes = new ArrayList<int[]>();
        boxes.add(sums.keySet().stream().mapToInt(Integer::intValue).sorted().toArray());
        while (boxes.size() < most) {
            int longest = 0;
            for (int i = 1; i < boxes.size(); i++) {
                if (length(boxes.get(i), axis(boxes.get(i))) > length(boxes.get(longest), axis(boxes.get(longest)))) {
                    longest = i;
                }
            }
            var box = boxes.get(longest);
            if (box.length < 2) {
                break;
            }
            int cut = cut(box, all);
            boxes.set(longest, Arrays.copyOfRange(box, 0, cut));
            boxes.add(Arrays.copyOfRange(box, cut, box.length));
        }
        return new Palette(boxes, all);
    }

    /** Sorts a box along its longest direction and finds where half of its dots lie before. */
    private static int cut(int[] box, long[][] sums) {
        int axis = axis(box);
        var sorted = Arrays.stream(box)
                .boxed()
                .sorted((a, b) -> Integer.compare(part(a, axis), part(b, axis)))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, box, 0, box.length);
        long dots = Arrays.stream(box).mapToLong(shade -> sums[shade][0]).sum();
        long before = 0;
        for (int i = 0; i < box.length - 1; i++) {
            before += sums[box[i]][0];
            if (before * 2 >= dots) {
                return i + 1;
            }
        }
        return box.length - 1;
    }

    private static int axis(int[] box) {
        int longest = 0;
        for (int axis = 1; axis < 3; axis++) {
            if (length(box, axis) > length(box, longest)) {
                longest = axis;
            }
        }
        return longest;
    }

    private static int length(int[] box, int axis) {
        var parts = Arrays.stream(box).map(shade -> part(shade, axis)).summaryStatistics();
        return parts.getMax() - parts.getMin();
    }

    private static int part(int shade, int axis) {
        return shade >> 5 * (2 - axis) & 31;
    }

    private static int shade(int rgb) {
        return (rgb >> 19 & 31) << 10 | (rgb >> 11 & 31) << 5 | rgb >> 3 & 31;
    }

    /** The picture in these colours. */
    BufferedImage apply(BufferedImage image) {
        int bits = colours.length <= 2 ? 1 : colours.length <= 4 ? 2 : colours.length <= 16 ? 4 : 8;
        var model =
                new IndexColorModel(bits, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var few = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var raster = few.getRaster();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                raster.setSample(x, y, 0, nearest[shade(image.getRGB(x, y))] & 0xFF);
            }
        }
        return few;
    }
}
