package org.sabak.certification;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sabak.handbook.Handbook;
import org.sabak.organisation.People;
import org.sabak.organisation.PersonName;
import org.sabak.organisation.UnitKind;
import org.sabak.organisation.Units;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.springframework.stereotype.Component;

/** Writes out what the certificate of a period says. */
@Component
class Issuer {
    private final Schemes schemes;
    private final Handbook handbook;
    private final People people;
    private final Units units;
    private final PublicAddress address;
    private final SecureRandom random = new SecureRandom();

    /** Who the certificate is about, as it is printed. */
    record Holder(PersonId person, String country, PersonName name, LocalizedText service) {}

    Issuer(Schemes schemes, Handbook handbook, People people, Units units, PublicAddress address) {
        this.schemes = schemes;
        this.handbook = handbook;
        this.people = people;
        this.units = units;
        this.address = address;
    }

    /** The holder as on the day of certification. */
    Holder holder(PersonId person, String country, LocalDate on) {
        var service = people.postingOn(person, on).stream()
                .flatMap(posting -> units.line(posting.unit()).stream())
                .filter(unit -> unit.kind() == UnitKind.SERVICE)
                .findFirst()
                .or(() -> units.country(country))
                .orElseThrow();
        return new Holder(person, country, people.name(person), service.title());
    }

    /**
     * What the certificate of this period says; with a new serial.
     *
     * @throws Refused if this installation does not know the address to be printed
     */
    CertificateFacts facts(Holder holder, Period period) {
        var serial = Serial.random(holder.country(), random);
        var verify = address.verify(serial).orElseThrow(() -> new Refused("certification.refused.public-url"));
        var name = holder.name();
        return new CertificateFacts(
                serial,
                period.scheme().id(),
                period.scheme().version(),
                schemes.version(period.scheme().id(), period.scheme().version())
                        .title()
                        .texts(),
                holder.country(),
                holder.service().texts(),
                name.familyLatin(),
                name.givenLatin(),
                name.patronymicLatin(),
                name.familyCyrillic(),
                name.givenCyrillic(),
                name.patronymicCyrillic(),
                period.certifiedOn(),
                period.validFrom(),
                period.validUntil(),
                studied(period.contents()),
                printed(period.contents()),
                verify);
    }

    private List<CertificateFacts.Studied> studied(List<Content> contents) {
        var editions = new TreeMap<String, Map<Integer, LinkedHashSet<String>>>();
        contents.forEach(content -> editions.computeIfAbsent(content.course(), course -> new LinkedHashMap<>())
                .computeIfAbsent(content.edition(), edition -> new LinkedHashSet<>())
                .add(content.language()));
        var studied = new ArrayList<CertificateFacts.Studied>();
        editions.forEach((course, byEdition) -> {
            var title =
                    handbook.course(course).map(info -> info.title().texts()).orElseGet(() -> Map.of("en", course));
            byEdition.forEach((edition, languages) ->
                    studied.add(new CertificateFacts.Studied(course, title, edition, List.copyOf(languages))));
        });
        return studied;
    }

    /** Beside English stands Kyrgyz for who studied in Kyrgyz, else Russian. */
    private static String printed(List<Content> contents) {
        return Optional.of(contents.stream().map(Content::language).toList())
                .filter(languages -> !languages.isEmpty() && "ky".equals(languages.getLast()))
                .map(languages -> "ky")
                .orElse("ru");
    }
}
