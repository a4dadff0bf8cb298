package org.sabak.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sabak.handbook.markdown.Block;
import org.sabak.handbook.markdown.Walk;
import org.sabak.platform.ContentPlace;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Whether the drawings of a module are light, harmless, readable without eyes, and there in every language of the text. */
final class PictureLint {
    private static final int MOST_BYTES = 12_000;
    private static final Pattern NAME = Pattern.compile("media/(?<name>[a-z0-9-]+)\\.(?<language>[a-z]{2,3})\\.svg");
    private static final Pattern ELSEWHERE =
            Pattern.compile("url\\(\\s*[\"']?(?!#)|@import|expression\\(", Pattern.CASE_INSENSITIVE);
    private static final List<String> ACTIVE =
            List.of("script", "foreignObject", "a", "image", "iframe", "set", "animate", "animateTransform", "style");

    private final ModuleFiles module;
    private final List<Finding> found = new ArrayList<>();
    /** Name → language → drawing. */
    private final TreeMap<String, TreeMap<String, Drawing>> drawings = new TreeMap<>();

    /** @param shapes every element but the lines of text, of which a translation may need more */
    private record Drawing(List<String> words, List<String> shapes) {}

    private PictureLint(ModuleFiles module) {
        this.module = module;
    }

    static List<Finding> of(Library library) {
        return library.modules().stream()
                .flatMap(module -> new PictureLint(module).found().stream())
                .toList();
    }

    private List<Finding> found() {
        var files = module.tree().under(module.folder());
        var shown = shown();
        for (var file : files.paths()) {
            if (!file.startsWith("media/")) {
                continue;
            }
            if (!shown.contains(file)) {
                report(file, "No text shows this picture.", "Show it or take it out.");
            }
            if (file.endsWith(".svg")) {
                svg(file, files.bytes(file));
            } else if (files.bytes(file).length > MOST_BYTES) {
                report(file, "The picture is heavy.", "At most " + MOST_BYTES + " bytes: readers have 64 kbit/s.");
            }
        }
        drawings.forEach(this::languages);
        return found;
    }

    private TreeSet<String> shown() {
        var shown = new TreeSet<String>();
        for (var language : module.languages()) {
            Walk.blocks(module.blocks(ModuleFiles.Kind.MODULE, language), block -> {
                if (block instanceof Block.Figure figure) {
                    shown.add(figure.source());
                }
            });
        }
        return shown;
    }

    private void svg(String file, byte[] bytes) {
        var name = NAME.matcher(file);
        if (!name.matches()) {
            report(file, "The name says no language.", "Call it media/<name>.<language>.svg.");
            return;
        }
        if (bytes.length > MOST_BYTES) {
            report(
                    file,
                    "The drawing has " + bytes.length + " bytes.",
                    "At most " + MOST_BYTES + ": readers have 64 kbit/s.");
        }
        Document document;
        try {
            document = parse(bytes);
        } catch (SAXException | IOException e) {
            report(file, "This is no XML: " + e.getMessage(), "Mend it so that a browser draws it.");
            return;
        }
        var root = document.getDocumentElement();
        if (!root.getTagName().equals("svg") || root.getAttribute("viewBox").isBlank()) {
            report(file, "The root is no svg with a viewBox.", "Give it one, so that it fits every screen.");
        }
        if (!root.getAttribute("role").equals("img")
                || own(root, "title").isBlank()
                || own(root, "desc").isBlank()) {
            report(
                    file,
                    "The drawing does not say what it is.",
                    "Give the root role=\"img\", a title and a desc in the language of the file.");
        }
        everyElement(root, element -> harmless(file, element));
        drawings.computeIfAbsent(name.group("name"), key -> new TreeMap<>()).put(name.group("language"), drawing(root));
    }

    private void harmless(String file, Element element) {
        if (ACTIVE.contains(element.getTagName())) {
            report(file, "The drawing has a <" + element.getTagName() + ">.", "Draw with shapes and text alone.");
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            var name = attribute.getName();
            boolean link = name.equals("href") || name.endsWith(":href") || name.equals("src");
            if (name.startsWith("on")
                    || link && !attribute.getValue().startsWith("#")
                    || ELSEWHERE.matcher(attribute.getValue()).find()) {
                report(
                        file,
                        "<" + element.getTagName() + " " + name + "> runs something or leads outside.",
                        "Take it out: a drawing holds everything it needs.");
            }
        }
    }

    /** One drawing is there in every language, built alike, and really translated. */
    private void languages(String name, TreeMap<String, Drawing> byLanguage) {
        for (var language : module.languages()) {
            if (!byLanguage.containsKey(language)) {
                report(
                        "media/" + name + "." + language + ".svg",
                        "This file is missing.",
                        "Draw it in this language too.");
            }
        }
        var source = byLanguage.get(module.source());
        byLanguage.forEach((language, drawing) -> {
            var file = "media/" + name + "." + language + ".svg";
            if (source != null && !language.equals(module.source())) {
                if (drawing.words().equals(source.words())) {
                    report(file, "The words are those of the source.", "Translate them.");
                }
                if (!drawing.shapes().equals(source.shapes())) {
                    report(file, "The shapes are not those of the source.", "Let only the words differ.");
                }
            }
        });
    }

    private static Drawing drawing(Element root) {
        var words = new ArrayList<String>();
        var shapes = new ArrayList<String>();
        everyElement(root, element -> {
            if (List.of("title", "desc", "text").contains(element.getTagName())) {
                words.add(element.getTextContent().strip());
            } else if (!element.getTagName().equals("tspan")) {
                shapes.add(element.getTagName());
            }
        });
        return new Drawing(words, shapes);
    }

    private static String own(Element root, String tag) {
        for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(tag)) {
                return element.getTextContent();
            }
        }
        return "";
    }

    private static void everyElement(Element element, Consumer<Element> visitor) {
        visitor.accept(element);
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                everyElement(child, visitor);
            }
        }
    }

    private static Document parse(byte[] bytes) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void report(String file, String wrong, String mend) {
        found.add(new Finding(ContentPlace.file(module.folder() + file), wrong, mend));
    }
}
