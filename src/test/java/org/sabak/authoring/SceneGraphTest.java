package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sabak.authoring.SceneGraph.Edge;
import org.sabak.authoring.SceneGraph.Node;
import org.sabak.learning.ScenarioPreview;

class SceneGraphTest {
    private static final String SOUND = """
            ---
            title: T
            summary: S
            minutes: 5
            ---
            ## Start {#start}
            Text

            - [Ask *why*](#ask) {score=2}
            - [Straight to the end](#end) {score=1}
            - [Hit him](#after) {critical}

            ## Ask {#ask}
            Text

            - [Report](#end) {score=2}

            ## After {#after}
            Text

            - [Report](#end-poor)

            ## End {#end ending=good}
            Text

            ## Poor {#end-poor ending=poor}
            Text
            """;

    @Test
    void arrowsOfASoundScenarioPointDownwardsAndNothingCoversAnother() {
        var graph = graph(SOUND);
        assertThat(graph.nodes()).extracting(Node::id).containsExactly("start", "ask", "after", "end", "end-poor");
        assertThat(graph.nodes()).noneMatch(node -> node.unreachable() || node.deadEnd() || node.missing());
        assertThat(node(graph, "start").start()).isTrue();
        assertThat(node(graph, "end").ending()).isEqualTo("good");
        assertThat(graph.edges()).hasSize(5).allSatisfy(edge -> {
            assertThat(edge.curved()).isFalse();
            var from = node(graph, edge.from());
            var to = node(graph, edge.to());
            assertThat(edge.points().getFirst().y()).isEqualTo(from.y() + from.height());
            assertThat(edge.points().getLast().y()).isEqualTo(to.y());
            assertThat(to.y()).isGreaterThan(from.y() + from.height());
        });
        for (var one : graph.nodes()) {
            assertThat(one.x()).isNotNegative();
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(graph.width());
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(graph.height());
            for (var other : graph.nodes()) {
                assertThat(one == other || apart(one, other))
                        .as(one + " " + other)
                        .isTrue();
            }
        }
    }

    @Test
    void anArrowOverSeveralRowsPassesBesideTheScenesBetween() {
        var graph = graph(SOUND);
        var edge = edge(graph, "start", 2);
        var ask = node(graph, "ask");
        var after = node(graph, "after");
        assertThat(edge.points()).hasSizeGreaterThan(2).allSatisfy(point -> {
            assertThat(inside(ask, point.x(), point.y())).isFalse();
            assertThat(inside(after, point.x(), point.y())).isFalse();
        });
    }

    @Test
    void whatIsReachedOnlyThroughACriticalChoiceSaysSo() {
        var graph = graph(SOUND);
        assertThat(node(graph, "after").onlyCritical()).isTrue();
        assertThat(node(graph, "end-poor").onlyCritical()).isTrue();
        assertThat(node(graph, "end").onlyCritical()).isFalse();
        var critical = edge(graph, "start", 3);
        assertThat(critical.critical()).isTrue();
        assertThat(edge(graph, "start", 1).text()).isEqualTo("Ask why");
        assertThat(edge(graph, "start", 1).score()).isEqualTo(2);
    }

    @Test
    void aBrokenScenarioIsDrawnWithItsMistakes() {
        var graph = graph("""
                ## Start {#start}
                - [On](#on) {score=1}
                - [Nowhere](#gone)

                ## On {#on}
                - [Back](#start)
                - [Again](#on)

                ## Dead {#dead}
                Text

                ## Never {#never}
                - [To the dead end](#dead)
                """);
        assertThat(node(graph, "gone").missing()).isTrue();
        assertThat(node(graph, "gone").line()).isZero();
        assertThat(node(graph, "never").unreachable()).isTrue();
        assertThat(node(graph, "dead").deadEnd()).isTrue();
        assertThat(node(graph, "dead").unreachable()).isTrue();
        assertThat(edge(graph, "on", 1).loop()).isTrue();
        assertThat(edge(graph, "on", 2).loop()).isTrue();
        assertThat(edge(graph, "start", 1).loop()).isFalse();
        assertThat(node(graph, "on").line()).isEqualTo(5);
    }

    @Test
    void whatNobodyReachesStandsBesideTheRestAndPushesNothingDown() {
        var graph = graph(SOUND + "\n## Lost {#lost}\nText\n\n- [Back to the start](#start)\n");
        assertThat(node(graph, "start").y())
                .isEqualTo(node(graph(SOUND), "start").y());
        assertThat(node(graph, "lost").unreachable()).isTrue();
        assertThat(edge(graph, "lost", 1).loop()).isFalse();
        assertThat(edge(graph, "lost", 1).curved()).isTrue();
    }

    @Test
    void nothingAtAllIsDrawnAsNothing() {
        assertThat(graph("").nodes()).isEmpty();
        assertThat(graph("nonsense {{{ [](").edges()).isEmpty();
    }

    private static SceneGraph graph(String text) {
        return SceneGraph.of(ScenarioPreview.read(text, (key, args) -> key));
    }

    private static Node node(SceneGraph graph, String id) {
        return graph.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Edge edge(SceneGraph graph, String from, int number) {
        return graph.edges().stream()
                .filter(edge -> edge.from().equals(from) && edge.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static boolean apart(Node one, Node other) {
        return one.x() + one.width() <= other.x()
                || other.x() + other.width() <= one.x()
                || one.y() + one.height() <= other.y()
                || other.y() + other.height() <= one.y();
    }

    private static boolean inside(Node node, int x, int y) {
        return x > node.x() && x < node.x() + node.width() && y > node.y() && y < node.y() + node.height();
    }
}
