package org.sabak.authoring.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/** Asks elements by their local names: Word's prefixes are always the same, and other programs write other ones. */
final class Xml {
    private Xml() {}

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    /** The first descendant at the end of a path of names. */
    static Optional<Element> at(Element from, String... path) {
        var found = Optional.of(from);
        for (var name : path) {
            found = found.flatMap(element -> children(element, name).stream().findFirst());
        }
        return found;
    }

    /** The value of an attribute, whatever its prefix; empty if it has none. */
    static String attribute(Element element, String name) {
        var all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            if (name.equals(all.item(i).getLocalName())) {
                return all.item(i).getNodeValue();
            }
        }
        return "";
    }

    /** The attribute {@code val} of the element at the end of a path. */
    static Optional<String> value(Element from, String... path) {
        return at(from, path).map(element -> attribute(element, "val"));
    }

    /** Whether a switch such as bold is on: it is there and does not say otherwise. */
    static boolean on(Element from, String... path) {
        return value(from, path)
                .filter(value -> !List.of("0", "false", "none").contains(value))
                .isPresent();
    }

    static Optional<Element> first(Element from, String name) {
        for (var child : children(from)) {
            var found = name.equals(child.getLocalName()) ? Optional.of(child) : first(child, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static void every(Element from, String name, Consumer<Element> visitor) {
        for (var child : children(from)) {
            if (name.equals(child.getLocalName())) {
                visitor.accept(child);
            }
            every(child, name, visitor);
        }
    }
}
