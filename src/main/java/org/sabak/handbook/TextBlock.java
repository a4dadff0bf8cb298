package org.sabak.handbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sabak.handbook.markdown.Block;

/**
 * A block of a module's text, the unit of translation.
 *
 * @param key its {@code #id} if it has one, else section + hash at its first appearance; the same in every language and,
 *     carried over by {@link ModuleText#carryingKeys}, in every edition
 * @param hash of its characters as written, see {@link #hash}
 */
public record TextBlock(String key, String hash, Block block) {
    /** A short hash of text: enough to tell versions of one block apart, short enough for a line of a lock file. */
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
