package org.sabak.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
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
    private final Clock clock;

    SignIn(Accounts accounts, Grants grants, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String typed) {
        var name = typed.strip();
        var account = (name.contains("@")
                        ? accounts.findByEmail(name.toLowerCase(Locale.ROOT))
                        : accounts.findByLogin(name.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
        var today = LocalDate.now(clock);
        return new SignedIn(
                account,
                grants.findByAccount(account.id()).stream()
                        .filter(grant -> grant.inForce(today))
                        .map(grant -> new SignedIn.Scope(grant.role(), grant.unit()))
                        .toList());
    }
}
