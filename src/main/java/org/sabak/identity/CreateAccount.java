package org.sabak.identity;

import org.jspecify.annotations.Nullable;
import org.sabak.platform.UnitId;

/**
 * What an administrator types to open an account. Its country is that of the unit.
 *
 * @param login empty with a service number: the default of officials is taken
 * @param serviceNumber of the official it is for; empty for anybody else
 * @param language of the interface; null = that of the browser
 */
public record CreateAccount(
        String login,
        String displayName,
        String email,
        @Nullable String language,
        String serviceNumber,
        Role role,
        UnitId unit) {}
