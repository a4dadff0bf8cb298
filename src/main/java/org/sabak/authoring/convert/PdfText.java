package org.sabak.authoring.convert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.convert.Left.Kind;
import org.sabak.authoring.convert.PdfLines.Line;
import org.sabak.authoring.media.PdfFile;
import org.sabak.platform.Refused;

/**
 * Reads the text of a PDF. A PDF only knows where letters stand, so this goes by their size: larger letters are headings, lines
 * that follow closely are a paragraph. Tables and columns cannot be told from other text and are named as lost.
 */
final class PdfText {
    private static final int MOST_PAGES = 400;
    private static final double LARGER = 1.12;
    private static final int MOST_HEADING = 160;
    private static final int LEVELS = 3;
    private static final double CLOSE = 1.75;
    private static final double MARGIN = 0.09;
    private static final int REPEATED = 3;
    private static final double FAR_RIGHT = 0.45;
    private static final int COLUMN_LINES = 6;
    private static final int A4_HEIGHT = 842;
    private static final int SMALLEST_PICTURE = 80;
    private static final long LARGEST_PICTURE = 20_000_000;
    private static final Pattern BULLET = Pattern.compile("^[•▪■●○◦·–—\\-*\\uf0b7]\\s+(?<text>.+)");
    private static final Pattern NUMBER = Pattern.compile("^(?<number>\\d{1,3})[.)]\\s+(?<text>.+)");

    private final LeftBehind left = new LeftBehind();
    private final Map<Float, Integer> levels = new HashMap<>();
    private final Pictures pictures;
    private final Markdown out;
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder list = new StringBuilder();
    private final StringBuilder heading = new StringBuilder();
    private int level = 1;
    private String title;

    private PdfText(String name) {
        title = name.replaceFirst("\\.[^.]{1,5}$", "");
        out = new Markdown(title);
        pictures = new Pictures(title, left);
    }

    static Conversion of(byte[] bytes, String name) {
        try (var document = PdfFile.open(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Refused("authoring.convert.pages", document.getNumberOfPages(), MOST_PAGES);
            }
            return new PdfText(name).convert(document);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("authoring.convert.broken");
        }
    }

    private Conversion convert(PDDocument document) throws IOException {
        var lines = PdfLines.of(document);
        if (lines.isEmpty()) {
            throw new Refused("authoring.convert.no-text");
        }
        var margins = margins(lines);
        var text = lines.stream()
                .filter(line -> !margins.contains(furniture(line)))
                .toList();
        measure(text);
        columns(text);
        int page = 1;
        Line last = null;
        for (var line : text) {
            for (; page < line.page(); page++) {
                pictures(document.getPage(page - 1), page);
            }
            line(line, last);
            last = line;
        }
        end();
        for (; page <= document.getNumberOfPages(); page++) {
            pictures(document.getPage(page - 1), page);
        }
        left.add(Kind.LOOKS, "");
        return new Conversion(title, out.text(), pictures.taken(), left.all());
    }

    /** Lines near the edge that stand on several pages, but for their number. */
    private TreeSet<String> margins(List<Line> lines) {
        var pages = new HashMap<String, TreeSet<Integer>>();
        lines.stream()
                .filter(line -> line.y() < MARGIN || line.y() > 1 - MARGIN)
                .forEach(line -> pages.computeIfAbsent(furniture(line), text -> new TreeSet<>())
                        .add(line.page()));
        var found = new TreeSet<String>();
        pages.forEach((text, on) -> {
            if (on.size() >= REPEATED || text.matches("[#\\s./|–-]+")) {
                found.add(text);
                left.add(Kind.HEADER, text.substring(1));
            }
        });
        return found;
    }

    /** A line without its numbers, with the edge at which it stands; other text has none. */
    private static String furniture(Line line) {
        var edge = line.y() < MARGIN ? "^" : line.y() > 1 - MARGIN ? "_" : "";
        return edge + line.text().replaceAll("\\d+", "#");
    }

