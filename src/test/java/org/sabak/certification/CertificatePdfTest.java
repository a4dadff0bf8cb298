package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.sabak.platform.Messages;

/** The printed certificate. */
class CertificatePdfTest {
    private final CertificatePdf pdf = new CertificatePdf(new Messages());

    @Test
    void saysInBothLanguagesWhoEarnedWhatAndFromWhenToWhen() throws Exception {
        try (var document = Loader.loadPDF(pdf.print(facts("ru")))) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getDocumentInformation().getTitle()).contains("KG-");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Aigül Bakytovna Sadykova",
                            "Садыкова Айгүл Бакытовна",
                            "Foundation",
                            "Базовая подготовка",
                            "Valid from 3 May 2026 to 2 May 2028 inclusive.",
                            "edition 2 (Russian)",
                            facts("ru").serial())
                    .doesNotContain("certification.");
        }
    }

    @Test
    void standsBesideEnglishInKyrgyzForWhoStudiedInKyrgyz() throws Exception {
        try (var document = Loader.loadPDF(pdf.print(facts("ky")))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Күбөлүк", "Базалык даярдык")
                    .doesNotContain("Сертификат");
        }
    }

    @Test
    void itsCodeLeadsToThePageOfItsSerial() throws Exception {
        try (var document = Loader.loadPDF(pdf.print(facts("ru")))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var corner = image.getSubimage(
                    image.getWidth() * 3 / 4, image.getHeight() * 2 / 3, image.getWidth() / 4, image.getHeight() / 3);
            var read = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(corner))));
            assertThat(read.getText()).isEqualTo(facts("ru").verify());
        }
    }

    @Test
    void theSameFactsGiveTheSameBytes() {
        assertThat(pdf.print(facts("ru"))).isEqualTo(new CertificatePdf(new Messages()).print(facts("ru")));
        assertThat(pdf.print(facts("ru"))).isNotEqualTo(pdf.print(facts("ky")));
    }

    static CertificateFacts facts(String second) {
        var serial = Serial.of("KG", 76);
        return new CertificateFacts(
                serial,
                "foundation",
                1,
                Map.of("en", "Foundation", "ru", "Базовая подготовка", "ky", "Базалык даярдык"),
                "KG",
                Map.of("en", "Prison Service", "ru", "Служба", "ky", "Кызмат"),
                "Sadykova",
                "Aigül",
                "Bakytovna",
                "Садыкова",
                "Айгүл",
                "Бакытовна",
                LocalDate.of(2026, 5, 3),
                LocalDate.of(2026, 5, 3),
                LocalDate.of(2028, 5, 2),
                List.of(new CertificateFacts.Studied(
                        "course", Map.of("en", "Course", "ru", "Курс", "ky", "Курс"), 2, List.of("ru"))),
                second,
                "https://sabak.example/verify/" + serial);
    }
}
