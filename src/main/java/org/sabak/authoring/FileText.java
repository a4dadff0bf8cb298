package org.sabak.authoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text file of a draft.
 *
 * @param text empty if there is no such file
 * @param revision 0 = as in the base edition
 * @param by who saved it in this draft; null for revision 0
 * @param at when; null for revision 0
 * @param writable whether whoever asks may change it
 */
public record FileText(
        String path,
        String text,
        int revision,
        @Nullable String by,
        @Nullable Instant at,
        boolean writable) {}
