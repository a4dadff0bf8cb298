package org.sabak.handbook;

import java.time.Instant;
import java.util.UUID;

/**
 * A course that was changed in the folder of the server after an edition had been published in the browser. It waits for somebody
 * to make a draft of it: neither place overwrites the other.
 *
 * @param base the edition that was in force when the folder was read
 * @param files how many differ from that edition
 */
public record FolderChange(UUID id, String course, int base, Instant at, int files) {}
