package org.sabak.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sabak.content.BannedClaims.Claim;

class BannedClaimsTest {
    private final BannedClaims claims = new BannedClaims();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | belief-as-a-sign | Sudden prayer is often an early sign of radicalization.",
                "en | belief-as-a-sign | A new beard means danger.",
                "en | belief-as-a-sign | Watch for signs of extremism such as fasting or Arabic books.",
                "en | belief-as-a-sign | Radicalization starts with a conversion.",
                "en | a-typical-extremist | The typical extremist is young and poor.",
                "en | a-typical-extremist | This is the profile of a future terrorist.",
                "en | a-guarantee | The programme guarantees lasting success.",
                "en | endorsed-by-the-un | This course is approved by the UN.",
                "en | handling-of-sources | Recruit an informant on each landing.",
                "ru | belief-as-a-sign | Борода и намаз — ранние признаки радикализации.",
                "ru | belief-as-a-sign | Принятие ислама указывает на опасность.",
                "ru | a-typical-extremist | Вот портрет типичного террориста.",
                "ru | a-guarantee | Программа гарантирует полный успех.",
                "ru | endorsed-by-the-un | Курс одобрен ООН.",
                "ru | handling-of-sources | Начните с вербовки осведомителя.",
                "ky | belief-as-a-sign | Сакал коюу жана намаз окуу — радикалдашуунун белгиси.",
                "ky | a-typical-extremist | Типтүү экстремист жаш жана кедей болот.",
                "ky | endorsed-by-the-un | Бул курс БУУ тарабынан бекитилген."
            })
    void aClaimIsCaught(String language, String claim, String sentence) {
        assertThat(claims.in(language, sentence)).map(Claim::id).contains(claim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | Prayer is not an indicator of violence.",
                "en | No beard and no headscarf is a sign of extremism.",
                "en | A beard is a sign of danger? Ask what the person has done.",
                "en | Is conversion a warning sign of violence?",
                "en | Marat says: \"A beard is a sign of danger.\" What has he seen?",
                "en | A threat is a sign of danger.",
                "en | There is no typical extremist.",
                "en | Rights are guaranteed by law.",
                "en | This course is based on UNODC handbooks and is not endorsed by the UN.",
                "en | Officers never recruit informants.",
                "en | Groups recruit prisoners who are alone.",
                "ru | Молитва не признак насилия.",
                "ru | Ни борода, ни одежда не указывают на экстремизм.",
                "ru | Считать намаз признаком радикализации нельзя.",
                "ru | Коллега говорит: «Борода — признак экстремизма». Что он видел?",
                "ru | Угроза указывает на опасность.",
                "ru | Права гарантированы законом.",
                "ky | Намаз зомбулуктун белгиси эмес.",
                "ky | Ишеним эч качан зомбулуктун белгиси болбойт.",
                "ky | Коркутуу — коркунучтун белгиси."
            })
    void aDenialAQuestionAndSomebodysWordsPass(String language, String sentence) {
        assertThat(claims.in(language, sentence)).isEmpty();
    }
}
