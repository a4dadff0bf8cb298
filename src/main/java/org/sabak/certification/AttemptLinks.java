package org.sabak.certification;

import java.util.Optional;
import java.util.UUID;
import org.sabak.assessment.AttemptCertificates;
import org.springframework.stereotype.Component;

/** Tells assessment which certificate an attempt led to; whether the user may see the attempt has been checked there. */
@Component
class AttemptLinks implements AttemptCertificates {
    private final CertificateStore store;
    private final PublicAddress address;

    AttemptLinks(CertificateStore store, PublicAddress address) {
        this.store = store;
        this.address = address;
    }

    @Override
    public Optional<Issued> of(UUID attempt) {
        return store.restingOn(Evidence.Kind.EXAM, attempt.toString())
                .map(serial -> new Issued(serial, Certificates.address(serial)));
    }

    @Override
    public Optional<String> waitingFor() {
        return address.known() ? Optional.empty() : Optional.of("certification.waits-for-address");
    }
}
