package org.sabak.certification;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may know about a certificate whose serial they have. The name is compared, never told. */
@Component
class VerifyService {
    private static final String RARE = "үұөәңқғһҳҷі";
    private static final String USUAL = "ууоанкгххчи";
    private final CertificateStore store;
    private final Ledger ledger;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    /**
     * A certificate on a day.
     *
     * @param today in the zone of the country that issued it
     * @param shown whether the user may see the name
     */
    record Verified(CertificateFacts facts, State state, Sentence sentence, LocalDate today, boolean shown) {}

    VerifyService(CertificateStore store, Ledger ledger, Units units, CurrentUser user, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    /** What the certificate is worth today; empty if there is none of this serial. */
    @Transactional(readOnly = true)
    public Optional<Verified> verify(String serial) {
        return store.find(serial).map(stored -> {
            var country = units.country(stored.country()).orElseThrow();
            var today = LocalDate.now(clock.withZone(country.zone()));
            var history = ledger.history(stored.person(), stored.facts().scheme());
            var period = history.facts().stream()
                    .filter(Period.class::isInstance)
                    .map(Period.class::cast)
                    .filter(each -> each.id().equals(stored.period()))
                    .findFirst()
                    .orElseThrow();
            var state = Status.state(history, period, today, clock.instant());
            var shown = user.scopes(Role.MINISTRY).stream().anyMatch(scope -> units.within(country.id(), scope));
            return new Verified(stored.facts(), state, state.sentence(today), today, shown);
        });
    }

    /**
     * Whether this is the name on the certificate: in either script, in any order of its words, the patronymic may be missing;
     * letter case, accents and ё do not matter.
     */
    static boolean matches(CertificateFacts facts, String typed) {
        var words = words(typed);
        return matches(words, facts.givenLatin(), facts.familyLatin(), facts.patronymicLatin())
                || matches(words, facts.givenCyrillic(), facts.familyCyrillic(), facts.patronymicCyrillic());
    }

    private static boolean matches(List<String> typed, String given, String family, @Nullable String patronymic) {
        var needed = words(given + " " + family);
        var all = words(given + " " + family + " " + (patronymic == null ? "" : patronymic));
        return typed.equals(needed) || typed.equals(all);
    }

    /**
     * The words in alphabetical order, folded: letters lose their marks, and those that a Russian keyboard lacks become the
     * nearest that it has; a name must not fail on a keyboard.
     */
    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        for (int i = 0; i < RARE.length(); i++) {
            plain = plain.replace(RARE.charAt(i), USUAL.charAt(i));
        }
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }
}
