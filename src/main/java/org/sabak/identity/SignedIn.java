package org.sabak.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.UnitId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a session: who signed in and with which grants. It is read anew when the day or the account's access
 * changes.
 */
class SignedIn implements UserDetails {
    private static final long serialVersionUID = 1L;

    record Scope(Role role, UUID unit) implements java.io.Serializable {}

    private final UUID account;
    private final @Nullable UUID person;
    private final @Nullable UUID unit;
    private final @Nullable String country;
    private final String login;
    private final String displayName;
    private final @Nullable String passwordHash;
    private final boolean enabled;
    private final boolean mustChangePassword;
    private final @Nullable String language;
    private final List<Scope> scopes;
    private final int accessNumber;
    private final LocalDate day;

    /**
     * @param unit where the person is posted on {@code day}
     * @param day the day on which {@code scopes} are in force
     */
    SignedIn(Account account, @Nullable UnitId unit, List<Scope> scopes, LocalDate day) {
        this.account = account.id();
        this.person = account.person();
        this.unit = unit == null ? null : unit.value();
        this.country = account.country();
        this.login = account.login();
        this.displayName = account.displayName();
        this.passwordHash = account.passwordHash();
        this.enabled = !account.disabled() && account.passwordHash() != null;
        this.mustChangePassword = account.mustChangePassword();
        this.language = account.language();
        this.scopes = List.copyOf(scopes);
        this.accessNumber = account.accessNumber();
        this.day = day;
    }

    UUID account() {
        return account;
    }

    @Nullable
    UUID person() {
        return person;
    }

    Optional<UnitId> unit() {
        return Optional.ofNullable(unit).map(UnitId::of);
    }

    @Nullable
    String country() {
        return country;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    String language() {
        return language;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** The state of the account's access that this was read in; see {@link AccessChanges}. */
    int accessNumber() {
        return accessNumber;
    }

    LocalDate day() {
        return day;
    }

    List<UnitId> scopes(Role role) {
        return scopes.stream()
                .filter(scope -> scope.role() == role)
                .map(scope -> UnitId.of(scope.unit()))
                .toList();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return scopes.stream()
                .map(scope -> new SimpleGrantedAuthority(scope.role().authority()))
                .distinct()
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }
}
