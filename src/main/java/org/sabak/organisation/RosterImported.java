package org.sabak.organisation;

import java.util.UUID;

/**
 * An import has added or posted officials. It stands for as many {@link PostingRecorded},
 * which are not published for an import.
 *
 * @param country ISO code
 */
public record RosterImported(UUID id, String country) {}
