package org.sabak.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Where identifiers come from: UUID version 7, so that rows lie in the order in which they were made. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * The id that an address names.
     *
     * @throws NotFound if it is none
     */
    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException no) {
            throw new NotFound("No id: " + text);
        }
    }
}
