package org.sabak.authoring.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.authoring.convert.Left.Kind;
import org.sabak.authoring.convert.WordStyles.ListPlace;
import org.sabak.platform.Refused;
import org.w3c.dom.Element;

/** Reads the text of a Word file (.docx): headings, paragraphs, lists, tables, footnotes, links and pictures. */
final class WordFile {
    private final WordParts parts;
    private final WordStyles styles;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, Element> footnotes = new HashMap<>();
    private final Pictures pictures;
    private final LeftBehind left = new LeftBehind();
    private final Markdown out;
    /** How far each list has counted, by its id and level. */
    private final Map<String, Integer> counted = new HashMap<>();

    private final StringBuilder list = new StringBuilder();
    /** The marks of the items that the next one may stand below: it is indented by their length. */
    private final List<String> marks = new ArrayList<>();

    private String title;
    private int top;

    private WordFile(WordParts parts, String name) {
        this.parts = parts;
        styles = new WordStyles(parts);
        title = name.replaceFirst("\\.[^.]{1,5}$", "");
        out = new Markdown(title);
        pictures = new Pictures(title, left);
        parts.xml("word/_rels/document.xml.rels").ifPresent(root -> Xml.children(root)
                .forEach(each -> targets.put(Xml.attribute(each, "Id"), Xml.attribute(each, "Target"))));
        parts.xml("word/footnotes.xml").ifPresent(root -> Xml.children(root, "footnote")
                .forEach(note -> footnotes.put(Xml.attribute(note, "id"), note)));
    }

    static Conversion of(byte[] bytes, String name) {
        try {
            return new WordFile(WordParts.of(bytes), name).convert();
        } catch (NumberFormatException odd) {
            throw new Refused("authoring.convert.broken");
        }
    }

    private Conversion convert() {
        var body = parts.xml(WordParts.DOCUMENT)
                .flatMap(root -> Xml.at(root, "body"))
                .orElseThrow(() -> new Refused("authoring.convert.broken"));
        top = Math.max(1, highest(body));
        margins();
        blocks(body);
        endList();
        if (out.empty()) {
            throw new Refused("authoring.convert.no-text");
        }
        left.add(Kind.LOOKS, "");
        return new Conversion(title, out.text(), pictures.taken(), left.all());
    }

    /** The highest level of the headings there are: it becomes the sections. */
    private int highest(Element body) {
        var levels = new ArrayList<Integer>();
        Xml.every(body, "p", paragraph -> styles.heading(paragraph)
                .filter(level -> level > 0 && !text(paragraph).isBlank())
                .ifPresent(levels::add));
        return levels.stream().mapToInt(Integer::intValue).min().orElse(1);
    }

