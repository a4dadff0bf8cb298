package org.sabak.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.organisation.Units;
import org.sabak.platform.Audit;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions of a ministry about an official of its country. Each is one fact, never taken back: a suspension ends by being
 * lifted, everything else by a further decision. All are written to the audit with who decided.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
@PreAuthorize("hasRole('MINISTRY')")
public class DecisionService {
    private static final int LONGEST = 2000;
    private final Recording recording;
    private final Ledger ledger;
    private final Schemes schemes;
    private final People people;
    private final Units units;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    /**
     * A decision to be taken.
     *
     * @param effectiveOn its first day
     * @param until its last day; null where it has none
     * @param text why, in words; shown to the official and to whoever answers for the official
     */
    public record Decide(
            PersonId person,
            String scheme,
            Reason reason,
            LocalDate effectiveOn,
            @Nullable LocalDate until,
            String text) {}

    DecisionService(
            Recording recording,
            Ledger ledger,
            Schemes schemes,
            People people,
            Units units,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.recording = recording;
        this.ledger = ledger;
        this.schemes = schemes;
        this.people = people;
        this.units = units;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes away what the official holds: all periods certified up to that day. The day is today or earlier. */
    public void revoke(Decide decision) {
        var country = hold(decision.person(), decision.scheme());
        var history = ledger.history(decision.person(), decision.scheme());
        if (decision.effectiveOn().isAfter(people.today(decision.person()))) {
            throw new Refused("certification.refused.revoke-later");
        }
        var revocation = new Revocation(Ids.next(), decision.reason(), decision.effectiveOn(), now());
        if (history.periods().stream().noneMatch(revocation::covers)) {
            throw new Refused("certification.refused.nothing-to-revoke", decision.effectiveOn());
        }
        record(country, decision, revocation, "certification.revoked");
    }

    /** Lets what the official holds not count, until a day or until it is lifted. */
    public void suspend(Decide decision) {
        var country = hold(decision.person(), decision.scheme());
        requireOrder(decision);
        var history = ledger.history(decision.person(), decision.scheme());
        if (history.periods().isEmpty()) {
            throw new Refused("certification.refused.nothing-to-suspend");
        }
        record(
                country,
                decision,
                new Suspension(Ids.next(), decision.reason(), decision.effectiveOn(), decision.until(), now()),
                "certification.suspended");
    }

    /**
     * Ends a suspension.
     *
     * @param from the first day on which it does not hold any more
     */
    public void lift(PersonId person, String scheme, UUID suspension, LocalDate from) {
        var country = hold(person, scheme);
        var history = ledger.history(person, scheme);
        var lifted = history.suspensions().stream()
                .filter(each -> each.id().equals(suspension))
                .findFirst()
                .orElseThrow(() -> new NotFound("suspension"));
        var end = history.end(lifted);
        if (end != null && end.isBefore(from) || from.isBefore(lifted.effectiveOn())) {
            throw new Refused("certification.refused.lift-day", lifted.effectiveOn());
        }
        var fact = new Lifting(Ids.next(), suspension, from, now());
        recording.record(new Ledger.Decided(
                person, country, scheme, fact, null, user.accountId().orElse(null)));
        audit.record(
                "certification.lifted",
                person.toString(),
                country,
                Map.of("scheme", scheme, "suspension", suspension.toString(), "from", from.toString()));
    }

    /** Lets the official not need the certificate, until a day or without end. */
    public void exempt(Decide decision) {
        var country = hold(decision.person(), decision.scheme());
        requireOrder(decision);
        record(
                country,
                decision,
                new Exemption(Ids.next(), decision.reason(), decision.effectiveOn(), decision.until(), now()),
                "certification.exempted");
    }

    private void record(String country, Decide decision, Fact fact, String action) {
        var text = decision.text().strip();
        if (text.isEmpty()) {
            throw new Refused("certification.refused.text-missing");
        }
        if (text.length() > LONGEST) {
            throw new Refused("certification.refused.text-long", LONGEST);
        }
        recording.record(new Ledger.Decided(
                decision.person(),
                country,
                decision.scheme(),
                fact,
                text,
                user.accountId().orElse(null)));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("scheme", decision.scheme());
        facts.put("decision", fact.id().toString());
        facts.put("reason", decision.reason().name());
        facts.put("from", fact.effectiveOn().toString());
        if (decision.until() != null) {
            facts.put("until", decision.until().toString());
        }
        audit.record(action, decision.person().toString(), country, facts);
    }

    private static void requireOrder(Decide decision) {
        if (decision.until() != null && decision.until().isBefore(decision.effectiveOn())) {
            throw new Refused("certification.refused.ends-before");
        }
    }

    /** Holds the official, if the official serves the user's own country and there is such a scheme; else it is not found. */
    private String hold(PersonId person, String scheme) {
        var country = people.country(person);
        var within = units.country(country).stream().anyMatch(unit -> user.scopes(Role.MINISTRY).stream()
                .anyMatch(scope -> units.within(unit.id(), scope)));
        if (!within || schemes.find(scheme).isEmpty()) {
            throw new NotFound("official or scheme");
        }
        ledger.hold(person, country);
        return country;
    }

    private Instant now() {
        return Times.kept(clock.instant());
    }
}
