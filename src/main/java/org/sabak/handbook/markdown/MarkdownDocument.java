package org.sabak.handbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.YamlMap;

/**
 * A Markdown file of {@code content/}: YAML front matter if it has any, then blocks.
 *
 * @param frontMatter null-like (a mapping that reports nothing) where the file has none; see {@link #hasFrontMatter}
 * @param footnotes label → content, in the order of their definitions
 */
public record MarkdownDocument(
        String file,
        boolean hasFrontMatter,
        YamlMap frontMatter,
        List<Block> blocks,
        Map<String, List<Block>> footnotes) {

    /** A heading and everything up to the next heading of the same or a higher level. */
    public record Part(Block.Heading heading, List<Block> content) {
        public Optional<String> id() {
            return Optional.ofNullable(heading.attributes().id());
        }

        /** The characters of the whole part, heading included. */
        public String normalised() {
            var text = new StringBuilder(heading.span().normalised());
            content.forEach(block -> text.append("\n\n").append(block.span().normalised()));
            return text.toString();
        }
    }

    /** Parses a file; whatever cannot be understood is reported and left out. */
    public static MarkdownDocument parse(String file, String text, Consumer<ContentProblem> problems) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        var start = ContentPlace.file(file);
        if (!lines.startsWith("---\n")) {
            return new FlexmarkReader(file, lines, 0, problems).read(false, YamlMap.none(start));
        }
        int end = lines.indexOf("\n---", 3);
        int bodyAt = end < 0 ? -1 : lines.indexOf('\n', end + 1);
        if (end < 0 || (bodyAt >= 0 && !lines.substring(end + 1, bodyAt).strip().equals("---"))) {
            problems.accept(new ContentPlace(file, 1, 1).problem("content.md.front-matter-open"));
            return new MarkdownDocument(file, true, YamlMap.none(start), List.of(), Map.of());
        }
        var yaml = lines.substring(4, Math.max(4, end));
        var body = bodyAt < 0 ? "" : lines.substring(bodyAt + 1);
        int before = (int) lines.substring(0, lines.length() - body.length())
                .chars()
                .filter(c -> c == '\n')
                .count();
        return new FlexmarkReader(file, body, before, problems).read(true, YamlMap.read(file, yaml, 1, problems));
    }

    /** The blocks before the first heading of this level or above. */
    public List<Block> before(int level) {
        return blocks.stream()
                .takeWhile(block -> !(block instanceof Block.Heading h && h.level() <= level))
                .toList();
    }

    /** The parts that headings of this level begin. */
    public List<Part> parts(int level) {
        var parts = new ArrayList<Part>();
        Block.Heading heading = null;
        var content = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Block.Heading next && next.level() <= level) {
                if (heading != null) {
                    parts.add(new Part(heading, List.copyOf(content)));
                }
                content.clear();
                heading = next.level() == level ? next : null;
            } else {
                content.add(block);
            }
        }
        if (heading != null) {
            parts.add(new Part(heading, List.copyOf(content)));
        }
        return parts;
    }
}
