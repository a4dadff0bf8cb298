package org.sabak.assessment;

import java.util.Optional;
import java.util.UUID;

/** Which certificate an exam attempt has led to, for the page with the result. Implemented by certification. */
public interface AttemptCertificates {
    /** A certificate and the address of its page. */
    record Issued(String serial, String url) {}

    /** The certificate that rests on this attempt; empty as long as there is none. */
    Optional<Issued> of(UUID attempt);

    /** The key of a sentence that says what all certificates wait for, and that they come by themselves; empty if for nothing. */
    Optional<String> waitingFor();
}
