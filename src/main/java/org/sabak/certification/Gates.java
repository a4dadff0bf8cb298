package org.sabak.certification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sabak.assessment.ExamGate;
import org.sabak.assessment.Refusal;
import org.sabak.platform.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops an exam that would count for nothing: before renewal opens. An exam that several schemes ask for may start as soon as
 * one of them can use it.
 */
@Component
@Transactional(readOnly = true)
class Gates implements ExamGate {
    private final Ledger ledger;
    private final Schemes schemes;

    Gates(Ledger ledger, Schemes schemes) {
        this.ledger = ledger;
        this.schemes = schemes;
    }

    @Override
    public Optional<Refusal> mayStart(PersonId person, String exam, LocalDate on) {
        var gates = asking(exam).stream()
                .map(scheme -> Issuing.mayStart(scheme, ledger.history(person, scheme.id()), on))
                .toList();
        if (gates.stream().anyMatch(Gate.Open.class::isInstance)) {
            return Optional.empty();
        }
        return gates.stream().findFirst().flatMap(Gates::refusal);
    }

    @Override
    public Optional<LocalDate> since(PersonId person, String exam) {
        return asking(exam).stream()
                .flatMap(scheme -> Issuing.since(ledger.history(person, scheme.id())).stream())
                .max(Comparator.naturalOrder());
    }

    private List<SchemeVersion> asking(String exam) {
        return schemes.inForce().stream()
                .map(Scheme::version)
                .filter(scheme -> scheme.primary().exams().contains(exam)
                        || scheme.renewal().exams().contains(exam))
                .toList();
    }

    private static Optional<Refusal> refusal(Gate gate) {
        return switch (gate) {
            case Gate.Open open -> Optional.empty();
            case Gate.RenewalNotOpen notOpen -> Optional.of(refusal(notOpen.sentence()));
            case Gate.UntilRevoked revoked -> Optional.of(refusal(revoked.sentence()));
        };
    }

    private static Refusal refusal(Sentence sentence) {
        return new Refusal(sentence.key(), sentence.toSelf().args());
    }
}
