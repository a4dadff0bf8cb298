package org.sabak.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sabak.authoring.SceneGraph.Link;
import org.sabak.authoring.SceneGraph.Point;

/**
 * Where the scenes of a scenario are drawn: each a row below all that lead to it, by the longest way, so that arrows point down; in
 * its row near those that lead to it. An arrow over several rows goes through a gap of its own, never behind a scene.
 */
final class SceneLayout {
    static final int NODE_WIDTH = 164;
    static final int NODE_HEIGHT = 112;
    private static final int GAP = 20;
    private static final int ROW = NODE_HEIGHT + 88;
    private static final int LANE = 20;
    private static final int MARGIN = 24;
    private static final int BULGE = 64;
    private static final int LABEL = 18;
    private static final int LABEL_ROWS = 3;
    private static final int SWEEPS = 4;

    private final List<Link> links;
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<List<Slot>> slots = new ArrayList<>();
    private final Map<String, Slot> scenes = new LinkedHashMap<>();
    private final Map<Link, List<Slot>> lanes = new HashMap<>();
    private int width;

    /** A scene's place in its row, or the gap that an arrow passes through. */
    private static final class Slot {
        private final int row;
        private final boolean lane;
        private final List<Slot> above = new ArrayList<>();
        private final List<Slot> below = new ArrayList<>();
        private int index;
        private int x;

        Slot(int row, boolean lane) {
            this.row = row;
            this.lane = lane;
        }

        int width() {
            return lane ? LANE : NODE_WIDTH;
        }

        int middle() {
            return x + width() / 2;
        }
    }

    /**
     * @param links of which those that are no loop form no circle
     * @param reached the scenes to which a way leads; the others stand beside them and push none of them down
     */
    SceneLayout(List<String> ids, List<Link> links, Set<String> reached) {
        this.links = links;
        ids.forEach(id -> rows.put(id, 0));
        layers(ids.size(), reached);
        ids.forEach(this::scene);
        links.stream().filter(link -> !beside(link)).forEach(this::connect);
        arrange();
    }

    /** Drawn as a curve on the right, because it does not lead downwards. */
    boolean beside(Link link) {
        return link.loop() || row(link.to()) <= row(link.from());
    }

    /** Each scene one row below the lowest that leads to it: so many rounds as there are scenes settle the longest way. */
    private void layers(int rounds, Set<String> reached) {
        boolean moved = true;
        for (int round = 0; moved && round < rounds; round++) {
            moved = false;
            for (var link : links) {
                int below = row(link.from()) + 1;
                boolean pushes = reached.contains(link.from()) || !reached.contains(link.to());
                if (!link.loop() && pushes && below > row(link.to())) {
                    rows.put(link.to(), below);
                    moved = true;
                }
            }
        }
    }

    private void scene(String id) {
        scenes.put(id, slot(row(id), false));
    }

    private Slot slot(int row, boolean lane) {
        while (slots.size() <= row) {
            slots.add(new ArrayList<>());
        }
        var slot = new Slot(row, lane);
        slot.index = slots.get(row).size();
        slots.get(row).add(slot);
        return slot;
    }

    private void connect(Link link) {
        var passed = new ArrayList<Slot>();
        var last = at(link.from());
        for (int row = row(link.from()) + 1; row < row(link.to()); row++) {
            var lane = slot(row, true);
            join(last, lane);
            passed.add(lane);
            last = lane;
        }
        join(last, at(link.to()));
        lanes.put(link, passed);
    }

    private static void join(Slot upper, Slot lower) {
        upper.below.add(lower);
        lower.above.add(upper);
    }

    /** Draws everything towards the middle of its neighbours, downwards and upwards in turn, then gives each row its places. */
    private void arrange() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean down = sweep % 2 == 0;
            for (var row : down ? slots : slots.reversed()) {
                var wanted = new HashMap<Slot, Double>();
                row.forEach(slot -> wanted.put(
                        slot,
                        (down ? slot.above : slot.below)
                                .stream()
                                        .mapToInt(other -> other.index)
                                        .average()
                                        .orElse(slot.index)));
                row.sort(Comparator.comparingDouble(slot -> wanted.getOrDefault(slot, 0.0)));
                for (int i = 0; i < row.size(); i++) {
                    row.get(i).index = i;
                }
            }
        }
        width = slots.stream().mapToInt(SceneLayout::span).max().orElse(0) + 2 * MARGIN;
        for (var row : slots) {
            int x = (width - span(row)) / 2;
            for (var slot : row) {
                slot.x = x;
                x += slot.width() + GAP;
            }
        }
        if (links.stream().anyMatch(this::beside)) {
            width += BULGE;
        }
    }

    private static int span(List<Slot> row) {
        return row.stream().mapToInt(slot -> slot.width() + GAP).sum() - GAP;
    }

    int width() {
        return Math.max(width, NODE_WIDTH + 2 * MARGIN);
    }

    int height() {
        return slots.isEmpty() ? 2 * MARGIN : (slots.size() - 1) * ROW + NODE_HEIGHT + 2 * MARGIN;
    }

    /** The upper left corner of a scene. */
    Point place(String id) {
        var slot = at(id);
        return new Point(slot.x, top(slot));
    }

    /** The points of an arrow, from scene to scene. */
    List<Point> points(Link link) {
        var from = at(link.from());
        var to = at(link.to());
        if (beside(link)) {
            int right = Math.max(from.x, to.x) + NODE_WIDTH;
            int apart = from == to ? NODE_HEIGHT / 4 : 0;
            return List.of(
                    new Point(from.x + NODE_WIDTH, top(from) + NODE_HEIGHT / 2 + apart),
                    new Point(right + BULGE, top(from) + NODE_HEIGHT / 2 + apart),
                    new Point(right + BULGE, top(to) + NODE_HEIGHT / 2 - apart),
                    new Point(to.x + NODE_WIDTH, top(to) + NODE_HEIGHT / 2 - apart));
        }
        var points = new ArrayList<Point>();
        points.add(new Point(start(link), top(from) + NODE_HEIGHT));
        for (var lane : lanes.getOrDefault(link, List.of())) {
            points.add(new Point(lane.middle(), top(lane)));
            points.add(new Point(lane.middle(), top(lane) + NODE_HEIGHT));
        }
        points.add(new Point(to.middle(), top(to)));
        return List.copyOf(points);
    }

    /** Where the number of a choice stands: near the scene in which one chooses, so that numbers do not cross. */
    Point label(Link link) {
        if (beside(link)) {
            var points = points(link);
            return new Point(
                    (points.get(0).x() + points.get(1).x()) / 2, points.get(0).y() - LABEL / 2);
        }
        int step = 1 + (link.choice().id() - 1) % LABEL_ROWS;
        return new Point(start(link), top(at(link.from())) + NODE_HEIGHT + LABEL * step);
    }

    private int start(Link link) {
        var choices = links.stream()
                .filter(other -> other.from().equals(link.from()) && !beside(other))
                .toList();
        return at(link.from()).x + NODE_WIDTH * (choices.indexOf(link) + 1) / (choices.size() + 1);
    }

    private static int top(Slot slot) {
        return MARGIN + slot.row * ROW;
    }

    private int row(String id) {
        return rows.getOrDefault(id, 0);
    }

    private Slot at(String id) {
        return Optional.ofNullable(scenes.get(id)).orElseThrow();
    }
}
