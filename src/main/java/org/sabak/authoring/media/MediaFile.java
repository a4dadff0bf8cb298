package org.sabak.authoring.media;

import java.util.List;

/**
 * An upload as it may be kept.
 *
 * @param name in the folder {@code media/} of a module: lower-case letters, digits and hyphens, with an extension that fits
 * @param bytes made anew, without metadata
 * @param dropped what of a drawing was left out, by the names of its elements and attributes; sorted
 */
public record MediaFile(String name, byte[] bytes, List<String> dropped) {
    public MediaFile {
        bytes = bytes.clone();
        dropped = List.copyOf(dropped);
    }

    /** A copy. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether it is read in a program of its own instead of being shown in the text. */
    public boolean attachment() {
        return name.endsWith(".pdf");
    }
}
