package org.sabak.identity;

import java.time.Clock;
import java.time.LocalDate;
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

    /** Whether {@link #reset} would do it now; for a view that offers it. */
    @Transactional(readOnly = true)
    public boolean possible(PersonId person) {
        return people.inScope(person, Role.SUPERVISOR, Role.TRAINER)
                && accounts.findByPerson(person.value())
                        .filter(account -> !account.disabled() && officerOnly(account))
                        .isPresent();
    }

    /**
     * Gives a new password, ends the sessions of the account and writes it to the audit chain.
     *
     * @throws NotFound if the official is outside the caller's scope
     * @throws Refused if there is no account, or it holds more than an official's role
     */
    @Transactional
    public Slip reset(PersonId person) {
        if (!people.inScope(person, Role.SUPERVISOR, Role.TRAINER)) {
            throw new NotFound("No such official in scope");
        }
        var account = accounts.findByPerson(person.value())
                .filter(found -> !found.disabled())
                .orElseThrow(() -> new Refused("identity.reset.no-account"));
        if (!officerOnly(account)) {
            throw new Refused("identity.reset.not-officer-only");
        }
        return creation.givePassword(account.id());
    }

    private boolean officerOnly(Account account) {
        var today = LocalDate.now(clock);
        return grants.findByAccount(account.id()).stream()
                .filter(grant -> grant.lastsUntil(today))
                .allMatch(grant -> grant.role() == Role.OFFICER);
    }
}
