package org.sabak.handbook.markdown;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;

/**
 * What stands in braces after a heading or a link: <code>{#id key=value key="two words" .class word}</code>.
 *
 * @param place of the opening brace, or of the thing that has no braces
 * @param values key → value; a class ({@code .fixed}) and a bare word ({@code critical}) have the value ""
 * @param places key → where it stands; the identifier under "#"
 */
public record Attributes(
        ContentPlace place, @Nullable String id, Map<String, String> values, Map<String, ContentPlace> places) {
    private static final Pattern ITEM = Pattern.compile(
            "#(?<id>[^\\s{}]+)|(?<key>[\\w-]+)=(?:\"(?<quoted>[^\"]*)\"|(?<plain>[^\\s\"]+))|(?<word>\\.?[\\w-]+)");
    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Attributes {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        places = Map.copyOf(places);
    }

    static Attributes none(ContentPlace place) {
        return new Attributes(place, null, Map.of(), Map.of());
    }

    /** Reads the characters between the braces; they stand on one line, the first of them right after the place. */
    static Attributes parse(ContentPlace place, String inside, Consumer<ContentProblem> problems) {
        var values = new LinkedHashMap<String, String>();
        var places = new LinkedHashMap<String, ContentPlace>();
        String id = null;
        var item = ITEM.matcher(inside);
        int at = 0;
        while (at < inside.length()) {
            if (Character.isWhitespace(inside.charAt(at))) {
                at++;
                continue;
            }
            var here = new ContentPlace(place.file(), place.line(), place.column() + 1 + at);
            if (!item.region(at, inside.length()).lookingAt()) {
                problems.accept(here.problem("content.attribute.syntax", inside.substring(at)));
                break;
            }
            at = item.end();
            if (item.group("id") != null) {
                if (!ID.matcher(item.group("id")).matches()) {
                    problems.accept(here.problem("content.attribute.id", item.group("id")));
                }
                if (places.putIfAbsent("#", here) == null) {
                    id = item.group("id");
                } else {
                    problems.accept(here.problem("content.attribute.twice", "#"));
                }
                continue;
            }
            var key = item.group("key") == null ? item.group("word") : item.group("key");
            var value = item.group("key") == null
                    ? ""
                    : item.group("quoted") == null ? item.group("plain") : item.group("quoted");
            if (places.putIfAbsent(key, here) == null) {
                values.put(key, value);
            } else {
                problems.accept(here.problem("content.attribute.twice", key));
            }
        }
        return new Attributes(place, id, values, places);
    }

    /** These and those of further braces that follow them. */
    Attributes and(Attributes more, Consumer<ContentProblem> problems) {
        var allValues = new LinkedHashMap<>(values);
        var allPlaces = new LinkedHashMap<>(places);
        more.places.forEach((key, at) -> {
            if (allPlaces.putIfAbsent(key, at) != null) {
                problems.accept(at.problem("content.attribute.twice", key));
            }
        });
        more.values.forEach(allValues::putIfAbsent);
        return new Attributes(places.isEmpty() ? more.place : place, id == null ? more.id : id, allValues, allPlaces);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Where this attribute stands, else where the braces begin. */
    public ContentPlace place(String key) {
        return places.getOrDefault(key, place);
    }

    /** A whole number of at least the given one. */
    public int number(String key, int from, int otherwise, Consumer<ContentProblem> problems) {
        var text = get(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var number = new BigDecimal(text.get()).intValueExact();
            if (number >= from && number <= 1000) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            // reported below with those that are too small
        }
        problems.accept(place(key).problem("content.attribute.number", key, from));
        return otherwise;
    }

    /** Reports every attribute that is not in the set, and an identifier where the set lacks "#". */
    public void onlyKnown(Set<String> known, Consumer<ContentProblem> problems) {
        places.forEach((key, at) -> {
            if (!known.contains(key)) {
                problems.accept(at.problem("content.attribute.unknown", key, String.join(", ", new TreeSet<>(known))));
            }
        });
    }
}
