package org.sabak.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says, fixed when it was issued: it is printed from this and from nothing else.
 *
 * @param title of the scheme, by language
 * @param service by language: who certifies
 * @param printed the second language beside English
 */
record CertificateFacts(
        String serial,
        String scheme,
        int schemeVersion,
        Map<String, String> title,
        String country,
        Map<String, String> service,
        String familyLatin,
        String givenLatin,
        @Nullable String patronymicLatin,
        String familyCyrillic,
        String givenCyrillic,
        @Nullable String patronymicCyrillic,
        LocalDate certifiedOn,
        LocalDate validFrom,
        LocalDate validUntil,
        List<Studied> studied,
        String printed,
        String verify) {

    /** A course in the edition and language that the person studied or was examined in. */
    record Studied(String course, Map<String, String> title, int edition, List<String> languages) {}

    String nameLatin() {
        return joined(givenLatin, patronymicLatin, familyLatin);
    }

    String nameCyrillic() {
        return joined(familyCyrillic, givenCyrillic, patronymicCyrillic);
    }

    String json() {
        return Canonical.JSON.writeValueAsString(this);
    }

    static CertificateFacts of(String json) {
        return Canonical.JSON.readValue(json, CertificateFacts.class);
    }

    private static String joined(@Nullable String... parts) {
        var joined = new StringBuilder();
        for (var part : parts) {
            if (part != null && !part.isBlank()) {
                joined.append(joined.isEmpty() ? "" : " ").append(part);
            }
        }
        return joined.toString();
    }
}
