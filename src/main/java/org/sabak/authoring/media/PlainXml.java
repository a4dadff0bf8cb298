package org.sabak.authoring.media;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML from outside: without a document type there are no entities, so nothing can multiply or be fetched from elsewhere. */
public final class PlainXml {
    private static final int DEEPEST = 200;

    private PlainXml() {}

    /**
     * The root of a document.
     *
     * @throws SAXException if it is not well-formed, declares a document type, or is nested without end
     */
    public static Element read(String xml) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var root = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            if (tooDeep(root)) {
                throw new SAXException("Nested deeper than any document");
            }
            return root;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether readers that go down by calling themselves would run out of stack. */
    private static boolean tooDeep(Element root) {
        int depth = 0;
        @Nullable Node node = root;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                if (++depth > DEEPEST) {
                    return true;
                }
            } else {
                while (node != null && node != root && node.getNextSibling() == null) {
                    node = node.getParentNode();
                    depth--;
                }
                node = node == null || node == root ? null : node.getNextSibling();
            }
        }
        return false;
    }
}
