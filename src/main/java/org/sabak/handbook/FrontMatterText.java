package org.sabak.handbook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The YAML at the head of a module's or scenario's file, changed value by value; every other character stays as its author wrote
 * it.
 */
final class FrontMatterText {
    private static final String FENCE = "---\n";
    /** Where a key that is not there yet belongs. */
    private static final List<String> ORDER = List.of("title", "summary", "minutes", "objectives", "rules", "sources");
    /** What says nothing in any language and so is the same in a translation. */
    private static final List<String> WITHOUT_WORDS = List.of("minutes", "rules");

    private final String text;
    private final int end;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(int start, Node value) {}

    private record Change(int start, int end, String with) {}

    /** @param text the whole file, with line ends of one character */
    FrontMatterText(String text) {
        this.text = text;
        int fence = text.startsWith(FENCE) ? text.indexOf("\n---", 3) : -1;
        this.end = fence < 0 ? 0 : fence + 1;
        if (end > FENCE.length()) {
            read(text.substring(FENCE.length(), end));
        }
    }

    private void read(String yaml) {
        try {
            if (new Yaml(new LoaderOptions()).compose(new StringReader(yaml)) instanceof MappingNode mapping) {
                for (var tuple : mapping.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode key) {
                        entries.put(key.getValue(), new Entry(start(key), tuple.getValueNode()));
                    }
                }
            }
        } catch (YAMLException broken) {
            // the reader of the file has reported it; nothing can be put in its place
            entries.clear();
        }
    }

    /** The head of a translation in which nothing is translated yet. */
    static String begun(String source) {
        var head = new FrontMatterText(source);
        return FENCE
                + WITHOUT_WORDS.stream()
                        .filter(head.entries::containsKey)
                        .map(key -> source.substring(head.entry(key).start(), head.regionEnd(key)))
                        .collect(Collectors.joining())
                + FENCE;
    }

    /** Where the text below begins. */
    int bodyStart() {
        int line = text.indexOf('\n', end);
        return end == 0 ? 0 : line < 0 ? text.length() : line + 1;
    }

    /**
     * The whole file with another value.
     *
     * @param key {@code .title}, {@code .summary}, {@code .sources} or an objective such as {@code .lo1}
     * @param objectives identifiers in the order of the source
     */
    String with(String key, String value, List<String> objectives) {
        var name = key.substring(1);
        return switch (name) {
            case "title", "summary" -> withScalar(name, value);
            case "sources" ->
                withSources(value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
            default -> withObjective(name, value, objectives);
        };
    }

    /** The whole file without an objective or the sources. */
    String without(String key) {
        var name = key.substring(1);
        if (entries.containsKey(name)) {
            return apply(region(name, ""));
        }
        var kept = objectives();
        kept.remove(name);
        return apply(region("objectives", mapping(kept)));
    }

    private String withScalar(String name, String value) {
        var entry = entries.get(name);
        return entry == null
                ? apply(region(name, name + ": " + scalar(value, false) + "\n"))
                : apply(replaced(entry.value(), value, false));
    }

    private String withSources(List<String> lines) {
        var entry = entries.get("sources");
        if (entry != null
                && entry.value() instanceof SequenceNode sequence
                && sequence.getValue().size() == lines.size()
                && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            var flow = sequence.getFlowStyle() == FlowStyle.FLOW;
            var changes = new ArrayList<Change>();
            for (int i = lines.size() - 1; i >= 0; i--) {
                var node = (ScalarNode) sequence.getValue().get(i);
                if (!node.getValue().strip().equals(lines.get(i))) {
                    changes.add(replaced(node, lines.get(i), flow));
                }
            }
            return apply(changes.toArray(Change[]::new));
        }
        return apply(region(
                "sources",
                lines.stream()
                        .map(line -> "  - " + scalar(line, true) + "\n")
                        .collect(Collectors.joining("", "sources:\n", ""))));
    }

    private String withObjective(String id, String value, List<String> order) {
        var all = objectives();
        var entry = entries.get("objectives");
        if (all.containsKey(id) && entry != null && entry.value() instanceof MappingNode mapping) {
            var node = mapping.getValue().stream()
                    .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .getValueNode();
            return apply(replaced(node, value, mapping.getFlowStyle() == FlowStyle.FLOW));
        }
        var sorted = new LinkedHashMap<String, String>();
        order.forEach(known -> Optional.ofNullable(known.equals(id) ? scalar(value, false) : all.remove(known))
                .ifPresent(words -> sorted.put(known, words)));
        sorted.putAll(all);
        return apply(region("objectives", mapping(sorted)));
    }

    /** The objectives as they are written. */
    private Map<String, String> objectives() {
        var found = new LinkedHashMap<String, String>();
        var entry = entries.get("objectives");
        if (entry != null && entry.value() instanceof MappingNode mapping) {
            var flow = mapping.getFlowStyle() == FlowStyle.FLOW;
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && tuple.getValueNode() instanceof ScalarNode words) {
                    var written = text.substring(start(words), end(words));
                    found.put(key.getValue(), flow ? scalar(words.getValue(), false) : written.stripTrailing());
                }
            }
        }
        return found;
    }

    private static String mapping(Map<String, String> objectives) {
        return objectives.isEmpty()
                ? "objectives: {}\n"
                : objectives.entrySet().stream()
                        .map(each -> "  " + each.getKey() + ": " + each.getValue() + "\n")
                        .collect(Collectors.joining("", "objectives:\n", ""));
    }

    private Change replaced(Node node, String value, boolean flow) {
        int from = start(node);
        int to = end(node);
        var block = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        return new Change(from, to, (from == to ? " " : "") + scalar(value, flow) + (block ? "\n" : ""));
    }

    /** The lines of a key in place of those that are there, else where they belong. */
    private Change region(String key, String lines) {
        if (entries.containsKey(key)) {
            return new Change(entry(key).start(), regionEnd(key), lines);
        }
        int at = ORDER.subList(ORDER.indexOf(key) + 1, ORDER.size()).stream()
                .filter(entries::containsKey)
                .mapToInt(later -> entry(later).start())
                .findFirst()
                .orElse(end);
        return new Change(at, at, lines);
    }

    private int regionEnd(String key) {
        int from = entry(key).start();
        return entries.values().stream()
                .mapToInt(Entry::start)
                .filter(start -> start > from)
                .min()
                .orElse(end);
    }

    private Entry entry(String key) {
        return Optional.ofNullable(entries.get(key)).orElseThrow();
    }

    /** @param changes the last one in the text first */
    private String apply(Change... changes) {
        var changed = text;
        for (var change : changes) {
            changed = changed.substring(0, change.start()) + change.with() + changed.substring(change.end());
        }
        return changed;
    }

    /** A text as YAML: plain where that means the same, else in quotes. */
    private static String scalar(String value, boolean quoted) {
        var line = value.strip().replaceAll("\\s+", " ");
        return !quoted && plain(line) ? line : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean plain(String line) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader("k: " + line + "\n"))
                            instanceof MappingNode mapping
                    && mapping.getValue().size() == 1
                    && mapping.getValue().getFirst().getValueNode() instanceof ScalarNode scalar
                    && scalar.getScalarStyle() == ScalarStyle.PLAIN
                    && scalar.getTag().equals(Tag.STR)
                    && scalar.getValue().equals(line);
        } catch (YAMLException special) {
            return false;
        }
    }

    private int start(Node node) {
        return offset(node.getStartMark().getIndex());
    }

    private int end(Node node) {
        return offset(node.getEndMark().getIndex());
    }

    private int offset(int codePoints) {
        return text.offsetByCodePoints(FENCE.length(), codePoints);
    }
}
