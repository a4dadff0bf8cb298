package org.sabak.e2e;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A certificate as a person with a phone sees it: its text and what its QR code says. */
record Certificate(String text, String address) {
    String serial() {
        return address.replaceFirst(".*/verify/", "");
    }

    static Certificate read(byte[] pdf) throws IOException, NotFoundException {
        try (var document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 300);
            var code = new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))),
                            Map.of(DecodeHintType.TRY_HARDER, true));
            return new Certificate(new PDFTextStripper().getText(document), code.getText());
        }
    }
}
