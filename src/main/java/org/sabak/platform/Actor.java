package org.sabak.platform;

import java.util.Optional;
import java.util.UUID;

/** Who acts now, for the audit chain. Implemented by identity; empty when the system itself acts. */
public interface Actor {
    Optional<UUID> accountId();
}
