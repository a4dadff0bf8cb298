package org.sabak.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Refused;

/**
 * How far an import has come.
 *
 * @param rows rows read or written so far
 * @param finding what it will do, or has done; null while checking and after a refusal
 * @param problem why the file was refused, or why the import stopped; nothing was written then
 */
public record ImportState(
        UUID id,
        String country,
        String fileName,
        Phase phase,
        int rows,
        @Nullable ImportFinding finding,
        @Nullable Refused problem) {
    public enum Phase {
        CHECKING,
        CHECKED,
        REFUSED,
        IMPORTING,
        DONE,
        STOPPED
    }

    public boolean busy() {
        return phase == Phase.CHECKING || phase == Phase.IMPORTING;
    }
}
