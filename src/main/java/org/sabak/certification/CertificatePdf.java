package org.sabak.certification;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;
import org.sabak.platform.Languages;
import org.sabak.platform.Messages;
import org.springframework.stereotype.Component;

/**
 * Prints a certificate: A4 landscape, English and a second language side by side, tagged. The same facts give the same bytes,
 * today and after the next update: dates, file id and font names come from the facts, not from the clock.
 */
@Component
class CertificatePdf {
    /** The number of this layout; a change of the layout adds one and keeps the old for certificates already issued. */
    static final int TEMPLATE = 1;

    private static final Color INK = new Color(0x1d2326);
    private static final Color QUIET = new Color(0x52595d);
    private static final Color ACCENT = new Color(0x0b5d5e);
    private static final Color LINE = new Color(0xb9b4a6);
    private static final float WIDTH = PageSize.A4.getHeight();
    private static final float HEIGHT = PageSize.A4.getWidth();
    private static final float MIDDLE = WIDTH / 2;
    private static final float MARGIN = 64;
    private static final float COLUMN = MIDDLE - MARGIN - 14;
    private static final float QR = 92;
    private static final Pattern FILE_ID = Pattern.compile("/ID ?\\[ ?<[0-9a-fA-F]{32}> ?<[0-9a-fA-F]{32}> ?\\]");
    private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+Liberation");

    private final Messages messages;
    private final Map<String, byte[]> fonts = new HashMap<>();

    CertificatePdf(Messages messages) {
        this.messages = messages;
        for (var name : List.of("Serif-Regular", "Serif-Bold", "Serif-Italic", "Mono-Regular")) {
            fonts.put(name, bytes("/liberation/Liberation" + name + ".ttf"));
        }
    }

