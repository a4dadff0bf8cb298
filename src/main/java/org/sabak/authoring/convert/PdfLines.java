package org.sabak.authoring.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF in the order in which it draws them, with where they stand and how large they are written. */
final class PdfLines extends PDFTextStripper {
    private static final int MOST = 60_000;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> places = new ArrayList<>();
    private float height = 1;
    private float width = 1;

    /**
     * One line.
     *
     * @param page from 1
     * @param left how far from the left, and {@code y} how far from the top, in parts of the page
     * @param size of the letters, in points
     */
    record Line(int page, float left, float y, float size, String text) {}

    private PdfLines() {
        setSuppressDuplicateOverlappingText(true);
    }

    static List<Line> of(PDDocument document) throws IOException {
        var reader = new PdfLines();
        reader.getText(document);
        return reader.lines;
    }

    @Override
    protected void startPage(PDPage page) {
        height = Math.max(1, page.getCropBox().getHeight());
        width = Math.max(1, page.getCropBox().getWidth());
    }

    @Override
    protected void writeString(String written, List<TextPosition> positions) {
        text.append(written);
        places.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        end();
    }

    @Override
    protected void endPage(PDPage page) {
        end();
    }

    private void end() {
        var words = text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
        if (!words.isEmpty() && !places.isEmpty() && lines.size() < MOST) {
            var first = places.getFirst();
            float size = (float) places.stream()
                    .mapToDouble(TextPosition::getFontSizeInPt)
                    .average()
                    .orElse(1);
            lines.add(new Line(
                    getCurrentPageNo(),
                    first.getXDirAdj() / width,
                    first.getYDirAdj() / height,
                    Math.round(size * 2) / 2f,
                    words));
        }
        text.setLength(0);
        places.clear();
    }
}
