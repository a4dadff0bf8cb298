package org.sabak.authoring.convert;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What the styles and lists of a Word file mean: headings, and how lists are counted. */
final class WordStyles {
    private static final Pattern HEADING = Pattern.compile("(?:heading|заголовок|башаты)\\s*(?<level>[1-9])");

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();

    /** @param id of the list; items of one list are counted on */
    record ListPlace(String id, int level, boolean numbered, boolean plainNumbers) {}

    WordStyles(WordParts parts) {
        parts.xml("word/styles.xml").ifPresent(root -> Xml.children(root, "style")
                .forEach(style -> styles.put(Xml.attribute(style, "styleId"), style)));
        parts.xml("word/numbering.xml").ifPresent(root -> {
            var kinds = new HashMap<String, Element>();
            Xml.children(root, "abstractNum").forEach(kind -> kinds.put(Xml.attribute(kind, "abstractNumId"), kind));
            Xml.children(root, "num").forEach(list -> Xml.value(list, "abstractNumId")
                    .map(kinds::get)
                    .ifPresent(kind -> lists.put(Xml.attribute(list, "numId"), kind)));
        });
    }

    /** The level of a heading from 1; 0 = the title of the whole; empty = no heading. */
    Optional<Integer> heading(Element paragraph) {
        var own = Xml.value(paragraph, "pPr", "outlineLvl").map(Integer::parseInt);
        if (own.isPresent()) {
            return own.filter(level -> level < 9).map(level -> level + 1);
        }
        var seen = new HashSet<String>();
        var id = Xml.value(paragraph, "pPr", "pStyle").orElse("");
        while (seen.add(id) && styles.containsKey(id)) {
            var style = styles.get(id);
            var name = name(style);
            if (name.equals("title") || name.equals("название") || name.equals("заголовок")) {
                return Optional.of(0);
            }
            var match = HEADING.matcher(name);
            if (match.matches()) {
                return Optional.of(Integer.parseInt(match.group("level")));
            }
            var level = Xml.value(style, "pPr", "outlineLvl").map(Integer::parseInt);
            if (level.filter(depth -> depth < 9).isPresent()) {
                return level.map(depth -> depth + 1);
            }
            id = Xml.value(style, "basedOn").orElse("");
        }
        return Optional.empty();
    }

    /** Whether the paragraph is a line of a table of contents. */
    boolean contents(Element paragraph) {
        return styleName(paragraph).matches("(?:toc|оглавление)\\s.*");
    }

    Optional<ListPlace> list(Element paragraph) {
        var place = Xml.at(paragraph, "pPr", "numPr").or(() -> Optional.ofNullable(
                        styles.get(Xml.value(paragraph, "pPr", "pStyle").orElse("")))
                .flatMap(style -> Xml.at(style, "pPr", "numPr")));
        var id = place.flatMap(at -> Xml.value(at, "numId")).orElse("0");
        if (id.equals("0") || !lists.containsKey(id)) {
            return Optional.empty();
        }
        int level = place.flatMap(at -> Xml.value(at, "ilvl"))
                .map(Integer::parseInt)
                .orElse(0);
        var format = Xml.children(lists.get(id), "lvl").stream()
                .filter(each -> Xml.attribute(each, "ilvl").equals(String.valueOf(level)))
                .findFirst()
                .flatMap(each -> Xml.value(each, "numFmt"))
                .orElse("bullet");
        return format.equals("none")
                ? Optional.empty()
                : Optional.of(new ListPlace(id, level, !format.equals("bullet"), format.equals("decimal")));
    }

    private String styleName(Element paragraph) {
        return Optional.ofNullable(
                        styles.get(Xml.value(paragraph, "pPr", "pStyle").orElse("")))
                .map(WordStyles::name)
                .orElse("");
    }

    private static String name(Element style) {
        return Xml.value(style, "name").orElse("").toLowerCase(Locale.ROOT);
    }
}
