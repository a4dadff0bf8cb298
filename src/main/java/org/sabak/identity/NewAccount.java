package org.sabak.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.PersonId;

/**
 * An account to be made.
 *
 * @param login lower case letters, digits, dot, dash and underscore; for an official {@code <iso country>-<service number>}
 * @param person the official it belongs to, if any
 * @param country ISO code; null for accounts of the whole installation
 * @param language of the interface; null = that of the browser
 * @param passwordHash from {@link AccountCreation#hash}; null = nobody can sign in until a password has been given
 */
public record NewAccount(
        String login,
        String displayName,
        @Nullable PersonId person,
        @Nullable String country,
        @Nullable String language,
        @Nullable String passwordHash,
        List<NewGrant> grants) {
    public NewAccount {
        grants = List.copyOf(grants);
    }

    /** The login that an official has unless somebody decides otherwise. */
    public static String loginOf(String country, String serviceNumber) {
        return (country + "-" + serviceNumber)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9._-]", "");
    }
}
