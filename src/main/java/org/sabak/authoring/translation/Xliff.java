package org.sabak.authoring.translation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.sabak.handbook.BlockText;
import org.sabak.handbook.ModuleBlocks;
import org.sabak.platform.Refused;
import org.w3c.dom.ls.DOMImplementationLS;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The exchange with translators outside: XLIFF 2.0. Whatever goes out or comes in is checked against the schemas of OASIS that the
 * Okapi library carries: the core, and the metadata in which the hashes of the blocks travel.
 */
public final class Xliff {
    public static final int LARGEST_BYTES = 10 << 20;
    static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
    static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";
    static final String VERSION = "2.0";
    static final String CATEGORY = "sabak";
    static final String SOURCE_HASH = "source-hash";
    static final String TARGET_HASH = "target-hash";
    private static final String SCHEMAS = "/net/sf/okapi/lib/xliff2/";
    private static final String XML_SCHEMA = "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd";
    private static final Schema SCHEMA = schema();

    private Xliff() {}

    /**
     * Writes modules, all into the same language.
     *
     * @param advice how the text of a unit is to be treated, for whoever translates
     */
    public static byte[] write(String course, List<ModuleBlocks> modules, BlockChecks checks, String advice) {
        var written = XliffWriter.write(course, modules, checks, advice);
        validate(written);
        return written;
    }

    /**
     * Reads what came back.
     *
     * @throws Refused with a sentence that names the line, if it is not XLIFF 2.0
     */
    public static XliffDocument read(byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            throw new Refused("authoring.xliff.too-large", LARGEST_BYTES >> 20);
        }
        validate(bytes);
        try {
            return new XliffReader(input().createXMLStreamReader(new ByteArrayInputStream(bytes))).read();
        } catch (XMLStreamException e) {
            throw new Refused(
                    "authoring.xliff.broken",
                    String.valueOf(e.getLocation().getLineNumber()),
                    String.valueOf(e.getMessage()));
        }
    }

    /** The key of a block as an identifier that XML allows. */
    public static String idOf(BlockText block) {
        return block.key().replace('/', ':');
    }

    /** @throws Refused if this is no valid XLIFF */
    static void validate(byte[] bytes) {
        try (var in = new ByteArrayInputStream(bytes)) {
            var validator = SCHEMA.newValidator();
            validator.setErrorHandler(new Complaints());
            validator.validate(new SAXSource(reader(), new InputSource(in)));
        } catch (SAXException | IOException e) {
            throw new Refused("authoring.xliff.broken", "1", String.valueOf(e.getMessage()));
        }
    }

    /** The first mistake is the one that is told: those that follow are often nothing but its consequences. */
    private static class Complaints extends DefaultHandler {
        @Override
        public void error(SAXParseException mistake) {
            throw new Refused(
                    "authoring.xliff.invalid",
                    String.valueOf(mistake.getLineNumber()),
                    String.valueOf(mistake.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException mistake) {
            throw new Refused(
                    "authoring.xliff.broken",
                    String.valueOf(mistake.getLineNumber()),
                    String.valueOf(mistake.getMessage()));
        }
    }

    /** Refuses document types, and so knows no entities but the five of XML and looks nothing up. */
    private static XMLReader reader() throws SAXException {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XMLInputFactory input() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static Schema schema() {
        var factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var inputs = (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
                var input = inputs.createLSInput();
                input.setSystemId(systemId);
                input.setByteStream(resource(XML_SCHEMA));
                return input;
            });
            return factory.newSchema(new StreamSource[] {source("xliff_core_2.0.xsd"), source("modules/metadata.xsd")});
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StreamSource source(String name) {
        return new StreamSource(resource(name), name);
    }

    private static InputStream resource(String name) {
        return Optional.ofNullable(Xliff.class.getResourceAsStream(SCHEMAS + name))
                .orElseThrow();
    }
}
