package org.sabak.authoring.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sabak.authoring.translation.XliffDocument.Unit;
import org.sabak.platform.Refused;

/** Reads a document that the schema has passed. */
final class XliffReader {
    private final XMLStreamReader xml;

    XliffReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    XliffDocument read() throws XMLStreamException {
        xml.nextTag();
        var version = attribute("version");
        if (!xml.getLocalName().equals("xliff") || !version.equals(Xliff.VERSION)) {
            throw new Refused("authoring.xliff.version", version);
        }
        var source = attribute("srcLang");
        var target = attribute("trgLang");
        var units = new ArrayList<Unit>();
        var original = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (name()) {
                    case "file" -> original = attribute("original");
                    case "unit" -> units.add(unit(original));
                    default -> {}
                }
            }
        }
        return new XliffDocument(source, target, List.copyOf(units));
    }

    private Unit unit(String original) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        var id = attribute("id");
        var meta = new HashMap<String, String>();
        var data = new HashMap<String, String>();
        var source = new StringBuilder();
        var target = new StringBuilder();
        boolean whole = true;
        boolean done = true;
        boolean segment = false;
        var state = "";
        var here = new StringBuilder();
        for (int event = xml.next();
                !(event == XMLStreamConstants.END_ELEMENT && name().equals("unit"));
                event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (name()) {
                    case "meta" -> {
                        var type = attribute("type");
                        meta.put(type, xml.getElementText().strip());
                    }
                    case "data" -> {
                        var key = attribute("id");
                        data.put(key, inline(data));
                    }
                    case "segment", "ignorable" -> {
                        segment = name().equals("segment");
                        state = attribute("state");
                        here.setLength(0);
                    }
                    case "source" -> {
                        here.append(inline(data));
                        source.append(here);
                    }
                    case "target" -> {
                        target.append(inline(data));
                        here.setLength(0);
                        done &= !segment || !(state.isEmpty() || state.equals("initial"));
                        segment = false;
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (name().equals("segment")) {
                    whole &= !segment;
                } else if (name().equals("ignorable")) {
                    target.append(here);
                }
            }
        }
        return new Unit(
                line,
                original,
                id,
                source.toString(),
                whole ? target.toString() : "",
                done,
                meta.getOrDefault(Xliff.SOURCE_HASH, ""),
                meta.getOrDefault(Xliff.TARGET_HASH, ""));
    }

    /** The text of an element with what its placeholders stand for; markers that only annotate are left out. */
    private String inline(Map<String, String> data) throws XMLStreamException {
        var text = new StringBuilder();
        var ends = new ArrayList<String>();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.append(
                            switch (name()) {
                                case "cp" -> Character.toString(Integer.parseInt(attribute("hex"), 16));
                                case "ph", "sc", "ec" -> data(data, attribute("dataRef"), attribute("disp"));
                                case "pc" -> data(data, attribute("dataRefStart"), attribute("dispStart"));
                                default -> "";
                            });
                    ends.add(name().equals("pc") ? data(data, attribute("dataRefEnd"), attribute("dispEnd")) : "");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (--depth > 0) {
                        text.append(ends.removeLast());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    private static String data(Map<String, String> data, String reference, String shown) {
        return data.getOrDefault(reference, shown);
    }

    private String name() {
        return Xliff.CORE.equals(xml.getNamespaceURI()) || Xliff.METADATA.equals(xml.getNamespaceURI())
                ? xml.getLocalName()
                : "";
    }

    private String attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }
}
