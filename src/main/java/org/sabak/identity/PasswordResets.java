package org.sabak.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor or trainer gives an official of the own scope a new password. Only accounts that are an official's and nothing
 * more: whoever could reset a ministry's password could act as the ministry.
 */
@Service
@PreAuthorize("hasAnyRole('SUPERVISOR', 'TRAINER')")
public class PasswordResets {
    private static final String NO_ACCOUNT = "identity.reset.no-account";
    private static final String MORE_ROLES = "identity.reset.not-officer-only";
    private final Accounts accounts;
    private final Grants grants;
    private final AccountCreation creation;
    private final PeopleInScope people;
    private final Clock clock;

    PasswordResets(Accounts accounts, Grants grants, AccountCreation creation, PeopleInScope people, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.creation = creation;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What stands in the way of {@link #reset} now, as the key of a sentence; empty if it would do it. For a view that offers it.
     *
     * @throws NotFound if the official is outside the caller's scope
     */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(PersonId person) {
        inScope(person);
        var account = account(person);
        if (account.isEmpty()) {
            return Optional.of(NO_ACCOUNT);
        }
        return officerOnly(account.get()) ? Optional.empty() : Optional.of(MORE_ROLES);
    }

    /**
     * Gives a new password, ends the sessions of the account and writes it to the audit chain.
     *
     * @throws NotFound if the official is outside the caller's scope
     * @throws Refused if there is no account, or it holds more than an official's role
     */
    @Transactional
    public Slip reset(PersonId person) {
        inScope(person);
        var account = account(person).orElseThrow(() -> new Refused(NO_ACCOUNT));
        if (!officerOnly(account)) {
            throw new Refused(MORE_ROLES);
        }
        return creation.givePassword(account.id());
    }

    private void inScope(PersonId person) {
        if (!people.inScope(person, Role.SUPERVISOR, Role.TRAINER)) {
            throw new NotFound("No such official in scope");
        }
    }

    private Optional<Account> account(PersonId person) {
        return accounts.findByPerson(person.value()).filter(found -> !found.disabled());
    }

    private boolean officerOnly(Account account) {
        var today = LocalDate.now(clock);
        return grants.findByAccount(account.id()).stream()
                .filter(grant -> grant.lastsUntil(today))
                .allMatch(grant -> grant.role() == Role.OFFICER);
    }
}
