package org.sabak.platform;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping that knows where each value stands. Every question a reader asks reports what is missing or of the
 * wrong type and then answers with something harmless, so that one reading finds all mistakes; {@link #done()} reports
 * the keys that nobody asked for.
 */
public final class YamlMap {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final String file;
    private final int lineOffset;
    private final ContentPlace place;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Consumer<ContentProblem> problems;
    private final boolean broken;

    /** A scalar and where it stands. */
    public record Text(String value, ContentPlace place) {}

    private record Entry(ContentPlace keyPlace, Node value) {}

    private YamlMap(
            String file,
            int lineOffset,
            ContentPlace place,
            @Nullable MappingNode node,
            Consumer<ContentProblem> problems) {
        this.file = file;
        this.lineOffset = lineOffset;
        this.place = place;
        this.problems = problems;
        this.broken = node == null;
        if (node != null) {
            for (var tuple : node.getValue()) {
                var at = placeOf(tuple.getKeyNode());
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    problems.accept(at.problem("content.yaml.key"));
                } else if (entries.putIfAbsent(key.getValue(), new Entry(at, tuple.getValueNode())) != null) {
                    problems.accept(at.problem("content.yaml.twice", key.getValue()));
                }
            }
        }
    }

    /** The top-level mapping of a whole file. */
    public static YamlMap read(String file, String text, Consumer<ContentProblem> problems) {
        return read(file, text, 0, problems);
    }

    /**
     * The top-level mapping of a piece of a file.
     *
     * @param lineOffset lines of the file before the piece
     */
    public static YamlMap read(String file, String text, int lineOffset, Consumer<ContentProblem> problems) {
        var start = new ContentPlace(file, lineOffset + 1, 1);
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node instanceof MappingNode mapping) {
                return new YamlMap(file, lineOffset, start, mapping, problems);
            }
            problems.accept(start.problem("content.yaml.mapping-expected"));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var at = mark == null
                    ? start
                    : new ContentPlace(file, lineOffset + mark.getLine() + 1, mark.getColumn() + 1);
            problems.accept(at.problem("content.yaml.syntax", String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            problems.accept(start.problem("content.yaml.syntax", String.valueOf(e.getMessage())));
        }
        return new YamlMap(file, lineOffset, start, null, problems);
    }

    /** A mapping without any key that reports nothing, where there is nothing to read. */
    public static YamlMap none(ContentPlace place) {
        return new YamlMap(place.file(), 0, place, null, problem -> {});
    }

    public ContentPlace place() {
        return place;
    }

    /** Where the value of this key stands, else where the mapping begins. */
    public ContentPlace place(String key) {
        var entry = entries.get(key);
        return entry == null ? place : placeOf(entry.value());
    }

    public boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    public Set<String> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** A required scalar; "" if it is missing, empty or not a scalar. */
    public String text(String key) {
        return required(key).flatMap(this::nonEmpty).map(Text::value).orElse("");
    }

    public Optional<String> optionalText(String key) {
        return optional(key).flatMap(this::nonEmpty).map(Text::value);
    }

    /** A required whole number within bounds; the lower bound if it is missing or wrong. */
    public int number(String key, int from, int to) {
        return required(key).map(node -> number(node, from, to)).orElse(from);
    }

    public int number(String key, int from, int to, int otherwise) {
        return optional(key).map(node -> number(node, from, to)).orElse(otherwise);
    }

    /** {@code true} or {@code false}; the given value if the key is missing or wrong. */
    public boolean flag(String key, boolean otherwise) {
        return optional(key)
                .flatMap(this::nonEmpty)
                .map(text -> switch (text.value()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> {
                        problems.accept(text.place().problem("content.yaml.flag", key));
                        yield otherwise;
                    }
                })
                .orElse(otherwise);
    }

    /** A required value that a function understands, such as a duration; empty if it is missing or not understood. */
    public <T> Optional<T> value(String key, Function<String, @Nullable T> parse, String problemKey) {
        return required(key).flatMap(this::nonEmpty).flatMap(text -> understood(text, parse, problemKey));
    }

    public <T> Optional<T> optionalValue(String key, Function<String, @Nullable T> parse, String problemKey) {
        return optional(key).flatMap(this::nonEmpty).flatMap(text -> understood(text, parse, problemKey));
    }

    /** A required list of scalars. */
    public List<Text> texts(String key) {
        return required(key).map(node -> list(key, node, this::nonEmpty)).orElse(List.of());
    }

    /** A list of scalars, empty if the key is missing. */
    public List<Text> optionalTexts(String key) {
        return optional(key).map(node -> list(key, node, this::nonEmpty)).orElse(List.of());
    }

    /** A required mapping; an empty one that reports nothing if it is missing or something else. */
    public YamlMap map(String key) {
        return required(key).map(node -> map(key, node)).orElseGet(() -> none(place));
    }

    public Optional<YamlMap> optionalMap(String key) {
        return optional(key).map(node -> map(key, node));
    }

    /** A required list of mappings. */
    public List<YamlMap> maps(String key) {
        return required(key)
                .map(node -> list(key, node, item -> Optional.of(map(key, item))))
                .orElse(List.of());
    }

    /** A required mapping of key → text, in the order of the file. */
    public Map<String, Text> textMap(String key) {
        var texts = new LinkedHashMap<String, Text>();
        var map = map(key);
        map.entries.forEach((name, entry) -> nonEmpty(entry.value()).ifPresent(text -> texts.put(name, text)));
        return Collections.unmodifiableMap(texts);
    }

    /** A required mapping of language → text; an empty text if it is missing or wrong. */
    public LocalizedText localized(String key) {
        return required(key)
                .flatMap(node -> localized(key, node))
                .orElseGet(() -> LocalizedText.of(Languages.EN.getLanguage(), ""));
    }

    /** A required list of mappings of language → text; those that are wrong are left out. */
    public List<LocalizedText> localizedTexts(String key) {
        return required(key)
                .map(node -> list(key, node, item -> localized(key, item)))
                .orElse(List.of());
    }

    /** A mapping of language → text, if there is one. */
    public Optional<LocalizedText> optionalLocalized(String key) {
        return optional(key).flatMap(node -> localized(key, node));
    }

    /** Reports the keys that nobody has asked for. */
    public void done() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                problems.accept(
                        entry.keyPlace().problem("content.yaml.unknown", key, String.join(", ", new TreeSet<>(asked))));
            }
        });
    }

    private Optional<Node> required(String key) {
        var found = optional(key);
        if (found.isEmpty() && !broken) {
            problems.accept(place.problem("content.yaml.missing", key));
        }
        return found;
    }

    private Optional<Node> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    private Optional<Text> nonEmpty(Node node) {
        if (node instanceof ScalarNode scalar
                && !Tag.NULL.equals(scalar.getTag())
                && !scalar.getValue().isBlank()) {
            return Optional.of(new Text(scalar.getValue().strip(), placeOf(node)));
        }
        problems.accept(placeOf(node).problem("content.yaml.text"));
        return Optional.empty();
    }

    private int number(Node node, int from, int to) {
        return nonEmpty(node)
                .map(text -> {
                    try {
                        var number = new BigDecimal(text.value()).intValueExact();
                        if (number >= from && number <= to) {
                            return number;
                        }
                    } catch (ArithmeticException | NumberFormatException notWhole) {
                        // reported below with the others
                    }
                    problems.accept(text.place().problem("content.yaml.number", text.value(), from, to));
                    return from;
                })
                .orElse(from);
    }

    private <T> Optional<T> understood(Text text, Function<String, @Nullable T> parse, String problemKey) {
        T value;
        try {
            value = parse.apply(text.value());
        } catch (RuntimeException notUnderstood) {
            value = null;
        }
        if (value == null) {
            problems.accept(text.place().problem(problemKey, text.value()));
        }
        return Optional.ofNullable(value);
    }

    private <T> List<T> list(String key, Node node, Function<Node, Optional<T>> read) {
        var found = new ArrayList<T>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> read.apply(item).ifPresent(found::add));
        } else {
            problems.accept(placeOf(node).problem("content.yaml.list", key));
        }
        return List.copyOf(found);
    }

    private YamlMap map(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(file, lineOffset, placeOf(node), mapping, problems);
        }
        problems.accept(placeOf(node).problem("content.yaml.mapping", key));
        return none(placeOf(node));
    }

    private Optional<LocalizedText> localized(String key, Node node) {
        var texts = new LinkedHashMap<String, String>();
        var languages = map(key, node);
        languages.entries.forEach((language, entry) -> {
            if (LANGUAGE.matcher(language).matches()) {
                nonEmpty(entry.value()).ifPresent(text -> texts.put(language, text.value()));
            } else {
                problems.accept(entry.keyPlace().problem("content.yaml.language", language));
            }
        });
        if (languages.entries.isEmpty() && !languages.broken) {
            problems.accept(placeOf(node).problem("content.yaml.text"));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }

    private ContentPlace placeOf(Node node) {
        var mark = node.getStartMark();
        return new ContentPlace(file, lineOffset + mark.getLine() + 1, mark.getColumn() + 1);
    }
}
