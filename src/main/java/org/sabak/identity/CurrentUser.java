package org.sabak.identity;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Actor;
import org.sabak.platform.Languages;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, with which roles and scopes. Services ask here and never take the acting person as a parameter, so that
 * nobody can act as another.
 */
@Component
public class CurrentUser implements Actor {
    @Override
    public Optional<UUID> accountId() {
        return signedIn().map(SignedIn::account);
    }

    /** The official that the account belongs to; empty for accounts of others, such as a UN analyst. */
    public Optional<PersonId> person() {
        return signedIn().map(SignedIn::person).map(PersonId::of);
    }

    /**
     * @throws NotFound if the account is not an official's
     */
    public PersonId requirePerson() {
        return person().orElseThrow(() -> new NotFound("No official belongs to this account"));
    }

    public Optional<String> country() {
        return signedIn().map(SignedIn::country);
    }

    public String displayName() {
        return signedIn().map(SignedIn::displayName).orElse("");
    }

    public boolean has(Role role) {
        return !scopes(role).isEmpty();
    }

    /** The units within whose subtrees the user has {@code role}. */
    public Set<UnitId> scopes(Role role) {
        return new LinkedHashSet<>(signedIn().map(user -> user.scopes(role)).orElse(java.util.List.of()));
    }

    public boolean mustChangePassword() {
        return signedIn().map(SignedIn::mustChangePassword).orElse(false);
    }

    /** The language that the user chose, if any. */
    public Optional<Locale> language() {
        return signedIn().map(SignedIn::language).map(Locale::forLanguageTag).map(Languages::nearest);
    }

    static Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        @Nullable Object principal = authentication == null ? null : authentication.getPrincipal();
        return principal instanceof SignedIn user ? Optional.of(user) : Optional.empty();
    }
}
