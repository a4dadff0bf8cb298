package org.sabak.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates of the user, and of officials within the user's scope. */
@Service
@Transactional(readOnly = true)
public class Certificates {
    private final CertificateStore store;
    private final Ledger ledger;
    private final CertificatePdf pdf;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    /**
     * One certificate and what it is worth.
     *
     * @param scheme id of the scheme
     * @param sentence about {@code state}, without reason or name
     */
    public record CertificateRow(
            String serial,
            UUID period,
            String scheme,
            LocalDate certifiedOn,
            LocalDate validFrom,
            LocalDate validUntil,
            State state,
            Sentence sentence,
            List<Content> contents) {
        /** The address of the printed certificate. */
        public String pdf() {
            return address(serial);
        }
    }

    Certificates(
            CertificateStore store, Ledger ledger, CertificatePdf pdf, People people, CurrentUser user, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.pdf = pdf;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /** The user's own certificates, the newest first. */
    @PreAuthorize("isAuthenticated()")
    public List<CertificateRow> mine() {
        return rows(user.requirePerson());
    }

    /**
     * The certificates of an official, the newest first.
     *
     * @throws NotFound unless the official is the user or within the user's scope
     */
    @PreAuthorize("isAuthenticated()")
    public List<CertificateRow> of(PersonId person) {
        people.visible(person, Role.MINISTRY, Role.SUPERVISOR, Role.TRAINER);
        return rows(person);
    }

    /**
     * A certificate as it is printed.
     *
     * @throws NotFound if there is none of this serial for the user to see
     */
    @PreAuthorize("isAuthenticated()")
    public byte[] pdf(String serial) {
        var stored = Serial.parse(serial).flatMap(store::find).orElseThrow(() -> new NotFound("certificate"));
        people.visible(stored.person(), Role.MINISTRY, Role.SUPERVISOR);
        return pdf.print(stored.facts());
    }

    static String address(String serial) {
        return "/api/v1/certificates/" + serial + ".pdf";
    }

    private List<CertificateRow> rows(PersonId person) {
        var facts = ledger.facts(person);
        var today = people.today(person);
        var now = clock.instant();
        var certificates = store.of(person).stream()
                .collect(Collectors.toMap(CertificateStore.Stored::period, Function.identity()));
        return certificates.values().stream()
                .map(stored -> stored.facts().scheme())
                .distinct()
                .map(scheme -> facts.of(person.value(), scheme))
                .flatMap(history -> history.facts().stream()
                        .filter(Period.class::isInstance)
                        .map(Period.class::cast)
                        .map(period -> row(history, period, certificates, today, now)))
                .sorted(Comparator.comparing(CertificateRow::validUntil)
                        .thenComparing(CertificateRow::certifiedOn)
                        .reversed())
                .toList();
    }

    private static CertificateRow row(
            History history,
            Period period,
            Map<UUID, CertificateStore.Stored> certificates,
            LocalDate today,
            java.time.Instant now) {
        var state = Status.state(history, period, today, now);
        return new CertificateRow(
                java.util.Objects.requireNonNull(certificates.get(period.id())).serial(),
                period.id(),
                period.scheme().id(),
                period.certifiedOn(),
                period.validFrom(),
                period.validUntil(),
                state,
                state.sentence(today),
                period.contents());
    }
}
