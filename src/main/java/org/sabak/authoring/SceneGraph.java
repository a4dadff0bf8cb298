package org.sabak.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.sabak.learning.ScenarioPreview;
import org.sabak.learning.ScenarioPreview.Choice;
import org.sabak.learning.ScenarioPreview.Scene;

/**
 * A scenario as a drawing, whatever state it is in: what cannot be reached, leads nowhere or goes in circles is marked, since that
 * is when one needs it.
 *
 * @param nodes in the order of the file, then scenes that are named but missing
 */
record SceneGraph(int width, int height, List<Node> nodes, List<Edge> edges) {
    /**
     * @param missing a choice leads there, but no scene has this identifier
     * @param unreachable no way leads there from the start
     * @param deadEnd it has no choices and is no ending
     * @param onlyCritical it is reached through a critical choice only
     */
    record Node(
            String id,
            String title,
            int line,
            int x,
            int y,
            int width,
            int height,
            boolean start,
            @Nullable String ending,
            boolean missing,
            boolean unreachable,
            boolean deadEnd,
            boolean onlyCritical) {}

    /**
     * @param number of the choice in its scene
     * @param loop it leads back to a scene that led here
     * @param curved it does not lead downwards: {@code points} are one curve with two points that pull it
     */
    record Edge(
            String from,
            String to,
            int number,
            int score,
            boolean critical,
            boolean loop,
            boolean curved,
            String text,
            List<Point> points,
            int labelX,
            int labelY) {}

    record Point(int x, int y) {}

    /** A choice that leads from one scene to another. */
    record Link(String from, String to, Choice choice, boolean loop) {}

    static SceneGraph of(ScenarioPreview scenario) {
        var scenes = new LinkedHashMap<String, Scene>();
        scenario.scenes().forEach(scene -> scenes.put(scene.id(), scene));
        var ids = new ArrayList<>(scenes.keySet());
        scenario.scenes().stream()
                .flatMap(scene -> scene.choices().stream())
                .map(Choice::target)
                .distinct()
                .filter(target -> !scenes.containsKey(target))
                .forEach(ids::add);
        var links = links(scenes);
        var reached = reached(ids, links, true);
        var layout = new SceneLayout(ids, links, reached);
        var safely = reached(ids, links, false);
        var nodes = ids.stream()
                .map(id -> node(id, scenes.get(id), layout, id.equals(ids.getFirst()), reached, safely))
                .toList();
        var edges = links.stream().map(link -> edge(link, layout)).toList();
        return new SceneGraph(layout.width(), layout.height(), nodes, edges);
    }

    private static Node node(
            String id,
            @Nullable Scene scene,
            SceneLayout layout,
            boolean start,
            Set<String> reached,
            Set<String> safely) {
        var place = layout.place(id);
        return new Node(
                id,
                scene == null ? "#" + id : scene.title(),
                scene == null ? 0 : scene.line(),
                place.x(),
                place.y(),
                SceneLayout.NODE_WIDTH,
                SceneLayout.NODE_HEIGHT,
                start,
                scene == null ? null : scene.ending(),
                scene == null,
                !reached.contains(id),
                scene != null && scene.choices().isEmpty() && scene.ending() == null,
                reached.contains(id) && !safely.contains(id));
    }

    private static Edge edge(Link link, SceneLayout layout) {
        var points = layout.points(link);
        var label = layout.label(link);
        return new Edge(
                link.from(),
                link.to(),
                link.choice().id(),
                link.choice().score(),
                link.choice().critical(),
                link.loop(),
                layout.beside(link),
                plain(link.choice().html()),
                points,
                label.x(),
                label.y());
    }

    /** Every choice; those that close a circle are marked, so that the rest has a beginning and an end. */
    private static List<Link> links(Map<String, Scene> scenes) {
        var links = new ArrayList<Link>();
        var done = new HashSet<String>();
        scenes.keySet().forEach(id -> visit(id, scenes, new HashSet<>(), done, links));
        return List.copyOf(links);
    }

    private static void visit(
            String id, Map<String, Scene> scenes, Set<String> path, Set<String> done, List<Link> links) {
        var scene = scenes.get(id);
        if (scene == null || !done.add(id)) {
            return;
        }
        path.add(id);
        for (var choice : scene.choices()) {
            boolean loop = path.contains(choice.target());
            links.add(new Link(id, choice.target(), choice, loop));
            if (!loop) {
                visit(choice.target(), scenes, path, done, links);
            }
        }
        path.remove(id);
    }

    /** The scenes to which a way leads from the first one. */
    private static Set<String> reached(List<String> ids, List<Link> links, boolean critical) {
        var reached = new HashSet<String>();
        if (ids.isEmpty()) {
            return reached;
        }
        var next = new ArrayList<>(List.of(ids.getFirst()));
        while (!next.isEmpty()) {
            var id = next.removeLast();
            if (reached.add(id)) {
                links.stream()
                        .filter(link -> link.from().equals(id)
                                && (critical || !link.choice().critical()))
                        .forEach(link -> next.add(link.to()));
            }
        }
        return reached;
    }

    /** The words of running text that has been made safe. */
    private static String plain(String html) {
        return Jsoup.parse(html).text();
    }
}