    private void margins() {
        parts.parts().keySet().stream()
                .filter(name -> name.matches("word/(?:header|footer)\\d*\\.xml"))
                .forEach(name -> parts.xml(name)
                        .map(WordFile::text)
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> left.add(Kind.HEADER, text)));
    }

    private void blocks(Element parent) {
        for (var child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "sdt" -> Xml.at(child, "sdtContent").ifPresent(this::blocks);
                case "ins", "moveTo", "customXml", "smartTag" -> blocks(child);
                case "del", "moveFrom" -> left.add(Kind.DELETION, text(child));
                default -> {}
            }
        }
    }

    private void paragraph(Element paragraph) {
        if (styles.contents(paragraph)) {
            left.add(Kind.CONTENTS, "");
            return;
        }
        var inside = new WordInline(this, paragraph);
        var heading = styles.heading(paragraph);
        if (heading.isPresent() && !inside.plain().isBlank()) {
            endList();
            if (heading.get() == 0) {
                title = inside.plain().replaceAll("\\s+", " ").strip();
            } else {
                out.heading(heading.get() - top + 2, inside.plain());
            }
        } else if (!inside.markdown().isBlank()) {
            var place = styles.list(paragraph);
            if (place.isPresent()) {
                item(place.get(), inside.markdown());
            } else {
                endList();
                out.block(Markdown.line(inside.markdown()));
            }
        }
        if (!inside.pictures().isEmpty()) {
            endList();
            inside.pictures().forEach(picture -> out.block("![" + picture.alt() + "](media/" + picture.name() + ")"));
        }
    }

    private void item(ListPlace place, String markdown) {
        var key = place.id() + "/" + place.level();
        if (place.numbered() && !place.plainNumbers()) {
            left.add(Kind.NUMBERS, markdown);
        }
        int number = counted.merge(key, 1, Integer::sum);
        counted.keySet()
                .removeIf(other -> other.startsWith(place.id() + "/")
                        && Integer.parseInt(other.substring(place.id().length() + 1)) > place.level());
        var mark = place.numbered() ? number + ". " : "- ";
        while (marks.size() > (list.isEmpty() ? 0 : place.level())) {
            marks.removeLast();
        }
        list.append(" ".repeat(marks.stream().mapToInt(String::length).sum()))
                .append(mark)
                .append(markdown.replaceAll("\\\\?\\n", " "))
                .append('\n');
        marks.add(mark);
    }

    private void endList() {
        if (!list.isEmpty()) {
            var whole = list.toString();
            list.setLength(0);
            out.block(whole);
        }
    }

    private void table(Element table) {
        endList();
        var rows = new ArrayList<List<String>>();
        boolean merged = false;
        var figures = new ArrayList<Pictures.Shown>();
        for (var row : Xml.children(table, "tr")) {
            var cells = new ArrayList<String>();
            for (var cell : Xml.children(row, "tc")) {
                int span = Xml.value(cell, "tcPr", "gridSpan")
                        .map(Integer::parseInt)
                        .orElse(1);
                merged |= span > 1 || Xml.at(cell, "tcPr", "vMerge").isPresent();
                cells.add(cell(cell, figures));
                for (int i = 1; i < Math.min(span, 60); i++) {
                    cells.add("");
                }
            }
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(cells);
            }
        }
        if (merged) {
            left.add(Kind.MERGED, out.heading());
        }
        if (rows.size() == 1 && rows.getFirst().size() == 1) {
            out.block("> " + rows.getFirst().getFirst());
        } else if (!rows.isEmpty()) {
            out.block(Markdown.table(rows));
        }
        figures.forEach(picture -> out.block("![" + picture.alt() + "](media/" + picture.name() + ")"));
    }

    private String cell(Element cell, List<Pictures.Shown> figures) {
        var texts = new ArrayList<String>();
        for (var child : Xml.children(cell)) {
            if (child.getLocalName().equals("p")) {
                var inside = new WordInline(this, child);
                if (!inside.markdown().isBlank()) {
                    texts.add(inside.markdown());
                }
                figures.addAll(inside.pictures());
            } else if (child.getLocalName().equals("tbl")) {
                left.add(Kind.NESTED, text(child));
                texts.add(Markdown.escape(text(child)));
            }
        }
        return String.join(" ", texts);
    }

    /** The mark of a footnote, whose text goes to the end. */
    String footnote(String id) {
        var note = footnotes.get(id);
        if (note == null) {
            return "";
        }
        var texts = Xml.children(note, "p").stream()
                .map(paragraph -> new WordInline(this, paragraph).markdown())
                .filter(text -> !text.isBlank())
                .toList();
        return texts.isEmpty() ? "" : out.note(String.join(" ", texts).replaceAll("\\\\?\\n", " "));
    }

    /** Takes a picture in. @param relation by which the text names it */
    Optional<Pictures.Shown> picture(String relation, String alt) {
        var part = "word/" + targets.getOrDefault(relation, "").replaceFirst("^/?(?:word/)?", "");
        return parts.bytes(part).flatMap(bytes -> pictures.take(bytes, alt, out.heading()));
    }

    /** The address that a link leads to; empty unless it is one of the web. */
    Optional<String> address(String relation) {
        return Optional.of(targets.getOrDefault(relation, "")).filter(target -> target.matches("https?://[^\\s<>()]+"));
    }

    void leave(Kind kind, String text) {
        left.add(kind, text.isBlank() ? out.heading() : text);
    }

    /** The words below an element, as they stand. */
    static String text(Element element) {
        var text = new StringBuilder();
        Xml.every(element, "t", piece -> text.append(piece.getTextContent()));
        if (text.isEmpty()) {
            Xml.every(element, "delText", piece -> text.append(piece.getTextContent()));
        }
        return text.toString();
    }
}
