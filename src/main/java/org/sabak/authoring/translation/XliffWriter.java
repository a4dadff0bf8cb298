package org.sabak.authoring.translation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sabak.handbook.BlockText;
import org.sabak.handbook.ModuleBlocks;
import org.sabak.handbook.Translation.State;

/**
 * Writes modules as XLIFF 2.0 for translators outside: a file for each part, a unit for each block. Citations and the braces of
 * headings and choices are placeholders that a tool keeps as they are; all other marks stay in the text as Markdown.
 */
final class XliffWriter {
    /** What a placeholder stands for. */
    static final Pattern KEPT =
            Pattern.compile("\\[(?:[A-Z]{2,4}|CoE)(?: [^\\[\\]\\n]*\\d[^\\[\\]\\n]*)?](?!\\()|\\{[#.A-Za-z][^{}\\n]*}");

    private final XMLStreamWriter xml;
    private final BlockChecks checks;
    private final String advice;

    /** @param advice how the text of a unit is to be treated, for whoever translates */
    private XliffWriter(XMLStreamWriter xml, BlockChecks checks, String advice) {
        this.xml = xml;
        this.checks = checks;
        this.advice = advice;
    }

    static byte[] write(String course, List<ModuleBlocks> modules, BlockChecks checks, String advice) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new XliffWriter(xml, checks, advice).document(course, modules);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void document(String course, List<ModuleBlocks> modules) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.setDefaultNamespace(Xliff.CORE);
        xml.setPrefix("mda", Xliff.METADATA);
        xml.writeStartElement(Xliff.CORE, "xliff");
        xml.writeDefaultNamespace(Xliff.CORE);
        xml.writeNamespace("mda", Xliff.METADATA);
        xml.writeAttribute("version", Xliff.VERSION);
        xml.writeAttribute("srcLang", modules.getFirst().sourceLanguage());
        xml.writeAttribute("trgLang", modules.getFirst().language());
        for (var module : modules) {
            var parts = module.blocks().stream()
                    .collect(Collectors.groupingBy(BlockText::part, LinkedHashMap::new, Collectors.toList()));
            for (var part : parts.entrySet()) {
                file(course, module, part.getKey(), part.getValue());
            }
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void file(String course, ModuleBlocks module, String part, List<BlockText> blocks)
            throws XMLStreamException {
        line(1);
        xml.writeStartElement(Xliff.CORE, "file");
        xml.writeAttribute("id", module.module() + "." + part);
        xml.writeAttribute(
                "original", course + "/" + module.folder() + "/" + part + "." + module.sourceLanguage() + ".md");
        xml.writeAttribute("canResegment", "no");
        line(2);
        notes(List.of(Map.entry("markdown", advice)), 2);
        for (var block : blocks) {
            unit(block);
        }
        line(1);
        xml.writeEndElement();
    }

    private void unit(BlockText block) throws XMLStreamException {
        line(2);
        xml.writeStartElement(Xliff.CORE, "unit");
        xml.writeAttribute("id", Xliff.idOf(block));
        xml.writeAttribute("name", block.id());
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        metadata(block);
        var notes = new ArrayList<Map.Entry<String, String>>();
        checks.terms(block).stream()
                .filter(hint -> !hint.target().isEmpty())
                .forEach(hint -> notes.add(Map.entry("term", hint.source() + " → " + hint.written())));
        if (!notes.isEmpty()) {
            line(3);
            notes(notes, 3);
        }
        var kept = new LinkedHashMap<String, String>();
        KEPT.matcher(block.source() + "\n" + block.target())
                .results()
                .forEach(match -> kept.putIfAbsent(match.group(), "d" + (kept.size() + 1)));
        if (!kept.isEmpty()) {
            line(3);
            xml.writeStartElement(Xliff.CORE, "originalData");
            for (var data : kept.entrySet()) {
                line(4);
                xml.writeStartElement(Xliff.CORE, "data");
                xml.writeAttribute("id", data.getValue());
                xml.writeCharacters(data.getKey());
                xml.writeEndElement();
            }
            line(3);
            xml.writeEndElement();
        }
        line(3);
        xml.writeStartElement(Xliff.CORE, "segment");
        xml.writeAttribute("state", block.state() == State.CURRENT ? "translated" : "initial");
        line(4);
        var ids = text("source", block.source(), kept, List.of());
        if (!block.target().isEmpty()) {
            line(4);
            text("target", block.target(), kept, ids);
        }
        line(3);
        xml.writeEndElement();
        line(2);
        xml.writeEndElement();
    }

    private void metadata(BlockText block) throws XMLStreamException {
        line(3);
        xml.writeStartElement(Xliff.METADATA, "metadata");
        xml.writeStartElement(Xliff.METADATA, "metaGroup");
        xml.writeAttribute("category", Xliff.CATEGORY);
        meta(Xliff.SOURCE_HASH, block.sourceHash());
        meta(Xliff.TARGET_HASH, block.targetHash());
        meta("kind", block.kind().name().toLowerCase(Locale.ROOT));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void meta(String type, String value) throws XMLStreamException {
        xml.writeStartElement(Xliff.METADATA, "meta");
        xml.writeAttribute("type", type);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void notes(List<Map.Entry<String, String>> notes, int depth) throws XMLStreamException {
        xml.writeStartElement(Xliff.CORE, "notes");
        for (var note : notes) {
            line(depth + 1);
            xml.writeStartElement(Xliff.CORE, "note");
            xml.writeAttribute("category", note.getKey());
            xml.writeCharacters(note.getValue());
            xml.writeEndElement();
        }
        line(depth);
        xml.writeEndElement();
    }

    /**
     * Writes a text with its placeholders.
     *
     * @param known placeholders of the source, in their order: the n-th that says the same has the same identifier
     * @return what each placeholder stands for, in order
     */
    private List<String> text(String element, String text, Map<String, String> kept, List<String> known)
            throws XMLStreamException {
        var free = new ArrayList<>(known);
        var written = new ArrayList<String>();
        int more = known.size();
        xml.writeStartElement(Xliff.CORE, element);
        int at = 0;
        var found = KEPT.matcher(text);
        while (found.find()) {
            xml.writeCharacters(text.substring(at, found.start()));
            at = found.end();
            int same = free.indexOf(found.group());
            if (same >= 0) {
                free.set(same, null);
            }
            written.add(found.group());
            xml.writeEmptyElement(Xliff.CORE, "ph");
            xml.writeAttribute("id", "p" + (same >= 0 ? same + 1 : ++more));
            xml.writeAttribute("dataRef", String.valueOf(kept.get(found.group())));
            xml.writeAttribute("disp", found.group());
        }
        xml.writeCharacters(text.substring(at));
        xml.writeEndElement();
        return written;
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
