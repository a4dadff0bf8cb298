package org.sabak.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts for tests: each test makes its own. */
@Component
public class IdentityFixtures {
    public static final String PASSWORD = "four words by the river";
    private static volatile @Nullable String hash;
    private final AccountCreation creation;
    private final SignIn signIn;
    private final AccessChanges changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IdentityFixtures(
            AccountCreation creation,
            SignIn signIn,
            AccessChanges changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.creation = creation;
        this.signIn = signIn;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new account without an official behind it, with {@link #PASSWORD} and roles at {@code unit}; its login. */
    public String account(@Nullable String country, UnitId unit, Role... roles) {
        return account(null, country, unit, roles);
    }

    public String account(@Nullable PersonId person, @Nullable String country, UnitId unit, Role... roles) {
        var login = "t" + Ids.next();
        if (hash == null) {
            hash = creation.hash(PASSWORD);
        }
        transaction.executeWithoutResult(status -> creation.create(new NewAccount(
                login,
                "Тест Аккаунт",
                person,
                country,
                "en",
                hash,
                Arrays.stream(roles)
                        .map(role -> new NewGrant(role, unit, LocalDate.now(clock), null))
                        .toList())));
        return login;
    }

    /** Says what a change by hand in the database would have said. */
    public void changed(String login) {
        transaction.executeWithoutResult(status -> changes.happened(id(login)));
    }

    /** Gives the account a password that must be changed, and says it. */
    public String given(String login) {
        Slip slip = transaction.execute(status -> creation.givePassword(id(login)));
        return slip.password();
    }

    /** The principal of a session of that account, for {@code with(user(...))}. */
    public org.springframework.security.core.userdetails.UserDetails user(String login) {
        return signIn.loadUserByUsername(login);
    }

    public Authentication authentication(String login) {
        var user = user(login);
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }

    public UUID id(String login) {
        return ((SignedIn) user(login)).account();
    }
}
