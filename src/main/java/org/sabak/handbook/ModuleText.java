package org.sabak.handbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sabak.handbook.markdown.Block;
import org.sabak.handbook.markdown.HtmlRenderer;
import org.sabak.handbook.markdown.Inline;
import org.sabak.handbook.markdown.MarkdownDocument;
import org.sabak.handbook.markdown.Sources;
import org.sabak.handbook.markdown.Walk;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;

/**
 * The reading text of a module in one language, parsed from {@code module.<language>.md}. A translation that has begun says what
 * the module is about (title, summary, objectives) and may have no section yet.
 *
 * @see "ADR-0009"
 * @param objectives identifier such as {@code lo1} → sentence, in the order of the file
 * @param rules the rules that the text teaches, as written: {@code NMR 43}
 * @param review what still needs checking against its source; shown to authors only
 * @param reviewed whether somebody who grew up with the language has read it; true unless the file says otherwise
 * @param footnotes label → content
 */
public record ModuleText(
        String language,
        String title,
        String summary,
        int minutes,
        Map<String, String> objectives,
        List<String> rules,
        List<String> sources,
        List<String> review,
        boolean reviewed,
        List<Section> sections,
        Map<String, List<Block>> footnotes) {
    private static final Set<String> CALLOUTS =
            Set.of("law", "case", "practice", "reflect", "important", "note", "tip", "warning", "caution");

    /**
     * A section of about ten minutes.
     *
     * @param heading its {@code ##} line
     * @param blocks everything below it
     */
    public record Section(String id, String title, TextBlock heading, List<TextBlock> blocks) {
        /** Its words, title included, for the search. */
        public String plain() {
            return title + "\n"
                    + Block.plain(blocks.stream().map(TextBlock::block).toList());
        }
    }

    /** What a module's text may refer to. @param media paths of pictures relative to the module's folder */
    record Surroundings(Glossary glossary, Set<String> media) {}

    /** The title that a file gives itself, without reading the rest of it; empty if it has none. */
    public static String titleOf(String text) {
        int end = text.indexOf("\n---", 3);
        var head = end < 0 ? text : text.substring(0, end + 4);
        return MarkdownDocument.parse("", head, problem -> {})
                .frontMatter()
                .optionalText("title")
                .orElse("");
    }

    /** Parses and checks one file; what cannot be used is reported and left out. */
    static ModuleText parse(
            String file, String text, String language, Surroundings around, Consumer<ContentProblem> problems) {
        var document = MarkdownDocument.parse(file, text, problems);
        if (!document.hasFrontMatter()) {
            problems.accept(new ContentPlace(file, 1, 1).problem("content.module.no-front-matter"));
        }
        var front = document.frontMatter();
        var objectives = new LinkedHashMap<String, String>();
        front.textMap("objectives").forEach((id, sentence) -> objectives.put(id, sentence.value()));
        var rules = front.optionalTexts("rules");
        rules.forEach(rule -> {
            if (Sources.citation(rule.value(), rule.place()).isEmpty()) {
                problems.accept(
                        rule.place().problem("content.md.source", rule.value(), String.join(", ", Sources.CODES)));
            }
        });
        var sections = sections(document, problems);
        var sources = sections.isEmpty() ? front.optionalTexts("sources") : front.texts("sources");
        var module = new ModuleText(
                language,
                front.text("title"),
                front.text("summary"),
                front.number("minutes", 1, 600),
                Collections.unmodifiableMap(objectives),
                rules.stream().map(rule -> rule.value()).toList(),
                sources.stream().map(source -> source.value()).toList(),
                front.optionalTexts("review").stream().map(note -> note.value()).toList(),
                front.flag("reviewed", true),
                sections,
                document.footnotes());
        front.done();
        module.check(document, around, problems);
        return module;
    }

    private static List<Section> sections(MarkdownDocument document, Consumer<ContentProblem> problems) {
        document.before(2).stream()
                .findFirst()
                .ifPresent(block -> problems.accept(block.place().problem("content.module.text-before-section")));
        var sections = new ArrayList<Section>();
        for (var part : document.parts(2)) {
            var attributes = part.heading().attributes();
            if (part.id().isEmpty()) {
                problems.accept(part.heading().place().problem("content.heading.no-id"));
            }
            attributes.onlyKnown(Set.of("#"), problems);
            var id = part.id().orElse("");
            if (part.content().isEmpty()) {
                problems.accept(part.heading().place().problem("content.module.section-empty", id));
            }
            var blocks = new ArrayList<TextBlock>();
            var keys = new HashSet<String>();
            for (var block : part.content()) {
                var hash = TextBlock.hash(block.span().normalised());
                var key = block instanceof Block.Heading heading
                                && heading.attributes().id() != null
                        ? String.valueOf(heading.attributes().id())
                        : unique(id + "/" + hash.substring(0, 8), keys);
                blocks.add(new TextBlock(key, hash, block));
            }
            var heading = new TextBlock(id, TextBlock.hash(part.heading().span().normalised()), part.heading());
            sections.add(new Section(id, Inline.plain(part.heading().content()), heading, List.copyOf(blocks)));
        }
        return List.copyOf(sections);
    }

    private static String unique(String key, Set<String> taken) {
        var candidate = key;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = key + "-" + n;
        }
        return candidate;
    }

    private void check(MarkdownDocument document, Surroundings around, Consumer<ContentProblem> problems) {
        var ids = new HashSet<String>();
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                if (heading.level() == 1) {
                    problems.accept(heading.place().problem("content.module.heading-1"));
                }
                var id = heading.attributes().id();
                if (id != null && !ids.add(id)) {
                    problems.accept(heading.attributes().place("#").problem("content.id.twice", id));
                }
                if (heading.level() > 2) {
                    heading.attributes().onlyKnown(Set.of("#"), problems);
                }
            }
        }
        var all = Stream.concat(
                        document.blocks().stream(),
                        document.footnotes().values().stream().flatMap(List::stream))
                .toList();
        Walk.blocks(all, block -> {
            switch (block) {
                case Block.Callout callout
                when !CALLOUTS.contains(callout.kind()) ->
                    problems.accept(callout.place()
                            .problem(
                                    "content.module.callout",
                                    callout.kind(),
                                    String.join(", ", new java.util.TreeSet<>(CALLOUTS))));
                case Block.Figure figure
                when !around.media().contains(figure.source()) ->
                    problems.accept(figure.place().problem("content.module.media", figure.source()));
                default -> {}
            }
        });
        Walk.inlines(all, piece -> {
            switch (piece) {
                case Inline.Term term
                when around.glossary().term(term.id()).isEmpty() ->
                    problems.accept(term.place().problem("content.module.term", term.id()));
                case Inline.FootnoteMark mark
                when !footnotes.containsKey(mark.label()) ->
                    problems.accept(mark.place().problem("content.module.footnote", mark.label()));
                case Inline.Link link
                when link.attachment() && !around.media().contains(link.target()) ->
                    problems.accept(link.place().problem("content.module.attachment", link.target()));
                case Inline.Link link
                when link.target().startsWith("#")
                        && !ids.contains(link.target().substring(1)) ->
                    problems.accept(link.place().problem("content.link.target", link.target()));
                default -> {}
            }
        });
    }

    /** This text with the block keys of an earlier edition wherever a block continues one of its blocks. */
    public ModuleText carryingKeys(ModuleText earlier) {
        var carried = new ArrayList<Section>();
        for (var section : sections) {
            var before = earlier.sections.stream()
                    .filter(other -> other.id().equals(section.id()))
                    .findFirst()
                    .map(Section::blocks)
                    .orElse(List.of());
            var continues = Alignment.continues(hashes(section.blocks()), hashes(before));
            var taken = new HashSet<String>();
            var blocks = new ArrayList<TextBlock>();
            for (int i = 0; i < continues.length; i++) {
                if (continues[i] >= 0) {
                    taken.add(before.get(continues[i]).key());
                }
            }
            for (int i = 0; i < continues.length; i++) {
                var block = section.blocks().get(i);
                var named = block.block() instanceof Block.Heading heading
                        && heading.attributes().id() != null;
                var key = named
                        ? block.key()
                        : continues[i] >= 0 ? before.get(continues[i]).key() : unique(block.key(), taken);
                blocks.add(new TextBlock(key, block.hash(), block.block()));
            }
            carried.add(new Section(section.id(), section.title(), section.heading(), List.copyOf(blocks)));
        }
        return new ModuleText(
                language,
                title,
                summary,
                minutes,
                objectives,
                rules,
                sources,
                review,
                reviewed,
                List.copyOf(carried),
                footnotes);
    }

    private static List<String> hashes(List<TextBlock> blocks) {
        return blocks.stream().map(TextBlock::hash).toList();
    }

    /**
     * The article: a {@code section} for each section, footnotes, and a list of the terms used.
     *
     * @param words in this text's language
     * @param media address of a picture by its path relative to the module's folder
     */
    public String html(Glossary glossary, Words words, UnaryOperator<String> media) {
        var renderer = HtmlRenderer.forArticle(words, media);
        var html = new StringBuilder("<article lang=\"").append(language).append("\">\n");
        for (var section : sections) {
            html.append("<section id=\"")
                    .append(HtmlRenderer.escape(section.id()))
                    .append("\">\n<h2>");
            html.append(renderer.inline(((Block.Heading) section.heading().block()).content()))
                    .append("</h2>\n");
            html.append(renderer.blocks(
                    section.blocks().stream().map(TextBlock::block).toList()));
            html.append("</section>\n");
        }
        if (!renderer.notes().isEmpty()) {
            html.append("<div class=\"footnotes\"><ol>\n");
            int number = 1;
            for (var label : List.copyOf(renderer.notes())) {
                html.append("<li id=\"note-").append(number++).append("\">");
                html.append(renderer.blocks(footnotes.getOrDefault(label, List.of())))
                        .append("</li>\n");
            }
            html.append("</ol></div>\n");
        }
        if (!renderer.terms().isEmpty()) {
            html.append("<dl class=\"terms\">\n");
            renderer.terms().stream().flatMap(id -> glossary.term(id).stream()).forEach(term -> {
                var definition = term.in(language);
                html.append("<dt id=\"term-")
                        .append(HtmlRenderer.escape(term.id()))
                        .append("\">");
                html.append(HtmlRenderer.escape(definition.term())).append("</dt><dd>");
                html.append(HtmlRenderer.escape(definition.definition())).append("</dd>\n");
            });
            html.append("</dl>\n");
        }
        return HtmlRenderer.clean(html.append("</article>\n").toString());
    }
}
