package org.sabak.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sabak.identity.AccountCreation;
import org.sabak.identity.NewAccount;
import org.sabak.identity.NewGrant;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.sabak.platform.Ids;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes units, officials and accounts of a test's own, and lets the test act as one of them. */
@Component
public class OrganisationFixtures {
    private final UnitRecords units;
    private final Units tree;
    private final Officials officials;
    private final AccountCreation accounts;
    private final UserDetailsService signIn;
    private final TransactionTemplate transaction;

    OrganisationFixtures(
            UnitRecords units,
            Units tree,
            Officials officials,
            AccountCreation accounts,
            UserDetailsService signIn,
            TransactionTemplate transaction) {
        this.units = units;
        this.tree = tree;
        this.officials = officials;
        this.accounts = accounts;
        this.signIn = signIn;
        this.transaction = transaction;
    }

    /** A new unit below another, with a code of its own. */
    public UnitId unit(UnitId above, UnitKind kind) {
        var parent = tree.unit(above);
        var id = Ids.next();
        var code = "T"
                + Long.toString(id.getLeastSignificantBits() & 0xFFFFFFFFFFL, 36)
                        .toUpperCase(java.util.Locale.ROOT);
        transaction.executeWithoutResult(status -> units.insert(List.of(new Tree.Stored(
                id,
                above.value(),
                kind,
                parent.country(),
                code,
                LocalizedText.of("en", "Unit " + code),
                null,
                null,
                parent.path() + code + "/",
                null,
                0))));
        return UnitId.of(id);
    }

    /** The demo unit at a path such as {@code /KG/SPS/CHU/IK-16/}. */
    public UnitId at(String path) {
        return tree.subtree(UnitTree.ROOT).stream()
                .filter(unit -> unit.path().equals(path))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** An official of the unit's country, posted there from a day on, without an account. */
    public PersonId official(UnitId unit, String jobRole, LocalDate from) {
        var country = tree.unit(unit).country();
        var person = PersonId.of(Ids.next());
        var number =
                "T" + person.value().toString().substring(19).replace("-", "").toUpperCase(java.util.Locale.ROOT);
        transaction.executeWithoutResult(status -> {
            officials.insert(List.of(new NewOfficial(
                    person, country, number, new PersonName("Testov", "Test", null, "Тестов", "Тест", null))));
            officials.insertPostings(List.of(
                    new Officials.PersonPosting(person, country, new Posting(Ids.next(), unit, jobRole, from, null))));
        });
        return person;
    }

    /** An account with one role over one unit. @return its login */
    public String account(Role role, UnitId scope) {
        var login = "t-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> accounts.create(new NewAccount(
                login,
                "Test",
                null,
                tree.unit(scope).country(),
                "en",
                "{noop}never",
                List.of(new NewGrant(role, scope, LocalDate.of(2020, 1, 1), null)))));
        return login;
    }

    /** From now on the calling thread acts as this account. */
    public void actAs(String login) {
        var user = signIn.loadUserByUsername(login);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    public void actAsNobody() {
        SecurityContextHolder.clearContext();
    }
}
