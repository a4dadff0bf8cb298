package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.certification.CertificationFixtures.day;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.platform.Messages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class SentenceTest {

    private static final Messages MESSAGES =
            new AnnotationConfigApplicationContext(Messages.class).getBean(Messages.class);
    /** The bundle also holds the texts of the views. */
    private static final Pattern SENTENCE = Pattern.compile("certification\\.(state|holding|duty|gate|reason)\\.");

    private static final LocalDate ON = day("2027-05-24");
    private static final LocalDate ONE = day("2027-05-03");
    private static final LocalDate TWO = day("2027-06-04");

    @Test
    void anEndedCertificateSaysWhenRenewalHadOpened() {
        Sentence sentence = new Holding.Expired(ONE, day("2027-02-02")).sentence(ON);
        assertThat(say("en", sentence.toSelf()))
                .isEqualTo("Your certificate ended on 3 May 2027, 21 days ago; renewal had opened on 2 February 2027.");
        assertThat(say("en", sentence.knownSince(TWO)))
                .isEqualTo("The certificate ended on 3 May 2027, 21 days ago; renewal had opened on 2 February 2027"
                        + " (known since 4 June 2027).");
        assertThat(say("ru", sentence.toSelf()))
                .isEqualTo(
                        "Срок действия вашего сертификата истёк 3 мая 2027\u202fг., 21 день назад; с 2 февраля 2027\u202fг. его можно"
                                + " было продлить.");
        assertThat(say("ru", new Holding.Expired(ONE, ONE).sentence(ON.plusDays(1))))
                .contains("22 дня назад");
        assertThat(say("ru", new Holding.Expired(ONE, ONE).sentence(ON.plusDays(4))))
                .contains("25 дней назад");
        assertThat(say("ky", sentence.toSelf()))
                .isEqualTo(
                        "Сертификатыңыздын мөөнөтү 2027-ж., 3-май күнү, 21 күн мурун бүткөн; узартуу 2027-ж., 2-февраль күнү"
                                + " ачылган эле.");
    }

    @Test
    void aReasonIsSaidInTheSameLanguage() {
        assertThat(say("ru", new Duty.Exempt(Reason.LEAVE, TWO).sentence(ON).toSelf()))
                .isEqualTo("Вы освобождены от этого требования по 4 июня 2027\u202fг. включительно (причина: отпуск).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "ky"})
    void everySentenceIsWholeInEveryLanguage(String language) {
        Set<String> used = new HashSet<>();
        sentences().forEach(sentence -> {
            used.add(sentence.key());
            for (Sentence each : variants(sentence)) {
                String said = say(language, each);
                assertThat(said).doesNotContain("{", "}", "null", "  ", "..");
                for (Object arg : each.args()
                        .subList(Math.min(2, each.args().size()), each.args().size())) {
                    if (arg instanceof LocalDate date) {
                        assertThat(said).contains(Messages.longDate(Locale.of(language), date));
                    }
                }
            }
        });
        assertThat(bundle(language).stringPropertyNames()).isEqualTo(used);
    }

    private static List<Sentence> variants(Sentence sentence) {
        return sentence.args().isEmpty() || sentence.key().startsWith("certification.gate.")
                ? List.of(sentence)
                : List.of(sentence, sentence.toSelf(), sentence.knownSince(ON));
    }

    private static Stream<Sentence> sentences() {
        Stream<Told> told = Stream.of(
                new State.Voided(),
                new State.Revoked(ONE),
                new State.Suspended(ONE, null),
                new State.Suspended(ONE, TWO),
                new State.Future(ONE, TWO),
                new State.Valid(ONE, TWO),
                new State.Superseded(ONE, TWO),
                new State.Grace(ONE, TWO),
                new State.Expired(ONE),
                new Holding.Suspended(ONE, null, Reason.COURT),
                new Holding.Suspended(ONE, TWO, Reason.COURT),
                new Holding.Revoked(ONE, Reason.RED_LINE),
                new Holding.Valid(TWO, ONE),
                new Holding.RenewalOpen(TWO, ONE),
                new Holding.RenewalOpen(ON, ONE),
                new Holding.Grace(ONE, TWO, false),
                new Holding.Grace(ONE, TWO, true),
                new Holding.Temporary(ONE, TWO),
                new Holding.Expired(ONE, TWO),
                new Holding.None(),
                new Duty.NotRequired(),
                new Duty.Exempt(Reason.LEAVE, null),
                new Duty.Exempt(Reason.LEAVE, TWO),
                new Duty.Met(TWO),
                new Duty.Due(TWO, ONE),
                new Duty.Due(ON, ONE),
                new Duty.Overdue(ONE, TWO, false),
                new Duty.Overdue(ONE, TWO, true));
        return Stream.of(
                        told.map(each -> each.sentence(ON)),
                        Stream.of(new Gate.RenewalNotOpen(ONE, TWO).sentence(), new Gate.UntilRevoked(ONE).sentence()),
                        Stream.of(Reason.values()).map(Reason::title))
                .flatMap(each -> each);
    }

    private static String say(String language, Sentence sentence) {
        return sentence.in(MESSAGES, Locale.of(language));
    }

    private static Properties bundle(String language) {
        String name = "/vaadin-i18n/certification" + (language.equals("en") ? "" : "_" + language) + ".properties";
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(SentenceTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
            properties.keySet().removeIf(key -> !SENTENCE.matcher((String) key).lookingAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
