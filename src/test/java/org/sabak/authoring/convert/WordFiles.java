package org.sabak.authoring.convert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files for tests, as Word writes them in all that matters here. */
public final class WordFiles {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
    private final TreeMap<String, byte[]> parts = new TreeMap<>();
    private final StringBuilder relations = new StringBuilder();

    private WordFiles() {}

    public static WordFiles of(String body) {
        var file = new WordFiles();
        file.part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        file.part("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        file.part("word/styles.xml", """
                <w:styles %s>
                  <w:style w:styleId="T"><w:name w:val="Title"/></w:style>
                  <w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
                  <w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>
                  <w:style w:styleId="Own"><w:name w:val="Глава"/><w:basedOn w:val="H1"/></w:style>
                  <w:style w:styleId="C"><w:name w:val="toc 1"/></w:style>
                </w:styles>""".formatted(W));
        file.part("word/numbering.xml", """
                <w:numbering %s>
                  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
                    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
                  <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
                  <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
                  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
                  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
                  <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
                </w:numbering>""".formatted(W));
        return file;
    }

    WordFiles part(String name, String text) {
        parts.put(name, text.replace("%W%", W).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public WordFiles part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    public WordFiles relation(String id, String target) {
        relations
                .append("<Relationship Id=\"")
                .append(id)
                .append("\" Target=\"")
                .append(target)
                .append("\"/>");
        return this;
    }

    public byte[] bytes() {
        part(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                        + "</Relationships>");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @param style of the paragraph; empty = none */
    public static String p(String style, String text) {
        return "<w:p>" + (style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") + r("", text)
                + "</w:p>";
    }

    static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + r("", text) + "</w:p>";
    }

    static String r(String looks, String text) {
        return "<w:r><w:rPr>" + looks + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String row(String... cells) {
        var row = new StringBuilder("<w:tr>");
        for (var cell : cells) {
            row.append("<w:tc>").append(p("", cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    public static String picture(String relation, String alt) {
        return "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"" + alt
                + "\"/><a:graphic><a:blip r:embed=\"" + relation
                + "\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }
}