    /** Which sizes are headings: the three largest that are larger than most of the text. */
    private void measure(List<Line> lines) {
        var letters = lines.stream()
                .collect(Collectors.groupingBy(Line::size, TreeMap::new, Collectors.summingInt(line -> line.text()
                        .length())));
        float body = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1f);
        letters.descendingKeySet().stream()
                .filter(size -> size > body * LARGER)
                .limit(LEVELS + 1L)
                .forEach(size -> levels.put(size, levels.size()));
        // A size that is used once, on the first page, above all others, is the title of the whole.
        var largest = letters.isEmpty() ? body : letters.lastKey();
        var once = lines.stream().filter(line -> line.size() == largest).toList();
        if (levels.size() > 1 && once.size() <= 2 && once.stream().allMatch(line -> line.page() == 1)) {
            title = once.stream().map(Line::text).collect(Collectors.joining(" "));
        } else {
            levels.replaceAll((size, level) -> level + 1);
        }
    }

    /** The pictures of a page come after its last whole paragraph: where they stood cannot be told. */
    private void pictures(PDPage page, int number) throws IOException {
        if (page.getResources() == null) {
            return;
        }
        for (var name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)) {
                picture((PDImageXObject) page.getResources().getXObject(name), "p. " + number);
            }
        }
    }

    private void picture(PDImageXObject image, String where) {
        if (image.getWidth() < SMALLEST_PICTURE || image.getHeight() < SMALLEST_PICTURE) {
            return;
        }
        if ((long) image.getWidth() * image.getHeight() > LARGEST_PICTURE) {
            left.add(Kind.PICTURE, where);
            return;
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image.getImage(), "png", bytes);
        } catch (IOException | RuntimeException unreadable) {
            left.add(Kind.PICTURE, where);
            return;
        }
        pictures.take(bytes.toByteArray(), "", where).ifPresent(shown -> {
            end();
            out.block("![](media/" + shown.name() + ")");
        });
    }

    private void columns(List<Line> lines) {
        lines.stream()
                .collect(Collectors.groupingBy(Line::page, TreeMap::new, Collectors.toList()))
                .forEach((page, on) -> {
                    if (on.stream().filter(line -> line.left() > FAR_RIGHT).count() >= COLUMN_LINES) {
                        left.add(Kind.COLUMNS, "p. " + page);
                    }
                });
    }

    private void line(Line line, @Nullable Line last) {
        var size = levels.get(line.size());
        if (size != null && line.text().length() <= MOST_HEADING) {
            boolean goesOn =
                    last != null && last.size() == line.size() && last.page() == line.page() && close(last, line);
            if (size == 0) {
                return;
            }
            if (goesOn && !heading.isEmpty()) {
                heading.append(' ').append(line.text());
            } else {
                end();
                heading.append(line.text());
                level = size;
            }
            return;
        }
        endHeading();
        var bullet = BULLET.matcher(line.text());
        var number = NUMBER.matcher(line.text());
        if (bullet.matches() || number.matches()) {
            endParagraph();
            if (!list.isEmpty()) {
                list.append('\n');
            }
            list.append(bullet.matches() ? "- " : number.group("number") + ". ")
                    .append(Markdown.escape((bullet.matches() ? bullet : number).group("text")));
            return;
        }
        boolean goesOn = last != null && (last.page() != line.page() || close(last, line));
        if (!list.isEmpty() && goesOn && last.left() <= line.left() + 0.005f) {
            join(list, line.text());
            return;
        }
        endList();
        if (!goesOn) {
            endParagraph();
        }
        join(paragraph, line.text());
    }

    private static boolean close(Line above, Line below) {
        float gap = below.y() - above.y();
        return gap > 0 && gap * A4_HEIGHT < above.size() * CLOSE;
    }

    /** A word that was divided at the end of a line becomes one again. */
    private void join(StringBuilder text, String more) {
        if (text.isEmpty()) {
            text.append(Markdown.escape(more));
        } else if (text.charAt(text.length() - 1) == '-'
                && text.length() > 1
                && Character.isLetter(text.charAt(text.length() - 2))
                && Character.isLowerCase(more.charAt(0))) {
            text.setLength(text.length() - 1);
            left.add(Kind.HYPHEN, text.substring(Math.max(0, text.length() - 20)) + more);
            text.append(Markdown.escape(more));
        } else {
            text.append(' ').append(Markdown.escape(more));
        }
    }

    private void end() {
        endHeading();
        endList();
        endParagraph();
    }

    private void endHeading() {
        if (!heading.isEmpty()) {
            out.heading(level + 1, heading.toString());
            heading.setLength(0);
        }
    }

    private void endList() {
        if (!list.isEmpty()) {
            out.block(list.toString());
            list.setLength(0);
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            out.block(Markdown.line(paragraph.toString()));
            paragraph.setLength(0);
        }
    }
}
