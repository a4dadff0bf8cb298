package org.sabak.authoring.media;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.sabak.platform.Refused;

/** Opens a PDF from outside, in memory alone. */
public final class PdfFile {
    private PdfFile() {}

    /** @throws Refused if it is locked or damaged */
    public static PDDocument open(byte[] bytes) {
        try {
            var document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache());
            if (document.isEncrypted()) {
                document.close();
                throw new Refused("authoring.media.refused-pdf-locked");
            }
            return document;
        } catch (InvalidPasswordException locked) {
            throw new Refused("authoring.media.refused-pdf-locked");
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            throw new Refused("authoring.media.refused-pdf");
        }
    }
}
