package org.sabak.authoring.convert;

import java.util.ArrayList;
import java.util.List;
import org.sabak.authoring.convert.Left.Kind;
import org.w3c.dom.Element;

/** The running text of one paragraph of a Word file. */
final class WordInline {
    private final WordFile file;
    private final StringBuilder markdown = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final List<Pictures.Shown> pictures = new ArrayList<>();
    /** Words that follow each other in the same weight are written as one. */
    private final StringBuilder waiting = new StringBuilder();

    private String weight = "";

    WordInline(WordFile file, Element paragraph) {
        this.file = file;
        read(paragraph);
        flush();
    }

    String markdown() {
        return markdown.toString().replaceAll("[ \\t\\u00a0]+", " ").strip();
    }

    /** The words alone. */
    String plain() {
        return plain.toString();
    }

    List<Pictures.Shown> pictures() {
        return pictures;
    }

    private void read(Element parent) {
        for (var child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "r" -> run(child);
                case "hyperlink" -> link(child);
                case "ins", "moveTo" -> {
                    file.leave(Kind.INSERTION, WordFile.text(child));
                    read(child);
                }
                case "del", "moveFrom" -> file.leave(Kind.DELETION, WordFile.text(child));
                case "sdt", "sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo" -> read(child);
                case "oMath", "oMathPara" -> file.leave(Kind.FORMULA, WordFile.text(child));
                default -> {}
            }
        }
    }

    private void link(Element link) {
        flush();
        int from = markdown.length();
        read(link);
        flush();
        var words = markdown.substring(from);
        var address = file.address(Xml.attribute(link, "id"));
        if (address.isPresent() && !words.isBlank()) {
            markdown.setLength(from);
            markdown.append('[')
                    .append(words.strip())
                    .append("](")
                    .append(address.get())
                    .append(')');
        } else if (!Xml.attribute(link, "id").isEmpty()) {
            file.leave(Kind.LINK, words);
        }
    }

    private void run(Element run) {
        if (Xml.on(run, "rPr", "vanish")) {
            file.leave(Kind.HIDDEN, WordFile.text(run));
            return;
        }
        var now = (Xml.on(run, "rPr", "b") ? "**" : "") + (Xml.on(run, "rPr", "i") ? "*" : "");
        for (var child : Xml.children(run)) {
            switch (child.getLocalName()) {
                case "t" -> write(child.getTextContent(), now);
                case "tab", "noBreakHyphen", "cr", "br" -> space(child);
                case "sym" -> file.leave(Kind.LOOKS, "");
                case "footnoteReference" -> {
                    flush();
                    markdown.append(file.footnote(Xml.attribute(child, "id")));
                }
                case "endnoteReference" -> file.leave(Kind.OBJECT, plain.toString());
                case "commentReference" -> file.leave(Kind.COMMENT, plain.toString());
                case "drawing", "pict", "object", "AlternateContent" -> drawing(child);
                default -> {}
            }
        }
    }

    private void space(Element sign) {
        if (sign.getLocalName().equals("noBreakHyphen")) {
            write("-", weight);
        } else if (sign.getLocalName().equals("br")
                && Xml.attribute(sign, "type").isEmpty()) {
            flush();
            markdown.append("\\\n");
            plain.append(' ');
        } else {
            write(" ", weight);
        }
    }

    private void drawing(Element drawing) {
        var words = Xml.first(drawing, "txbxContent");
        if (words.isPresent()) {
            file.leave(Kind.TEXT_BOX, WordFile.text(words.get()));
            return;
        }
        var picture = Xml.first(drawing, "blip").map(blip -> Xml.attribute(blip, "embed"));
        if (picture.isEmpty()) {
            picture = Xml.first(drawing, "imagedata").map(data -> Xml.attribute(data, "id"));
        }
        if (picture.isEmpty() || drawing.getLocalName().equals("object")) {
            file.leave(drawing.getLocalName().equals("object") ? Kind.OBJECT : Kind.DRAWING, plain.toString());
            return;
        }
        var alt = Xml.first(drawing, "docPr")
                .map(says -> Xml.attribute(says, "descr"))
                .orElse("");
        var shown = file.picture(picture.get(), alt);
        shown.ifPresent(pictures::add);
        if (shown.isEmpty()) {
            file.leave(Kind.PICTURE, plain.toString());
        }
    }

    private void write(String text, String as) {
        if (!as.equals(weight)) {
            flush();
            weight = as;
        }
        waiting.append(text);
        plain.append(text);
    }

    /** Marks of weight stand close to the words, blanks outside of them. */
    private void flush() {
        var text = waiting.toString();
        waiting.setLength(0);
        var words = text.strip();
        if (words.isEmpty() || weight.isEmpty()) {
            markdown.append(Markdown.escape(text));
            return;
        }
        int from = text.indexOf(words);
        markdown.append(text, 0, from)
                .append(weight)
                .append(Markdown.escape(words))
                .append(weight)
                .append(text.substring(from + words.length()));
    }
}
