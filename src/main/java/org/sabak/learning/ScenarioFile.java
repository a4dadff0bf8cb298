package org.sabak.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sabak.handbook.markdown.Attributes;
import org.sabak.handbook.markdown.Block;
import org.sabak.handbook.markdown.HtmlRenderer;
import org.sabak.handbook.markdown.Inline;
import org.sabak.handbook.markdown.MarkdownDocument;
import org.sabak.handbook.markdown.Walk;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;

/** One {@code scenario.<language>.md} by itself; {@link Scenario} checks the graph and puts the languages together. */
record ScenarioFile(ContentPlace place, List<ScenarioFile.Placed> scenes, ScenarioWords words) {
    /** A scene and where it and its choices stand. */
    record Placed(Scenario.Scene scene, ContentPlace place, List<ContentPlace> choicePlaces) {
        String id() {
            return scene.id();
        }
    }

    static ScenarioFile parse(String file, String text, Words words, Consumer<ContentProblem> problems) {
        var document = MarkdownDocument.parse(file, text, problems);
        if (!document.hasFrontMatter()) {
            problems.accept(new ContentPlace(file, 1, 1).problem("content.module.no-front-matter"));
        }
        var front = document.frontMatter();
        document.before(2).stream()
                .findFirst()
                .ifPresent(block -> problems.accept(block.place().problem("content.scenario.text-before")));
        var scenes = new ArrayList<Placed>();
        var sceneWords = new LinkedHashMap<String, ScenarioWords.SceneWords>();
        for (var part : document.parts(2)) {
            var attributes = part.heading().attributes();
            attributes.onlyKnown(Set.of("#", "ending"), problems);
            if (part.id().isEmpty()) {
                problems.accept(part.heading().place().problem("content.heading.no-id"));
                continue;
            }
            var id = part.id().orElseThrow();
            if (sceneWords.containsKey(id)) {
                problems.accept(attributes.place("#").problem("content.id.twice", id));
                continue;
            }
            scene(id, part, words, scenes, sceneWords, problems);
        }
        var all = new ScenarioWords(
                front.text("title"), front.text("summary"), front.number("minutes", 1, 600), sceneWords);
        front.done();
        return new ScenarioFile(ContentPlace.file(file), List.copyOf(scenes), all);
    }

    private static void scene(
            String id,
            MarkdownDocument.Part part,
            Words words,
            List<Placed> scenes,
            LinkedHashMap<String, ScenarioWords.SceneWords> sceneWords,
            Consumer<ContentProblem> problems) {
        var choices = new ArrayList<Scenario.Choice>();
        var places = new ArrayList<ContentPlace>();
        var shown = new ArrayList<String>();
        var body = new ArrayList<Block>();
        for (var block : part.content()) {
            if (block instanceof Block.Listing list && list.items().stream().anyMatch(ScenarioFile::beginsWithLink)) {
                for (var item : list.items()) {
                    var link = link(item);
                    if (link.isEmpty()) {
                        problems.accept(item.span().place().problem("content.scenario.choice"));
                        continue;
                    }
                    choices.add(choice(link.get(), problems));
                    places.add(link.get().place());
                    shown.add(HtmlRenderer.clean(HtmlRenderer.forFragment(words, path -> path)
                            .inline(link.get().content())));
                }
            } else {
                body.add(block);
            }
        }
        Walk.blocks(body, block -> {
            if (block instanceof Block.Figure) {
                problems.accept(block.place().problem("content.scenario.figure"));
            }
        });
        var attributes = part.heading().attributes();
        var ending = attributes.get("ending").flatMap(ScenarioFile::ending);
        if (attributes.has("ending") && (ending.isEmpty() || !choices.isEmpty())) {
            problems.accept(attributes
                    .place("ending")
                    .problem(ending.isEmpty() ? "content.scenario.ending" : "content.scenario.ending-with-choices"));
        } else if (!attributes.has("ending") && choices.isEmpty()) {
            problems.accept(part.heading().place().problem("content.scenario.ending"));
        }
        scenes.add(new Placed(
                new Scenario.Scene(id, ending, List.copyOf(choices)),
                part.heading().place(),
                List.copyOf(places)));
        sceneWords.put(
                id,
                new ScenarioWords.SceneWords(
                        Inline.plain(part.heading().content()),
                        HtmlRenderer.clean(
                                HtmlRenderer.forFragment(words, path -> path).blocks(body)),
                        List.copyOf(shown)));
    }

    private static boolean beginsWithLink(Block.Item item) {
        return !item.content().isEmpty()
                && item.content().getFirst() instanceof Block.Paragraph paragraph
                && paragraph.content().getFirst() instanceof Inline.Link link
                && link.target().startsWith("#");
    }

    /** The link of a choice: an item that is one link to a scene of this file and nothing else. */
    private static Optional<Inline.Link> link(Block.Item item) {
        return item.content().size() == 1
                        && item.content().getFirst() instanceof Block.Paragraph paragraph
                        && paragraph.content().size() == 1
                        && paragraph.content().getFirst() instanceof Inline.Link link
                        && link.target().startsWith("#")
                ? Optional.of(link)
                : Optional.empty();
    }

    private static Scenario.Choice choice(Inline.Link link, Consumer<ContentProblem> problems) {
        Attributes attributes = link.attributes();
        attributes.onlyKnown(Set.of("score", "critical"), problems);
        return new Scenario.Choice(
                link.target().substring(1), attributes.number("score", 0, 0, problems), attributes.has("critical"));
    }

    private static Optional<Scenario.Ending> ending(String code) {
        return Arrays.stream(Scenario.Ending.values())
                .filter(ending -> ending.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    /** Reports where a translation is built differently; true if it has every scene of the source, so that it can be played. */
    static boolean compare(ScenarioFile source, ScenarioFile translated, Consumer<ContentProblem> problems) {
        var missing = new HashSet<String>();
        source.scenes().forEach(scene -> missing.add(scene.id()));
        boolean alike = true;
        for (var scene : translated.scenes()) {
            var original = source.scenes().stream()
                    .filter(other -> other.id().equals(scene.id()))
                    .findFirst();
            missing.remove(scene.id());
            if (original.isEmpty()) {
                problems.accept(scene.place().problem("content.scenario.translation-unknown", scene.id()));
                alike = false;
            } else if (!original.get().scene().equals(scene.scene())) {
                problems.accept(scene.place()
                        .problem(
                                "content.scenario.translation",
                                original.get().place().toString()));
                alike = false;
            }
        }
        return alike && missing.isEmpty();
    }
}
