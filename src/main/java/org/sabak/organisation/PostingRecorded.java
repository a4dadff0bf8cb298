package org.sabak.organisation;

import java.util.UUID;

/** A posting of this official was added or ended. */
public record PostingRecorded(UUID person) {}
