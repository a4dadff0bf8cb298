package org.sabak.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sabak.platform.PersonId;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account that a person names at sign-in, by login or by e-mail address, with the grants in force today. */
@Service
class SignIn implements UserDetailsService {
    private final Accounts accounts;
    private final Grants grants;
    private final PersonUnit units;
    private final Clock clock;

    SignIn(Accounts accounts, Grants grants, PersonUnit units, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.units = units;
        this.clock = clock;
    }

    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** @param name as {@link #normal} gives it; what cannot be a login is nobody's, and is not asked of an ASCII column */
    @Transactional(readOnly = true)
    public Optional<SignedIn> find(String name) {
        if (name.contains("@")) {
            return accounts.findByEmail(name).map(this::signedIn);
        }
        return AccountCreation.LOGIN.matcher(name).matches()
                ? accounts.findByLogin(name).map(this::signedIn)
                : Optional.empty();
    }

    /** The account as it is now, for a session that has to look again. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> reload(UUID account) {
        return accounts.findById(account).map(this::signedIn);
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String typed) {
        return find(normal(typed)).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    private SignedIn signedIn(Account account) {
        var today = LocalDate.now(clock);
        return new SignedIn(
                account,
                Optional.ofNullable(account.person())
                        .map(PersonId::of)
                        .flatMap(units::unitToday)
                        .orElse(null),
                grants.findByAccount(account.id()).stream()
                        .filter(grant -> grant.inForce(today))
                        .map(grant -> new SignedIn.Scope(grant.role(), grant.unit()))
                        .toList(),
                today);
    }
}
