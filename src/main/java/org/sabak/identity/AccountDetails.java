package org.sabak.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.UnitId;

/**
 * One account with its grants, those that have ended too, the latest first.
 *
 * @param official whether it belongs to an official
 * @param own whether it is the caller's
 * @param beyond whether it holds a grant outside the caller's scope, so that the caller may only look
 */
public record AccountDetails(
        AccountRow row,
        @Nullable String email,
        @Nullable String language,
        boolean official,
        boolean own,
        boolean beyond,
        List<GrantRow> grants) {
    public AccountDetails {
        grants = List.copyOf(grants);
    }

    /** @param until the last day; null = open */
    public record GrantRow(
            UUID id,
            Role role,
            UnitId unit,
            LocalDate from,
            @Nullable LocalDate until,
            boolean inForce,
            boolean over) {}
}
