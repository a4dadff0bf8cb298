package org.sabak.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.organisation.People;
import org.sabak.platform.Audit;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records facts with everything that follows from them, in the caller's transaction: periods, certificates, spans. Repeating a
 * call changes nothing. The transaction should be READ_COMMITTED, so that it sees what was recorded while it waited for the
 * person.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Recording {
    private final Ledger ledger;
    private final Obligations obligations;
    private final SpanCache spans;
    private final CertificateStore certificates;
    private final Issuer issuer;
    private final PublicAddress address;
    private final HeldBack heldBack;
    private final Schemes schemes;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Recording(
            Ledger ledger,
            Obligations obligations,
            SpanCache spans,
            CertificateStore certificates,
            Issuer issuer,
            PublicAddress address,
            HeldBack heldBack,
            Schemes schemes,
            People people,
            Audit audit,
            Clock clock) {
        this.ledger = ledger;
        this.obligations = obligations;
        this.spans = spans;
        this.certificates = certificates;
        this.issuer = issuer;
        this.address = address;
        this.heldBack = heldBack;
        this.schemes = schemes;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds evidence, and issues what it completes. A server that was not told its address keeps the evidence and issues nothing
     * until it knows it.
     */
    void record(PersonId person, List<Evidence> evidence) {
        var country = people.country(person);
        ledger.hold(person, country);
        ledger.addEvidence(evidence.stream()
                .map(each -> new Ledger.Recorded<>(person, country, each))
                .toList());
        follow(person, country);
    }

    /** Adds a decision; the caller has held the person, checked the facts, and writes the audit entry. */
    void record(Ledger.Decided decision) {
        ledger.addDecisions(List.of(decision));
        follow(decision.person(), decision.country());
    }

    /** Derives anew what follows for a person whose postings changed. */
    void refresh(PersonId person) {
        var country = people.country(person);
        ledger.hold(person, country);
        follow(person, country);
    }

    /** Derives the spans of many persons anew. */
    void refresh(Collection<UUID> persons, String country) {
        persons.stream().sorted().forEach(person -> ledger.hold(PersonId.of(person), country));
        var facts = ledger.facts(persons);
        var required = obligations.of(persons, country);
        var now = now();
        var entries = new ArrayList<SpanCache.Entry>();
        for (var person : persons) {
            for (var scheme : schemes.inForce()) {
                entries.add(SpanCache.Entry.of(
                        person,
                        country,
                        scheme.id(),
                        facts.of(person, scheme.id()),
                        required.of(person, scheme.id()),
                        now));
            }
        }
        spans.replace(persons, entries);
    }

    private void follow(PersonId person, String country) {
        var facts = ledger.facts(person);
        var required = obligations.of(List.of(person.value()), country);
        var now = now();
        var entries = new ArrayList<SpanCache.Entry>();
        for (var scheme : schemes.inForce()) {
            var binding = required.of(person.value(), scheme.id());
            var history = facts.of(person.value(), scheme.id());
            var issued = printable(person, country, issue(scheme.version(), history, binding, now));
            issued.forEach(period -> add(person, country, period));
            entries.add(SpanCache.Entry.of(
                    person.value(), country, scheme.id(), history.with(issued.toArray(Fact[]::new)), binding, now));
        }
        spans.replace(List.of(person.value()), entries);
    }

    private List<Period> printable(PersonId person, String country, List<Period> earned) {
        if (earned.isEmpty() || address.known()) {
            return earned;
        }
        heldBack.add(person, country);
        return List.of();
    }

    private void add(PersonId person, String country, Period period) {
        var facts = issuer.facts(issuer.holder(person, country, period.certifiedOn()), period);
        ledger.addPeriods(List.of(new Ledger.Recorded<>(person, country, period)));
        certificates.add(List.of(new CertificateStore.Issued(person, country, period, facts)));
        Map<String, Object> audited = new LinkedHashMap<>();
        audited.put("scheme", period.scheme().id());
        audited.put("version", period.scheme().version());
        audited.put("period", period.id().toString());
        audited.put("serial", facts.serial());
        audited.put("validFrom", period.validFrom().toString());
        audited.put("validUntil", period.validUntil().toString());
        audit.record("certification.issued", person.toString(), country, audited);
    }

    /** Every period that the facts give a right to, one after the other. */
    static List<Period> issue(SchemeVersion scheme, History history, List<Applicability> binding, Instant at) {
        var issued = new ArrayList<Period>();
        var next = Issuing.next(scheme, history, due(history, binding), Ids.next(), at);
        while (next.isPresent()) {
            issued.add(next.get());
            var known = history.with(issued.toArray(Fact[]::new));
            next = Issuing.next(scheme, known, due(known, binding), Ids.next(), at);
        }
        return issued;
    }

    /** The earliest day by which a requirement that still bound at the newest evidence asked for a first certificate. */
    private static @Nullable LocalDate due(History history, List<Applicability> binding) {
        var newest = history.evidence().stream()
                .map(Evidence::effectiveOn)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return Applicability.joined(binding).stream()
                .filter(each -> each.until() == null || !each.until().isBefore(newest))
                .map(Applicability::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Instant now() {
        return Times.kept(clock.instant());
    }
}
