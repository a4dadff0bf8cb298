package org.sabak.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an official holds and owes, by the functions themselves: true at this moment, whatever a rebuild still has to do. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Standings {
    private final Ledger ledger;
    private final Obligations obligations;
    private final Schemes schemes;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    /**
     * One scheme for one person on a day.
     *
     * @param holds the sentence about {@code holding}
     * @param owes the sentence about {@code duty}
     * @param inProgress something that counts for the next period has been done
     * @param gate whether work for the next period may begin
     * @param version the version that the next period will be issued under
     */
    public record SchemeStanding(
            String scheme,
            LocalizedText title,
            Holding holding,
            Sentence holds,
            Duty duty,
            Sentence owes,
            boolean inProgress,
            Gate gate,
            SchemeVersion version) {
        /** What is still to be passed for the next period, by the pathway that is open; by the primary one while none is. */
        public Components components() {
            return version.components(
                    gate instanceof Gate.Open(Pathway pathway, LocalDate since) ? pathway : Pathway.PRIMARY);
        }

        /** Whether the person has anything to do with the scheme. */
        public boolean concerns() {
            return !(holding instanceof Holding.None) || !(duty instanceof Duty.NotRequired) || inProgress;
        }
    }

    Standings(Ledger ledger, Obligations obligations, Schemes schemes, People people, CurrentUser user, Clock clock) {
        this.ledger = ledger;
        this.obligations = obligations;
        this.schemes = schemes;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /** The user's own standing in every scheme in force, spoken to the user. */
    public List<SchemeStanding> mine() {
        var person = user.requirePerson();
        return of(person, people.today(person), true);
    }

    /**
     * An official's standing today.
     *
     * @throws NotFound unless the official is the user or within the user's scope
     */
    public List<SchemeStanding> of(PersonId person) {
        people.visible(person, Role.MINISTRY, Role.SUPERVISOR, Role.TRAINER);
        return of(person, people.today(person), false);
    }

    private List<SchemeStanding> of(PersonId person, LocalDate on, boolean self) {
        var facts = ledger.facts(person);
        var binding = obligations.of(List.of(person.value()), people.country(person));
        var now = clock.instant();
        var zone = people.zone(person, on);
        return schemes.inForce().stream()
                .map(scheme -> {
                    var history = facts.of(person.value(), scheme.id());
                    var required = binding.of(person.value(), scheme.id());
                    var holds = Status.tellHolding(history, on, now, zone);
                    var owes = Status.tellDuty(history, required, on, now, zone);
                    return new SchemeStanding(
                            scheme.id(),
                            scheme.title(),
                            Status.holding(history, on, now),
                            self ? holds.toSelf() : holds,
                            Status.duty(history, required, on, now),
                            self ? owes.toSelf() : owes,
                            Issuing.inProgress(scheme.version(), history, on),
                            Issuing.mayStart(scheme.version(), history, on),
                            scheme.version());
                })
                .toList();
    }
}
