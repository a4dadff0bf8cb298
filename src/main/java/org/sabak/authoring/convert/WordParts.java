package org.sabak.authoring.convert;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.sabak.authoring.media.PlainXml;
import org.sabak.platform.Refused;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The parts that a Word file consists of, unpacked within bounds. */
record WordParts(Map<String, byte[]> parts) {
    static final String DOCUMENT = "word/document.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_PARTS = 2_000;
    private static final int LARGEST_XML = 12 << 20;
    private static final int LARGEST_PART = 20 << 20;
    private static final int LARGEST_WHOLE = 100 << 20;

    /** @throws Refused if it is no Word file, carries macros, or unpacks to more than a handbook can have */
    static WordParts of(byte[] bytes) {
        var parts = new TreeMap<String, byte[]>();
        long whole = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (parts.size() > MOST_PARTS) {
                    throw new Refused("authoring.convert.bomb");
                }
                int most = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")
                        ? LARGEST_XML
                        : LARGEST_PART;
                var part = zip.readNBytes(most + 1);
                whole += part.length;
                if (part.length > most || whole > LARGEST_WHOLE) {
                    throw new Refused("authoring.convert.bomb");
                }
                parts.put(entry.getName(), part);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("authoring.convert.broken");
        }
        if (!parts.containsKey(DOCUMENT) || !parts.containsKey(TYPES)) {
            throw new Refused("authoring.convert.unknown");
        }
        var types = new String(parts.getOrDefault(TYPES, new byte[0]), StandardCharsets.UTF_8);
        if (types.contains("macroEnabled")
                || parts.keySet().stream().anyMatch(name -> name.contains("vbaProject") || name.contains("vbaData"))) {
            throw new Refused("authoring.convert.macros");
        }
        return new WordParts(parts);
    }

    /** A part of XML. @throws Refused if it is malformed or declares a document type */
    Optional<Element> xml(String name) {
        var bytes = parts.get(name);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            var text = new String(bytes, StandardCharsets.UTF_8);
            return Optional.of(PlainXml.read(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (SAXException malformed) {
            throw new Refused("authoring.convert.broken");
        }
    }

    Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(parts.get(name));
    }
}
