package org.sabak.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a passed exam has led to, for the page with the result. Implemented by certification. */
public interface AttemptCertificates {
    /** A certificate and the address of its page. */
    record Issued(String serial, String url) {}

    /**
     * @param issued the certificate that rests on the attempt; empty as long as there is none
     * @param sentences what it still waits for; none if it is issued, or if no certificate asks for the exam now
     * @param soon it waits for nothing any more and will be there in a moment
     */
    record Outlook(Optional<Issued> issued, List<String> sentences, boolean soon) {}

    Outlook after(AttemptResult passed, Locale reader);
}