    byte[] print(CertificateFacts facts) {
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4.rotate());
        var writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        document.addTitle(text(Languages.EN, "certification.print.file-title", facts.serial(), facts.nameLatin()));
        document.addAuthor(in(facts.service(), Languages.EN));
        document.addSubject(in(facts.title(), Languages.EN));
        document.addCreator("Sabak");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
        var preferences = new PdfDictionary();
        preferences.put(new PdfName("DisplayDocTitle"), org.openpdf.text.pdf.PdfBoolean.PDFTRUE);
        writer.getExtraCatalog().put(PdfName.VIEWERPREFERENCES, preferences);
        var day = new PdfString("D:" + facts.certifiedOn().toString().replace("-", "") + "000000Z");
        writer.getInfo().put(PdfName.CREATIONDATE, day);
        writer.getInfo().put(PdfName.MODDATE, day);
        writer.getInfo().put(PdfName.PRODUCER, new PdfString("Sabak " + TEMPLATE));
        new Sheet(writer, facts).draw();
        document.close();
        return fixed(out.toByteArray(), Canonical.sha256(facts.json()));
    }

    /** Puts what the library draws at random from the facts instead; lengths stay, so every offset in the file does. */
    private static byte[] fixed(byte[] pdf, String hash) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var id = hash.substring(0, 32);
        text = FILE_ID.matcher(text).replaceAll(found -> {
            var all = found.group();
            int first = all.indexOf('<') + 1;
            int second = all.lastIndexOf('<') + 1;
            return all.substring(0, first) + id + all.substring(first + 32, second) + id + all.substring(second + 32);
        });
        var prefixes = SUBSET.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        for (int i = 0; i < prefixes.size(); i++) {
            text = text.replace("/" + prefixes.get(i) + "+", "/SABAK" + (char) ('A' + i) + "+");
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String text(Locale locale, String key, Object... args) {
        return messages.get(locale, key, args);
    }

    private static byte[] bytes(String resource) {
        try (var in = CertificatePdf.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("font missing: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String in(Map<String, String> texts, Locale locale) {
        var text = texts.get(locale.getLanguage());
        return text != null
                ? text
                : texts.getOrDefault(
                        Languages.EN.getLanguage(), texts.values().iterator().next());
    }

    /** One sheet of paper. */
    private final class Sheet {
        private final PdfContentByte canvas;
        private final PdfStructureElement root;
        private final CertificateFacts facts;
        private final Locale second;
        private final BaseFont serif;
        private final BaseFont bold;
        private final BaseFont italic;
        private final BaseFont mono;

        Sheet(PdfWriter writer, CertificateFacts facts) {
            this.facts = facts;
            canvas = writer.getDirectContent();
            PdfStructureTreeRoot tree = writer.getStructureTreeRoot();
            root = new PdfStructureElement(tree, new PdfName("Document"));
            second = Locale.of(facts.printed());
            serif = font("Serif-Regular");
            bold = font("Serif-Bold");
            italic = font("Serif-Italic");
            mono = font("Mono-Regular");
        }

        private BaseFont font(String name) {
            try {
                return BaseFont.createFont(
                        "Liberation" + name + ".ttf",
                        BaseFont.IDENTITY_H,
                        BaseFont.EMBEDDED,
                        false,
                        fonts.get(name),
                        null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void draw() {
            frame();
            var en = Languages.EN;
            centred("P", en, serif, 12.5f, QUIET, 529, in(facts.service(), en));
            centred("P", second, serif, 11.5f, QUIET, 512, in(facts.service(), second));
            centred("H1", en, bold, 38, ACCENT, 462, text(en, "certification.print.certificate"));
            centred("P", second, serif, 17, ACCENT, 438, text(second, "certification.print.certificate"));
            centred(
                    "P",
                    en,
                    italic,
                    11,
                    QUIET,
                    409,
                    text(en, "certification.print.certifies") + "  ·  "
                            + text(second, "certification.print.certifies"));
            centred("P", en, bold, 27, INK, 374, facts.nameLatin());
            centred("P", second, serif, 19, INK, 348, facts.nameCyrillic());
            rule(MIDDLE - 150, MIDDLE + 150, 334);
            int left = column(en, MARGIN, 314);
            int right = column(second, MIDDLE + 14, 314);
            foot(Math.min(left, right));
        }

        /** What was achieved and how long it lasts, in one language. */
        private int column(Locale locale, float x, float top) {
            float y = top;
            y = paragraph(locale, serif, 10.5f, QUIET, x, y, 13, text(locale, "certification.print.fulfilled"));
            y = paragraph(locale, bold, 14, INK, x, y - 5, 17, in(facts.title(), locale));
            y = paragraph(
                    locale,
                    serif,
                    12,
                    INK,
                    x,
                    y - 8,
                    15,
                    text(locale, "certification.print.validity", facts.validFrom(), facts.validUntil()));
            for (var studied : facts.studied()) {
                y = paragraph(
                        locale,
                        serif,
                        9.5f,
                        QUIET,
                        x,
                        y - 6,
                        12,
                        text(
                                locale,
                                "certification.print.studied",
                                in(studied.title(), locale),
                                studied.edition(),
                                studied.languages().stream()
                                        .map(language -> text(locale, "certification.language." + language))
                                        .collect(Collectors.joining(", "))));
            }
            return (int) y;
        }

        private void foot(int above) {
            float top = Math.min(above - 10, 150);
            var en = Languages.EN;
            float x = MARGIN;
            var issued = facts.certifiedOn();
            line("P", en, serif, 10.5f, INK, x, top - 14, label(en, issued));
            line("P", second, serif, 10.5f, INK, x, top - 29, label(second, issued));
            line("P", en, serif, 9.5f, QUIET, x, 84, text(en, "certification.print.check"));
            line("P", second, serif, 9.5f, QUIET, x, 71, text(second, "certification.print.check"));
            line("P", en, mono, 9, INK, x, 56, facts.verify());
            float qrX = WIDTH - MARGIN - QR;
            qr(qrX, 52);
            var serial = facts.serial();
            float size = 13;
            float right = qrX - 18;
            line("P", en, serif, 9.5f, QUIET, right - width(serif, 9.5f, number()), 84, number());
            line("P", en, mono, size, INK, right - width(mono, size, serial), 64, serial);
        }

        private String label(Locale locale, LocalDate issued) {
            return text(locale, "certification.print.issued", issued);
        }

        private String number() {
            return text(Languages.EN, "certification.print.serial") + " · "
                    + text(second, "certification.print.serial");
        }

        private void frame() {
            canvas.beginMarkedContentSequence(new PdfName("Artifact"));
            canvas.setColorStroke(ACCENT);
            canvas.setLineWidth(2.2f);
            canvas.rectangle(26, 26, WIDTH - 52, HEIGHT - 52);
            canvas.stroke();
            canvas.setColorStroke(LINE);
            canvas.setLineWidth(.6f);
            canvas.rectangle(32, 32, WIDTH - 64, HEIGHT - 64);
            canvas.stroke();
            canvas.endMarkedContentSequence();
        }

        private void rule(float from, float to, float y) {
            canvas.beginMarkedContentSequence(new PdfName("Artifact"));
            canvas.setColorStroke(LINE);
            canvas.setLineWidth(.8f);
            canvas.moveTo(from, y);
            canvas.lineTo(to, y);
            canvas.stroke();
            canvas.endMarkedContentSequence();
        }

        private void centred(String role, Locale locale, BaseFont font, float size, Color color, float y, String text) {
            float most = WIDTH - 2 * MARGIN;
            float fitting = Math.min(size, size * most / Math.max(1, width(font, size, text)));
            line(role, locale, font, fitting, color, MIDDLE - width(font, fitting, text) / 2, y, text);
        }

        private float paragraph(
                Locale locale, BaseFont font, float size, Color color, float x, float top, float leading, String text) {
            float y = top;
            begin("P", locale);
            for (var line : lines(font, size, text)) {
                y -= leading;
                write(font, size, color, x, y, line);
            }
            canvas.endMarkedContentSequence();
            return y;
        }

        private List<String> lines(BaseFont font, float size, String text) {
            var lines = new ArrayList<String>();
            var line = new StringBuilder();
            for (var word : text.split(" ")) {
                if (!line.isEmpty() && width(font, size, line + " " + word) > COLUMN) {
                    lines.add(line + " ");
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
            return lines;
        }

        private void line(
                String role, Locale locale, BaseFont font, float size, Color color, float x, float y, String text) {
            begin(role, locale);
            write(font, size, color, x, y, text);
            canvas.endMarkedContentSequence();
        }

        private void begin(String role, Locale locale) {
            var element = new PdfStructureElement(root, new PdfName(role));
            element.put(PdfName.LANG, new PdfString(locale.getLanguage()));
            canvas.beginMarkedContentSequence(element);
        }

        private void write(BaseFont font, float size, Color color, float x, float y, String text) {
            canvas.beginText();
            canvas.setFontAndSize(font, size);
            canvas.setColorFill(color);
            canvas.setTextMatrix(x, y);
            canvas.showText(text);
            canvas.endText();
        }

        private float width(BaseFont font, float size, String text) {
            return font.getWidthPoint(text, size);
        }

        private void qr(float x, float y) {
            var element = new PdfStructureElement(root, new PdfName("Figure"));
            element.put(PdfName.ALT, new PdfString(facts.verify(), PdfObject.TEXT_UNICODE));
            canvas.beginMarkedContentSequence(element);
            var matrix = matrix();
            float module = QR / matrix.getWidth();
            canvas.setColorFill(INK);
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    if (matrix.get(column, row)) {
                        canvas.rectangle(x + column * module, y + QR - (row + 1) * module, module, module);
                    }
                }
            }
            canvas.fill();
            canvas.endMarkedContentSequence();
        }

        private BitMatrix matrix() {
            try {
                return new QRCodeWriter()
                        .encode(
                                facts.verify(),
                                BarcodeFormat.QR_CODE,
                                0,
                                0,
                                Map.of(
                                        EncodeHintType.ERROR_CORRECTION,
                                        ErrorCorrectionLevel.Q,
                                        EncodeHintType.MARGIN,
                                        1));
            } catch (WriterException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
