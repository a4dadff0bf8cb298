package org.sabak.authoring.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Refused;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A drawing (SVG) written anew from shapes, text and colours alone. What could run, lead outside or hide something is left out
 * and named; what would keep a browser busy is refused. The result says what it shows: it has a title and a description.
 */
final class Drawing {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int LARGEST = 2 << 20;
    private static final int DEEPEST = 64;
    /** As many shapes may come out in the end, with all that is drawn several times. */
    private static final int MOST_SHAPES = 20_000;

    private static final Set<String> ELEMENTS = words("""
            svg g title desc defs symbol use rect circle ellipse line polyline polygon path text tspan textPath marker
            linearGradient radialGradient stop clipPath mask pattern switch""");
    private static final Set<String> ATTRIBUTES = words("""
            id x y x1 y1 x2 y2 cx cy r rx ry fx fy width height viewBox preserveAspectRatio d points pathLength transform
            gradientTransform gradientUnits spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits
            maskUnits maskContentUnits offset dx dy rotate textLength lengthAdjust startOffset method spacing
            markerWidth markerHeight markerUnits refX refY orient href role aria-label aria-labelledby aria-hidden lang
            xml:lang xml:space version""");
    /** Attributes that may also stand in {@code style}, which itself is not kept. */
    private static final Set<String> LOOKS = words("""
            fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset
            stroke-linecap stroke-linejoin stroke-miterlimit opacity color stop-color stop-opacity font-family font-size
            font-weight font-style font-variant font-stretch text-anchor text-decoration letter-spacing word-spacing
            dominant-baseline alignment-baseline baseline-shift writing-mode direction marker marker-start marker-mid
            marker-end clip-path clip-rule mask display visibility paint-order vector-effect overflow""");
    /** What drawing programs add for themselves: nobody misses it. */
    private static final Set<String> UNNOTICED = words("metadata class xmlns enable-background data-name");

    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.:-]*");
    private static final Pattern LOCAL = Pattern.compile("#" + ID);
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*[\"']?#(?<id>" + ID + ")[\"']?\\s*\\)");
    private static final Pattern SUSPECT = Pattern.compile(
            "\\\\|/\\*|url\\(|image\\(|image-set\\(|expression\\(|@|[a-z]+script:|data:", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCTYPE =
            Pattern.compile("<!DOCTYPE\\s+\\w[\\w:]*(?:\\s+(?:PUBLIC|SYSTEM|\"[^\"<>]*\"|'[^'<>]*'))*\\s*>");
    private static final Pattern NUMBER = Pattern.compile("(?<number>\\d+(?:\\.\\d+)?)(?:px)?");

    private final StringBuilder out = new StringBuilder();
    private final TreeSet<String> dropped = new TreeSet<>();
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<Element, Long> costs = new HashMap<>();
    private final Set<Element> counting = new HashSet<>();
    private final String says;

    private Drawing(String says) {
        this.says = says;
    }

    /** What was made, and what was left out. */
    record Cleaned(byte[] bytes, List<String> dropped) {}

    /**
     * @param says what the drawing shows, used where it does not say so itself
     * @throws Refused if it is not well-formed, declares entities, multiplies itself, or stays too heavy
     */
    static Cleaned of(byte[] bytes, String says) {
        var drawing = new Drawing(says);
        var root = parse(bytes);
        drawing.write(root);
        var cleaned = drawing.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        if (cleaned.length > MediaIntake.BUDGET) {
            throw new Refused("authoring.media.refused-svg-large", cleaned.length / 1000, MediaIntake.BUDGET / 1000);
        }
        return new Cleaned(cleaned, List.copyOf(drawing.dropped));
    }

    private static Element parse(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Refused("authoring.media.refused-svg-large", bytes.length / 1000, MediaIntake.BUDGET / 1000);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new Refused("authoring.media.refused-svg-xml");
        }
        var plain = DOCTYPE.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replaceFirst("");
        if (plain.toUpperCase(Locale.ROOT).contains("<!DOCTYPE") || plain.contains("<!ENTITY")) {
            throw new Refused("authoring.media.refused-svg-entities");
        }
        try {
            var root = PlainXml.read(plain);
            if (!root.getLocalName().equals("svg") || !ours(root)) {
                throw new Refused("authoring.media.refused-svg-xml");
            }
            return root;
        } catch (SAXException malformed) {
            throw new Refused("authoring.media.refused-svg-xml");
        }
    }

    private void write(Element root) {
        index(root, 0);
        if (cost(root) > MOST_SHAPES) {
            throw new Refused("authoring.media.refused-bomb");
        }
        var title = own(root, "title");
        var desc = own(root, "desc");
        var attributes = attributes(root);
        attributes.put("role", "img");
        if (!attributes.containsKey("viewBox")) {
            attributes.put(
                    "viewBox", "0 0 " + number(attributes.get("width")) + " " + number(attributes.get("height")));
        }
        out.append("<svg xmlns=\"").append(SVG).append('"');
        write(attributes);
        out.append(">\n<title>").append(escape(title.isEmpty() ? says : title)).append("</title>\n<desc>");
        out.append(escape(desc.isEmpty() ? says : desc)).append("</desc>\n");
        int from = out.length();
        for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element child) || !Set.of("title", "desc").contains(name(child)) || !ours(child)) {
                write(node);
            }
        }
        var body = out.substring(from).stripLeading();
        out.replace(from, out.length(), body);
        out.append("</svg>");
    }

    private void write(Node node) {
        switch (node) {
            case Element element
            when !ours(element) -> {
                if ("http://www.w3.org/1999/xhtml".equals(element.getNamespaceURI())) {
                    dropped.add(name(element));
                }
            }
            case Element element
            when !ELEMENTS.contains(name(element)) -> {
                if (!UNNOTICED.contains(name(element))) {
                    dropped.add(name(element));
                }
            }
            case Element element -> {
                out.append('<').append(name(element));
                write(attributes(element));
                if (element.hasChildNodes()) {
                    out.append('>');
                    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                        write(child);
                    }
                    out.append("</").append(name(element)).append('>');
                } else {
                    out.append("/>");
                }
            }
            case CharacterData text when text.getNodeType() != Node.COMMENT_NODE -> out.append(escape(text.getData()));
            default -> {}
        }
    }

    private void write(Map<String, String> attributes) {
        attributes.forEach((name, value) ->
                out.append(' ').append(name).append("=\"").append(escape(value)).append('"'));
    }

    /** The attributes that may stay, with what {@code style} says about the look; in the order of their names. */
    private TreeMap<String, String> attributes(Element element) {
        var kept = new TreeMap<String, String>();
        var all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            var attribute = (Attr) all.item(i);
            var name = attribute.getName().equals("xlink:href") ? "href" : attribute.getName();
            if (name.equals("style")) {
                for (var declaration : attribute.getValue().split(";")) {
                    var parts = declaration.split(":", 2);
                    if (parts.length == 2) {
                        var look = parts[0].strip();
                        keep(kept, LOOKS.contains(look) ? look : "style", parts[1].strip());
                    }
                }
            } else {
                keep(kept, name, attribute.getValue());
            }
        }
        return kept;
    }

    private void keep(Map<String, String> kept, String name, String value) {
        if (LOOKS.contains(name) && harmless(value)
                || name.equals("href") && LOCAL.matcher(value).matches()
                || name.equals("id") && ID.matcher(value).matches()
                || ATTRIBUTES.contains(name) && !name.equals("href") && !name.equals("id") && harmless(value)) {
            kept.put(name, value);
        } else if (!UNNOTICED.contains(name) && !name.contains(":") || name.endsWith(":href") || name.equals("href")) {
            dropped.add(name);
        }
    }

    private static boolean harmless(String value) {
        return !SUSPECT.matcher(REFERENCE.matcher(value).replaceAll("")).find();
    }

    private void index(Element element, int depth) {
        if (depth > DEEPEST) {
            throw new Refused("authoring.media.refused-bomb");
        }
        if (element.hasAttribute("id")) {
            byId.putIfAbsent(element.getAttribute("id"), element);
        }
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                index(child, depth + 1);
            }
        }
    }

    /** How many elements come out when everything that it refers to is drawn in its place. */
    private long cost(Element element) {
        var known = costs.get(element);
        if (known != null) {
            return known;
        }
        if (!counting.add(element)) {
            throw new Refused("authoring.media.refused-bomb");
        }
        long cost = 1;
        for (var id : references(element)) {
            var target = byId.get(id);
            cost += target == null ? 0 : cost(target);
        }
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            cost += node instanceof Element child ? cost(child) : 0;
        }
        counting.remove(element);
        cost = Math.min(cost, MOST_SHAPES + 1L);
        costs.put(element, cost);
        return cost;
    }

    private static List<String> references(Element element) {
        var found = new ArrayList<String>();
        var all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            var attribute = (Attr) all.item(i);
            var name = attribute.getName();
            if (name.equals("href") || name.endsWith(":href")) {
                found.add(attribute.getValue().replaceFirst("^#", ""));
            }
            REFERENCE.matcher(attribute.getValue()).results().forEach(match -> found.add(match.group("id")));
        }
        return found;
    }

    private static String own(Element root, String tag) {
        for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && ours(element)
                    && name(element).equals(tag)) {
                return element.getTextContent().strip().replaceAll("\\s+", " ");
            }
        }
        return "";
    }

    private static boolean ours(Element element) {
        var space = element.getNamespaceURI();
        return space == null || space.equals(SVG);
    }

    private static String name(Element element) {
        return element.getLocalName();
    }

    private static String number(@Nullable String length) {
        var match = NUMBER.matcher(length == null ? "" : length.strip());
        if (!match.matches()) {
            throw new Refused("authoring.media.refused-svg-size");
        }
        return match.group("number");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
