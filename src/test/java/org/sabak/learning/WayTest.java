package org.sabak.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sabak.learning.Scenario.Choice;
import org.sabak.learning.Scenario.Ending;
import org.sabak.learning.Scenario.Scene;
import org.sabak.learning.Scenario.Step;
import org.sabak.learning.Way.Made;

class WayTest {
    private static final Scenario SCENARIO = scenario();

    @Test
    void followsTheChoicesToTheEnding() {
        var way = Way.of(SCENARIO, List.of(made(1, "start", 1), made(2, "ask", 1)));
        assertThat(way.outcome().ending()).contains(Ending.GOOD);
        assertThat(way.outcome().score()).isEqualTo(4);
        assertThat(way.outcome().failed()).isFalse();
    }

    @Test
    void waitsWhereAChoiceHasNotArrivedYet() {
        var way = Way.of(SCENARIO, List.of(made(2, "ask", 1)));
        assertThat(way.steps()).isEmpty();
        assertThat(way.outcome().scene()).isEqualTo("start");
    }

    @Test
    void theFirstChoiceInASceneCounts() {
        var first = made(1, "start", 2);
        var way = Way.of(SCENARIO, List.of(made(3, "start", 1), first));
        assertThat(way.steps()).containsExactly(first);
        assertThat(way.outcome().failed()).isTrue();
    }

    @Test
    void whatFitsNoSceneIsLeftOut() {
        var way = Way.of(SCENARIO, List.of(made(1, "start", 9), made(1, "nowhere", 1), made(1, "good", 1)));
        assertThat(way.steps()).isEmpty();
    }

    @Property
    void orderAndRepetitionMakeNoDifference(@ForAll("choices") List<Made> choices, @ForAll long seed) {
        var shuffled = new ArrayList<>(choices);
        shuffled.addAll(choices);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Way.of(SCENARIO, shuffled)).isEqualTo(Way.of(SCENARIO, choices));
    }

    @Property
    void everyStepLeadsToTheNext(@ForAll("choices") List<Made> choices) {
        var way = Way.of(SCENARIO, choices);
        assertThat(choices).containsAll(way.steps());
        assertThat(SCENARIO.follow(way.steps().stream().map(Made::step).toList()))
                .contains(way.outcome());
    }

    @Provide
    Arbitrary<List<Made>> choices() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("start", "ask", "silent", "good", "poor", "nowhere"),
                        Arbitraries.integers().between(0, 3))
                .as(WayTest::made)
                .list()
                .ofMaxSize(8);
    }

    private static Made made(int seq, String scene, int choice) {
        var id = UUID.nameUUIDFromBytes((seq + scene + choice).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Made(id, seq, new Step(scene, choice), Instant.EPOCH.plusSeconds(seq));
    }

    private static Scenario scenario() {
        var scenes = new LinkedHashMap<String, Scene>();
        for (var scene : List.of(
                scene("start", new Choice("ask", 2, false), new Choice("silent", 0, true)),
                scene("ask", new Choice("good", 2, false), new Choice("poor", 0, false)),
                scene("silent", new Choice("poor", 1, false)),
                new Scene("good", Optional.of(Ending.GOOD), List.of()),
                new Scene("poor", Optional.of(Ending.POOR), List.of()))) {
            scenes.put(scene.id(), scene);
        }
        return new Scenario("course", "module", "start", scenes, Map.of());
    }

    private static Scene scene(String id, Choice... choices) {
        return new Scene(id, Optional.empty(), List.of(choices));
    }
}
