package org.sabak.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account in the administrator's list.
 *
 * @param roles in force today
 * @param usable whether somebody can sign in: not disabled, and with a password
 */
public record AccountRow(
        UUID id,
        String login,
        String displayName,
        @Nullable String country,
        List<Role> roles,
        boolean disabled,
        boolean usable,
        @Nullable Instant signedInAt) {}
